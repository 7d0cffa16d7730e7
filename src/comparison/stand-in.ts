import { QUANTILES, type QuantileName, type Statistic } from "../base/index.ts";

/** Expected values beyond a quantile below which it is not judged itself. */
export const ENOUGH_TAIL_VALUES = 10;
/** For the median, the quantile that needs the fewest. */
export const FEWEST_VALUES = 2 * ENOUGH_TAIL_VALUES;
const UPPER_STAND_INS: readonly QuantileName[] = ["p999", "p99", "p95", "p90", "p75", "p50"];
const LOWER_STAND_INS: readonly QuantileName[] = ["p5", "p10", "p25", "p50"];

function hasTail(count: number, quantile: number): boolean {
  return count * Math.min(quantile, 1 - quantile) >= ENOUGH_TAIL_VALUES - 1e-9;
}

/**
 * The quantile nearest to the asked one, on its side of the median, that has ten expected values
 * beyond it: P90 for P99, P25 for P5. Null where not even the median has.
 */
export function standInFor(statistic: Statistic | null, count: number): Statistic | null {
  if (statistic === null || statistic === "mean" || statistic === "max") return statistic;
  const asked = QUANTILES[statistic];
  if (hasTail(count, asked)) return statistic;
  const inward = asked > 0.5
    ? UPPER_STAND_INS.filter((name) => QUANTILES[name] < asked)
    : LOWER_STAND_INS.filter((name) => QUANTILES[name] > asked);
  return inward.find((name) => hasTail(count, QUANTILES[name])) ?? null;
}
