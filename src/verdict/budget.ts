import {
  betterOf, type DistributionMetric, isDistribution, isShare, metricId, millisFromMicros,
  QUANTILES, unitOf,
} from "../base/index.ts";
import {
  type EffectiveCount, estimateDistributionMean, estimateMean, eventsOf, isStated, poolEvents,
} from "../comparison/index.ts";
import type { Budget } from "../config/index.ts";
import {
  countAbove, mergePopulations, type Population, populationOf, quantileOf, type Recording, sizeOf,
} from "../measurement/index.ts";
import {
  binomialCdf, binomialTail, clopperPearsonLower, clopperPearsonUpper, type Effect,
  pGreaterThanZero, upperBound,
} from "../stats/index.ts";
import type { Claim, Finding, Strictness, VerdictName } from "./finding.ts";
import { describeLonger, type RunSize, timesUntil } from "./settle.ts";
import { judgeStated } from "./stated-budget.ts";

/** Blocks of a run are ten; their jackknife has nine degrees of freedom. */
const BLOCK_DOF = 9;

export interface BudgetRule {
  readonly scenario: string;
  readonly budget: Budget;
  readonly candidates: readonly Recording[];
  readonly strictness: Strictness;
  readonly run: RunSize;
  /** Why goodput cannot be judged; null where it can. */
  readonly doubtOfGoodput: string | null;
}

function blank(rule: BudgetRule): Finding {
  const { budget, candidates } = rule;
  const id = metricId(budget.metric, budget.statistic);
  return {
    scenario: rule.scenario, metric: id, requested: id, rule: "budget", verdict: "inconclusive",
    unit: unitOf(budget.metric), base: null, candidate: null, isCensored: false, change: null,
    interval: null, limit: budget.limit, detectable: null, pAdjusted: null,
    samples: candidates.reduce((sum, run) => sum + run.load.scheduled, 0), baselineRuns: 0,
    reasons: [],
  };
}

function unjudged(rule: BudgetRule, reason: string): Claim {
  return { p: null, decide: () => ({ ...blank(rule), cause: "not-measured", reasons: [reason] }) };
}

function settled(finding: Finding): Claim {
  return { p: null, decide: () => finding };
}

/**
 * "At most a share `allowed` of the requests beyond the limit", tested exactly on the binomial
 * distribution with counts shrunk by their over-dispersion. Failures count as beyond.
 */
function exceedanceClaim(
  rule: BudgetRule,
  start: Finding,
  counted: { readonly exceeding: EffectiveCount; readonly allowed: number },
): Claim {
  const { effective, raw } = counted.exceeding;
  const { allowed } = counted;
  if (raw.size === 0) return unjudged(rule, "nothing was measured");
  if (allowed <= 0) {
    return settled({ ...start, verdict: raw.events > 0 ? "over-budget" : "pass" });
  }
  const share = raw.events / raw.size;
  const { passConfidence } = rule.strictness;
  const pOfLonger = (times: number): number => effective.events <= 0 ? 1
    : binomialTail(effective.events * times, effective.size * times, allowed);
  const isKept = (times: number): boolean =>
    binomialCdf(effective.events * times, effective.size * times, allowed) <= 1 - passConfidence;
  return {
    p: pOfLonger(1),
    decide: ({ pAdjusted, level }) => {
      const isOver = pAdjusted !== null && pAdjusted <= rule.strictness.alpha && share > allowed;
      const verdict = isOver ? "over-budget" : isKept(1) ? "pass" : "inconclusive";
      return undecided({ ...start, verdict, pAdjusted }, rule, {
        why: `${(share * 100).toFixed(2)}% of ${raw.size} requests lie beyond the limit, ` +
          `${(allowed * 100).toFixed(2)}% may: too close to tell`,
        isDecided: (times) => isKept(times) || (share > allowed && pOfLonger(times) <= level),
      });
    },
  };
}

