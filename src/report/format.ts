import type { MetricUnit } from "../base/index.ts";

/**
 * Numbers for people. Every function is total: what is no finite number is shown as a dash, and a
 * zero never carries a sign. ASCII signs, commas between thousands, a point before decimals.
 */
export const DASH = "–";

const LARGEST_WRITTEN_OUT = 1e15;
const SMALLEST_WRITTEN_OUT = 1e-6;

function grouped(fixed: string): string {
  const [whole = "", fraction] = fixed.split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function trimmed(fixed: string): string {
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}

export function formatCount(count: number): string {
  return rounded(Math.round(count), 0);
}

/** A setting as somebody wrote it: up to three digits behind the point, no trailing zeros. */
export function formatSetting(value: number): string {
  return rounded(value, 3);
}

/** At least `digits` significant digits; digits before the point are never rounded away. */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return DASH;
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (size >= LARGEST_WRITTEN_OUT || size < SMALLEST_WRITTEN_OUT) {
    return sign + size.toExponential(1);
  }
  const exponent = Number(size.toExponential(digits - 1).split("e")[1]);
  const decimals = Math.max(0, digits - 1 - exponent);
  return sign + grouped(size.toFixed(decimals));
}

/** Rounded to a number of decimals, without trailing zeros and without a negative zero. */
function rounded(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return DASH;
  const size = Math.abs(value);
  if (size >= LARGEST_WRITTEN_OUT) return `${value < 0 ? "-" : ""}${size.toExponential(1)}`;
  const fixed = trimmed(size.toFixed(decimals));
  return `${value < 0 && fixed !== "0" ? "-" : ""}${grouped(fixed)}`;
}

const TIME_UNITS = [
  { suffix: " µs", ms: 0.001 }, { suffix: " ms", ms: 1 }, { suffix: " s", ms: 1000 },
  { suffix: " min", ms: 60_000 },
] as const;
/** Fewer minutes are rather read as seconds. */
const FEWEST_MINUTES = 10;
type TimeUnit = (typeof TIME_UNITS)[number];
/** Up to four digits before the point are read at a glance. */
const MOST_OF_A_UNIT = 10_000;

function timeUnitOf(ms: number): TimeUnit {
  const size = Math.abs(ms);
  if (size === 0) return TIME_UNITS[1];
  if (size >= FEWEST_MINUTES * TIME_UNITS[3].ms) return TIME_UNITS[3];
  return size < 1 ? TIME_UNITS[0] : size < 1000 ? TIME_UNITS[1] : TIME_UNITS[2];
}

/** Of values this far apart one would be all zeros in the other's unit. */
const OTHER_SCALE = 100_000;

/**
 * One unit for the values of a row: the smallest one's, unless the largest gets too long in it. Null:
 * they lie too far apart for one.
 */
function timeUnitFor(valuesMs: readonly (number | null)[]): TimeUnit | null {
  const sizes = valuesMs
    .flatMap((value) => (value === null || !Number.isFinite(value) || value === 0
      ? [] : [Math.abs(value)]));
  if (sizes.length === 0) return TIME_UNITS[1];
  const least = Math.min(...sizes);
  const unit = timeUnitOf(least);
  const largest = Math.max(...sizes);
  if (largest > OTHER_SCALE * least) return null;
  return largest < MOST_OF_A_UNIT * unit.ms ? unit : timeUnitOf(largest);
}

function inTimeUnit(ms: number, unit: TimeUnit, digits: number): string {
  return `${formatNumber(ms / unit.ms, digits)}${unit.suffix}`;
}

/** 0.031 is 3.1%. Shares just below 1 keep the digits that tell them from 100%. */
export function formatShare(share: number, extraDigits = 0): string {
  if (!Number.isFinite(share)) return DASH;
  const percent = share * 100;
  const size = Math.abs(percent);
  const apart = percent > 99 && percent < 100 ? 100 - percent : size;
  if (apart === 0) return "0%";
  if (apart < SMALLEST_WRITTEN_OUT) {
    return percent > 99 ? "> 99.99999%" : `${formatNumber(percent)}%`;
  }
  const exponent = Number(apart.toExponential(1).split("e")[1]);
  return `${rounded(percent, Math.max(0, (apart < 1 ? 1 : 2) - exponent) + extraDigits)}%`;
}

/** A short answer of the cheapest models costs a tenth of a millionth of a dollar. */
const LEAST_USD = 1e-10;

/** To the cent, small amounts to three significant digits. */
function usdDecimals(size: number): number {
  if (size >= 1) return 2;
  return 2 - Number(size.toExponential(2).split("e")[1]);
}

/** Amounts are shown to the cent, small ones to three significant digits; in a row as `decimals` say. */
export function formatUsd(usd: number, extraDigits = 0, decimals?: number): string {
  if (!Number.isFinite(usd)) return DASH;
  const size = Math.abs(usd);
  const sign = usd < 0 ? "-" : "";
  if (size === 0) return "$0";
  if (size >= LARGEST_WRITTEN_OUT || size < LEAST_USD) return `${sign}$${size.toExponential(1)}`;
  const written = grouped(size.toFixed((decimals ?? usdDecimals(size)) + extraDigits));
  return `${sign}$${decimals === undefined && size >= 0.1 ? written.replace(/(\.\d{2})0+$/, "$1") : written}`;
}

