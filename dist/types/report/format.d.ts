import type { MetricUnit } from "../base/index.js";
/**
 * Numbers for people. Every function is total: what is no finite number is shown as a dash, and a
 * zero never carries a sign. ASCII signs, commas between thousands, a point before decimals.
 */
export declare const DASH = "\u2013";
export declare function formatCount(count: number): string;
/** A setting as somebody wrote it: up to three digits behind the point, no trailing zeros. */
export declare function formatSetting(value: number): string;
/** At least `digits` significant digits; digits before the point are never rounded away. */
export declare function formatNumber(value: number, digits?: number): string;
/** 0.031 is 3.1%. Shares just below 1 keep the digits that tell them from 100%. */
export declare function formatShare(share: number, extraDigits?: number): string;
/** Amounts are shown to the cent, small ones to three significant digits; in a row as `decimals` say. */
export declare function formatUsd(usd: number, extraDigits?: number, decimals?: number): string;
export type Show = (value: number | null, extraDigits?: number) => string;
/** Shows values of one unit that stand in one row, so that they can be compared by eye. */
export declare function showFor(unit: MetricUnit, row: readonly (number | null)[]): Show;
/** A single value in the unit that suits it. */
export declare function formatValue(value: number | null, unit: MetricUnit): string;
/** A limit as somebody wrote it: without the zeros that measured values carry. */
export declare function formatLimit(value: number, unit: MetricUnit): string;
export declare function formatMs(ms: number | null): string;
/** What became of the requests among which a quantile lies. */
export type FailureWord = "timeout" | "failed";
/** A quantile that lies among failed requests is the timeout or more. */
export declare function formatCensored(timeout: string, word: FailureWord): string;
/**
 * Decimals of a change in percent that its uncertainty leaves meaningful: those that show the half
 * width of its interval to two digits, from the third decimal on to one.
 */
export declare function decimalsWithin([low, high]: readonly [number, number]): number | undefined;
/**
 * A change with its sign: relative in percent, of shares in percentage points.
 * @param decimals where the uncertainty is known, by it; else by the size
 */
export declare function formatChange(change: number, unit: MetricUnit, extraDigits?: number, decimals?: number): string;
/**
 * Digits to add so that a value is not shown equal to a limit it differs from: "+20%, limit +20%"
 * would leave open on which side it lies.
 */
export declare function digitsApart(value: number, limit: number, show: (value: number, extraDigits: number) => string): number;
/** Percentage points are written once, behind the bracket. */
export declare function formatInterval(interval: readonly [number, number], show: (value: number) => string): string;
/** `12 baseline runs`, `1 baseline run`. */
export declare function plural(count: number, one: string, many?: string): string;