/** A finding, if it is inconclusive with what it lacks and how much longer a run would tell. */
function undecided(
  finding: Finding,
  { run }: BudgetRule,
  doubt: { readonly why: string; readonly isDecided: (times: number) => boolean },
): Finding {
  if (finding.verdict !== "inconclusive") return finding;
  const times = timesUntil(doubt.isDecided);
  const settle = times === null ? "it lies at the limit: no sensible number of requests would settle it"
    : describeLonger(times, run);
  return {
    ...finding, cause: "too-few-samples", reasons: [...finding.reasons, `${doubt.why}; ${settle}`],
  };
}

/** Exact, since the largest and smallest values are kept beside the histograms. */
function judgeMaximum(
  rule: BudgetRule,
  source: DistributionMetric,
  whole: Population,
): Pick<Finding, "candidate" | "isCensored" | "verdict"> {
  const { budget, candidates } = rule;
  const extremes = candidates.flatMap((run) => run.extremes[source] ?? []);
  if (budget.metric === "tokens-per-second") {
    const fastestUs = Math.min(...extremes.map(({ minUs }) => Math.max(1, minUs)));
    const candidate = 1e6 / fastestUs;
    const verdict = candidate < budget.limit ? "over-budget" : "pass";
    return { candidate, isCensored: false, verdict };
  }
  const candidate = Math.max(
    ...extremes.map(({ maxUs }) => millisFromMicros(maxUs)),
    ...(whole.beyond > 0 ? candidates.map((run) => run.load.timeoutMs ?? 0) : []),
  );
  const isOver = whole.beyond > 0 || candidate > budget.limit;
  return { candidate, isCensored: whole.beyond > 0, verdict: isOver ? "over-budget" : "pass" };
}

function quantileClaim(rule: BudgetRule, metric: DistributionMetric): Claim {
  const { budget, candidates } = rule;
  const isInverse = metric === "tokens-per-second";
  const source: DistributionMetric = isInverse ? "tpot" : metric;
  const limitUs = (isInverse ? 1000 / budget.limit : budget.limit) * 1000;
  const parts = candidates.flatMap((run) => run.blocks.map((block) => populationOf(block, source)));
  const whole = mergePopulations(parts);
  // Failures count as beyond the limit only of a metric that successes have: a whole answer has
  // no time to first token, however its other requests ended.
  const hasSucceeded = candidates.some((run) => run.load.ok > 0);
  if (sizeOf(whole) === 0 || (hasSucceeded && whole.buckets.total === 0)) {
    return unjudged(rule, `${metric} was not measured in this run`);
  }
  const start = blank(rule);
  const statistic = budget.statistic;
  const counts = parts.map((part) => ({
    events: countAbove(part.buckets, limitUs) + part.beyond, size: sizeOf(part),
  }));
  const exceeding = poolEvents(counts);
  if (statistic === "max") return settled({ ...start, ...judgeMaximum(rule, source, whole) });
  if (statistic === null || statistic === "mean") return meanClaim(rule);
  const asked = QUANTILES[statistic];
  const q = isInverse ? 1 - asked : asked;
  const found = quantileOf(whole, q);
  const us = found.kind === "value" ? found.us
    : Math.max(...candidates.map((run) =>
      Math.max((run.load.timeoutMs ?? 0) * 1000, run.extremes[source]?.maxUs ?? 0)));
  const shown = isInverse ? 1e6 / us : millisFromMicros(us);
  return exceedanceClaim(rule, {
    ...start, candidate: shown, isCensored: found.kind === "beyond", samples: sizeOf(whole),
  }, { exceeding, allowed: 1 - q });
}

