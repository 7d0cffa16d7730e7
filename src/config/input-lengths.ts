import type { Tokens } from "../base/index.ts";
import { field, scalar, type Field } from "./fields.ts";
import { parseCount } from "./literals.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";

/** How long made-up prompts are. */
export type InputLengths =
  | { readonly kind: "constant"; readonly tokens: Tokens }
  | { readonly kind: "uniform"; readonly min: Tokens; readonly max: Tokens }
  /** Logarithms are normal: half of the prompts are shorter than the median, 1 of 20 longer than p95. */
  | { readonly kind: "lognormal"; readonly median: Tokens; readonly p95: Tokens };

/** A hundred prompts of this length are 40 MB. */
const MAX_TOKENS: Tokens = 100_000;
/** Quantiles of the standard normal distribution. */
const Z_95 = 1.6448536;
/** The longest of a hundred prompts, in the middle of its hundredth. */
const Z_LONGEST = 2.5758293;
const EXAMPLE = "write e.g. 500, 100-1000 or median 400, p95 2000";

function lengths(...texts: readonly string[]): Parsed<readonly Tokens[]> {
  return andThen(every(texts.map((text) => parseCount(text))), (all) =>
    (all.every((tokens) => tokens >= 1 && tokens <= MAX_TOKENS) ? accept(all)
      : refuse(`has a length that is not between 1 and ${MAX_TOKENS} tokens`, EXAMPLE)));
}

/** The standard deviation of the logarithm of a length. */
export function sigmaOf({ median, p95 }: InputLengths & { readonly kind: "lognormal" }): number {
  return Math.log(p95 / median) / Z_95;
}

function lognormal(median: Tokens, p95: Tokens): Parsed<InputLengths> {
  if (p95 <= median) return refuse("has a p95 that is not above the median", EXAMPLE);
  const made = { kind: "lognormal", median, p95 } as const;
  const longest = Math.round(median * Math.exp(sigmaOf(made) * Z_LONGEST));
  return longest <= MAX_TOKENS ? accept(made)
    : refuse(`would have prompts of ${longest} tokens, more than ${MAX_TOKENS}`, "lower p95");
}

export function parseInputLengths(written: string | number): Parsed<InputLengths> {
  const text = String(written).trim();
  const [, min, max] = /^([\d.]+[kM]?)\s*-\s*([\d.]+[kM]?)$/.exec(text) ?? [];
  const [, median, p95] = /^median\s+(\S+?),?\s+p95\s+(\S+)$/i.exec(text) ?? [];
  if (min !== undefined && max !== undefined) {
    return andThen(lengths(min, max), ([low = 0, high = 0]): Parsed<InputLengths> => (low < high
      ? accept({ kind: "uniform", min: low, max: high })
      : refuse("has a range that does not rise", EXAMPLE)));
  }
  if (median !== undefined && p95 !== undefined) {
    return andThen(lengths(median, p95), ([middle = 0, high = 0]) => lognormal(middle, high));
  }
  if (!/^[\d.]+[kM]?$/.test(text)) return refuse("is no length of prompts", EXAMPLE);
  return andThen(lengths(text), ([tokens = 0]) => accept({ kind: "constant", tokens }));
}

export const inputLengths: Field<InputLengths> = field(scalar, parseInputLengths);
