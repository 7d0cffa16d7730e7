/*
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed., 1989, section 4.5;
 * as a design effect, J. N. K. Rao and A. J. Scott, Biometrics 48, 1992.
 */
import { assertPositive } from "./domain.ts";
import { assertEventCount } from "./event-count.ts";
import type { EventCount } from "./event-count.ts";

interface Pearson {
  readonly squares: number;
  /** Of the sum of squares. */
  readonly dof: number;
}

/** Pearson's X² of counts with one share. Null where it says nothing. */
function pearsonOf(counts: readonly EventCount[], name: string): Pearson | null {
  for (const [index, count] of counts.entries()) assertEventCount(count, `${name}[${index}]`);
  const used = counts.filter((count) => count.size > 0);
  const events = used.reduce((sum, count) => sum + count.events, 0);
  const size = used.reduce((sum, count) => sum + count.size, 0);
  if (used.length < 2 || events === 0 || events === size) return null;
  const share = events / size;
  const squares = used.map((count) => (count.events - count.size * share) ** 2 / count.size)
    .reduce((sum, square) => sum + square, 0) / (share * (1 - share));
  return { squares, dof: used.length - 1 };
}

/**
 * How many times the variance of blocks' event counts is the binomial one: Pearson's
 * X²/(J − 1), at least 1. Blocks of size 0 do not count. 1 where it cannot be estimated: fewer
 * than two blocks, or events none or all. An effective sample size is the size divided by it.
 */
export function dispersionFactor(blocks: readonly EventCount[]): number {
  const pearson = pearsonOf(blocks, "blocks");
  return pearson === null ? 1 : Math.max(1, pearson.squares / pearson.dof);
}

export interface Dispersion {
  readonly factor: number;
  readonly dof: number;
}

/**
 * The same of runs, of which there are few, pooled with a prior: (ν₀φ₀ + X²)/(ν₀ + K − 1), at least
 * 1, as variances are moderated (G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3(1), article 3, 2004).
 */
export function moderatedDispersion(runs: readonly EventCount[], prior: Dispersion): Dispersion {
  assertPositive(prior.factor, "prior.factor");
  assertPositive(prior.dof, "prior.dof");
  const { squares, dof: known } = pearsonOf(runs, "runs") ?? { squares: 0, dof: 0 };
  const dof = prior.dof + known;
  return { factor: Math.max(1, (prior.dof * prior.factor + squares) / dof), dof };
}