function shareClaim(rule: BudgetRule): Claim {
  const { budget, candidates } = rule;
  const { metric } = budget;
  if (!isShare(metric)) return unjudged(rule, `${metric} is not a share`);
  if (metric === "goodput" && rule.doubtOfGoodput !== null) return unjudged(rule, rule.doubtOfGoodput);
  const counts = candidates.flatMap((run) => run.blocks.map((block) => eventsOf(block, metric)));
  const { raw, effective } = poolEvents(counts);
  // Of a share that should be high, what may not happen too often is its opposite.
  const isTurned = betterOf(metric) === "higher";
  const exceeding = isTurned
    ? poolEvents(counts.map(({ events, size }) => ({ events: size - events, size })))
    : { raw, effective };
  const interval: readonly [number, number] | null = raw.size === 0 ? null : [
    clopperPearsonLower(effective.events, effective.size, 0.025),
    clopperPearsonUpper(effective.events, effective.size, 0.025),
  ];
  return exceedanceClaim(
    rule,
    { ...blank(rule), candidate: raw.size === 0 ? null : raw.events / raw.size, interval },
    { exceeding, allowed: isTurned ? 1 - budget.limit : budget.limit },
  );
}

/** A price of zero, which has no logarithm; not to be taken for an unknown one. */
function isFree({ budget, candidates }: BudgetRule): boolean {
  return budget.metric.startsWith("cost") &&
    candidates.every((run) => run.cost.total === 0 && run.load.ok > 0);
}

/** Means and prices: a t test of the logarithm over blocks. */
function meanClaim(rule: BudgetRule): Claim {
  const { budget, candidates } = rule;
  const { metric } = budget;
  const estimates = candidates.map((run) => isDistribution(metric)
    ? estimateDistributionMean(run, metric) : estimateMean(run, metric));
  const known = estimates.filter((one) => one !== null);
  if (known.length === 0 && isFree(rule)) {
    return settled({ ...blank(rule), candidate: 0, verdict: "pass" });
  }
  if (known.length === 0) {
    const isCost = metric.startsWith("cost");
    return unjudged(rule, isCost
      ? "the cost is unknown: the model has no price or the API reported no usage; see `prices`"
      : `${metric} was not measured in this run`);
  }
  const variance = known.reduce((sum, one) => sum + one.withinVariance, 0) / known.length ** 2;
  const shown = Math.exp(known.reduce((sum, one) => sum + Math.log(one.shown), 0) / known.length);
  if (budget.limit <= 0) {
    return settled({ ...blank(rule), candidate: shown, verdict: "over-budget" });
  }
  const direction = betterOf(metric) === "lower" ? 1 : -1;
  const effect = {
    estimate: direction * Math.log(shown / budget.limit), standardError: Math.sqrt(variance),
    dof: BLOCK_DOF,
  };
  const start = { ...blank(rule), candidate: shown };
  return {
    p: pGreaterThanZero(effect),
    decide: ({ pAdjusted, level }) => {
      const longer = (times: number): Effect =>
        ({ ...effect, standardError: effect.standardError / Math.sqrt(times) });
      const isKept = (times: number): boolean =>
        upperBound(longer(times), 1 - rule.strictness.passConfidence) < 0;
      const isOver = pAdjusted !== null && pAdjusted <= rule.strictness.alpha;
      const verdict: VerdictName = isOver ? "over-budget" : isKept(1) ? "pass" : "inconclusive";
      return undecided({ ...start, pAdjusted, verdict }, rule, {
        why: "too close to the limit to tell",
        isDecided: (times) => isKept(times) || pGreaterThanZero(longer(times)) <= level,
      });
    },
  };
}

/** The rule "within this absolute limit". */
export function budgetClaim(rule: BudgetRule): Claim {
  const { metric, statistic } = rule.budget;
  if (isDistribution(metric) && statistic !== null && isStated(rule.candidates, metric)) {
    return settled(judgeStated(blank(rule), { ...rule.budget, metric, statistic }, rule.candidates));
  }
  if (isShare(metric)) return shareClaim(rule);
  if (isDistribution(metric) && statistic !== "mean") return quantileClaim(rule, metric);
  return meanClaim(rule);
}
