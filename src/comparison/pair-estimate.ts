/**
 * Both arms of a paired run, block by block, as effects. A pair is what was measured next to one
 * another: whatever comes and goes over the run is in both of its halves alike.
 */
import { type DistributionMetric, millisFromMicros, must } from "../base/index.ts";
import {
  type Block, mergePopulations, type Population, populationOf, type Quantile, quantileOf,
  type Recording, sizeOf, widthAt,
} from "../measurement/index.ts";
import {
  addVariances, deleteOneVariance, type Effect, type EstimatedVariance, heldBySigns, isClearlyMore,
  pOfTurnedSigns,
} from "../stats/index.ts";
import { censoredUs } from "./estimate.ts";
import { countBeyond, samplingVariance } from "./sampling.ts";

/** A run of two arms; a confirmation is another one. */
export interface PairedRun {
  readonly candidate: Recording;
  readonly base: Recording;
}

export interface PairEstimate {
  /** ln candidate − ln base. */
  readonly effect: Effect;
  /** In the metric's unit. */
  readonly candidate: number;
  readonly base: number;
  /** The candidate's quantile lies among its failures. */
  readonly isCensored: boolean;
}

interface PairCounts {
  readonly ours: number;
  readonly theirs: number;
}

interface Arm {
  readonly parts: readonly Population[];
  readonly whole: Population;
  readonly beyondUs: number;
}

function armOf(runs: readonly Recording[], metric: DistributionMetric): Arm {
  const parts = runs.flatMap((run) => run.blocks.map((block) => populationOf(block, metric)));
  return {
    parts,
    whole: mergePopulations(parts),
    beyondUs: Math.max(...runs.map((run) => censoredUs(run, metric))),
  };
}

const logOf = ({ beyondUs }: Arm, found: Quantile): number =>
  Math.log(found.kind === "value" ? Math.max(1, found.us) : beyondUs);

/** Variance of ln Q for being known to its bucket only: a uniform error over the bucket's width. */
function roundingVariance({ beyondUs }: Arm, found: Quantile): number {
  const us = Math.max(1, Math.round(found.kind === "value" ? found.us : beyondUs));
  return (widthAt(us) / us) ** 2 / 12;
}

const varianceOf = ({ whole, beyondUs }: Arm, quantile: number): EstimatedVariance =>
  samplingVariance(whole, quantile, beyondUs);

/** Of each pair, how many values of either arm lie above both arms' quantile. */
function countsAbove(candidate: Arm, base: Arm, quantile: number): readonly PairCounts[] {
  const found = quantileOf(mergePopulations([candidate.whole, base.whole]), quantile);
  return candidate.parts.map((part, at) => ({
    ours: countBeyond(part, found), theirs: countBeyond(must(base.parts[at], "pair"), found),
  }));
}

const isFilled = ({ parts }: Arm): boolean =>
  parts.filter((part) => sizeOf(part) > 0).length >= 2;

interface PairDispersion {
  /** How many times the pairs' surpluses differ as much as binomial ones. */
  readonly surpluses: EstimatedVariance;
  /** The same with what neighbouring pairs differ by, both arms together. */
  readonly all: EstimatedVariance;
}

/** Neighbours that differ more say that something lasts, which falls on both arms alike. */
const MOST_OF_NEIGHBOURS = 3;

/**
 * How much more counts differ from pair to pair than those of independent requests (index of
 * dispersion: R. A. Fisher, Statistical Methods for Research Workers, 1925, section 20). A jackknife of
 * a tail quantile would rest on the gaps between a few values and err far more. Bursts that are
 * shorter than a pair make neighbouring pairs differ as they make arms differ; mean square of
 * successive differences: J. von Neumann, Ann. Math. Stat. 12, 1941, with 2(J − 1)²/(3J − 4) degrees
 * of freedom. `ofRun` pairs are of one run.
 */
function dispersionOfPairs(pairs: readonly PairCounts[], size: number, ofRun: number): PairDispersion {
  const dof = pairs.length - 1;
  const counted = pairs.reduce((sum, { ours, theirs }) => sum + ours + theirs, 0);
  const binomial = (counted * (1 - counted / size)) / pairs.length;
  if (binomial === 0) return { surpluses: { variance: 1, dof }, all: { variance: 1, dof } };
  const mean = pairs.reduce((sum, { ours, theirs }) => sum + ours - theirs, 0) / pairs.length;
  const squares = pairs.reduce((sum, { ours, theirs }) => sum + (ours - theirs - mean) ** 2, 0);
  const surpluses = { variance: squares / dof / binomial, dof };
  const steps = pairs.slice(1).flatMap(({ ours, theirs }, at) => {
    const before = must(pairs[at], "pair before");
    return (at + 1) % ofRun === 0 ? [] : [ours + theirs - before.ours - before.theirs];
  });
  const neighbours = {
    variance: steps.reduce((sum, step) => sum + step ** 2, 0) / (2 * steps.length * binomial),
    dof: (2 * steps.length ** 2) / (3 * steps.length - 1),
  };
  const isUsed = neighbours.variance <= MOST_OF_NEIGHBOURS * surpluses.variance;
  return { surpluses, all: isUsed ? weighted(surpluses, neighbours) : surpluses };
}

