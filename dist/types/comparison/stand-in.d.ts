import { type Statistic } from "../base/index.js";
/** Expected values beyond a quantile below which it is not judged itself. */
export declare const ENOUGH_TAIL_VALUES = 10;
/** For the median, the quantile that needs the fewest. */
export declare const FEWEST_VALUES: number;
/**
 * The quantile nearest to the asked one, on its side of the median, that has ten expected values
 * beyond it: P90 for P99, P25 for P5. Null where not even the median has.
 */
export declare function standInFor(statistic: Statistic | null, count: number): Statistic | null;