/** Amounts that lie further apart are not compared digit by digit. */
const SAME_SCALE = 100;

/** Decimals that the amounts of a row share; undefined: each has its own. */
function usdDecimalsFor(row: readonly (number | null)[]): number | undefined {
  const sizes = row.flatMap((value) =>
    (value === null || !Number.isFinite(value) || value === 0 ? [] : [Math.abs(value)]));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return sizes.length < 2 || most > SAME_SCALE * least ? undefined : usdDecimals(least);
}

export type Show = (value: number | null, extraDigits?: number) => string;

/** Shows values of one unit that stand in one row, so that they can be compared by eye. */
export function showFor(unit: MetricUnit, row: readonly (number | null)[]): Show {
  const known = (write: (value: number, extra: number) => string): Show =>
    (value, extra = 0) =>
      (value === null || !Number.isFinite(value) ? DASH : write(value, extra));
  switch (unit) {
    case "ms": {
      const timeUnit = timeUnitFor(row);
      return known((value, extra) => inTimeUnit(value, timeUnit ?? timeUnitOf(value), 3 + extra));
    }
    case "share":
      return known(formatShare);
    case "USD": {
      const decimals = usdDecimalsFor(row);
      return known((value, extra) => formatUsd(value, extra, decimals));
    }
    case "tokens/s":
      return known((value, extra) => `${formatNumber(value, 3 + extra)}/s`);
    case "tokens":
      return known((value, extra) => formatNumber(value, 3 + extra));
  }
}

/** A single value in the unit that suits it. */
export function formatValue(value: number | null, unit: MetricUnit): string {
  return showFor(unit, [value])(value);
}

const withoutZeros = (text: string): string =>
  text.replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");

/** A limit as somebody wrote it: without the zeros that measured values carry. */
export function formatLimit(value: number, unit: MetricUnit): string {
  return withoutZeros(formatValue(value, unit));
}

export function formatMs(ms: number | null): string {
  return formatValue(ms, "ms");
}

/** What became of the requests among which a quantile lies. */
export type FailureWord = "timeout" | "failed";

/** A quantile that lies among failed requests is the timeout or more. */
export function formatCensored(timeout: string, word: FailureWord): string {
  return timeout === DASH ? word : `≥ ${withoutZeros(timeout)} (${word})`;
}

/**
 * Decimals of a change in percent that its uncertainty leaves meaningful: those that show the half
 * width of its interval to two digits, from the third decimal on to one.
 */
export function decimalsWithin([low, high]: readonly [number, number]): number | undefined {
  const halfWidth = Math.abs(high - low) * 50;
  if (!Number.isFinite(halfWidth) || halfWidth === 0) return undefined;
  const exponent = Math.floor(Math.log10(halfWidth));
  return Math.min(3, Math.max(0, Math.min(1 - exponent, Math.max(2, -exponent))));
}

/**
 * A change with its sign: relative in percent, of shares in percentage points.
 * @param decimals where the uncertainty is known, by it; else by the size
 */
export function formatChange(
  change: number, unit: MetricUnit, extraDigits = 0, decimals?: number,
): string {
  if (!Number.isFinite(change)) return DASH;
  // Nobody needs the last digits of a change by more than a factor of ten.
  const percent = Math.abs(change) >= 10
    ? Number((change * 100).toPrecision(3 + extraDigits)) : change * 100;
  const size = Math.abs(percent);
  const isShare = unit === "share";
  const bySize = (isShare ? 2 : 1) - (size >= 9.95 ? 1 : 0);
  // A change of some tens of percent is a round number to the reader, unless it is known exactly.
  const shown = decimals !== undefined && decimals > 1 ? decimals : Math.min(bySize, decimals ?? bySize);
  const text = rounded(percent, shown + extraDigits);
  const sign = percent > 0 && text !== "0" ? "+" : "";
  return `${sign}${text}${isShare ? " pp" : "%"}`;
}

const MOST_EXTRA_DIGITS = 3;

/**
 * Digits to add so that a value is not shown equal to a limit it differs from: "+20%, limit +20%"
 * would leave open on which side it lies.
 */
export function digitsApart(
  value: number,
  limit: number,
  show: (value: number, extraDigits: number) => string,
): number {
  if (value === limit) return 0;
  for (let extra = 0; extra < MOST_EXTRA_DIGITS; extra += 1) {
    if (plain(show(value, extra)) !== plain(show(limit, extra))) return extra;
  }
  return MOST_EXTRA_DIGITS;
}

/** The number in a text: `+20.0%` and `+20%` are the same. */
function plain(shown: string): number {
  return Number.parseFloat(shown.replace(/[,$≥> ]/g, ""));
}

/** Percentage points are written once, behind the bracket. */
export function formatInterval(
  interval: readonly [number, number],
  show: (value: number) => string,
): string {
  const [low, high] = [show(interval[0]), show(interval[1])];
  return low.endsWith(" pp") && high.endsWith(" pp")
    ? `[${low.slice(0, -3)}, ${high}`.replace(/ pp$/, "] pp")
    : `[${low}, ${high}]`;
}

/** `12 baseline runs`, `1 baseline run`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
