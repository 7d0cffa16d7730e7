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
export declare function makeRandom(seed: number): Random;
