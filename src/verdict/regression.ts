import { assert, betterOf } from "../base/index.ts";
import {
  effectiveSize, type Evidence, FEWEST_VALUES, type MetricComparison, type RatioEvidence,
} from "../comparison/index.ts";
import {
  type Effect, lowerBound, pGreaterThanZero, pRateGreater, rateDifferenceLower,
  rateDifferenceUpper, type RatePair, smallestDetectable, studentTQuantile, upperBound,
} from "../stats/index.ts";
import type { Claim, Finding, Strictness, VerdictName } from "./finding.ts";
import type { Pairing } from "./pairing.ts";
import {
  describeLonger, describeMoreRuns, describeTolerance, moreRuns, type RunSize, timesLonger, timesUntil,
} from "./settle.ts";

const MOST_OUTLIERS = 0.25;
/** With fewer runs one run in four is flagged by chance alone. */
const ENOUGH_RUNS_FOR_OUTLIERS = 8;
const FEWEST_EVENTS = 5;
const POWER = 0.8;
const TWO_SIDED_95 = 0.025;

export interface RegressionRule {
  readonly scenario: string;
  readonly comparison: MetricComparison;
  readonly tolerance: number;
  readonly strictness: Strictness;
  readonly run: RunSize;
  /** Null: compared with stored runs. */
  readonly paired: Pairing | null;
}

type Test = Parameters<Claim["decide"]>[0];

function blank(rule: RegressionRule): Finding {
  const { comparison } = rule;
  const requested = comparison.request.statistic === null
    ? comparison.request.metric
    : `${comparison.request.metric}.${comparison.request.statistic}`;
  const standIn = requested === comparison.id
    ? []
    : [`judged on ${comparison.id}: ${comparison.samples} requests are too few for ${requested}`];
  const statedBy = comparison.statedBy === undefined || comparison.evidence.kind === "none" ? []
    : [`${comparison.statedBy}'s own figures, point against point: how far ${comparison.baselineRuns} ` +
      "stored runs lie apart is all that is known of their uncertainty"];
  return {
    scenario: rule.scenario, metric: comparison.id, requested, rule: "regression",
    verdict: "inconclusive", unit: comparison.unit, base: comparison.base,
    candidate: comparison.candidate, isCensored: comparison.isCensored, change: null,
    interval: null, limit: rule.tolerance, detectable: null, pAdjusted: null,
    samples: comparison.samples, baselineRuns: comparison.baselineRuns,
    reasons: [...standIn, ...statedBy],
    ...(rule.paired === null ? {} : { paired: rule.paired }),
  };
}

/** Worse-positive log effects as a relative change of the value itself. */
function asChange(logWorse: number, better: "lower" | "higher"): number {
  return Math.expm1(better === "lower" ? logWorse : -logWorse);
}

function isUnstable(rule: RegressionRule, evidence: RatioEvidence): boolean {
  return rule.comparison.baselineRuns >= ENOUGH_RUNS_FOR_OUTLIERS &&
    evidence.outlierShare > MOST_OUTLIERS;
}

function ratioVerdict(rule: RegressionRule, evidence: RatioEvidence, test: Test): VerdictName {
  const { effect } = evidence;
  const toleranceLog = Math.log1p(rule.tolerance);
  const isSignificant = lowerBound(effect, test.level) > 0 &&
    test.pAdjusted !== null && test.pAdjusted <= rule.strictness.alpha;
  if (isUnstable(rule, evidence)) return "inconclusive";
  if (isSignificant && effect.estimate > toleranceLog) return "regressed";
  const upper = upperBound(effect, 1 - rule.strictness.passConfidence);
  return upper < toleranceLog ? "pass" : "inconclusive";
}

type Doubt = Required<Pick<Finding, "cause" | "reasons">>;

