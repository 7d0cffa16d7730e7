import { assert, digest, must, TailgateError } from "../base/index.ts";
import { decodeBuckets, encodeBuckets, mergeBuckets } from "./histogram.ts";
import { deriveMetrics, sumBlocks } from "./metrics.ts";
import { addCounts, totalsOf } from "./outcome.ts";
import type { Block, Extremes, RecordedWindow } from "./recorder.ts";
import { addTokens } from "./sample.ts";
import type { Recording } from "./schema.ts";

/** As many as a recording may hold. */
const MAX_REASONS = 20;
const MAX_FAILURE_TEXTS = 100;

function sumNullable(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function mergeEncoded(parts: readonly string[]): string {
  return parts.length === 1
    ? must(parts[0], "histogram")
    : encodeBuckets(mergeBuckets(parts.map(decodeBuckets)));
}

function mergeBlock(a: Block, b: Block): Block {
  assert(a.startS === b.startS && a.endS === b.endS, "blocks of one plan cover the same slices");
  const names = new Set([...Object.keys(a.histograms), ...Object.keys(b.histograms)]);
  const histograms = [...names].toSorted().map((name): [string, string] => [
    name,
    mergeEncoded([a.histograms[name], b.histograms[name]].filter((part) => part !== undefined)),
  ]);
  return {
    startS: a.startS,
    endS: a.endS,
    scheduled: a.scheduled + b.scheduled,
    outcomes: addCounts(a.outcomes, b.outcomes),
    tokens: { ...addTokens(a.tokens, b.tokens), requests: a.tokens.requests + b.tokens.requests },
    costUsd: sumNullable(a.costUsd, b.costUsd),
    costUsdSquares: sumNullable(a.costUsdSquares, b.costUsdSquares),
    histograms: Object.fromEntries(histograms),
  };
}

function mergeExtremes(
  a: Readonly<Record<string, Extremes>>,
  b: Readonly<Record<string, Extremes>>,
): Record<string, Extremes> {
  const merged: Record<string, Extremes> = { ...a };
  for (const [name, theirs] of Object.entries(b)) {
    const ours = merged[name];
    merged[name] = ours
      ? { minUs: Math.min(ours.minUs, theirs.minUs), maxUs: Math.max(ours.maxUs, theirs.maxUs) }
      : theirs;
  }
  return merged;
}

/** The windows of the threads of one run, block by block. Commutative and associative. */
export function mergeWindows(windows: readonly RecordedWindow[]): RecordedWindow {
  const first = must(windows[0], "at least one window");
  return windows.slice(1).reduce<RecordedWindow>(
    (a, b) => ({
      blocks: a.blocks.map((block, at) => mergeBlock(block, must(b.blocks[at], "block"))),
      extremes: mergeExtremes(a.extremes, b.extremes),
      warmup: {
        sent: a.warmup.sent + b.warmup.sent,
        costUsd: sumNullable(a.warmup.costUsd, b.warmup.costUsd),
      },
      slip: mergeEncoded([a.slip, b.slip]),
      poolWait: mergeEncoded([a.poolWait, b.poolWait]),
      lastDispatchMs: Math.max(a.lastDispatchMs, b.lastDispatchMs),
    }),
    first,
  );
}

function mergeFault(message: string, hint: string): TailgateError {
  return new TailgateError("usage", { code: "cannot-merge", message, hint });
}

function checkMergeable(recordings: readonly Recording[]): void {
  const first = must(recordings[0], "at least one recording");
  for (const other of recordings.slice(1)) {
    if (other.fingerprint.key !== first.fingerprint.key) {
      throw mergeFault(
        `recordings ${first.id} and ${other.id} are of different plans`,
        "Merge only the shards of one plan; other runs are given to judge side by side.",
      );
    }
    const sameShape = other.blocks.length === first.blocks.length &&
      other.blocks.every((block, at) => block.startS === first.blocks[at]?.startS &&
        block.endS === first.blocks[at]?.endS);
    if (!sameShape) {
      throw mergeFault(`recordings ${first.id} and ${other.id} have different windows`,
        "Run every shard with the same duration.");
    }
  }
  const shards = recordings.map((recording) => recording.shard);
  const repeated = shards.find((shard, at) => shard !== null && shards.indexOf(shard) !== at);
  if (repeated !== undefined) {
    throw mergeFault(`shard ${repeated} is there twice`, "Give each shard's recording once.");
  }
  const ids = recordings.map((recording) => recording.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw mergeFault(`recording ${twice} is there twice`, "Give each recording once.");
  }
}

function mergeLoads(recordings: readonly Recording[]): Recording["load"] {
  const first = must(recordings[0], "recording").load;
  const sum = (pick: (load: Recording["load"]) => number): number =>
    recordings.reduce((total, recording) => total + pick(recording.load), 0);
  return {
    ...first,
    ratePerS: first.ratePerS,
    scheduled: sum((load) => load.scheduled),
    sent: sum((load) => load.sent),
    dropped: sum((load) => load.dropped),
    ok: sum((load) => load.ok),
    failed: sum((load) => load.failed),
    achievedRatePerS: sum((load) => load.achievedRatePerS),
    maxInFlight: sum((load) => load.maxInFlight),
  };
}

function mergeHealth(recordings: readonly Recording[]): Recording["health"] {
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
  };
}

