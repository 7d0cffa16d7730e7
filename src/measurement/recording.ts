import { assert, type Json, type Millis, type PerSecond, type Seconds, type Usd } from "../base/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { deriveMetrics, sumBlocks } from "./metrics.ts";
import { totalsOf } from "./outcome.ts";
import type { RecordedWindow } from "./recorder.ts";
import type { Recording } from "./schema.ts";

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
  readonly end: Recording["end"];
  readonly fingerprint: Fingerprint;
  readonly load: {
    readonly arrivals: Recording["load"]["arrivals"];
    readonly ratePerS: PerSecond;
    readonly seed: number;
    readonly warmupS: Seconds;
    readonly durationS: Seconds;
    readonly maxInFlight: number;
    readonly timeoutMs: Millis;
  };
  readonly preflight: { readonly sent: number; readonly costUsd: Usd | null };
  readonly health: Recording["health"];
  readonly tokenSource: Recording["tokens"]["source"];
  readonly model: string | null;
  readonly priceTable: Recording["cost"]["priceTable"];
  readonly environment: Readonly<Record<string, Json>>;
  readonly failures: Recording["failures"];
}

/** Requests per second really sent: late sends stretch the window and lower it. */
function achievedRate(sent: number, window: RecordedWindow, load: RunFacts["load"]): PerSecond {
  const overrunS = window.lastDispatchMs / 1000 - load.warmupS;
  return sent / Math.max(load.durationS, overrunS);
}

/** The recording of one run (contract section 5) from what its recorder counted. */
export function assembleRecording(window: RecordedWindow, facts: RunFacts): Recording {
  const sums = sumBlocks(window.blocks);
  const counts = totalsOf(sums.outcomes);
  const scheduled = window.blocks.reduce((sum, block) => sum + block.scheduled, 0);
  assert(scheduled === counts.sent + counts.dropped, "scheduled = sent + dropped");
  const { requests, ...tokens } = sums.tokens;
  return {
    schema: "tailgate.recording/1",
    id: facts.id,
    tool: { name: "tailgate", version: facts.toolVersion },
    startedAt: facts.startedAt.toISOString(),
    suite: facts.suite,
    scenario: facts.scenario,
    arm: facts.arm,
    shard: facts.shard,
    repeat: facts.repeat,
    end: facts.end,
    source: { kind: "run" },
    fingerprint: {
      key: facts.fingerprint.key,
      hard: { ...facts.fingerprint.hard },
      soft: { ...facts.fingerprint.soft },
    },
    load: {
      mode: "open",
      arrivals: facts.load.arrivals,
      ratePerS: facts.load.ratePerS,
      seed: facts.load.seed,
      warmupS: facts.load.warmupS,
      durationS: facts.load.durationS,
      scheduled,
      sent: counts.sent,
      dropped: counts.dropped,
      ok: counts.ok,
      failed: counts.failed,
      achievedRatePerS: achievedRate(counts.sent, window, facts.load),
      maxInFlight: facts.load.maxInFlight,
      timeoutMs: facts.load.timeoutMs,
    },
    excluded: { warmup: { ...window.warmup }, preflight: { ...facts.preflight } },
    health: facts.health,
    outcomes: { ...sums.outcomes },
    tokens: { source: facts.tokenSource, ...tokens },
    cost: {
      currency: "USD",
      total: sums.costUsd,
      priceTable: facts.priceTable,
      perModel: facts.model === null ? {} : {
        [facts.model]: {
          requests, total: sums.costUsd, input: tokens.input, output: tokens.output,
        },
      },
    },
    blocks: window.blocks.map((block) => ({
      ...block,
      outcomes: { ...block.outcomes },
      histograms: { ...block.histograms },
    })),
    extremes: { ...window.extremes },
    metrics: { ...deriveMetrics(window.blocks, window.extremes) },
    environment: { ...facts.environment },
    failures: facts.failures,
  };
}