function weighted(a: EstimatedVariance, b: EstimatedVariance): EstimatedVariance {
  const dof = a.dof + b.dof;
  return { variance: (a.dof * a.variance + b.dof * b.variance) / dof, dof };
}

/** Where ten times as many values lie beyond: that requests are not independent shows there first. */
const lessFarOut = (quantile: number): number =>
  (quantile <= 0.5 ? quantile : Math.max(0.5, 1 - 10 * (1 - quantile)));

/**
 * The variance of the difference: what samples say and how the pairs differ, weighted by what they
 * know; where requests are clearly not independent, what samples say times how much more pairs
 * differ.
 */
function varianceOfDifference(
  candidate: Arm, base: Arm, quantile: number, ofRun: number,
): EstimatedVariance {
  const sampling = addVariances(varianceOf(candidate, quantile), varianceOf(base, quantile));
  const size = sizeOf(candidate.whole) + sizeOf(base.whole);
  const at = (q: number): PairDispersion =>
    dispersionOfPairs(countsAbove(candidate, base, q), size, ofRun);
  const { surpluses, all } = at(quantile);
  const times = (factor: number): number => sampling.variance * factor;
  const isDependent = isClearlyMore(surpluses, 1) || isClearlyMore(at(lessFarOut(quantile)).surpluses, 1);
  return isDependent ? { variance: times(Math.max(1, all.variance)), dof: all.dof }
    : weighted(sampling, { variance: times(surpluses.variance), dof: surpluses.dof });
}

/** Null where an arm has no values, or all of them in one block. */
export function estimateQuantileOfPairs(
  runs: readonly PairedRun[],
  metric: DistributionMetric,
  quantile: number,
): PairEstimate | null {
  // Tokens per second is 1/tpot read from the other end.
  const isInverse = metric === "tokens-per-second";
  const source: DistributionMetric = isInverse ? "tpot" : metric;
  const q = isInverse ? 1 - quantile : quantile;
  const candidate = armOf(runs.map((run) => run.candidate), source);
  const base = armOf(runs.map((run) => run.base), source);
  if (!isFilled(candidate) || !isFilled(base)) return null;
  const found = quantileOf(candidate.whole, q);
  const foundOfBase = quantileOf(base.whole, q);
  const [ours, theirs] = [logOf(candidate, found), logOf(base, foundOfBase)];
  const pairs = countsAbove(candidate, base, q);
  const variance = varianceOfDifference(candidate, base, q, pairs.length / runs.length);
  const rounding = roundingVariance(candidate, found) + roundingVariance(base, foundOfBase);
  const estimate = ours - theirs;
  const surplus = pairs.map((one) => (estimate < 0 ? one.theirs - one.ours : one.ours - one.theirs));
  const effect = heldBySigns(
    { estimate, standardError: Math.sqrt(variance.variance + rounding), dof: variance.dof },
    pOfTurnedSigns(surplus), surplus.length);
  const shown = (log: number): number => {
    const ms = millisFromMicros(Math.exp(log));
    return isInverse ? 1000 / ms : ms;
  };
  return {
    effect: isInverse ? { ...effect, estimate: -effect.estimate } : effect,
    candidate: shown(ours), base: shown(theirs), isCensored: found.kind === "beyond",
  };
}

interface Totals {
  readonly numerator: number;
  readonly denominator: number;
}

function ratioOf(blocks: readonly Totals[]): number {
  return blocks.reduce((sum, one) => sum + one.numerator, 0) /
    blocks.reduce((sum, one) => sum + one.denominator, 0);
}

/**
 * The ratio of two ratios of sums (mean costs, tokens, times) and its jackknife over pairs. Null
 * where a block's total is unknown or a ratio is 0 or none.
 */
export function estimateMeanOfPairs(
  runs: readonly PairedRun[],
  totalsOf: (block: Block) => { readonly numerator: number | null; readonly denominator: number },
  scale: number,
): PairEstimate | null {
  const arm = (name: keyof PairedRun): readonly Totals[] | null => {
    const totals = runs.flatMap((run) => run[name].blocks.map(totalsOf));
    const known = totals.flatMap(({ numerator, denominator }) =>
      (numerator === null ? [] : [{ numerator, denominator }]));
    return known.length === totals.length ? known : null;
  };
  const [ours, theirs] = [arm("candidate"), arm("base")];
  if (ours === null || theirs === null || ours.length < 2) return null;
  const logRatio = (left: number): number => {
    const rest = (blocks: readonly Totals[]): number => ratioOf(blocks.filter((_, at) => at !== left));
    return Math.log(rest(ours) / rest(theirs));
  };
  const withoutEach = ours.map((_, left) => logRatio(left));
  const estimate = logRatio(-1);
  if (![estimate, ...withoutEach].every(Number.isFinite)) return null;
  return {
    effect: {
      estimate, standardError: Math.sqrt(deleteOneVariance(withoutEach)), dof: ours.length - 1,
    },
    candidate: ratioOf(ours) * scale, base: ratioOf(theirs) * scale, isCensored: false,
  };
}

