import {
  isDistribution, isShare, metricId, type MetricUnit, type Ratio, unitOf,
} from "../base/index.ts";
import { type MetricRequest, segmentsOf } from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type Chances, chancesOf, firstThat } from "./chances.ts";
import type { Strictness } from "./finding.ts";
import { withBoundsOf } from "./goodput.ts";
import type { Rules } from "./judge.ts";
import { type Outlook, type Outlooks, outlooksOf } from "./outlook.ts";
import { pairedOutlooksOf } from "./paired-outlook.ts";
import { regressionClaim } from "./regression.ts";
import { gatedMetrics, toleranceFor } from "./tolerance.ts";

/** One scenario that is to be run: how much it will measure, and what is known of it so far. */
export interface Prospect {
  readonly scenario: string;
  /** Measured ones; null for a closed loop by time that has never run. */
  readonly requests: number | null;
  readonly rules: Rules;
  /**
   * Chosen ones, oldest first. Without any a single run is assumed, with an assumed spread. Of a paired
   * run only their noise counts.
   */
  readonly baselines: readonly Recording[];
  /** Whether it runs beside a base, which it is compared with instead of stored runs. */
  readonly isPaired: boolean;
  /** What the answers will tell, where no earlier run has told it. */
  readonly tells: { readonly pieces: boolean; readonly tokens: boolean; readonly cost: boolean };
}

/** What would let the tolerance be decided. */
export type Remedy =
  | { readonly kind: "none" }
  /** So many measured requests a run. */
  | { readonly kind: "requests"; readonly requests: number }
  /** No number of requests: what differs from run to run is too much. */
  | { readonly kind: "between-runs" };

/** What a run as planned will be able to say of one gated metric. */
export interface MetricForecast {
  readonly scenario: string;
  readonly metric: string;
  /** As the rule asks for it; another one than `metric` when that one stands in for it. */
  readonly requested: string;
  readonly unit: MetricUnit;
  readonly limit: number;
  /** Smallest worsening that would be called regressed with 80% probability, without a repetition. */
  readonly detectable: number | null;
  /** Probability that an unchanged endpoint passes. */
  readonly passes: Ratio | null;
  /** Probability that an unchanged endpoint is called regressed in this metric. */
  readonly fails: Ratio | null;
  /** The smallest tolerance, in steps of 1% or 0.1 pp, that an unchanged endpoint passes with 80%. */
  readonly smallestTolerance: number | null;
  readonly remedy: Remedy;
  /** Of a paired run: those whose noise is taken for its arms'. */
  readonly baselineRuns: number;
  readonly isPaired?: boolean;
  /** Why nothing can be said; null when something can. */
  readonly silence: string | null;
}

const SURE_ENOUGH = 0.8;
const MOST_TIMES_LONGER = 64;

interface Test {
  readonly level: number;
  readonly strictness: Strictness;
  readonly isPaired: boolean;
}

const chancesAt = (request: MetricRequest, outlook: Outlook, limit: number, test: Test): Chances =>
  chancesOf(request, outlook.evidence, limit, {
    level: test.level, passAlpha: 1 - test.strictness.passConfidence, isPaired: test.isPaired,
  });

function limitOf(request: MetricRequest, outlook: Outlook, { rules }: Prospect): number {
  return toleranceFor({ metric: request.metric, statistic: outlook.statistic }, rules.tolerances);
}

/** Two significant digits, upwards: nobody plans 1,873 requests. */
function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step - 1e-9) * step;
}

/** The smallest of a ladder of lengths, each a quarter longer, at which the tolerance is decided. */
function remedyFor(
  request: MetricRequest,
  prospect: Prospect,
  planned: { readonly requests: number; readonly outlooks: Outlooks },
  test: Test,
): Remedy {
  const { requests, outlooks } = planned;
  for (let times = 1; times <= MOST_TIMES_LONGER; times *= 1.25) {
    const longer = times === 1 ? requests : roundUp(requests * times);
    const outlook = outlooks(longer);
    if (outlook === null) continue;
    const { passes } = chancesAt(request, outlook, limitOf(request, outlook, prospect), test);
    if (passes >= SURE_ENOUGH) {
      return times === 1 ? { kind: "none" } : { kind: "requests", requests: longer };
    }
  }
  return { kind: "between-runs" };
}

/** Steps of 1%, for shares of 0.1 pp. */
function smallestTolerance(request: MetricRequest, outlook: Outlook, test: Test): number | null {
  const stepsPerUnit = isShare(request.metric) ? 1000 : 100;
  const most = isShare(request.metric) ? stepsPerUnit : 10 * stepsPerUnit;
  const steps = firstThat(most, (count) =>
    count > 0 && chancesAt(request, outlook, count / stepsPerUnit, test).passes >= SURE_ENOUGH);
  return steps > most ? null : steps / stepsPerUnit;
}

