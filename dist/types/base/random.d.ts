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
 * avalanching hash. A number takes two draws, so it repeats after 2³¹ (2 × 10⁹) numbers: more
 * than the arrivals that the caps let a plan have. Two draws make 53 bits, so the draws' never
 * repeating within the period leaves no trace: so many bits hardly repeat by chance either.
 * A Weyl sequence is a counter, so the first `skipped` uniform or exponential numbers can be left
 * out without making them.
 */
export declare function makeRandom(seed: number, skipped?: number): Random;
