import type { Annotation } from "../adapters/github/index.ts";
import { findingSentence } from "../report/index.ts";
import type { Finding, Verdict } from "../verdict/index.ts";

const FAILED: readonly Finding["verdict"][] = ["regressed", "over-budget", "invalid"];

/** What was found of one metric of one scenario; a rule and a budget may both stand on it. */
function byMetric(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...Map.groupBy(findings, ({ scenario, metric }) => JSON.stringify([scenario, metric])).values()];
}

/**
 * One annotation for each metric that failed, an error if it fails the step, else a warning. Where
 * the configuration makes doubt or a missing baseline fail the step, one error says so.
 */
export function annotationsOf(verdict: Verdict): readonly Annotation[] {
  const level = verdict.conclusion === "failure" ? "error" : "warning";
  const failed = verdict.findings.filter(({ verdict: name }) => FAILED.includes(name));
  if (failed.length === 0) {
    return verdict.conclusion === "failure" || verdict.verdict === "inconclusive"
      ? [{ level, title: `Tailgate: ${verdict.verdict}`, message: verdict.headline }] : [];
  }
  return byMetric(failed).map((findings) => ({
    level,
    title: `Tailgate: ${findings[0]?.verdict ?? verdict.verdict}`,
    message: failed.length === 1 ? verdict.headline
      : findings.map((finding) => findingSentence(verdict, finding)).join("\n"),
  }));
}