function describe(request: MetricRequest, judged: MetricRequest, prospect: Prospect) {
  const { metric } = request;
  return {
    scenario: prospect.scenario,
    metric: metricId(metric, judged.statistic),
    requested: metricId(metric, request.statistic),
    unit: unitOf(metric),
    limit: toleranceFor(judged, prospect.rules.tolerances),
    ...(prospect.isPaired ? { isPaired: true } : {}),
  };
}

function silent(request: MetricRequest, prospect: Prospect, silence: string): MetricForecast {
  return {
    ...describe(request, request, prospect), detectable: null, passes: null, fails: null,
    smallestTolerance: null, remedy: { kind: "none" }, baselineRuns: prospect.baselines.length,
    silence,
  };
}

/** A metric whose test counts in the family, before the size of the family is known. */
type Pending = (test: Omit<Test, "isPaired">) => MetricForecast;

function pendingOf(
  request: MetricRequest,
  prospect: Prospect,
  planned: { readonly requests: number; readonly outlooks: Outlooks; readonly outlook: Outlook },
): Pending {
  const { requests, outlook } = planned;
  const described = describe(
    request, { metric: request.metric, statistic: outlook.statistic }, prospect);
  return (family) => {
    const test = { ...family, isPaired: prospect.isPaired };
    // The judge's own figure: what it would print beside an unchanged run.
    const { detectable } = regressionClaim({
      scenario: prospect.scenario, tolerance: described.limit, strictness: test.strictness, paired: null,
      run: { requests, ratePerS: null, concurrency: null, costUsd: null, arms: 1, runs: 1 },
      comparison: {
        request, metric: request.metric, statistic: outlook.statistic, id: described.metric,
        unit: described.unit, base: outlook.base, candidate: outlook.base, isCensored: false,
        samples: requests, baselineRuns: outlook.baselineRuns, evidence: outlook.evidence,
      },
    }).decide({ level: test.level, pAdjusted: 1 });
    return {
      ...described, detectable,
      ...chancesAt(request, outlook, described.limit, test),
      smallestTolerance: smallestTolerance(request, outlook, test),
      remedy: remedyFor(request, prospect, planned, test),
      baselineRuns: outlook.baselineRuns, silence: null,
    };
  };
}

const BETWEEN_PIECES = ["ttft", "ttft-service", "ttfo", "tpot", "gap", "stall", "tokens-per-second"];

/** What a run without any predecessor will not measure, as answers that come whole have no TTFT. */
function willBeMissing({ metric }: MetricRequest, { baselines, tells }: Prospect): boolean {
  if (baselines.length > 0 || isShare(metric)) return false;
  if (isDistribution(metric)) return BETWEEN_PIECES.includes(metric) && !tells.pieces;
  return metric.startsWith("cost") ? !tells.cost : !tells.tokens;
}

function expectedOf(prospect: Prospect): readonly (Pending | MetricForecast)[] {
  const { requests, rules, baselines } = prospect;
  return gatedMetrics(rules.tolerances).flatMap((request): readonly (Pending | MetricForecast)[] => {
    if (willBeMissing(request, prospect)) return [];
    if (request.statistic === "max") {
      return [silent(request, prospect, "the largest value is chance: give it a budget instead")];
    }
    if (requests === null) {
      return [silent(request, prospect, "how many requests a closed loop sends in its time is not " +
        "known before its first run")];
    }
    const known = segmentsOf(request.metric,
      request.metric === "goodput" ? withBoundsOf(rules.budgets, baselines) : baselines);
    const outlooks = prospect.isPaired
      ? pairedOutlooksOf(request, known.current) : outlooksOf(request, known);
    const outlook = outlooks(requests);
    if (outlook !== null) return [pendingOf(request, prospect, { requests, outlooks, outlook })];
    // A metric that no stored run has is not judged, and so not in the way of anything.
    if (outlooks(requests * MOST_TIMES_LONGER) === null && baselines.length > 0) return [];
    return [silent(request, prospect, `too few samples: ${requests} requests`)];
  });
}

/** Budgets share the family's level with the regressions; a maximum is compared, not tested. */
const testedBudgets = ({ rules }: Prospect): number =>
  rules.budgets.filter(({ statistic, limit }) => statistic !== "max" && limit > 0).length;

/**
 * What the gate will be able to tell, before it runs: an unchanged endpoint is put before the
 * judge's own formulas. The level is that of the first step of Holm over all tested rules, which a
 * single regression has to pass.
 */
export function forecast(
  prospects: readonly Prospect[],
  strictness: Strictness,
): readonly MetricForecast[] {
  const expected = prospects.flatMap(expectedOf);
  const tests = expected.filter((one) => typeof one === "function").length +
    prospects.reduce((sum, prospect) => sum + testedBudgets(prospect), 0);
  const test = { level: strictness.alpha / Math.max(1, tests), strictness };
  return expected.map((one) => (typeof one === "function" ? one(test) : one));
}