/** What an undecided ratio lacks, and what would give it. */
function doubtOfRatio(rule: RegressionRule, evidence: RatioEvidence, test: Test): Doubt {
  if (isUnstable(rule, evidence)) {
    return { cause: "baseline-unstable", reasons: [
      `baseline unstable: ${Math.round(evidence.outlierShare * 100)}% of the baseline runs lie far ` +
        "from the others; record more runs or look for what disturbs them",
    ] };
  }
  const { effect, betweenSd, withinSd } = evidence;
  const passAlpha = 1 - rule.strictness.passConfidence;
  const target = { toleranceLog: Math.log1p(rule.tolerance), level: test.level, passAlpha };
  const tolerance = describeTolerance(upperBound(effect, passAlpha));
  if (evidence.withinShare > 0.5) {
    const times = timesLonger(evidence, target);
    const settle = times === null ? tolerance : describeLonger(times, rule.run);
    return { cause: "within-run-noise", reasons: [`within-run noise: ${settle}`] };
  }
  const more = moreRuns(effect, {
    runs: rule.comparison.baselineRuns,
    fixedVariance: (betweenSd ** 2 + withinSd ** 2) / rule.run.runs,
  }, target);
  const settle = more === null
    ? `more requests cannot settle it, a paired run (base-endpoint) does without it; ${tolerance}`
    : describeMoreRuns(more, rule.run);
  return { cause: "between-run-noise", reasons: [
    `between-run noise (${(betweenSd * 100).toFixed(0)}% from run to run): ${settle}`,
  ] };
}

/** Smallest worsening called regressed with 80% probability: significant and beyond tolerance. */
function detectableRatio(effect: Effect, tolerance: number, level: number): number {
  const { standardError, dof } = effect;
  const bySignificance = smallestDetectable({ standardError, dof, alpha: level, power: POWER });
  const byTolerance = Math.log1p(tolerance) + studentTQuantile(POWER, dof) * standardError;
  return Math.expm1(Math.max(bySignificance, byTolerance));
}

/** Why fewer runs than were found make the level; said even where it changes no verdict. */
function leftOut({ comparison }: RegressionRule, { outlierShare }: RatioEvidence): readonly string[] {
  const count = Math.round(outlierShare * comparison.baselineRuns);
  return count === 0 ? []
    : [`${count} of the ${comparison.baselineRuns} baseline runs ${count === 1 ? "lies" : "lie"} far ` +
      "from the others and did not count"];
}

function decideRatio(rule: RegressionRule, evidence: RatioEvidence, test: Test): Finding {
  const start = blank(rule);
  const better = betterOf(rule.comparison.metric);
  const { effect } = evidence;
  const verdict = ratioVerdict(rule, evidence, test);
  const ends = [lowerBound(effect, TWO_SIDED_95), upperBound(effect, TWO_SIDED_95)]
    .map((end) => asChange(end, better)).toSorted((a, b) => a - b);
  const censored = rule.comparison.isCensored
    ? ["failures reach into this quantile: its value is a lower limit"] : [];
  const doubt = verdict === "inconclusive" ? doubtOfRatio(rule, evidence, test) : null;
  return {
    ...start,
    verdict,
    change: asChange(effect.estimate, better),
    interval: [ends[0] ?? 0, ends[1] ?? 0],
    detectable: detectableRatio(effect, rule.tolerance, test.level),
    pAdjusted: test.pAdjusted,
    ...doubt,
    reasons: [...start.reasons, ...censored, ...doubt?.reasons ?? [],
      ...(isUnstable(rule, evidence) ? [] : leftOut(rule, evidence))],
  };
}

type Difference = Extract<Evidence, { kind: "difference" }>;

/** Shares of which more is better are turned round, so that positive is always worse. */
function worsePair(rule: RegressionRule, pair: RatePair): RatePair {
  if (betterOf(rule.comparison.metric) === "lower") return pair;
  const turn = (count: RatePair["group1"]): RatePair["group1"] =>
    ({ events: count.size - count.events, size: count.size });
  return { group1: turn(pair.group1), group0: turn(pair.group0) };
}

/** Worsening of a share that is found with 80% probability, by the normal approximation. */
function detectableDifference(pair: RatePair, tolerance: number, level: number): number {
  const { group0, group1 } = pair;
  const share = Math.max(0.5 / group0.size, group0.events / group0.size);
  const atWorse = Math.min(1, share + tolerance);
  const standardError = Math.sqrt(
    (share * (1 - share)) / group0.size + (atWorse * (1 - atWorse)) / group1.size);
  const z = (p: number): number => studentTQuantile(p, 1e6);
  return Math.max((z(1 - level) + z(POWER)) * standardError,
    tolerance + z(POWER) * standardError);
}