function mergeCosts(recordings: readonly Recording[], total: number | null): Recording["cost"] {
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
          }
        : part;
    }
  }
  const first = must(recordings[0], "recording").cost;
  return { ...first, total, perModel };
}

function mergeExcluded(recordings: readonly Recording[]): Recording["excluded"] {
  const add = (kind: "warmup" | "preflight"): { sent: number; costUsd: number | null } => ({
    sent: recordings.reduce((sum, { excluded }) => sum + excluded[kind].sent, 0),
    costUsd: recordings.reduce<number | null>(
      (sum, { excluded }) => sumNullable(sum, excluded[kind].costUsd), 0),
  });
  return { warmup: add("warmup"), preflight: add("preflight") };
}

/** What failed requests said, most frequent first. */
function mergeFailures(recordings: readonly Recording[]): Recording["failures"] {
  const counts = new Map<string, number>();
  for (const { text, count } of recordings.flatMap((recording) => recording.failures)) {
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return [...counts].map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MAX_FAILURE_TEXTS);
}

/** A sum of counted and estimated tokens is an estimate; with a part unknown it is unknown. */
function mergeTokenSource(recordings: readonly Recording[]): Recording["tokens"]["source"] {
  const sources = recordings.map((recording) => recording.tokens.source);
  return (["none", "estimate"] as const).find((source) => sources.includes(source)) ?? "usage";
}

/**
 * Lossless merge of recordings of the same plan, for example the shards of one run: histograms are
 * added bucket by bucket, counts and sums added, generator health is that of the worst part.
 * @throws TailgateError when the plans differ or a part is given twice.
 */
export function merge(recordings: readonly Recording[]): Recording {
  const first = recordings[0];
  if (!first) throw mergeFault("nothing to merge", "Give at least one recording.");
  if (recordings.length === 1) return first;
  checkMergeable(recordings);
  const blocks = recordings.slice(1).reduce<readonly Block[]>(
    (sum, { blocks: theirs }) =>
      sum.map((block, at) => mergeBlock(block, must(theirs[at], "block"))),
    first.blocks,
  );
  const extremes = recordings.reduce<Record<string, Extremes>>(
    (sum, recording) => mergeExtremes(sum, recording.extremes), {});
  const sums = sumBlocks(blocks);
  const counts = totalsOf(sums.outcomes);
  const { requests: _requests, ...tokens } = sums.tokens;
  const incomplete = recordings.find((recording) => recording.end !== "completed");
  const { checksum: _checksum, ...rest } = first;
  return {
    ...rest,
    id: digest(recordings.map((recording) => recording.id).toSorted()).slice(7, 23),
    startedAt: recordings.map((recording) => recording.startedAt).toSorted()[0] ?? first.startedAt,
    shard: null,
    end: incomplete?.end ?? "completed",
    load: { ...mergeLoads(recordings), ok: counts.ok, failed: counts.failed },
    excluded: mergeExcluded(recordings),
    health: mergeHealth(recordings),
    outcomes: { ...sums.outcomes },
    tokens: { ...tokens, source: mergeTokenSource(recordings) },
    cost: mergeCosts(recordings, sums.costUsd),
    blocks: [...blocks].map((block) => ({ ...block, outcomes: { ...block.outcomes } })),
    extremes,
    metrics: { ...deriveMetrics(blocks, extremes) },
    failures: mergeFailures(recordings),
    ...(recordings.some((recording) => recording.admitted === false) ? { admitted: false } : {}),
  };
}
