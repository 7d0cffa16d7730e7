import { unreachable } from "../base/index.ts";
import type { Millis, Random, Ratio, Tokens } from "../base/index.ts";

/** A distribution of times that is not itself a mixture. */
export type SimpleDistribution =
  | { readonly kind: "constant"; readonly ms: Millis }
  | { readonly kind: "lognormal"; readonly medianMs: Millis; readonly sigma: Ratio }
  | { readonly kind: "exponential"; readonly offsetMs: Millis; readonly meanMs: Millis }
  | { readonly kind: "uniform"; readonly minMs: Millis; readonly maxMs: Millis };

/** `weight` is relative: the weights of a mixture need not sum to 1. */
export interface MixturePart {
  readonly weight: number;
  readonly of: SimpleDistribution;
}

export type Distribution =
  | SimpleDistribution
  | { readonly kind: "mixture"; readonly parts: readonly MixturePart[] };

export type TokenDistribution =
  | { readonly kind: "constant"; readonly tokens: Tokens }
  | { readonly kind: "uniform"; readonly min: Tokens; readonly max: Tokens }
  | { readonly kind: "lognormal"; readonly median: Tokens; readonly sigma: Ratio };

/** The longest time that can be drawn, one hour: the upper end of the recording's histograms. */
export const MAX_DRAWN_MS: Millis = 3_600_000;

/** One time in [0, MAX_DRAWN_MS]. `exponential` is shifted: `offsetMs` plus Exp(mean `meanMs`). */
export function drawMillis(distribution: Distribution, random: Random): Millis {
  return Math.min(drawUnbounded(distribution, random), MAX_DRAWN_MS);
}

function drawUnbounded(distribution: Distribution, random: Random): Millis {
  switch (distribution.kind) {
    case "constant":
      return distribution.ms;
    case "lognormal":
      return distribution.medianMs * Math.exp(distribution.sigma * random.normal());
    case "exponential":
      return distribution.offsetMs + distribution.meanMs * random.exponential();
    case "uniform":
      return distribution.minMs + (distribution.maxMs - distribution.minMs) * random.uniform();
    case "mixture":
      return drawUnbounded(pickPart(distribution.parts, random), random);
    default:
      return unreachable(distribution);
  }
}

function pickPart(parts: readonly MixturePart[], random: Random): SimpleDistribution {
  let left = random.uniform() * parts.reduce((sum, part) => sum + part.weight, 0);
  let picked: SimpleDistribution = { kind: "constant", ms: 0 };
  for (const part of parts) {
    if (part.weight === 0) continue;
    picked = part.of;
    if (left < part.weight) break;
    left -= part.weight;
  }
  return picked;
}

/** A token count before rounding; `uniform` is over the whole numbers from `min` to `max`. */
export function drawTokens(distribution: TokenDistribution, random: Random): Tokens {
  switch (distribution.kind) {
    case "constant":
      return distribution.tokens;
    case "uniform": {
      const span = distribution.max - distribution.min + 1;
      return distribution.min + Math.floor(span * random.uniform());
    }
    case "lognormal":
      return distribution.median * Math.exp(distribution.sigma * random.normal());
    default:
      return unreachable(distribution);
  }
}
