/**
 * How often a paired run is right about a P99. Each run is tested alone, at 1% and without a
 * tolerance; five of them in a row are also a gate of five metrics, judged by Holm at 1% together,
 * with the default tolerance and without. Nothing is measured again, which would fail less.
 */
import { assert, must } from "../../src/base/index.ts";
import { comparePaired } from "../../src/comparison/index.ts";
import { type Effect, normalQuantile, pGreaterThanZero } from "../../src/stats/index.ts";
import { type ChangedRuns, pairedRuns } from "./pairs.ts";
import { FAMILY_ALPHA, METRICS, regressedOf, TOLERANCE } from "./rules.ts";
import type { Shape } from "./runs.ts";

export const PAIRED_SHAPES = ["smooth", "bursty", "heavy-tailed"] as const satisfies readonly Shape[];
export const PAIRED_SIZES = [3000, 12_000] as const;
export const PAIRED_CHANGES = [0, 0.1, 0.2, 0.3, 0.5] as const;

/** What a worker is asked for. */
export interface PairedTask {
  readonly shape: Shape;
  /** Requests of an arm. */
  readonly count: number;
  readonly gates: number;
  readonly seed: number;
}

interface Counted {
  readonly fails: number;
  readonly trials: number;
}

/** Of one shape, size and change: how many tests and gates failed. */
export interface PairedCell {
  readonly shape: Shape;
  readonly count: number;
  readonly change: number;
  /** One P99, no tolerance. */
  readonly alone: Counted;
  /** The same test by somebody who knows the true variance. */
  readonly oracle: Counted;
  /** Any of five unchanged metrics, or the changed one of five; no tolerance. */
  readonly together: Counted;
  /** The same with the tolerance. */
  readonly tolerant: Counted;
}

type Effects = ReadonlyMap<number, Effect>;

function effectsOf(runs: ChangedRuns, changes: readonly number[]): Effects {
  const request = { metric: "latency", statistic: "p99" } as const;
  return new Map(runs(changes).map((run, at) => {
    const evidence = comparePaired(request, [run])?.evidence;
    assert(evidence?.kind === "ratio", "a quantile gives a ratio");
    return [must(changes[at], "change"), evidence.effect];
  }));
}

const varianceOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

function count<T>(all: readonly T[], isFailed: (one: T) => boolean): Counted {
  return { fails: all.filter(isFailed).length, trials: all.length };
}

/** Whether a gate of which the first metric changed by `change` fails for it; unchanged: at all. */
function gateFails(gate: readonly Effects[], change: number, tolerance: number): boolean {
  const regressed = regressedOf(gate.map((effects, at) => {
    const effect = must(effects.get(at === 0 ? change : 0), "effect");
    return { p: pGreaterThanZero(effect), isMaterial: effect.estimate > Math.log1p(tolerance) };
  }));
  return change === 0 ? regressed.includes(true) : regressed[0] === true;
}

export function runPairedTask({ shape, count: size, gates, seed }: PairedTask): readonly PairedCell[] {
  const draw = pairedRuns(shape, size, seed);
  // Only the first metric of a gate ever changes.
  const all = Array.from({ length: gates }, () => Array.from({ length: METRICS }, (_, metric) =>
    effectsOf(draw(), metric === 0 ? PAIRED_CHANGES : [0])));
  const unchanged = all.flat().map((effects) => must(effects.get(0), "unchanged").estimate);
  const oracleLimit = -normalQuantile(FAMILY_ALPHA) * Math.sqrt(varianceOf(unchanged));
  return PAIRED_CHANGES.map((change) => {
    const effects = all.flat().flatMap((one) => one.get(change) ?? []);
    return {
      shape, count: size, change,
      alone: count(effects, (effect) => pGreaterThanZero(effect) <= FAMILY_ALPHA),
      oracle: count(effects, ({ estimate }) => estimate > oracleLimit),
      together: count(all, (gate) => gateFails(gate, change, 0)),
      tolerant: count(all, (gate) => gateFails(gate, change, TOLERANCE)),
    };
  });
}
