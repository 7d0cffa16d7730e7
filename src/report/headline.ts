import { oneLine, QUANTILES } from "../base/index.ts";
import type { Finding, Verdict, VerdictName } from "../verdict/index.ts";
import { failureWordIn, figuresOf, limitUse } from "./figures.ts";
import { DASH, type FailureWord, formatChange, formatCount, plural } from "./format.ts";
import { capitalised, metricLabel, statisticLabel, VERDICT_LOOKS } from "./names.ts";

type Judged = Omit<Verdict, "headline">;

/** Expected values beyond a quantile that it needs to be judged itself (contract section 6). */
const ENOUGH_TAIL_VALUES = 10;
/** Of one reason in a headline. */
export const MAX_REASON_CHARS = 240;

const sentence = (reason: string): string => oneLine(reason, MAX_REASON_CHARS);

export function scenariosOf(verdict: Judged): readonly string[] {
  return [...new Set([
    ...Object.keys(verdict.candidate.scenarios),
    ...verdict.findings.map((finding) => finding.scenario),
  ])];
}

/** Findings of one verdict, the one furthest beyond its limit first. */
function rankedWith(verdict: Judged, name: VerdictName): readonly Finding[] {
  return verdict.findings
    .filter((finding) => finding.verdict === name)
    .toSorted((a, b) => Number(a.rule === "budget") - Number(b.rule === "budget") ||
      (limitUse(b) === limitUse(a) ? 0 : limitUse(b) - limitUse(a)));
}

/** `judged on P90: 240 requests; P99 needs 1,000`; null when the metric was judged itself. */
export function standInNote(finding: Finding): string | null {
  if (finding.requested === finding.metric) return null;
  const used = finding.metric.split(".")[1] ?? finding.metric;
  const asked = finding.requested.split(".")[1] ?? finding.requested;
  const order = Object.entries(QUANTILES).find(([name]) => name === asked)?.[1];
  const needs = order === undefined ? ""
    : `; ${statisticLabel(asked)} needs ` +
      formatCount(ENOUGH_TAIL_VALUES / Math.min(order, 1 - order));
  return `judged on ${statisticLabel(used)}: ${plural(finding.samples, "request")}${needs}`;
}

/** Everything in a finding's reasons that the figures do not already say. */
export function reasonsOf(finding: Finding): readonly string[] {
  return finding.requested === finding.metric
    ? finding.reasons
    : finding.reasons.filter((reason) => !reason.startsWith("judged on "));
}

/** What the comparison rests on: `12 baseline runs`, `A/B against <base>, interleaved`. */
function evidenceText({ paired, baselineRuns }: Finding): string {
  return paired === undefined ? plural(baselineRuns, "baseline run")
    : `A/B against ${pairedName(paired)}, interleaved`;
}

/** A name that came with the run: one line, and short enough for a headline. */
export function pairedName({ against }: NonNullable<Finding["paired"]>): string {
  return oneLine(against, 100);
}

function regressionFigure(finding: Finding, word: FailureWord): string {
  const figures = figuresOf(finding, word);
  const label = metricLabel(finding.metric);
  const change = figures.change === DASH
    ? label
    : `${label} ${[figures.change, figures.interval].filter((part) => part !== null).join(" ")}`;
  const comparison = figures.base === DASH ? figures.now : `${figures.now} vs ${figures.base}`;
  const facts = [comparison, plural(finding.samples, "request"), evidenceText(finding)];
  const [values = "", ...counts] = facts;
  return `${change}, limit ${figures.limit} (${values}; ${counts.join(", ")})`;
}

function budgetFigure(finding: Finding, word: FailureWord): string {
  const figures = figuresOf(finding, word);
  const value = [metricLabel(finding.metric), figures.now, figures.interval]
    .filter((part) => part !== null && part !== DASH)
    .join(" ");
  return `${value}, budget ${figures.limit} (${plural(finding.samples, "request")})`;
}

