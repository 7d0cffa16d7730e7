import {
  assert, type Json, type Millis, type PerSecond, type Seconds, secondsFromMillis, type Usd,
} from "../base/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { deriveMetrics, sumBlocks } from "./metrics.ts";
import { totalsOf } from "./outcome.ts";
import type { RecordedWindow } from "./recorder.ts";
import type { Recording } from "./schema.ts";

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
  readonly tokenSource: Recording["tokens"]["source"];
  readonly model: string | null;
  readonly priceTable: Recording["cost"]["priceTable"];
  readonly environment: Readonly<Record<string, Json>>;
  readonly failures: Recording["failures"];
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
