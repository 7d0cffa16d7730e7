/**
 * Seeded random numbers. The same seed gives the same stream on every machine, so a plan, a
 * simulated latency or a failing test can be repeated from its seed alone.
 */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal (Box-Muller, Ann. Math. Stat. 29, 1958). */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
}

const STEP = 0x9e3779b9;

/**
 * SplitMix (Steele, Lea and Flood, OOPSLA 2014) with 32 bits of state: a Weyl sequence through an
 * avalanching hash. A number takes two draws, so it repeats after 2³¹ (2 × 10⁹) numbers: more
 * than the arrivals that the caps let a plan have. Two draws make 53 bits, so the draws' never
 * repeating within the period leaves no trace: so many bits hardly repeat by chance either.
 * A Weyl sequence is a counter, so the first `skipped` uniform or exponential numbers can be left
 * out without making them.
 */
export function makeRandom(seed: number, skipped = 0): Random {
  let state = (seed + Math.imul(STEP, 2 * skipped)) >>> 0;
  const next = (): number => {
    state = (state + STEP) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    exponential: () => -Math.log(1 - uniform()),
  };
}
