/**
 * How often each rule fails a gate, over many histories. A trial draws twenty past runs and two new
 * ones of five metrics; shorter histories are its latest runs, changes are added to the first metric.
 */
import { must, type Random } from "../../src/base/index.ts";
import {
  type Drawn, exceedsBencher, exceedsByRanks, exceedsLast, METRICS, oracleFails, regressedOf,
  type Tested, testOurs,
} from "./rules.ts";
import { makePool, type Pool, randomOf, type Shape, SHAPES } from "./runs.ts";

export const HISTORIES = [1, 3, 5, 10, 20] as const;
export const NOISE = [0.02, 0.05, 0.1] as const;
export const CHANGES = [0, 0.1, 0.2, 0.3, 0.5, 1] as const;
const MOST = 20;

export const RULES = [
  "ours", "ours, not repeated", "oracle", "last × 110%", "last × 150%", "last × 200%",
  "Bencher's t-test", "ranks of requests",
] as const;
export type Rule = (typeof RULES)[number];

/** Of one combination: how many of `trials` gates each rule failed. */
export interface Cell {
  readonly shape: Shape;
  readonly count: number;
  readonly statistic: Pool["statistic"];
  readonly noise: number;
  readonly runs: number;
  readonly change: number;
  readonly trials: number;
  readonly fails: Record<Rule, number>;
}

interface Trial {
  readonly history: readonly (readonly Drawn[])[];
  readonly first: readonly Drawn[];
  readonly second: readonly Drawn[];
}

function drawTrial(pool: Pool, noise: number, random: Random): Trial {
  const draw = (): Drawn => ({
    ...must(pool.runs[Math.floor(random.uniform() * pool.runs.length)], "run"),
    shift: noise * random.normal(),
  });
  const perMetric = <T>(make: () => T): readonly T[] => Array.from({ length: METRICS }, make);
  return {
    history: perMetric(() => Array.from({ length: MOST }, draw)),
    first: perMetric(draw),
    second: perMetric(draw),
  };
}

const moved = (run: Drawn, change: number): Drawn =>
  ({ ...run, shift: run.shift + Math.log1p(change) });

/** Failed at the first look, and still when a failed gate is measured again. */
function judgeOurs(
  pool: Pool,
  history: readonly (readonly Drawn[])[],
  looks: readonly (readonly (readonly Drawn[])[])[],
  others: readonly (readonly Tested[])[],
  change: number,
): { readonly once: boolean; readonly confirmed: boolean } {
  // Of a change, whether it is found; without one, whether anything at all fails.
  const isFailed = (look: number): boolean => {
    const first = testOurs(pool, must(looks[look]?.[0], "runs"), must(history[0], "history"));
    const regressed = regressedOf([first, ...must(others[look], "tests")]);
    return change > 0 ? regressed[0] === true : regressed.includes(true);
  };
  const once = isFailed(0);
  return { once, confirmed: once && isFailed(1) };
}

function countTrial(pool: Pool, trial: Trial, cells: readonly Cell[]): void {
  const { runs, noise } = must(cells[0], "cell");
  const history = trial.history.map((past) => past.slice(-runs));
  const testAll = (look: readonly (readonly Drawn[])[]): readonly Tested[] =>
    look.slice(1).map((ours, at) => testOurs(pool, ours, must(history[at + 1], "history")));
  const both = trial.first.map((run, at) => [run, must(trial.second[at], "second run")]);
  const singles = trial.first.map((run) => [run]);
  const others = [testAll(singles), testAll(both)];
  const past = must(history[0], "history");
  for (const { change, fails, count } of cells) {
    const change1 = (look: readonly (readonly Drawn[])[]): readonly (readonly Drawn[])[] =>
      look.map((ours, at) => (at === 0 ? ours.map((run) => moved(run, change)) : ours));
    const looks = [change1(singles), change1(both)];
    const { once, confirmed } = judgeOurs(pool, history, looks, others, change);
    const candidate = must(looks[0]?.[0]?.[0], "candidate");
    const again = must(looks[1]?.[0], "both runs");
    const failed: Record<Rule, boolean> = {
      ours: confirmed,
      "ours, not repeated": once,
      oracle: oracleFails(pool, noise, [candidate], past) && oracleFails(pool, noise, again, past),
      "last × 110%": exceedsLast(1.1, candidate, past),
      "last × 150%": exceedsLast(1.5, candidate, past),
      "last × 200%": exceedsLast(2, candidate, past),
      "Bencher's t-test": exceedsBencher(candidate, past),
      "ranks of requests": exceedsByRanks(count, candidate, past),
    };
    for (const rule of RULES) if (failed[rule]) fails[rule] += 1;
  }
}

function emptyFails(): Record<Rule, number> {
  return {
    ours: 0, "ours, not repeated": 0, oracle: 0, "last × 110%": 0, "last × 150%": 0,
    "last × 200%": 0, "Bencher's t-test": 0, "ranks of requests": 0,
  };
}

/** What a worker is asked for: one shape and size with all noises, histories and changes. */
export interface Task {
  readonly shape: Shape;
  readonly count: number;
  readonly trials: number;
  readonly poolSize: number;
  readonly seed: number;
}

export function runTask({ shape, count, trials, poolSize, seed }: Task): readonly Cell[] {
  const pool = makePool(shape, count, poolSize, seed);
  return NOISE.flatMap((noise) => {
    const random =
      randomOf(SHAPES.indexOf(shape) * 1_000_003 + count * 31 + noise * 1000, seed);
    const groups = HISTORIES.map((runs) => CHANGES.map((change): Cell => ({
      shape, count, statistic: pool.statistic, noise, runs, change, trials, fails: emptyFails(),
    })));
    for (let trial = 0; trial < trials; trial += 1) {
      const drawn = drawTrial(pool, noise, random);
      for (const cells of groups) countTrial(pool, drawn, cells);
    }
    return groups.flat();
  });
}
