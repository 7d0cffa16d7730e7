import { assert, makeRandom, type Millis, must } from "../base/index.ts";
import { durationOf, type Stage } from "../config/index.ts";

export type { Stage } from "../config/index.ts";

/** When requests are meant to go out. */
export interface Arrivals {
  /**
   * constant: evenly spaced in the cumulated rate; poisson: independent exponential gaps, whose
   * count is itself random and is not rescaled.
   */
  readonly kind: "constant" | "poisson";
  readonly stages: readonly Stage[];
  /** Of Poisson arrivals only. */
  readonly seed: number;
}

/** All arrivals of a run, in order. */
export interface Schedule {
  /** Arrivals 0 to warmupCount − 1 are warm-up, the others up to `count` are measured. */
  readonly warmupCount: number;
  readonly count: number;
  /** Milliseconds since the start of the warm-up; a pure function of the index. */
  instantMs(index: number): Millis;
}

/** Every step-th arrival from first on: what one thread of one shard sends. */
export interface Stripe {
  readonly first: number;
  readonly step: number;
}

/** A stage with what came before it. */
interface Stretch extends Stage {
  readonly startMs: Millis;
  /** The cumulated rate Λ at its start: how many arrivals lie before it on average. */
  readonly before: number;
}

/** Sums of rate × time are off by half an ulp for each of a few operations; this is the bound. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * 0.1/s for 30 s is 3 arrivals, not 4, although 0.1 × 30000 / 1000 is a hair above 3: a cumulated
 * rate that is whole but for rounding is whole. The hair grows with the count and the terms.
 */
function wholeIfMeant(cumulated: number, terms: number): number {
  const whole = Math.round(cumulated);
  return Math.abs(cumulated - whole) <= terms * ROUNDING * cumulated ? whole : cumulated;
}

/** Mean arrivals from the start of a stretch to some time into it. */
function arrivalsWithin({ fromPerS, toPerS, durationMs }: Stage, forMs: Millis): number {
  const thenPerS = fromPerS + (toPerS - fromPerS) * (forMs / durationMs);
  return (((fromPerS + thenPerS) / 2) * forMs) / 1000;
}

/** Neighbours at one constant rate are one stage: its arrivals share one grid without a seam. */
function joined(stages: readonly Stage[]): readonly Stage[] {
  const all: Stage[] = [];
  for (const stage of stages) {
    const last = all.at(-1);
    const isSame = last !== undefined
      && new Set([last.fromPerS, last.toPerS, stage.fromPerS, stage.toPerS]).size === 1;
    if (!isSame) all.push(stage);
    else all.splice(-1, 1, { ...last, durationMs: last.durationMs + stage.durationMs });
  }
  return all;
}

/** The cumulated rate Λ(t), piecewise quadratic because rates are piecewise linear. */
interface CumulatedRate {
  /** Mean arrivals before an instant. */
  at(untilMs: Millis): number;
  /** The instant at which Λ(t) is reached. */
  instantMs(cumulated: number): Millis;
}

function cumulate(stages: readonly Stage[]): CumulatedRate {
  const stretches: Stretch[] = [];
  let startMs = 0;
  let before = 0;
  for (const stage of joined(stages)) {
    stretches.push({ ...stage, startMs, before });
    startMs += stage.durationMs;
    before = wholeIfMeant(before + arrivalsWithin(stage, stage.durationMs), stretches.length);
  }
  return {
    at(untilMs) {
      const index = stretches.findLastIndex((stretch) => stretch.startMs <= untilMs);
      const stretch = must(stretches[index], "stretch");
      const within = arrivalsWithin(stretch, Math.min(untilMs - stretch.startMs, stretch.durationMs));
      return wholeIfMeant(stretch.before + within, index + 1);
    },
    instantMs: (cumulated) => invert(holder(stretches, cumulated), cumulated),
  };
}

/** The last stretch that starts at or below Λ, by bisection; without rate, none holds anything. */
function holder(stretches: readonly Stretch[], cumulated: number): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (must(stretches[middle], "stretch").before <= cumulated) low = middle;
    else high = middle - 1;
  }
  return must(stretches[low], "stretch");
}

/**
 * Solves from·u + (to − from)/(2d)·u² = n for u ≥ 0, in the form of the quadratic formula that
 * subtracts nothing (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 1.8), so
 * that it holds for slopes near 0 and for rates of 0 at either end. At a constant rate it is n/rate
 * to the last bit.
 */
