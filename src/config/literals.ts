/**
 * The literals users write, each with its reader and its printer. A printer's text reads back as
 * exactly the same number: decimal points are moved in the text and never by multiplication, so
 * `1.005s` is 1005 ms and not 1004.9999999999999.
 *
 *     rate     = number [ "/" ( "s" | "m" | "h" ) ]
 *     duration = "0" | [ number "h" ] [ number "m" ] [ number "s" ] [ number "ms" ]
 *     percent  = number "%" | "0"
 *     points   = number "pp" | "0"
 *     money    = "$" number | number "USD"
 *     count    = number [ "k" | "M" | "B" ]
 *     number   = digits [ "." digits ] [ "e" [ sign ] digits ]
 */
import type { Millis, PerSecond, Ratio, Usd } from "../base/index.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";

type Written = string | number;

const NUMBER = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const RATE = new RegExp(String.raw`^(${NUMBER})\s*(?:/\s*([smh]))?$`);
const DURATION = new RegExp(
  String.raw`^(?:(${NUMBER})h)?\s*(?:(${NUMBER})m(?!s))?\s*(?:(${NUMBER})s)?\s*(?:(${NUMBER})ms)?$`,
);
const PERCENT = new RegExp(String.raw`^(${NUMBER})\s*%$`);
const POINTS = new RegExp(String.raw`^(${NUMBER})\s*pp$`);
const MONEY = new RegExp(String.raw`^(?:\$\s*(${NUMBER})|(${NUMBER})\s*USD)$`);
const COUNT = new RegExp(String.raw`^(${NUMBER})\s*([kMB])?$`);
const BARE = new RegExp(`^${NUMBER}$`);

const SECONDS_PER = { s: 1, m: 60, h: 3600 } as const;
const COUNT_PLACES = { k: 3, M: 6, B: 9 } as const;

/** Far above what one generator can send; a typing slip is found before it is a bill. */
export const MAX_RATE_PER_S: PerSecond = 1_000_000;

