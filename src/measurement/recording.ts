import {
  assert, type Json, type LatencyBoundsMs, type Micros, type Millis, type PerSecond, type Seconds,
  secondsFromMillis, type Usd,
} from "../base/index.ts";
import { positionOf } from "./buckets.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Price } from "../cost/index.ts";
import { encodeBuckets, makeHistogram } from "./histogram.ts";
import { deriveMetrics, sumBlocks, type Totals } from "./metrics.ts";
import { type OutcomeCounts, totalsOf } from "./outcome.ts";
import type { RecordedWindow } from "./recorder.ts";
import { NO_TOKENS } from "./sample.ts";
import type { ImportSource, Recording } from "./schema.ts";
import { statedMetrics } from "./stated.ts";

/** How the load was planned: the plan's, which this room does not know by name. */
export type PlannedLoad = { readonly warmupMs: Millis; readonly durationMs: Millis } & (
  | {
      readonly mode: "open";
      readonly arrivals: {
        readonly kind: Recording["load"]["arrivals"];
        readonly stages: readonly {
          readonly fromPerS: PerSecond;
          readonly toPerS: PerSecond;
          readonly durationMs: Millis;
        }[];
        readonly seed: number;
      };
    }
  | { readonly mode: "closed"; readonly concurrency: number; readonly requests: number | null }
);

/** Everything a recording says besides what the recorder counted. */
export interface RunFacts {
  readonly id: string;
  readonly toolVersion: string;
  readonly startedAt: Date;
  readonly suite: string;
  readonly scenario: string;
  readonly arm: Recording["arm"];
  readonly shard: string | null;
  readonly repeat: number;
  /** The planned common start of shards. */
  readonly start?: { readonly plannedAt: Date; readonly offsetMs: Millis };
  readonly end: Recording["end"];
  readonly fingerprint: Fingerprint;
  readonly load: {
    readonly planned: PlannedLoad;
    /** Planned on average; null for a closed loop, which plans none. */
    readonly ratePerS: PerSecond | null;
    readonly maxInFlight: number;
    readonly timeoutMs: Millis;
  };
  readonly preflight: { readonly sent: number; readonly costUsd: Usd | null };
  readonly health: Recording["health"];
  readonly connections?: Recording["connections"];
  readonly gateway?: Recording["gateway"];
  readonly rateLimits?: Recording["rateLimits"];
  readonly retries?: Recording["retries"];
  readonly tokenSource: Recording["tokens"]["source"];
  /** The model asked; of several, which the window tells apart, what reports call them together. */
  readonly model: string | null;
  /** By model; one without a price is missing. */
  readonly prices?: Readonly<Record<string, Price>>;
  readonly reported?: Recording["cost"]["reported"];
  readonly priceTable: Recording["cost"]["priceTable"];
  readonly environment: Readonly<Record<string, Json>>;
  readonly failures: Recording["failures"];
  /** Unless it is a run of ours. */
  readonly source?: ImportSource;
  readonly stated?: Recording["stated"];
  readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
}

/** A run that was stopped at once lasted this long: rates need a time to be of. */
const SHORTEST_S: Seconds = 0.001;

/** How long was measured: of a closed loop by requests until the last of them ended. */
function measuredS(window: RecordedWindow, load: PlannedLoad): Seconds {
  const isByRequests = load.mode === "closed" && load.requests !== null;
  if (!isByRequests) return secondsFromMillis(load.durationMs);
  return Math.max(SHORTEST_S, ...window.blocks.map((block) => block.endS));
}

/** Null for the one constant rate that nearly every run has. */
function stagesOf(load: PlannedLoad): Recording["load"]["stages"] {
  if (load.mode === "closed") return null;
  const { stages } = load.arrivals;
  const isSteady = stages.length === 1 && stages.every((one) => one.fromPerS === one.toPerS);
  return isSteady ? null : stages.map(({ fromPerS, toPerS, durationMs }) =>
    ({ fromPerS, toPerS, durationS: secondsFromMillis(durationMs) }));
}

type Pacing = Pick<Recording["load"],
  | "mode" | "arrivals" | "ratePerS" | "seed" | "warmupS" | "durationS" | "achievedRatePerS"
  | "concurrency" | "requests" | "stages">;

function pacingOf(window: RecordedWindow, sent: number, load: RunFacts["load"]): Pacing {
  const { planned } = load;
  const durationS = measuredS(window, planned);
  // Late sends stretch the window and lower the rate.
  const overrunS = secondsFromMillis(window.lastDispatchMs - planned.warmupMs);
  const achievedRatePerS = sent / Math.max(durationS, overrunS);
  const isOpen = planned.mode === "open";
  const kind = isOpen ? planned.arrivals.kind : "constant";
  return {
    mode: planned.mode,
    arrivals: kind,
    // The file wants a rate above 0, and a closed loop has none but what came of it.
    ratePerS: load.ratePerS ?? Math.max(achievedRatePerS, 1 / durationS),
    seed: isOpen && kind === "poisson" ? planned.arrivals.seed : 0,
    warmupS: secondsFromMillis(planned.warmupMs),
    durationS,
    achievedRatePerS,
    concurrency: isOpen ? null : planned.concurrency,
    requests: isOpen ? null : planned.requests,
    stages: stagesOf(planned),
  };
}

