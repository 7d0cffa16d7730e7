import { digest, type Json, type LatencyBoundsMs, makeRandom, type Random } from "../../src/base/index.ts";
import {
  assembleRecording, makeFingerprint, makeRecorder, type Outcome, type PlannedLoad, type RecordedWindow,
  type Recording, type Sample,
} from "../../src/measurement/index.ts";

/** What one synthetic run is like. Times are lognormal; everything follows from the seed. */
export interface RunSketch {
  readonly seed: number;
  /** Measured requests. */
  readonly count: number;
  readonly ratePerS: number;
  /** Of a closed loop; null: an open one. */
  readonly concurrency: number | null;
  readonly warmupCount: number;
  readonly medianMs: number;
  /** Standard deviation of ln latency. */
  readonly sigma: number;
  /** Share of requests on a path four times as slow. */
  readonly slowShare: number;
  /** Multiplies all times: the weather of this run. */
  readonly factor: number;
  /** Probability of each outcome that is not `ok`. */
  readonly failures: Partial<Record<Outcome, number>>;
  /** Mean output tokens of a request. */
  readonly outputTokens: number;
  readonly usdPerMTokOut: number | null;
  readonly stream: boolean;
  readonly usageSeen: boolean;
  readonly scenario: string;
  readonly startedAt: string;
  readonly hard: Readonly<Record<string, Json>>;
  readonly soft: Readonly<Record<string, Json>>;
  readonly model: string | null;
  readonly latencyBoundsMs?: LatencyBoundsMs;
}

export const USUAL: RunSketch = {
  seed: 1, count: 1000, ratePerS: 50, concurrency: null, warmupCount: 0, medianMs: 400, sigma: 0.6, slowShare: 0,
  factor: 1, failures: {}, outputTokens: 80, usdPerMTokOut: 10, stream: true, usageSeen: true,
  scenario: "default", startedAt: "2026-11-23T06:00:00.000Z", hard: { model: "m" }, soft: {},
  model: "m",
};

const TIMEOUT_MS = 30_000;

function drawOutcome(random: Random, sketch: RunSketch): Outcome {
  const { failures } = sketch;
  let left = random.uniform();
  for (const name of Object.keys(failures) as Outcome[]) {
    left -= failures[name] ?? 0;
    if (left < 0) return name;
  }
  return "ok";
}

const lognormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * random.normal());

/** A request that ended well, or as `outcome` says. */
function drawSample(random: Random, sketch: RunSketch, index: number): Sample {
  const intendedMs = (index * 1000) / sketch.ratePerS;
  const outcome = drawOutcome(random, sketch);
  const slow = random.uniform() < sketch.slowShare ? 4 : 1;
  const latencyMs = lognormal(random, sketch.medianMs, sketch.sigma) * sketch.factor * slow;
  const output = Math.max(2, Math.round(lognormal(random, sketch.outputTokens, 0.3)));
  const slipMs = 0.05 + 0.05 * random.uniform();
  const dispatchedMs = outcome === "dropped" ? null : intendedMs + slipMs;
  const isOk = outcome === "ok";
  const endMs = isOk ? intendedMs + slipMs + latencyMs : null;
  const firstMs = isOk && sketch.stream ? intendedMs + slipMs + 0.3 * latencyMs : null;
  const lastMs = isOk && sketch.stream ? intendedMs + slipMs + 0.98 * latencyMs : null;
  const usage = isOk && sketch.usageSeen
    ? { input: 30, cachedInput: 0, cacheWrite: 0, output, reasoning: 0 } : null;
  return {
    index, intendedMs, outcome, dispatchedMs, connectMs: null, poolWaitMs: 0,
    headersMs: isOk ? intendedMs + slipMs + 0.25 * latencyMs : null,
    firstPayloadMs: firstMs, firstVisibleMs: firstMs, lastPayloadMs: lastMs, endMs,
    payloadEvents: isOk && sketch.stream ? output : 0,
    gapsUs: [], usage, reasoningVisible: false,
    costUsd: usage === null || sketch.usdPerMTokOut === null
      ? null : (usage.output * sketch.usdPerMTokOut) / 1e6,
  };
}