/** The number with its decimal point moved right by `places`, correctly rounded once. */
function shifted(digits: string, places: number): number {
  const [mantissa = "0", exponent = "0"] = digits.split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A number >= 0 in plain digits with its decimal point moved right by `places`. */
function plain(value: number, places = 0): string {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  const padded = "0".repeat(Math.max(0, 1 - point)) + digits.padEnd(point, "0");
  const at = Math.max(1, point);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}

function textOf(written: Written): string {
  return String(written).trim();
}

function finite<T extends number>(value: T, fix: string): Parsed<T> {
  return Number.isFinite(value) ? accept(value) : refuse("is too large", fix);
}

export function parseRate(written: Written): Parsed<PerSecond> {
  const text = textOf(written);
  const match = RATE.exec(text);
  const amount = match?.[1];
  if (amount === undefined) return refuse("is not a rate", "write requests per time, e.g. 50/s");
  const unit = match?.[2] ?? "s";
  const perS = Number(amount) / (unit === "m" || unit === "h" ? SECONDS_PER[unit] : 1);
  if (perS <= 0) return refuse("must be greater than 0", "write e.g. 5/s");
  if (!(perS <= MAX_RATE_PER_S)) {
    return refuse(`is more than ${MAX_RATE_PER_S}/s`, `write at most ${MAX_RATE_PER_S}/s`);
  }
  return accept(perS);
}

export function printRate(ratePerS: PerSecond): string {
  return `${plain(ratePerS)}/s`;
}

/** A bare number other than 0 is refused: nobody can see whether it was meant in ms or s. */
export function parseDuration(written: Written): Parsed<Millis> {
  const text = textOf(written);
  if (BARE.test(text)) {
    if (Number(text) === 0) return accept(0);
    return refuse("has no unit", `add a unit: ${text}s or ${text}ms`);
  }
  const match = DURATION.exec(text);
  if (match === null || text === "") {
    return refuse("is not a duration", "write e.g. 500ms, 60s, 5m or 1h");
  }
  const [, hours = "0", minutes = "0", seconds = "0", millis = "0"] = match;
  const whole = shifted(hours, 3) * SECONDS_PER.h + shifted(minutes, 3) * SECONDS_PER.m;
  return finite(whole + shifted(seconds, 3) + Number(millis), "write e.g. 1h");
}

export function printDuration(durationMs: Millis): string {
  const steps = [["h", 3_600_000], ["m", 60_000], ["s", 1000]] as const;
  for (const [unit, unitMs] of steps) {
    if (durationMs >= unitMs && durationMs % unitMs === 0) {
      // Beyond 2^53 the quotient need not multiply back; the plain text below always does.
      const text = `${plain(durationMs / unitMs)}${unit}`;
      if (durationMs <= Number.MAX_SAFE_INTEGER) return text;
    }
  }
  return durationMs >= 1000 ? `${plain(durationMs, -3)}s` : `${plain(durationMs)}ms`;
}

/** A relative change or share >= 0, written in percent: `20%` is 0.2. */
export function parsePercent(written: Written): Parsed<Ratio> {
  const text = textOf(written);
  const digits = PERCENT.exec(text)?.[1];
  if (digits !== undefined) return finite(shifted(digits, -2), "write e.g. 20%");
  if (!BARE.test(text)) return refuse("is not a percentage", "write e.g. 1%");
  if (Number(text) === 0) return accept(0);
  const asShare = Number(text) < 1 ? ` or ${plain(Number(text), 2)}%` : "";
  return refuse("has no percent sign", `write ${text}%${asShare}`);
}

/** A share between 0 and 1, written in percent: `1%` is 0.01. */
export function parseShare(written: Written): Parsed<Ratio> {
  return andThen(parsePercent(written), (share) =>
    share <= 1 ? accept(share) : refuse("is more than 100%", "write at most 100%"),
  );
}

export function printPercent(ratio: Ratio): string {
  return `${plain(ratio, 2)}%`;
}

/** A difference of two shares, written in percentage points: `0.5pp` is 0.005. */
export function parsePoints(written: Written): Parsed<Ratio> {
  const text = textOf(written);
  if (BARE.test(text) && Number(text) === 0) return accept(0);
  const digits = POINTS.exec(text)?.[1];
  if (digits === undefined) return refuse("is not in percentage points", "write e.g. 0.5pp");
  const value = shifted(digits, -2);
  return value <= 1 ? accept(value) : refuse("is more than 100pp", "write at most 100pp");
}

export function printPoints(difference: Ratio): string {
  return `${plain(difference, 2)}pp`;
}

export function parseUsd(written: Written): Parsed<Usd> {
  const text = textOf(written);
  const match = MONEY.exec(text);
  const digits = match?.[1] ?? match?.[2];
  if (digits !== undefined) return finite(Number(digits), "write e.g. $2.00");
  if (BARE.test(text)) return refuse("has no currency", `write $${text}`);
  return refuse("is not an amount of money", "write e.g. $2.00 or 2.00 USD");
}

/** At least two decimals, and as many more as the amount has. */
export function printUsd(usd: Usd): string {
  const [whole = "0", fraction = ""] = plain(usd).split(".");
  return `$${whole}.${fraction.padEnd(2, "0")}`;
}

export function parseCount(written: Written): Parsed<number> {
  const match = COUNT.exec(textOf(written));
  const digits = match?.[1];
  if (digits === undefined) return refuse("is not a count", "write e.g. 500M, 10k or 2000");
  const suffix = match?.[2];
  const places = suffix === "k" || suffix === "M" || suffix === "B" ? COUNT_PLACES[suffix] : 0;
  const count = shifted(digits, places);
  if (!Number.isInteger(count)) return refuse("is not a whole number", "write e.g. 500M or 2000");
  if (count > Number.MAX_SAFE_INTEGER) return refuse("is too large", "write e.g. 500B");
  return accept(count);
}

export function printCount(count: number): string {
  for (const [suffix, places] of [["B", 9], ["M", 6], ["k", 3]] as const) {
    if (count > 0 && count % 10 ** places === 0) return `${plain(count, -places)}${suffix}`;
  }
  return plain(count);
}

/** Tokens per second of one user: `30`, `30/s` or `30 tokens/s`. */
export function parseTokenRate(written: Written): Parsed<PerSecond> {
  const digits = textOf(written).replace(/\s*(?:tokens)?\s*\/\s*s$/, "");
  if (!BARE.test(digits)) return refuse("is not a token rate", "write e.g. 30 tokens/s");
  return finite(Number(digits), "write e.g. 30 tokens/s");
}

export function printTokenRate(tokensPerS: PerSecond): string {
  return `${plain(tokensPerS)} tokens/s`;
}