/** A finding as part of a sentence: metric, change with interval, limit, values, counts. */
export function figureSentence(finding: Finding, word: FailureWord): string {
  switch (finding.rule) {
    case "regression":
      return regressionFigure(finding, word);
    case "budget":
      return budgetFigure(finding, word);
    case "validity":
    case "baseline":
      return reasonsOf(finding).map(sentence).join("; ");
  }
}

function scenarioPrefix(verdict: Judged, finding: Finding): string {
  return scenariosOf(verdict).length > 1 ? `${oneLine(finding.scenario, 60)}: ` : "";
}

/** One finding by itself, with the word for its verdict: what an annotation says. */
export function findingSentence(verdict: Judged, finding: Finding): string {
  const standIn = standInNote(finding);
  return oneLine(`${VERDICT_LOOKS[finding.verdict].word}: ${scenarioPrefix(verdict, finding)}${
    figureSentence(finding, failureWordIn(verdict, finding.scenario))}${
    standIn === null ? "" : `; ${standIn}`}`, 600);
}

/** Few enough to be named. */
const MOST_NAMED = 2;

/** The findings of the same verdict beside the one that is told. */
function others(verdict: Judged, [, ...rest]: readonly Finding[]): string {
  if (rest.length === 0) return "";
  const names = [...new Set(rest.map(({ metric }) => metricLabel(metric)))];
  const canName = scenariosOf(verdict).length === 1 && rest.length <= MOST_NAMED &&
    rest.every(({ metric }) => metric !== "run");
  return canName ? `; also ${names.join(" and ")}` : `; and ${formatCount(rest.length)} more`;
}

function acceptedNote(verdict: Judged, finding: Finding): string {
  const acceptance = verdict.accepted?.find(({ metric }) =>
    metric === finding.metric || metric === finding.requested);
  return acceptance === undefined
    ? ""
    : `; accepted up to ${formatChange(acceptance.bound, finding.unit)}: ` +
      sentence(acceptance.reason);
}

function noBaseline(verdict: Judged, finding: Finding): string {
  const budgets = verdict.findings.filter((one) => one.rule === "budget");
  const kept = budgets.length === 0 ? "no budgets are set" : "budgets kept";
  const figures = figureSentence(finding, failureWordIn(verdict, finding.scenario));
  const reason = figures || "there is nothing to compare with";
  return `${scenarioPrefix(verdict, finding)}${reason}; ${kept}`;
}

function described(verdict: Judged, ranked: readonly Finding[], worst: Finding): string {
  const sentenceOfWorst = figureSentence(worst, failureWordIn(verdict, worst.scenario));
  const figure = `${scenarioPrefix(verdict, worst)}${sentenceOfWorst}`;
  const standIn = standInNote(worst);
  const judgedOn = standIn === null ? "" : `; ${standIn}`;
  switch (verdict.verdict) {
    case "regressed":
    case "over-budget":
      return `${figure}${judgedOn}${others(verdict, ranked)}`;
    case "inconclusive": {
      const isFigure = worst.rule === "regression" || worst.rule === "budget";
      const reason = isFigure ? reasonsOf(worst)[0] : undefined;
      const why = reason === undefined ? "" : `. ${capitalised(sentence(reason))}`;
      return `${figure}${judgedOn}${others(verdict, ranked)}${why}`;
    }
    case "no-baseline":
      return noBaseline(verdict, worst);
    case "accepted":
      return `${figure}${judgedOn}${acceptedNote(verdict, worst)}${others(verdict, ranked)}`;
    case "invalid":
      return `${figure}${others(verdict, ranked)}`;
    case "pass":
      return `${figure}${judgedOn}`;
  }
}

/**
 * The verdict as one plain-text sentence on one line: the word for it, then the figure of the
 * finding that decided it, which is the one furthest beyond (for a pass: nearest to) its limit.
 * The text holds scenario names and reasons as they came; whoever shows it escapes it.
 */
export function headlineOf(verdict: Judged): string {
  const { word } = VERDICT_LOOKS[verdict.verdict];
  const ranked = rankedWith(verdict, verdict.verdict);
  const worst = ranked[0];
  if (worst === undefined) return `${word}: no rule was judged`;
  return oneLine(`${word}: ${described(verdict, ranked, worst)}`, 600);
}
