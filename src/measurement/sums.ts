import { digest, must, type PerSecond } from "../base/index.ts";
import { addGateways, addLimits, addRetries } from "./accounts.ts";
import { mergeAnswers } from "./answers.ts";
import { sumBlocks } from "./metrics.ts";
import { mergeModelParts } from "./model-parts.ts";
import type { Recording } from "./schema.ts";

/** How recordings lie in time: shards of one run beside each other, repetitions in a row. */
export type Placing = "side by side" | "one after the other";

/** As many as a recording may hold. */
const MAX_REASONS = 20;
const MAX_FAILURE_TEXTS = 100;

/** A sum with an unknown part is unknown. */
export function sumNullable(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/**
 * Of closed loops beside each other requests and concurrency add up; how long they took was not
 * planned, so it is the longest.
 */
function sumClosed(
  loads: readonly Recording["load"][],
  achievedRatePerS: PerSecond,
  isParallel: boolean,
): Partial<Recording["load"]> {
  const first = must(loads[0], "load");
  const durationS = Math.max(...loads.map((load) => load.durationS));
  const rate = { durationS, ratePerS: Math.max(achievedRatePerS, 1 / durationS) };
  if (!isParallel) return rate;
  return {
    ...rate,
    concurrency: loads.reduce((sum, load) => sum + (load.concurrency ?? 0), 0),
    requests: first.requests === null
      ? null : loads.reduce((sum, load) => sum + (load.requests ?? 0), 0),
  };
}

function sumLoads(recordings: readonly Recording[], placing: Placing): Recording["load"] {
  const first = must(recordings[0], "recording").load;
  const sum = (pick: (load: Recording["load"]) => number): number =>
    recordings.reduce((total, recording) => total + pick(recording.load), 0);
  const rates = sum((load) => load.achievedRatePerS);
  const isParallel = placing === "side by side";
  const achievedRatePerS = isParallel ? rates : rates / recordings.length;
  return {
    ...first,
    ...(first.mode === "closed"
      ? sumClosed(recordings.map(({ load }) => load), achievedRatePerS, isParallel) : {}),
    scheduled: sum((load) => load.scheduled),
    sent: sum((load) => load.sent),
    dropped: sum((load) => load.dropped),
    ok: sum((load) => load.ok),
    failed: sum((load) => load.failed),
    achievedRatePerS,
    maxInFlight: isParallel
      ? sum((load) => load.maxInFlight)
      : Math.max(...recordings.map(({ load }) => load.maxInFlight)),
  };
}

function worstHealth(recordings: readonly Recording[]): Recording["health"] {
  const all = recordings.map((recording) => recording.health);
  const worst = (pick: (health: Recording["health"]) => number): number =>
    Math.max(...all.map(pick));
  return {
    healthy: all.every((health) => health.healthy),
    reasons: [...new Set(all.flatMap((health) => health.reasons))].slice(0, MAX_REASONS),
    slipMs: {
      p50: worst((health) => health.slipMs.p50),
      p99: worst((health) => health.slipMs.p99),
      max: worst((health) => health.slipMs.max),
    },
    loopDelayMs: {
      p99: worst((health) => health.loopDelayMs.p99),
      max: worst((health) => health.loopDelayMs.max),
    },
    cpuShare: worst((health) => health.cpuShare),
    ...(all.every(({ gcMs }) => gcMs !== undefined) ? {
      gcMs: {
        total: worst((health) => health.gcMs?.total ?? 0),
        max: worst((health) => health.gcMs?.max ?? 0),
      },
    } : {}),
    ...(all.every(({ hasFineTimers }) => hasFineTimers !== undefined)
      ? { hasFineTimers: all.every(({ hasFineTimers }) => hasFineTimers) } : {}),
  };
}

/** Times of phases are those of the part that took longest: percentiles cannot be added. */
function sumConnections(recordings: readonly Recording[]): Pick<Recording, "connections"> {
  const all = recordings.map(({ connections }) => connections).filter((one) => one !== undefined);
  if (all.length < recordings.length) return {};
  const worst = (phase: "dnsMs" | "tcpMs" | "proxyMs" | "tlsMs") => ({
    p50: Math.max(...all.map((one) => one[phase].p50)),
    p99: Math.max(...all.map((one) => one[phase].p99)),
    max: Math.max(...all.map((one) => one[phase].max)),
  });
  return {
    connections: {
      opened: all.reduce((sum, { opened }) => sum + opened, 0),
      dnsMs: worst("dnsMs"), tcpMs: worst("tcpMs"), proxyMs: worst("proxyMs"),
      tlsMs: worst("tlsMs"),
    },
  };
}

type PartPrice = Recording["cost"]["perModel"][string]["price"];

/** Runs at different prices have no price together. */
function samePrice(a: PartPrice, b: PartPrice): { price?: PartPrice } {
  return a !== undefined && b !== undefined && digest(a) === digest(b) ? { price: a } : {};
}

function sumReported(recordings: readonly Recording[]): Pick<Recording["cost"], "reported"> {
  const all = recordings.map(({ cost }) => cost.reported).filter((one) => one !== undefined);
  if (all.length === 0) return {};
  return {
    reported: {
      requests: all.reduce((sum, one) => sum + one.requests, 0),
      total: all.reduce((sum, one) => sum + one.total, 0),
      ours: all.reduce<number | null>((sum, one) => sumNullable(sum, one.ours), 0),
    },
  };
}

/** Accounts of those that have one. */
function sumAccounts(
  recordings: readonly Recording[],
): Pick<Recording, "gateway" | "rateLimits" | "retries"> {
  const gateways = recordings.map(({ gateway }) => gateway).filter((one) => one !== undefined);
  const limits = recordings.map(({ rateLimits }) => rateLimits).filter((one) => one !== undefined);
  const retries = recordings.map((one) => one.retries).filter((one) => one !== undefined);
  return {
    ...(gateways.length === 0 ? {} : { gateway: gateways.reduce(addGateways) }),
    ...(limits.length === 0 ? {} : { rateLimits: limits.reduce(addLimits) }),
    ...(retries.length === 0 ? {} : { retries: retries.reduce(addRetries) }),
  };
}

function sumModels(recordings: readonly Recording[]): Pick<Recording, "models"> {
  const models = mergeModelParts(recordings.map((recording) => recording.models));
  return models === undefined ? {} : { models };
}

function sumAnswers(recordings: readonly Recording[]): Pick<Recording, "answers"> {
  const answers = mergeAnswers(recordings.map((recording) => recording.answers));
  return answers === undefined ? {} : { answers };
}

function sumCosts(recordings: readonly Recording[], total: number | null): Recording["cost"] {
  const perModel: Recording["cost"]["perModel"] = {};
  for (const { cost } of recordings) {
    for (const [model, part] of Object.entries(cost.perModel)) {
      const seen = perModel[model];
      perModel[model] = seen
        ? {
            requests: seen.requests + part.requests,
            total: sumNullable(seen.total, part.total),
            input: seen.input + part.input,
            output: seen.output + part.output,
            ...samePrice(seen.price, part.price),
          }
        : part;
    }
  }
  const { reported: _reported, ...first } = must(recordings[0], "recording").cost;
  return { ...first, total, perModel, ...sumReported(recordings) };
}

function sumExcluded(recordings: readonly Recording[]): Recording["excluded"] {
  const add = (kind: "warmup" | "preflight"): { sent: number; costUsd: number | null } => ({
    sent: recordings.reduce((sum, { excluded }) => sum + excluded[kind].sent, 0),
    costUsd: recordings.reduce<number | null>(
      (sum, { excluded }) => sumNullable(sum, excluded[kind].costUsd), 0),
  });
  return { warmup: add("warmup"), preflight: add("preflight") };
}

/** What failed requests said, most frequent first. */
function sumFailures(recordings: readonly Recording[]): Recording["failures"] {
  const counts = new Map<string, number>();
  for (const { text, count } of recordings.flatMap((recording) => recording.failures)) {
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return [...counts].map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MAX_FAILURE_TEXTS);
}

/** A sum of counted and estimated tokens is an estimate; with a part unknown it is unknown. */
function commonTokenSource(recordings: readonly Recording[]): Recording["tokens"]["source"] {
  const sources = recordings.map((recording) => recording.tokens.source);
  return (["none", "estimate"] as const).find((source) => sources.includes(source)) ?? "usage";
}

/** What of several recordings adds up, or is as bad as the worst of them. */
export function sumFacts(
  recordings: readonly Recording[],
  placing: Placing,
): Pick<Recording,
  | "load" | "excluded" | "health" | "connections" | "gateway" | "rateLimits" | "retries" | "outcomes"
  | "tokens" | "cost" | "models" | "answers" | "failures"
> {
  const sums = sumBlocks(recordings.flatMap((recording) => recording.blocks));
  const { requests: _requests, ...tokens } = sums.tokens;
  return {
    load: sumLoads(recordings, placing),
    excluded: sumExcluded(recordings),
    health: worstHealth(recordings),
    ...sumConnections(recordings),
    ...sumAccounts(recordings),
    outcomes: { ...sums.outcomes },
    tokens: { ...tokens, source: commonTokenSource(recordings) },
    cost: sumCosts(recordings, sums.costUsd),
    ...sumModels(recordings),
    ...sumAnswers(recordings),
    failures: sumFailures(recordings),
  };
}
