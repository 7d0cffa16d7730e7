/*
 * Order statistics as estimates and bounds of a quantile, whatever the distribution.
 * Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd ed., 2003, section 7.1; the
 * minimum size is S. S. Wilks, Ann. Math. Stat. 12, 1941.
 */
import { assert } from "../base/index.ts";
import { binomialCdf, binomialTail } from "./binomial.ts";
import { assertCount, assertInsideUnit } from "./domain.ts";

// Quantiles such as 0.07 or 99.9/100 are off by an ulp or two, which ceil would turn into a rank.
const ULPS = 4;

/** The nearest rank of a quantile, 1-based: max(1, ⌈q·count⌉) as if q were the decimal written. */
export function rankOf(quantile: number, count: number): number {
  assert(quantile >= 0 && quantile <= 1, `quantile must lie between 0 and 1, got ${quantile}`);
  assertCount(count, "count");
  const exact = quantile * count;
  const whole = Math.round(exact);
  const isWhole = Math.abs(exact - whole) <= ULPS * Number.EPSILON * count;
  return Math.min(count, Math.max(1, isWhole ? whole : Math.ceil(exact)));
}

export interface RankInterval {
  /** 1-based rank of the lower end; null where the sample is too small to have one. */
  readonly lowerRank: number | null;
  /** 1-based rank of the upper end; null where the sample is too small to have one. */
  readonly upperRank: number | null;
  /** Probability that the interval holds the quantile; a side that is null counts as unbounded. */
  readonly coverage: number;
}

// The sides' own rounding must not cost a rank where the bound is met exactly.
const SLACK = 1 + 1e-12;

/** The last of 1 … limit for which a condition, true first and then false, holds; 0 if none. */
function lastWhere(condition: (value: number) => boolean, limit: number): number {
  let known = 0;
  let beyond = limit + 1;
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (condition(middle)) known = middle;
    else beyond = middle;
  }
  return known;
}

/**
 * The ranks whose values enclose a quantile with at least `confidence`, half of the rest on each
 * side: the tightest r, s with P(X_(r) > Q) and P(X_(s) < Q) at most (1 − confidence)/2.
 * Conservative where values repeat.
 */
export function quantileRankInterval(options: {
  readonly count: number;
  readonly quantile: number;
  readonly confidence: number;
}): RankInterval {
  const { count, quantile, confidence } = options;
  assertCount(count, "count");
  assertInsideUnit(quantile, "quantile");
  assertInsideUnit(confidence, "confidence");
  const alpha = ((1 - confidence) / 2) * SLACK;
  const below = (rank: number): number => binomialCdf(rank - 1, count, quantile);
  const above = (rank: number): number => binomialTail(rank, count, quantile);
  const lower = lastWhere((rank) => below(rank) <= alpha, count);
  const upper = 1 + lastWhere((rank) => above(rank) > alpha, count);
  const lowerRank = lower === 0 ? null : lower;
  const upperRank = upper > count ? null : upper;
  const missedBelow = lowerRank === null ? 0 : below(lowerRank);
  const missedAbove = upperRank === null ? 0 : above(upperRank);
  return { lowerRank, upperRank, coverage: 1 - missedBelow - missedAbove };
}

/**
 * The smallest sample whose maximum is a one-sided upper bound for a quantile: the least n with
 * q^n <= 1 − confidence. A two-sided interval at confidence c has an upper end from the count at
 * confidence (1 + c)/2 on.
 */
export function minimumCountForUpperBound(quantile: number, confidence: number): number {
  assertInsideUnit(quantile, "quantile");
  assertInsideUnit(confidence, "confidence");
  const exact = Math.log(1 - confidence) / Math.log(quantile);
  return Math.max(1, Math.ceil(exact * (1 - 1e-12)));
}
