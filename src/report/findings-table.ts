import { type Finding, type Verdict, VERDICTS } from "../verdict/index.ts";
import { failureWordIn, type Figures, figuresOf, limitUse } from "./figures.ts";
import { DASH, type FailureWord, formatCount, plural } from "./format.ts";
import { scenariosOf } from "./headline.ts";
import { code, type Column, left, type Line, right, status, type Table, text } from "./model.ts";
import { metricLabel } from "./names.ts";

/** A paired run has a base arm where others have a baseline. */
function columnsOf(verdict: Verdict): readonly Column[] {
  const scenarios = Object.values(verdict.baseline.scenarios);
  const isPaired = scenarios.length > 0 && scenarios.every(({ paired }) => paired !== undefined);
  return [
    left("Metric"), right(isPaired ? "Base" : "Baseline"), right("Now"), right("Change [95% CI]"),
    right("Limit"), left("Verdict"),
  ];
}

/** A budget has no change; the bracket is then that of its value. */
function changeCell({ change, interval }: Figures): string {
  const parts = [change, interval].filter((part) => part !== null && part !== DASH);
  return parts.length === 0 ? DASH : parts.join(" ");
}

function rowOf(finding: Finding, word: FailureWord): readonly Line[] {
  const figures = figuresOf(finding, word);
  const isWhole = finding.metric === "run";
  const standIn = finding.requested === finding.metric ? "" : ` (for ${
    metricLabel(finding.requested)})`;
  return [
    [text(`${metricLabel(finding.metric)}${standIn}`)],
    [text(isWhole ? DASH : figures.base)],
    [text(isWhole ? DASH : figures.now)],
    [text(isWhole ? DASH : changeCell(figures))],
    [text(isWhole ? DASH : figures.limit)],
    [status(finding.verdict)],
  ];
}

/** Scenario by scenario as they were judged; a column tells them apart when there are several. */
export function findingsTable(verdict: Verdict, findings: readonly Finding[]): Table {
  const several = scenariosOf(verdict).length > 1;
  return {
    kind: "table",
    columns: several ? [left("Scenario"), ...columnsOf(verdict)] : columnsOf(verdict),
    rows: findings.map((finding) => {
      const row = rowOf(finding, failureWordIn(verdict, finding.scenario));
      return several ? [[code(finding.scenario)], ...row] : row;
    }),
  };
}

/** Changes before budgets, then the nearest to their limits; in the order of judgement. */
export function nearestToLimit(findings: readonly Finding[], count: number): readonly Finding[] {
  if (findings.length <= count) return findings;
  const nearest = new Set(findings
    .toSorted((a, b) => Number(a.rule === "budget") - Number(b.rule === "budget") ||
      (limitUse(a) === limitUse(b) ? 0 : limitUse(b) - limitUse(a)))
    .slice(0, count));
  return findings.filter((finding) => nearest.has(finding));
}

/** The worst first, and of these the furthest beyond their limits; passes only where all pass. */
export function worstOfAll(findings: readonly Finding[], count: number): readonly Finding[] {
  const telling = findings.filter(({ verdict }) => verdict !== "pass");
  return (telling.length > 0 ? telling : findings)
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      (limitUse(a) === limitUse(b) ? 0 : limitUse(b) - limitUse(a)))
    .slice(0, count);
}

/** Counts behind each finding, for those who want to check it. */
export function evidenceTable(verdict: Verdict): Table {
  const several = scenariosOf(verdict).length > 1;
  const hasPairs = verdict.findings.some(({ paired }) => paired !== undefined);
  const columns = [
    left("Metric"), left("Rule"), right("Requests"),
    right(hasPairs ? "Compared with" : "Baseline runs"),
    right("p (after Holm)"),
  ];
  const tested = verdict.findings.filter((finding) => finding.metric !== "run");
  return {
    kind: "table",
    columns: several ? [left("Scenario"), ...columns] : columns,
    rows: tested.map((finding) => {
      const cells: readonly Line[] = [
        [text(metricLabel(finding.metric))], [text(finding.rule)],
        [text(formatCount(finding.samples))], [text(comparedWith(finding, hasPairs))],
        [text(formatP(finding.pAdjusted))],
      ];
      return several ? [[code(finding.scenario)], ...cells] : cells;
    }),
  };
}

function comparedWith({ paired, rule, baselineRuns }: Finding, hasPairs: boolean): string {
  if (paired !== undefined) return plural(paired.pairs, "pair");
  if (!hasPairs) return formatCount(baselineRuns);
  return rule === "regression" ? plural(baselineRuns, "run") : DASH;
}

function formatP(p: number | null): string {
  if (p === null || !Number.isFinite(p)) return DASH;
  return p < 0.0001 ? "< 0.0001" : String(Number(p.toPrecision(2)));
}