function invert(stretch: Stretch, cumulated: number): Millis {
  const { fromPerS, toPerS, durationMs, startMs } = stretch;
  const wanted = cumulated - stretch.before;
  if (wanted <= 0) return startMs;
  const slopePerS2 = ((toPerS - fromPerS) * 1000) / durationMs;
  const thenPerS = Math.sqrt(Math.max(fromPerS * fromPerS + 2 * slopePerS2 * wanted, 0));
  const intoMs = (2 * wanted * 1000) / (fromPerS + thenPerS);
  // A ramp ends where it ends, whatever rounding says; a constant rate needs no such help.
  return slopePerS2 === 0 ? startMs + intoMs : startMs + Math.min(intoMs, durationMs);
}

/** A running sum of exponentials is kept once for so many arrivals: 8 bytes each time. */
const ARRIVALS_PER_CHECKPOINT = 256;

interface UnitPoisson {
  /** Arrivals below Λ. */
  countBefore(cumulated: number): number;
  /** Sum of the first index + 1 unit exponentials. */
  position(index: number): number;
}

/**
 * A Poisson process of rate 1 up to `until`. Its instants are made again from the seed, a run of
 * them at a time, so that ten million arrivals take a third of a megabyte.
 */
function unitPoisson(seed: number, until: number): UnitPoisson {
  const positions = new Float64Array(ARRIVALS_PER_CHECKPOINT);
  const checkpoints = [0];
  let held = -1;
  const hold = (run: number): void => {
    if (run === held) return;
    const random = makeRandom(seed, run * ARRIVALS_PER_CHECKPOINT);
    let atNow = must(checkpoints[run], "checkpoint");
    for (let index = 0; index < ARRIVALS_PER_CHECKPOINT; index += 1) {
      atNow += random.exponential();
      positions[index] = atNow;
    }
    held = run;
  };
  const position = (index: number): number => {
    const offset = index % ARRIVALS_PER_CHECKPOINT;
    hold((index - offset) / ARRIVALS_PER_CHECKPOINT);
    return must(positions[offset], "position");
  };
  for (let end = 0; end < until; checkpoints.push(end)) {
    end = position(checkpoints.length * ARRIVALS_PER_CHECKPOINT - 1);
  }
  return {
    position,
    countBefore(cumulated) {
      const run = Math.max(checkpoints.findLastIndex((checkpoint) => checkpoint < cumulated), 0);
      hold(run);
      const within = positions.findIndex((one) => one >= cumulated);
      return run * ARRIVALS_PER_CHECKPOINT + (within === -1 ? ARRIVALS_PER_CHECKPOINT : within);
    },
  };
}

/** What is sent in the order of time: the warm-up at the first stage's starting rate, then those. */
function withWarmup(stages: readonly Stage[], warmupMs: Millis): readonly Stage[] {
  const { fromPerS } = must(stages[0], "stage");
  if (warmupMs === 0) return stages;
  return [{ fromPerS, toPerS: fromPerS, durationMs: warmupMs }, ...stages];
}

function isStage({ fromPerS, toPerS, durationMs }: Stage): boolean {
  return fromPerS >= 0 && toPerS >= 0 && fromPerS + toPerS > 0 && fromPerS + toPerS < Infinity
    && durationMs > 0 && durationMs < Infinity;
}

/** Arrivals there are on average, warm-up included; of constant arrivals exactly those there are. */
export function expectedCount(
  load: { readonly arrivals: Arrivals; readonly warmupMs: Millis },
): number {
  const stages = withWarmup(load.arrivals.stages, load.warmupMs);
  return Math.ceil(cumulate(stages).at(durationOf(stages)));
}

/**
 * The whole schedule, computed from absolute positions and never chained, so that no error adds
 * up: arrival i lies where the cumulated rate is i (at a constant rate: at i/rate), or, of Poisson
 * arrivals, where it is the sum of i + 1 unit exponentials (time rescaling; Çınlar, Introduction
 * to Stochastic Processes, 1975, section 4.7).
 */
export function makeSchedule(
  load: { readonly arrivals: Arrivals; readonly warmupMs: Millis },
): Schedule {
  const { kind, stages, seed } = load.arrivals;
  assert(stages.every(isStage), "rates and durations of stages are positive");
  const all = withWarmup(stages, load.warmupMs);
  const cumulated = cumulate(all);
  const warmup = cumulated.at(load.warmupMs);
  const total = cumulated.at(durationOf(all));
  if (kind === "constant") {
    return {
      warmupCount: Math.ceil(warmup),
      count: Math.ceil(total),
      instantMs: (index) => cumulated.instantMs(index),
    };
  }
  const { countBefore, position } = unitPoisson(seed, total);
  return {
    warmupCount: countBefore(warmup),
    count: countBefore(total),
    instantMs: (index) => cumulated.instantMs(position(index)),
  };
}
