import { type Millis, must, type PerSecond } from "../base/index.ts";
import { durationOf, printDuration, type Settings } from "../config/index.ts";
import type { Arrivals, Stage } from "./arrivals.ts";

/** Requests go out at their instants, whatever the endpoint does. */
export interface OpenLoad {
  readonly mode: "open";
  readonly arrivals: Arrivals;
  readonly warmupMs: Millis;
  /** Sum of the stages. */
  readonly durationMs: Millis;
  readonly maxInFlight: number;
}

/** So many requests at a time: the next goes out when one has ended. */
export interface ClosedLoad {
  readonly mode: "closed";
  readonly concurrency: number;
  /** Measured ones; null: as many as `durationMs` takes. */
  readonly requests: number | null;
  readonly warmupMs: Millis;
  /** Ignored when `requests` is set. */
  readonly durationMs: Millis;
}

export type Load = OpenLoad | ClosedLoad;

const SEED = 1;

function openLoad(settings: Settings): OpenLoad {
  const { rate, duration } = settings;
  const stages: readonly Stage[] = settings.stages
    ?? [{ fromPerS: must(rate, "rate"), toPerS: must(rate, "rate"), durationMs: duration }];
  return {
    mode: "open",
    arrivals: { kind: settings.arrivals, stages, seed: SEED },
    warmupMs: settings.warmup,
    durationMs: durationOf(stages),
    maxInFlight: settings["max-in-flight"],
  };
}

/** The loads that settings ask for: one, or one for each rung of a ladder of concurrencies. */
export function loadsOf(settings: Settings): readonly Load[] {
  const { concurrency, requests } = settings;
  if (concurrency === null) return [openLoad(settings)];
  return concurrency.map((atATime, rung): ClosedLoad => ({
    mode: "closed",
    concurrency: atATime,
    requests: requests === null ? null : must(requests[rung] ?? requests[0], "requests"),
    warmupMs: settings.warmup,
    durationMs: settings.duration,
  }));
}

/** Requests per second on average over the stages. */
export function meanRatePerS(stages: readonly Stage[]): PerSecond {
  // A single rate is given back to the last bit; a sum of products need not.
  const [first, ...more] = stages;
  if (first && more.length === 0 && first.fromPerS === first.toPerS) return first.fromPerS;
  return stages.reduce((sum, { fromPerS, toPerS, durationMs: forMs }) =>
    sum + ((fromPerS + toPerS) / 2) * forMs, 0) / durationOf(stages);
}

/**
 * A load's shape as a hard key of the fingerprint. How long one constant rate lasts is no part of
 * it: that changes how well is measured, not what. The length of a closed loop is, since a queue
 * that it builds up or a cache that it fills belongs to what is measured.
 */
export function loadKey(load: Load): string {
  if (load.mode === "closed") {
    const { concurrency, requests, durationMs } = load;
    return requests === null
      ? `closed ${concurrency} for ${printDuration(durationMs)}`
      : `closed ${concurrency} × ${requests} requests`;
  }
  const { kind, stages } = load.arrivals;
  const isSteady = stages.length === 1 && stages.every((one) => one.fromPerS === one.toPerS);
  const shape = stages.map(({ fromPerS, toPerS, durationMs }) => {
    const rate = fromPerS === toPerS ? `${fromPerS}/s` : `${fromPerS}/s→${toPerS}/s`;
    return isSteady ? rate : `${rate} ${printDuration(durationMs)}`;
  });
  return `open ${kind} ${shape.join(", ")}`;
}
