import { isDistribution, metricId, must, unitOf } from "../base/index.ts";
import {
  type Baselines, chooseBaselines, compareWith, hasMetric, type MetricRequest,
} from "../comparison/index.ts";
import type { Budget, Failure, Tolerance } from "../config/index.ts";
import { type Recording, totalsOf } from "../measurement/index.ts";
import { holm, holmLevels } from "../stats/index.ts";
import { type Acceptance, applyAcceptances } from "./acceptance.ts";
import { answerDoubts } from "./answer-doubts.ts";
import { budgetClaim } from "./budget.ts";
import { cachedAnswers } from "./cached-answers.ts";
import { costPartsText, tellingCostParts } from "./cost-parts.ts";
import { besideControl, type Control } from "./control.ts";
import { type Claim, type Finding, type Judgement, type Strictness, wholeRun, worstOf } from "./finding.ts";
import { doubtOfGoodput } from "./goodput.ts";
import { pairingOf } from "./pairing.ts";
import { regressionClaim } from "./regression.ts";
import type { RunSize } from "./settle.ts";
import { shorterAnswers } from "./shorter-answers.ts";
import { gatedMetrics, toleranceFor } from "./tolerance.ts";

/** What one scenario is held to. */
export interface Rules {
  readonly budgets: readonly Budget[];
  readonly tolerances: readonly Tolerance[];
  readonly baselineRuns: number;
}

/** One scenario's runs: the candidate with its confirmations, and whatever is stored. */
export interface Case {
  readonly scenario: string;
  readonly candidates: readonly Recording[];
  readonly baselines: readonly Recording[];
  /**
   * Of a paired run the base arm of each candidate, in their order: the candidates are judged
   * against these, and no stored baseline is consulted.
   */
  readonly bases?: readonly Recording[];
  readonly control?: Control | null;
  readonly rules: Rules;
}

export interface JudgedCase {
  readonly scenario: string;
  readonly candidates: readonly Recording[];
  readonly baselines: Baselines;
  /** Empty for a run of one arm. */
  readonly bases: readonly Recording[];
}

const MOSTLY = 0.5;

const settled = (finding: Finding): Claim => ({ p: null, decide: () => finding });

/** Why a run says nothing about the endpoint; empty when it does. */
function invalidity(candidates: readonly Recording[]): readonly string[] {
  return candidates.flatMap((run) => {
    const reasons: string[] = [];
    if (run.end === "interrupted") reasons.push("the run was interrupted before its end");
    if (run.end === "auth") reasons.push("the API key was rejected during the run");
    if (run.end === "quota") reasons.push("the account ran out of quota during the run");
    if (run.end === "spend-cap") {
      reasons.push("max-cost left no room for the next request, so that the run was stopped");
    }
    if (!run.health.healthy) {
      reasons.push(...run.health.reasons.map((reason) => `the load generator was not healthy: ${reason}`));
    }
    const unreachable = (run.outcomes.refused ?? 0) + (run.outcomes.dns ?? 0) +
      (run.outcomes["timeout-connect"] ?? 0) + (run.outcomes.tls ?? 0);
    if (run.load.ok === 0 && unreachable > MOSTLY * run.load.scheduled) {
      reasons.push("the endpoint could not be reached during the run");
    }
    return reasons;
  });
}

function sizeOfRun(candidates: readonly Recording[], bases: readonly Recording[]): RunSize {
  const first = must(candidates[0], "candidate");
  const costs = [...candidates, ...bases].map((run) => run.cost.total);
  return {
    arms: bases.length === 0 ? 1 : 2,
    requests: candidates.reduce((sum, run) => sum + run.load.scheduled, 0),
    runs: candidates.length,
    ratePerS: first.load.mode === "open" ? first.load.ratePerS : null,
    concurrency: first.load.concurrency,
    costUsd: costs.reduce<number | null>(
      (sum, cost) => (sum === null || cost === null ? null : sum + cost), 0),
  };
}

function isRateLimited(candidates: readonly Recording[]): boolean {
  const totals = candidates.map((run) => totalsOf(run.outcomes));
  const limited = totals.reduce((sum, one) => sum + one.rateLimited, 0);
  return limited > MOSTLY * totals.reduce((sum, one) => sum + one.scheduled, 0);
}