function perModelOf(
  window: RecordedWindow, totals: Totals, { model: only, prices = {} }: RunFacts,
): Recording["cost"]["perModel"] {
  const parts = window.models ?? (only === null ? {} : { [only]: totals });
  return Object.fromEntries(Object.entries(parts).map(([model, { tokens, costUsd }]) => {
    const price = Object.hasOwn(prices, model) ? prices[model] : undefined;
    return [model, {
      requests: tokens.requests, total: costUsd, input: tokens.input, output: tokens.output,
      ...(price === undefined ? {} : { price: price }),
    }];
  }));
}

/** The recording of one run (contract section 5) from what its recorder counted. */
export function assembleRecording(window: RecordedWindow, facts: RunFacts): Recording {
  const sums = sumBlocks(window.blocks);
  const counts = totalsOf(sums.outcomes);
  const scheduled = window.blocks.reduce((sum, block) => sum + block.scheduled, 0);
  assert(scheduled === counts.sent + counts.dropped, "scheduled = sent + dropped");
  const { requests: _requests, ...tokens } = sums.tokens;
  return {
    schema: "tailgate.recording/1",
    id: facts.id,
    tool: { name: "tailgate", version: facts.toolVersion },
    startedAt: facts.startedAt.toISOString(),
    suite: facts.suite,
    scenario: facts.scenario,
    arm: facts.arm,
    shard: facts.shard,
    ...(facts.start === undefined ? {} : {
      start: { plannedAt: facts.start.plannedAt.toISOString(), offsetMs: facts.start.offsetMs },
    }),
    repeat: facts.repeat,
    end: facts.end,
    source: facts.source ?? { kind: "run" },
    fingerprint: {
      key: facts.fingerprint.key,
      hard: { ...facts.fingerprint.hard },
      soft: { ...facts.fingerprint.soft },
    },
    load: {
      ...pacingOf(window, counts.sent, facts.load),
      scheduled,
      sent: counts.sent,
      dropped: counts.dropped,
      ok: counts.ok,
      failed: counts.failed,
      maxInFlight: facts.load.maxInFlight,
      timeoutMs: facts.load.timeoutMs,
    },
    excluded: { warmup: { ...window.warmup }, preflight: { ...facts.preflight } },
    health: facts.health,
    ...(facts.connections === undefined ? {} : { connections: facts.connections }),
    ...(facts.gateway === undefined ? {} : { gateway: facts.gateway }),
    ...(facts.rateLimits === undefined ? {} : { rateLimits: facts.rateLimits }),
    ...(facts.retries === undefined ? {} : { retries: facts.retries }),
    outcomes: { ...sums.outcomes },
    tokens: { source: facts.tokenSource, ...tokens },
    cost: {
      currency: "USD",
      total: sums.costUsd,
      priceTable: facts.priceTable,
      perModel: perModelOf(window, sums, facts),
      ...(facts.reported === undefined ? {} : { reported: facts.reported }),
    },
    ...(window.models === undefined ? {} : { models: { ...window.models } }),
    ...(window.answers === undefined ? {} : { answers: window.answers }),
    ...(facts.latencyBoundsMs === undefined ? {} : { latencyBoundsMs: { ...facts.latencyBoundsMs } }),
    blocks: window.blocks.map((block) => ({
      ...block,
      outcomes: { ...block.outcomes },
      histograms: { ...block.histograms },
    })),
    extremes: { ...window.extremes },
    ...(facts.stated === undefined ? {} : { stated: facts.stated }),
    metrics: {
      ...deriveMetrics(window.blocks, window.extremes), ...statedMetrics(facts.stated, counts),
    },
    environment: { ...facts.environment },
    failures: facts.failures,
  };
}

/** Latencies between 0 and 1 h, and how often each was found. */
export interface CountedLatencies {
  readonly values: readonly { readonly us: Micros; readonly count: number }[];
  readonly minUs: Micros;
  readonly maxUs: Micros;
}

function encodeCounted(values: CountedLatencies["values"]): string {
  const byPosition = new Map<number, number>();
  for (const { us, count } of values) {
    const position = positionOf(Math.round(us));
    byPosition.set(position, (byPosition.get(position) ?? 0) + count);
  }
  const occupied = [...byPosition].filter(([, count]) => count > 0).toSorted(([a], [b]) => a - b);
  return encodeBuckets({
    positions: Uint16Array.from(occupied, ([position]) => position),
    counts: Float64Array.from(occupied, ([, count]) => count),
    total: occupied.reduce((sum, [, count]) => sum + count, 0),
  });
}

/**
 * The window of a run of which only sums are known: one block, since nothing tells what happened
 * when. Latencies null: not even their distribution is known.
 */
export function windowOfCounts(counted: {
  readonly outcomes: OutcomeCounts;
  readonly latencies: CountedLatencies | null;
  readonly durationS: Seconds;
}): RecordedWindow {
  const { outcomes, latencies, durationS } = counted;
  const empty = makeHistogram().encode();
  return {
    blocks: [{
      startS: 0, endS: durationS, scheduled: totalsOf(outcomes).scheduled, outcomes,
      tokens: { ...NO_TOKENS, requests: 0 }, costUsd: null, costUsdSquares: null,
      histograms: latencies === null ? {} : { latency: encodeCounted(latencies.values) },
    }],
    extremes: latencies === null ? {} : {
      latency: { minUs: Math.round(latencies.minUs), maxUs: Math.round(latencies.maxUs) },
    },
    warmup: { sent: 0, costUsd: null },
    slip: empty, poolWait: empty, lastDispatchMs: 0,
  };
}
