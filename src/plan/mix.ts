/** A model and its weight beside the others of a mix; only the proportion counts. */
export interface WeightedModel {
  readonly model: string;
  /** A whole number from 1. */
  readonly weight: number;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * Which of the weights comes at each place of one round, after which it begins again. However far
 * one counts, each has come up within one of its exact share: Tijdeman's answer to the chairman
 * assignment problem (Discrete Mathematics 32, 1980), which is off by at most 1 − 1/(2n − 2).
 * In whole numbers, so that every machine gets the same round. The sum of the weights over their
 * greatest common divisor is the length of the round.
 */
export function interleave(weights: readonly number[]): readonly number[] {
  if (weights.length < 2) return weights.map((_, at) => at);
  const divisor = weights.reduce(greatestCommonDivisor);
  const parts = weights.map((weight) => weight / divisor);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const scale = 2 * parts.length - 2;
  const came = parts.map(() => 0);
  const round: number[] = [];
  for (let place = 1; place <= total; place += 1) {
    let chosen = 0;
    let soonest = Number.POSITIVE_INFINITY;
    for (const [at, part] of parts.entries()) {
      // How much of it is missing, and after how many more places too much would be.
      const missing = scale * (part * place - total * (came[at] ?? 0));
      const deadline = ((scale - 1) * total - missing) / part;
      if (missing >= total && deadline < soonest) {
        chosen = at;
        soonest = deadline;
      }
    }
    came[chosen] = (came[chosen] ?? 0) + 1;
    round.push(chosen);
  }
  return round;
}