/**
 * Why a gated metric that the candidate lacks cannot be passed over in silence; null when it can,
 * as the time to first token of answers that come whole.
 */
function absenceOfMetric(
  request: MetricRequest,
  tolerances: readonly Tolerance[],
  baselines: readonly Recording[],
): string | null {
  const { metric, statistic } = request;
  if (isDistribution(metric) && hasMetric(baselines, metric)) {
    return "the baselines have it, this run does not";
  }
  const isNamed = tolerances.some((one) => one.metric === metric && one.statistic === statistic);
  return isNamed ? "a tolerance is set for it, but this run did not measure it" : null;
}

function unmeasured(scenario: string, request: MetricRequest, reason: string): Finding {
  const id = metricId(request.metric, request.statistic);
  return {
    ...wholeRun(scenario, {
      rule: "regression", verdict: "inconclusive", cause: "not-measured", reasons: [reason],
      samples: 0,
    }),
    metric: id, requested: id, unit: unitOf(request.metric),
  };
}

function regressionClaims(
  { rules }: Case,
  judged: JudgedCase,
  strictness: Strictness,
): readonly Claim[] {
  const { scenario, candidates, baselines, bases } = judged;
  if (baselines.absence !== null) {
    return [settled(wholeRun(scenario, {
      rule: "baseline", verdict: "no-baseline", reasons: [baselines.absence],
      samples: sizeOfRun(candidates, []).requests,
    }))];
  }
  const run = sizeOfRun(candidates, bases);
  const paired = pairingOf(bases);
  const reference = { bases, baselines: baselines.runs };
  const costParts = costPartsText(bases.at(-1) ?? baselines.runs.at(-1), candidates.at(-1));
  const uncounted = doubtOfGoodput(candidates, rules.budgets);
  return gatedMetrics(rules.tolerances).flatMap((request) => {
    if (request.metric === "goodput" && uncounted !== null) {
      return [settled(unmeasured(scenario, request, uncounted))];
    }
    const comparison = compareWith(request, candidates, reference);
    if (comparison === null) {
      const reason = absenceOfMetric(request, rules.tolerances, [...bases, ...baselines.runs]);
      return reason === null ? [] : [settled(unmeasured(scenario, request, reason))];
    }
    const { metric, statistic } = comparison;
    const tolerance = toleranceFor({ metric, statistic }, rules.tolerances);
    const claim = regressionClaim({ scenario, comparison, tolerance, strictness, run, paired });
    return [metric.startsWith("cost") ? tellingCostParts(claim, costParts) : claim];
  });
}

/** Why one arm's runs say nothing about its endpoint; null when they do. */
function uselessness(scenario: string, runs: readonly Recording[]): Finding | null {
  const samples = runs.reduce((sum, run) => sum + run.load.scheduled, 0);
  const arm = runs[0]?.arm === "base" ? "base arm: " : "";
  const told = (reasons: readonly string[]) => ({
    rule: "validity" as const, samples,
    reasons: [...new Set(reasons)].map((reason) => `${arm}${reason}`),
  });
  const invalid = invalidity(runs);
  if (invalid.length > 0) return wholeRun(scenario, { verdict: "invalid", ...told(invalid) });
  return isRateLimited(runs)
    ? wholeRun(scenario, { verdict: "inconclusive", cause: "rate-limited", ...told([
      "rate limited: more than half of the requests were turned away; lower the rate or ask for a " +
        "higher limit",
    ]) })
    : null;
}

function claimsOf(one: Case, judged: JudgedCase, strictness: Strictness): readonly Claim[] {
  const { scenario, candidates, rules } = one;
  const useless = uselessness(scenario, candidates);
  if (useless !== null) return [settled(useless)];
  const budgets = rules.budgets.map((budget) => budgetClaim({
    scenario, budget, candidates, strictness, run: sizeOfRun(candidates, []),
    doubtOfGoodput: doubtOfGoodput(candidates, rules.budgets),
  }));
  const incomparable = judged.bases.length === 0 ? null : uselessness(scenario, judged.bases);
  return incomparable === null
    ? [...regressionClaims(one, judged, strictness), ...budgets]
    : [settled(incomparable), ...budgets];
}

