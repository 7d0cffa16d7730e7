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

/**
 * SplitMix (Steele, Lea and Flood, OOPSLA 2014) with 32 bits of state: a Weyl sequence through an
 * avalanching hash. Its period of 2³² draws is far more than a plan or a test uses.
 */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
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
