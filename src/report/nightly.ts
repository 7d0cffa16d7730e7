import type { Finding, Problem, Signs } from "../verdict/index.ts";
import { codeMarkdown, escapeMarkdown, printable } from "./escape.ts";
import { formatChange, formatValue, plural } from "./format.ts";
import { capitalised, metricLabel } from "./names.ts";

export interface NightFacts {
  /** Of the run, in the browser; null where there is none. */
  readonly runUrl: string | null;
  readonly headline: string;
  readonly commit: string;
  /** Between the last good run and this one, oldest first; null where GitHub does not tell. */
  readonly commits: readonly { readonly sha: string; readonly message: string }[] | null;
}

const MOST_COMMITS = 20;
const MAX_TITLE_CHARS = 120;

function findingLine(finding: Finding): string {
  const { unit, base, candidate, change, limit } = finding;
  if (finding.rule === "budget") {
    return `over its budget: ${formatValue(candidate, unit)}, limit ${formatValue(limit, unit)}`;
  }
  const by = change === null ? "" : ` (${formatChange(change, unit)})`;
  return `regressed: ${formatValue(base, unit)} → ${formatValue(candidate, unit)}${by}`;
}

const unitOf = (metric: string): "share" | "ms" =>
  (/-rate$|^goodput$/.test(metric) ? "share" : "ms");

function linesOf({ metric, findings, changes, drift }: Signs): readonly string[] {
  const unit = unitOf(metric);
  const said = [
    ...findings.map(findingLine),
    ...changes.map(({ change, startedAt, commit, after }) =>
      `its level changed by ${formatChange(change, unit)} on ${startedAt.slice(0, 10)}, ` +
      `at ${commit?.slice(0, 7) ?? "an unknown commit"}` +
      `${after === null ? "" : ` (after ${after.slice(0, 7)})`}`),
    ...(drift === null ? []
      : [`it has drifted by ${formatChange(drift, unit)} from the first runs stored`]),
  ];
  const label = `${escapeMarkdown(capitalised(metricLabel(metric)))} (${codeMarkdown(metric)})`;
  return said.map((line) => `- ${label}: ${escapeMarkdown(line)}`);
}

function providerLine({ providerModel, providerChange }: Problem): readonly string[] {
  if (providerModel === null) return [];
  const since = providerChange === null ? "as in all runs stored"
    : `since ${providerChange.startedAt.slice(0, 10)}, before it was ${codeMarkdown(providerChange.from)}`;
  return ["", `The provider names its model ${codeMarkdown(providerModel)}, ${since}.`];
}

function commitLines(problem: Problem, { commits, commit }: NightFacts): readonly string[] {
  if (problem.lastGood === null || commits === null) return [];
  const range = `from ${codeMarkdown(problem.lastGood.slice(0, 7))} to ${codeMarkdown(commit.slice(0, 7))}`;
  if (commits.length === 0) {
    return ["", `No commit since the last good run, ${range}: the change is not in this repository.`];
  }
  const shown = commits.slice(-MOST_COMMITS).map(({ sha, message }) =>
    `- ${codeMarkdown(sha.slice(0, 7))} ${codeMarkdown((message.split("\n")[0] ?? "").slice(0, 100))}`);
  return ["", `${capitalised(plural(commits.length, "commit"))} since the last good run, ${range}:`,
    "", ...shown];
}

/** An issue on one problem: title, what the first night says and what each further one does. */
export function renderProblem(
  problem: Problem,
  facts: NightFacts,
): { readonly title: string; readonly body: string; readonly comment: string } {
  const { suite, scenario, signs } = problem;
  const where = `${suite} / ${scenario}`;
  const labels = signs.map(({ metric }) => capitalised(metricLabel(metric)));
  const worse = labels.length === 1 ? "is worse than it was" : "are worse than they were";
  const list = signs.flatMap(linesOf);
  const url = facts.runUrl === null ? "" : ` ([run](${encodeURI(facts.runUrl)}))`;
  const tonight = [
    `${escapeMarkdown(facts.headline)}${url}`, "", ...list, ...providerLine(problem),
    ...commitLines(problem, facts),
  ].join("\n");
  return {
    title: printable(`Tailgate: ${labels.join(", ")} of ${where} ${worse}`, MAX_TITLE_CHARS),
    body: `${codeMarkdown(where)}:\n\n${tonight}` +
      "\n\nEach further night with it is a comment; after two nights without it this issue is " +
      "closed. To let it be, accept it in a pull request with a line " +
      "`Tailgate-Accept: METRIC <= +N%; reason=…`.",
    comment: tonight,
  };
}