/** How a share's change would be decided by a run of another length; 1 is this one. */
function differenceVerdict(
  rule: RegressionRule, evidence: Difference, test: Test, times = 1,
): VerdictName {
  const { dispersion } = evidence;
  const gain = dispersion === null ? times
    : effectiveSize(1, dispersion, times) / effectiveSize(1, dispersion);
  const longer = ({ events, size }: RatePair["group1"]): RatePair["group1"] =>
    ({ events: events * gain, size: size * gain });
  const { group1, group0 } = worsePair(rule, evidence.pair);
  const pair = { group1: longer(group1), group0: rule.paired === null ? group0 : longer(group0) };
  const difference = group1.events / group1.size - group0.events / group0.size;
  const isWorse = rateDifferenceLower(pair, test.level) > 0 && difference > rule.tolerance &&
    evidence.events * times >= FEWEST_EVENTS;
  if (isWorse) return "regressed";
  const upper = rateDifferenceUpper(pair, 1 - rule.strictness.passConfidence);
  return upper < rule.tolerance ? "pass" : "inconclusive";
}

function doubtOfDifference(rule: RegressionRule, evidence: Difference, test: Test): Doubt {
  const times = timesUntil((longer) =>
    differenceVerdict(rule, evidence, test, longer) !== "inconclusive");
  const { dispersion } = evidence;
  if (times === null && dispersion !== null && dispersion.between > dispersion.within) {
    const { baselineRuns } = rule.comparison;
    const past = baselineRuns === 1 ? "one baseline run does" : `${baselineRuns} baseline runs do`;
    return { cause: "between-run-noise", reasons: [
      `between-run noise: how often it happens may differ from run to run, and ${past} not tell ` +
        "that from a change; more of them, base-endpoint or a wider tolerance would settle it",
    ] };
  }
  const settle = times !== null ? describeLonger(times, rule.run)
    : rule.paired === null ? "more baseline runs or a wider tolerance would settle it"
      : "a wider tolerance would settle it";
  return { cause: "too-few-samples", reasons: [
    `too few samples (${rule.comparison.samples}) to bound the change of a rare event closely ` +
      `enough; ${settle}`,
  ] };
}

function decideDifference(rule: RegressionRule, evidence: Difference, test: Test): Finding {
  const start = blank(rule);
  const pair = worsePair(rule, evidence.pair);
  const sign = betterOf(rule.comparison.metric) === "lower" ? 1 : -1;
  const difference = pair.group1.events / pair.group1.size - pair.group0.events / pair.group0.size;
  const isSignificant = test.pAdjusted !== null && test.pAdjusted <= rule.strictness.alpha;
  const found = differenceVerdict(rule, evidence, test);
  const verdict = found === "regressed" && !isSignificant ? "inconclusive" : found;
  const ends = [rateDifferenceLower(pair, TWO_SIDED_95), rateDifferenceUpper(pair, TWO_SIDED_95)]
    .map((end) => sign * end).toSorted((a, b) => a - b);
  const doubt = verdict === "inconclusive" ? doubtOfDifference(rule, evidence, test) : null;
  return {
    ...start,
    verdict,
    change: sign * difference,
    interval: [ends[0] ?? 0, ends[1] ?? 0],
    detectable: detectableDifference(pair, rule.tolerance, test.level),
    pAdjusted: test.pAdjusted,
    ...doubt,
    reasons: [...start.reasons, ...doubt?.reasons ?? []],
  };
}

/** How long a run must be for any quantile of it to be judged. */
function remedyOfNone(
  { comparison: { samples }, run }: RegressionRule, { cause }: Extract<Evidence, { kind: "none" }>,
): string {
  if (cause !== "too-few-samples" || samples === 0) return "";
  return `; ${describeLonger(Math.max(1.1, FEWEST_VALUES / samples), run)}`;
}

/** The rule "not worse than the baseline by more than the tolerance" for one metric. */
export function regressionClaim(rule: RegressionRule): Claim {
  const { evidence } = rule.comparison;
  switch (evidence.kind) {
    case "none":
      return {
        p: null,
        decide: () => ({
          ...blank(rule), cause: evidence.cause,
          reasons: [...blank(rule).reasons, `${evidence.reason}${remedyOfNone(rule, evidence)}`],
        }),
      };
    case "ratio":
      return {
        p: pGreaterThanZero(evidence.effect),
        decide: (test) => decideRatio(rule, evidence, test),
      };
    case "difference":
      assert(evidence.pair.group0.size > 0, "a baseline has requests");
      return {
        p: pRateGreater(worsePair(rule, evidence.pair)),
        decide: (test) => decideDifference(rule, evidence, test),
      };
  }
}