/** The samples of a run in order of their index, warm-up first. */
export function samplesOf(given: Partial<RunSketch> = {}): readonly Sample[] {
  const sketch = { ...USUAL, ...given };
  const random = makeRandom(sketch.seed * 7919 + 17);
  return Array.from({ length: sketch.warmupCount + sketch.count }, (_, index) =>
    drawSample(random, sketch, index));
}

/** What the real recorder makes of samples. */
export function windowOf(
  samples: readonly Sample[],
  given: Partial<RunSketch> = {},
): RecordedWindow {
  const sketch = { ...USUAL, ...given };
  const recorder = makeRecorder({
    warmupMs: (sketch.warmupCount * 1000) / sketch.ratePerS,
    durationMs: (sketch.count * 1000) / sketch.ratePerS,
    warmupCount: sketch.warmupCount,
    requests: sketch.concurrency === null ? null : sketch.count,
    isPriced: sketch.usdPerMTokOut !== null,
    latencyBoundsMs: sketch.latencyBoundsMs,
  });
  for (const sample of samples) recorder.add(sample);
  return recorder.finish();
}

function plannedLoad({ count, ratePerS, concurrency, warmupCount }: RunSketch): PlannedLoad {
  const warmupMs = (warmupCount * 1000) / ratePerS;
  const durationMs = (count * 1000) / ratePerS;
  if (concurrency !== null) {
    return { mode: "closed", concurrency, requests: count, warmupMs, durationMs };
  }
  const stages = [{ fromPerS: ratePerS, toPerS: ratePerS, durationMs }];
  return { mode: "open", arrivals: { kind: "constant", stages, seed: 0 }, warmupMs, durationMs };
}

/** A recording by way of the real recorder. */
export function recordingFrom(
  samples: readonly Sample[],
  given: Partial<RunSketch> = {},
): Recording {
  const sketch = { ...USUAL, ...given };
  return assembleRecording(windowOf(samples, sketch), {
    id: digest([sketch]).slice(7, 23),
    toolVersion: "0.0.0", startedAt: new Date(sketch.startedAt),
    suite: "default", scenario: sketch.scenario, arm: "candidate", shard: null, repeat: 0,
    end: "completed",
    fingerprint: makeFingerprint({ hard: sketch.hard, soft: sketch.soft }),
    load: {
      planned: plannedLoad(sketch),
      ratePerS: sketch.concurrency === null ? sketch.ratePerS : null,
      maxInFlight: 40, timeoutMs: TIMEOUT_MS,
    },
    preflight: { sent: 1, costUsd: sketch.usdPerMTokOut === null ? null : 0.0004 },
    health: {
      healthy: true, reasons: [], slipMs: { p50: 0.07, p99: 0.1, max: 0.1 },
      loopDelayMs: { p99: 0.1, max: 0.2 }, cpuShare: 0.1,
    },
    tokenSource: sketch.usageSeen ? "usage" : "none",
    model: sketch.model,
    priceTable: sketch.usdPerMTokOut === null
      ? null : { source: "test", date: "2026-11-23", hash: "h" },
    environment: { commit: `c${sketch.seed}` },
    latencyBoundsMs: sketch.latencyBoundsMs,
    failures: [],
  });
}

export function syntheticRun(given: Partial<RunSketch> = {}): Recording {
  return recordingFrom(samplesOf(given), given);
}

/** The start of the n-th day's run. */
export const onDay = (number: number): string =>
  new Date(Date.UTC(2026, 9, 1, 6) + number * 86_400_000).toISOString();

/** K earlier runs, a day apart; `weather` is the standard deviation of ln factor between runs. */
export function history(
  runs: number,
  given: Partial<RunSketch> & { readonly weather?: number } = {},
): readonly Recording[] {
  const seed = given.seed ?? 1000;
  const random = makeRandom(seed);
  return Array.from({ length: runs }, (_, at) => syntheticRun({
    ...given,
    seed: seed * 100 + at,
    factor: (given.factor ?? 1) * Math.exp((given.weather ?? 0) * random.normal()),
    startedAt: onDay(at),
  }));
}
