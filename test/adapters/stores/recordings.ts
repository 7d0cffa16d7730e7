import { digest } from "../../../src/base/index.ts";
import type { BaselineKey } from "../../../src/comparison/index.ts";
import { type Recording, recordingSchema } from "../../../src/measurement/index.ts";

export interface Sketch {
  readonly suite?: string;
  readonly scenario?: string;
  /** Stands for the hard keys: another name is another fingerprint. */
  readonly model?: string;
  readonly startedAt?: string;
  readonly admitted?: boolean;
  readonly id?: string;
}

const fingerprintOf = (model: string): string => digest({ model });

export function keyOf(sketch: Sketch = {}): BaselineKey {
  return {
    suite: sketch.suite ?? "default",
    scenario: sketch.scenario ?? "default",
    fingerprint: fingerprintOf(sketch.model ?? "m"),
  };
}

const tokens = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0 };
const none = { sent: 0, costUsd: null };

/** A valid recording of nothing much. */
export function recordingOf(sketch: Sketch = {}): Recording {
  const block = {
    scheduled: 10, outcomes: { ok: 10 }, tokens, costUsd: null, costUsdSquares: null,
    histograms: {},
  };
  const key = keyOf(sketch);
  return recordingSchema.parse({
    schema: "tailgate.recording/1",
    id: sketch.id ?? `run of ${sketch.startedAt ?? "then"}`,
    tool: { name: "tailgate", version: "0.0.0" },
    startedAt: sketch.startedAt ?? "2026-11-23T06:00:00.000Z",
    suite: key.suite,
    scenario: key.scenario,
    arm: "candidate",
    shard: null,
    repeat: 0,
    source: { kind: "run" },
    fingerprint: { key: key.fingerprint, hard: { model: sketch.model ?? "m" }, soft: {} },
    load: {
      mode: "open", arrivals: "constant", ratePerS: 10, seed: 1, warmupS: 0, durationS: 2,
      scheduled: 20, sent: 20, dropped: 0, ok: 20, failed: 0, achievedRatePerS: 10,
      maxInFlight: 1,
    },
    excluded: { warmup: none, preflight: none },
    health: {
      healthy: true, reasons: [], slipMs: { p50: 0, p99: 0, max: 0 },
      loopDelayMs: { p99: 0, max: 0 }, cpuShare: 0,
    },
    outcomes: { ok: 20 },
    tokens: { source: "none", ...tokens },
    cost: { currency: "USD", total: null, priceTable: null, perModel: {} },
    blocks: [{ startS: 0, endS: 1, ...block }, { startS: 1, endS: 2, ...block }],
    extremes: {},
    metrics: {},
    environment: {},
    ...(sketch.admitted === undefined ? {} : { admitted: sketch.admitted }),
  });
}

/** The start of the n-th day's run of November 2026. */
export const day = (number: number): string =>
  new Date(Date.UTC(2026, 10, number, 6)).toISOString();
