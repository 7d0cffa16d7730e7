import type { EventCount } from "./event-count.js";
/**
 * How many times the variance of blocks' event counts is the binomial one: Pearson's
 * X²/(J − 1), at least 1. Blocks of size 0 do not count. 1 where it cannot be estimated: fewer
 * than two blocks, or events none or all. An effective sample size is the size divided by it.
 */
export declare function dispersionFactor(blocks: readonly EventCount[]): number;
export interface Dispersion {
    readonly factor: number;
    readonly dof: number;
}
/**
 * The same of runs, of which there are few, pooled with a prior: (ν₀φ₀ + X²)/(ν₀ + K − 1), at least
 * 1, as variances are moderated (G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3(1), article 3, 2004).
 */
export declare function moderatedDispersion(runs: readonly EventCount[], prior: Dispersion): Dispersion;