const NOTHING_STORED: Baselines = { runs: [], warnings: [], absence: null };

function judgedCase({ scenario, candidates, baselines, bases = [], rules }: Case): JudgedCase {
  return {
    scenario, candidates, bases,
    baselines: bases.length > 0 ? NOTHING_STORED
      : chooseBaselines(must(candidates[0], "candidate"), baselines, rules.baselineRuns),
  };
}

/** Holm over all tested rules of all scenarios, so that the gate as a whole keeps its level. */
function decideFamily(claims: readonly Claim[], alpha: number): readonly Finding[] {
  const pValues = claims.flatMap((claim) => (claim.p === null ? [] : [claim.p]));
  const adjusted = pValues.length === 0 ? [] : holm(pValues);
  const levels = pValues.length === 0 ? [] : holmLevels(pValues, alpha);
  let tested = 0;
  return claims.map((claim) => {
    if (claim.p === null) return claim.decide({ level: alpha, pAdjusted: null });
    const at = tested;
    tested += 1;
    return claim.decide({
      level: must(levels[at], "level"), pAdjusted: must(adjusted[at], "adjusted p value"),
    });
  });
}

/** Where errors regressed, times describe the survivors only and are not called comparable. */
function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  const failing = new Set(findings
    .filter((one) => one.metric === "error-rate" && one.rule === "regression" &&
      one.verdict === "regressed")
    .map((one) => one.scenario));
  return findings.map((finding): Finding => {
    const isTime = finding.rule === "regression" &&
      (finding.unit === "ms" || finding.unit === "tokens/s");
    if (!isTime || !failing.has(finding.scenario)) return finding;
    return {
      ...finding, verdict: "inconclusive", cause: "not-comparable",
      reasons: ["errors regressed, so times are not comparable; mend the errors first",
        ...finding.reasons],
    };
  });
}

function conclude(
  findings: readonly Finding[],
  failOn: readonly Failure[],
): Judgement["conclusion"] {
  const failing: readonly string[] = failOn;
  if (findings.some((finding) => failing.includes(finding.verdict))) return "failure";
  const worst = worstOf(findings.map((finding) => finding.verdict));
  return worst === "pass" || worst === "accepted" ? "success" : "neutral";
}

/**
 * Judges everything at once. Pure: the same recordings and rules give the same findings.
 * Source of the rules: contract section 9.
 */
export function judgeCases(
  cases: readonly Case[],
  options: {
    readonly strictness: Strictness;
    readonly failOn: readonly Failure[];
    readonly acceptances: readonly Acceptance[];
    /** Scenarios that an interruption left out. */
    readonly unmeasured?: readonly string[];
  },
): Judgement & {
  readonly cases: readonly JudgedCase[];
  readonly accepted: readonly Acceptance[] | null;
} {
  const judged = cases.map(judgedCase);
  const claims = cases.flatMap((one, at) =>
    claimsOf(one, must(judged[at], "case"), options.strictness));
  const missed = (options.unmeasured ?? []).map((scenario) => wholeRun(scenario, {
    rule: "validity", verdict: "invalid", samples: 0,
    reasons: ["interrupted before this scenario was measured"],
  }));
  const beside = besideControl(errorsFirst(decideFamily(claims, options.strictness.alpha)),
    cases.map(({ scenario, control, rules }) =>
      ({ scenario, control: control ?? null, most: rules.baselineRuns })));
  const decided = [...beside.findings, ...missed];
  const { findings, used } = applyAcceptances(decided, options.acceptances);
  return {
    verdict: worstOf(findings.map((finding) => finding.verdict)),
    conclusion: conclude(findings, options.failOn),
    findings,
    warnings: [
      ...judged.flatMap((one) => one.baselines.warnings), ...answerDoubts(judged),
      ...judged.flatMap((one) => [...cachedAnswers(one), ...shorterAnswers(one, findings)]),
      ...beside.warnings,
    ],
    cases: judged,
    accepted: used.length === 0 ? null : used,
  };
}
