import { assert, makeRandom, type Millis, must, type PerSecond } from "../base/index.ts";

/** When requests are meant to go out. */
export type Arrivals =
  | { readonly kind: "constant"; readonly ratePerS: PerSecond }
  /** Independent exponential gaps; the count of a window is itself random and is not rescaled. */
  | { readonly kind: "poisson"; readonly ratePerS: PerSecond; readonly seed: number };

/** All arrivals of a run, in order. Instants are milliseconds since the schedule's start. */
export interface Schedule {
  /** Arrivals 0 to warmupCount − 1 are warm-up, the others up to `count` are measured. */
  readonly warmupCount: number;
  readonly count: number;
  instantMs(index: number): Millis;
}

export interface Span {
  readonly warmupMs: Millis;
  readonly durationMs: Millis;
}

/** Arrivals of a constant rate before an instant: those i with i/rate < t. */
function countBefore(ratePerS: PerSecond, untilMs: Millis): number {
  const exact = (ratePerS * untilMs) / 1000;
  const whole = Math.round(exact);
  // 0.1/s for 30 s is 3 arrivals, not 4, although 0.1 × 30000 / 1000 is a hair above 3. The rate
  // and both operations are each off by half an ulp at most, so the hair grows with the count.
  return Math.abs(exact - whole) <= 4 * Number.EPSILON * exact ? whole : Math.ceil(exact);
}

function constantSchedule(ratePerS: PerSecond, span: Span): Schedule {
  return {
    warmupCount: countBefore(ratePerS, span.warmupMs),
    count: countBefore(ratePerS, span.warmupMs + span.durationMs),
    instantMs: (index) => (index * 1000) / ratePerS,
  };
}

function poissonSchedule(ratePerS: PerSecond, seed: number, span: Span): Schedule {
  const random = makeRandom(seed);
  const endMs = span.warmupMs + span.durationMs;
  const instants: number[] = [];
  let atMs = (random.exponential() * 1000) / ratePerS;
  while (atMs < endMs) {
    instants.push(atMs);
    atMs += (random.exponential() * 1000) / ratePerS;
  }
  const firstMeasured = instants.findIndex((instant) => instant >= span.warmupMs);
  return {
    warmupCount: firstMeasured === -1 ? instants.length : firstMeasured,
    count: instants.length,
    instantMs: (index) => must(instants[index], "arrival"),
  };
}

/**
 * The whole schedule, computed from absolute positions and never chained, so that no error adds
 * up: arrival i of a constant rate lies at i/rate.
 */
export function makeSchedule(arrivals: Arrivals, span: Span): Schedule {
  assert(arrivals.ratePerS > 0 && Number.isFinite(arrivals.ratePerS), "rate is positive");
  return arrivals.kind === "constant"
    ? constantSchedule(arrivals.ratePerS, span)
    : poissonSchedule(arrivals.ratePerS, arrivals.seed, span);
}
