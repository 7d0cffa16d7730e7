/*
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed., 1989, section 4.5;
 * as a design effect, J. N. K. Rao and A. J. Scott, Biometrics 48, 1992.
 */
import { assertEventCount } from "./event-count.ts";
import type { EventCount } from "./event-count.ts";

/**
 * How many times the variance of blocks' event counts is the binomial one: Pearson's
 * X²/(J − 1), at least 1. Blocks of size 0 do not count. 1 where it cannot be estimated: fewer
 * than two blocks, or events none or all. An effective sample size is the size divided by it.
 */
export function dispersionFactor(blocks: readonly EventCount[]): number {
  for (const [index, block] of blocks.entries()) assertEventCount(block, `blocks[${index}]`);
  const used = blocks.filter((block) => block.size > 0);
  const events = used.reduce((sum, block) => sum + block.events, 0);
  const size = used.reduce((sum, block) => sum + block.size, 0);
  if (used.length < 2 || events === 0 || events === size) return 1;
  const share = events / size;
  const squares = used.map((block) => (block.events - block.size * share) ** 2 / block.size);
  const pearson = squares.reduce((sum, square) => sum + square, 0) / (share * (1 - share));
  return Math.max(1, pearson / (used.length - 1));
}
