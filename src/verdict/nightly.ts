import { betterOf, kindOf, type MetricId, type MetricKind, type MetricName } from "../base/index.ts";
import type { LevelChange, RunHistory, Trend } from "../comparison/index.ts";
import type { Finding } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/** What shows on one metric that something is wrong. */
export interface Signs {
  readonly metric: MetricId;
  /** Rules of this night that failed. */
  readonly findings: readonly Finding[];
  /** A level that stays worse, and that nobody accepted. */
  readonly changes: readonly LevelChange[];
  /** Against the oldest runs, without what was accepted; null unless beyond the tolerance. */
  readonly drift: number | null;
}

/**
 * One thing that is wrong, however many signs there are of it: what one issue is about. A slower
 * endpoint moves latency, first token and the tokens after it at once; that is one problem.
 */
export interface Problem {
  readonly suite: string;
  readonly scenario: string;
  readonly kind: MetricKind;
  readonly signs: readonly Signs[];
  /** How the provider names its model tonight; null where it does not. */
  readonly providerModel: string | null;
  /** The last time that it named another one; null while it was always the same. */
  readonly providerChange: RunHistory["providerChanges"][number] | null;
  /** Last commit known to be good; null when there is none. */
  readonly lastGood: string | null;
}

const FEWEST_AT_NEW_LEVEL = 3;

/** The last change, if it made things worse by more than is tolerated, and lasts. */
function lastingChange(trend: Trend, limit: number): readonly LevelChange[] {
  const last = trend.changes.at(-1);
  if (last === undefined || !last.isWorse || last.isAccepted) return [];
  const isLasting = trend.points.length - last.at >= FEWEST_AT_NEW_LEVEL;
  return isLasting && Math.abs(last.change) > limit ? [last] : [];
}

/** Drift that nobody accepted; in the direction of worse only. */
function unacceptedDrift(trend: Trend, limit: number): number | null {
  if (trend.drift === null) return null;
  const accepted = trend.changes.filter(({ isAccepted }) => isAccepted);
  const isRatio = trend.unit !== "share";
  const left = isRatio
    ? accepted.reduce((ratio, { change }) => ratio / (1 + change), 1 + trend.drift) - 1
    : accepted.reduce((drift, { change }) => drift - change, trend.drift);
  // Of all metrics with a trend, less is better.
  return left > limit ? left : null;
}

/** Tolerated change of a metric, as it was judged tonight; null when it was not. */
function limitOf(id: MetricId, findings: readonly Finding[]): number | null {
  return findings.find(({ rule, metric }) => rule === "regression" && metric === id)?.limit ?? null;
}

function signsOf(
  metric: MetricId,
  findings: readonly Finding[],
  history: RunHistory | undefined,
): Signs {
  const limit = limitOf(metric, findings);
  const trend = history?.trends.find(({ id }) => id === metric);
  const isJudged = limit !== null && trend !== undefined;
  return {
    metric,
    findings: findings.filter((one) => one.metric === metric &&
      (one.verdict === "regressed" || one.verdict === "over-budget")),
    changes: isJudged ? lastingChange(trend, limit) : [],
    drift: isJudged ? unacceptedDrift(trend, limit) : null,
  };
}

const isBad = ({ findings, changes, drift }: Signs): boolean =>
  findings.length > 0 || changes.length > 0 || drift !== null;

/** `latency` of `latency.p99`; ids begin with a metric's name. */
const nameOf = (id: MetricId): MetricName => (id.split(".")[0] ?? id) as MetricName;

/**
 * What is wrong after a night's run: rules that failed, levels that changed for the worse, and drift.
 * Only metrics that are gated; a night that could not be measured says nothing.
 */
export function problemsOf(
  verdict: Verdict,
  histories: readonly RunHistory[],
): readonly Problem[] {
  return Object.entries(verdict.candidate.scenarios).flatMap(([scenario, candidate]) => {
    const { suite, fingerprint } = candidate;
    const own = verdict.findings.filter((one) => one.scenario === scenario);
    const history = histories.find((one) =>
      one.suite === suite && one.scenario === scenario && one.fingerprint === fingerprint.key);
    const signs = [...new Set(own.map(({ metric }) => metric))]
      .map((metric) => signsOf(metric, own, history)).filter(isBad);
    const named = fingerprint.soft["providerModel"];
    const about = {
      suite, scenario,
      providerModel: typeof named === "string" ? named : null,
      providerChange: history?.providerChanges.at(-1) ?? null,
      lastGood: verdict.baseline.scenarios[scenario]?.runs.at(-1)?.commit ?? null,
    };
    return [...Map.groupBy(signs, ({ metric }) => kindOf(nameOf(metric)))]
      .map(([kind, ofKind]): Problem => ({ ...about, kind, signs: ofKind }));
  });
}

/** The same for the same problem, night after night. */
export function problemKey({ suite, scenario, kind }: Problem): string {
  return JSON.stringify([suite, scenario, kind]);
}

const partKey = (suite: string, scenario: string, metric: MetricId): string =>
  JSON.stringify([suite, scenario, metric]);

/** What has to be well again for a problem to be over. */
export function partsOf({ suite, scenario, signs }: Problem): readonly string[] {
  return signs.map(({ metric }) => partKey(suite, scenario, metric));
}

const isNoise = ({ cause }: Finding): boolean =>
  cause === "within-run-noise" || cause === "between-run-noise";

/**
 * Passed, or undecided for noise alone with its estimate on the good side: most single nights cannot
 * show a tail to be well, but two in a row on the good side are not what a regression looks like.
 */
function isWell(finding: Finding): boolean {
  const { verdict, rule, metric, change, candidate, limit } = finding;
  if (verdict === "pass" || verdict === "accepted") return true;
  const estimate = rule === "regression" ? change : candidate;
  if (verdict !== "inconclusive" || !isNoise(finding) || estimate === null || limit === null) return false;
  const isLowerBetter = betterOf(nameOf(metric)) === "lower";
  if (rule === "budget") return isLowerBetter ? estimate <= limit : estimate >= limit;
  return (isLowerBetter ? estimate : -estimate) <= limit;
}

/**
 * Parts of problems that are well tonight. A night that could not measure them, or found them beyond
 * what is tolerated without being sure of it, is not a clean one.
 */
export function cleanParts({ findings, candidate }: Verdict): ReadonlySet<string> {
  const byMetric = Map.groupBy(findings, ({ scenario, metric }) =>
    partKey(candidate.scenarios[scenario]?.suite ?? "", scenario, metric));
  return new Set([...byMetric].filter(([, own]) => own.every(isWell)).map(([key]) => key));
}
