import type { MetricId } from "../base/index.ts";
import type { LevelChange, RunHistory, Trend } from "../comparison/index.ts";
import type { Finding } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/** One thing that is wrong, however many signs there are of it: what one issue is about. */
export interface Problem {
  readonly suite: string;
  readonly scenario: string;
  readonly metric: MetricId;
  /** Rules of this night that failed. */
  readonly findings: readonly Finding[];
  /** A level that stays worse, and that nobody accepted. */
  readonly changes: readonly LevelChange[];
  /** Against the oldest runs, without what was accepted; null unless beyond the tolerance. */
  readonly drift: number | null;
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

interface Signs {
  readonly findings: Finding[];
  changes: readonly LevelChange[];
  drift: number | null;
}

/** Tolerated change of a metric, as it was judged tonight; null when it was not. */
function limitOf(id: MetricId, findings: readonly Finding[]): number | null {
  return findings.find(({ rule, metric }) => rule === "regression" && metric === id)?.limit ?? null;
}

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
    const signs = new Map<MetricId, Signs>();
    const signsOf = (metric: MetricId): Signs => {
      const known = signs.get(metric) ?? { findings: [], changes: [], drift: null };
      signs.set(metric, known);
      return known;
    };
    for (const finding of own) {
      const isBad = finding.verdict === "regressed" || finding.verdict === "over-budget";
      if (isBad) signsOf(finding.metric).findings.push(finding);
    }
    const history = histories.find((one) =>
      one.suite === suite && one.scenario === scenario && one.fingerprint === fingerprint.key);
    for (const trend of history?.trends ?? []) {
      const limit = limitOf(trend.id, own);
      if (limit === null) continue;
      const changes = lastingChange(trend, limit);
      const drift = unacceptedDrift(trend, limit);
      if (changes.length > 0) signsOf(trend.id).changes = changes;
      if (drift !== null) signsOf(trend.id).drift = drift;
    }
    const lastGood = verdict.baseline.scenarios[scenario]?.runs.at(-1)?.commit ?? null;
    const named = fingerprint.soft["providerModel"];
    const provider = {
      providerModel: typeof named === "string" ? named : null,
      providerChange: history?.providerChanges.at(-1) ?? null,
    };
    return [...signs].map(([metric, one]): Problem =>
      ({ suite, scenario, metric, ...one, ...provider, lastGood }));
  });
}

type Subject = Pick<Problem, "suite" | "scenario" | "metric">;

/** The same for the same problem, night after night. */
export function problemKey({ suite, scenario, metric }: Subject): string {
  return JSON.stringify([suite, scenario, metric]);
}

/**
 * Problems that are shown not to be there: every rule on the metric passed. A night that could not
 * tell is not a clean one.
 */
export function cleanKeys({ findings, candidate }: Verdict): ReadonlySet<string> {
  const byMetric = Map.groupBy(findings, ({ scenario, metric }) => problemKey({
    suite: candidate.scenarios[scenario]?.suite ?? "", scenario, metric,
  }));
  return new Set([...byMetric]
    .filter(([, own]) => own.every(({ verdict }) => verdict === "pass" || verdict === "accepted"))
    .map(([key]) => key));
}
