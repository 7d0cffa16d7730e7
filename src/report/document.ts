import { isDistributionSummary, type Recording } from "../measurement/index.ts";
import { type Finding, summariseCandidate, type Verdict } from "../verdict/index.ts";
import { present } from "./compared-with.ts";
import { findingsTable, nearestToLimit, worstOfAll } from "./findings-table.ts";
import { formatCount, formatShare, plural } from "./format.ts";
import { scenariosOf } from "./headline.ts";
import { closedLoopBlocks, paceOf } from "./load.ts";
import { type Block, code, type Line, type Report, type Section, text } from "./model.ts";
import { nextSteps } from "./next-steps.ts";
import { changesChart } from "./on-page.ts";
import { detailsOf, largestUnseen, recordingDetails, type ScenarioFacts } from "./sections.ts";
import { distributionTable, plainTable, quantileText } from "./tables.ts";

/**
 * A passing comment has ten lines: headline, blank, table head, five rows, two of details. A note
 * above the table takes the room of two rows.
 */
const ROWS_OF_A_PASS = 5;

function scenarioFacts(verdict: Verdict): readonly ScenarioFacts[] {
  return Object.entries(verdict.candidate.scenarios).map(([name, candidate]) => ({
    name, candidate, baseline: verdict.baseline.scenarios[name] ?? null,
    findings: verdict.findings.filter(({ scenario }) => scenario === name),
  }));
}

function subjectOf(verdict: Verdict): Line {
  const scenarios = scenarioFacts(verdict);
  const first = scenarios[0]?.candidate;
  if (first === undefined) return scenariosOf(verdict).map(code);
  const models = [...new Set(scenarios.flatMap(({ candidate }) =>
    (candidate.model === null ? [] : [candidate.model])))].slice(0, 5);
  const names = scenarios.length === 1 ? [] : [text(` · ${plural(scenarios.length, "scenario")}`)];
  const requests = scenarios.reduce((sum, { candidate }) =>
    sum + candidate.load.scheduled, 0);
  return [
    code(first.suite), ...names,
    ...models.flatMap((model) => [text(" · "), code(model)]),
    text(` · ${plural(requests, "request")}`),
  ];
}

/** Rules on the whole run have no figures; they are rows only where they tell scenarios apart. */
function tabled(verdict: Verdict): readonly Finding[] {
  const measured = verdict.findings.filter((finding) => finding.metric !== "run");
  return scenariosOf(verdict).length > 1 && measured.length > 0 ? verdict.findings : measured;
}

const loadsOf = (verdict: Verdict): readonly Recording["load"][] =>
  scenarioFacts(verdict).map(({ candidate }) => candidate.load);

function allOf(verdict: Verdict, findings: readonly Finding[]): Section {
  return {
    title: `All ${formatCount(findings.length)} gated metrics`, isForTerminal: false,
    blocks: [findingsTable(verdict, findings)],
  };
}

/** The rows nearest to their limits; all of them are the first of the details then. */
function briefly(
  verdict: Verdict,
  findings: readonly Finding[],
  details: readonly Section[],
): NonNullable<Report["brief"]> {
  const note = closedLoopBlocks(loadsOf(verdict));
  const shown = nearestToLimit(findings, ROWS_OF_A_PASS - 2 * note.length);
  const unseen = largestUnseen(verdict);
  if (shown.length === 0) return { lead: note, details, unseen };
  const lead = [...note, findingsTable(verdict, shown)];
  if (shown.length === findings.length) return { lead, details, unseen };
  return { lead, details: [allOf(verdict, findings), ...details], unseen };
}

/** Of more rows those that decide are shown, and the others folded away. */
const MOST_ROWS = 14;

function tableBlocks(verdict: Verdict, findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  if (findings.length <= MOST_ROWS) return [findingsTable(verdict, findings)];
  const shown = worstOfAll(findings, MOST_ROWS);
  return [findingsTable(verdict, shown), {
    kind: "paragraph",
    line: [text(`${shown.length} of ${formatCount(findings.length)} gated metrics, the worst first.`)],
  }];
}

function reportOfVerdict(verdict: Verdict): Report {
  const findings = tabled(verdict);
  const isLong = findings.length > MOST_ROWS;
  const others = detailsOf(verdict, scenarioFacts(verdict));
  const details = isLong ? [allOf(verdict, findings), ...others] : others;
  return {
    verdict: verdict.verdict,
    headline: verdict.headline,
    subject: subjectOf(verdict),
    lead: [...closedLoopBlocks(loadsOf(verdict)), ...tableBlocks(verdict, findings),
      ...present([changesChart(findings)]), ...nextSteps(verdict)],
    details,
    brief: verdict.verdict === "pass" ? briefly(verdict, findings, others) : null,
  };
}

/** What a run measured, in one sentence. */
function recordedSentence(recording: Recording): string {
  const { latency, "error-rate": errors } = recording.metrics;
  const times = latency === undefined || !isDistributionSummary(latency) ? [] : [
    `latency P50 ${quantileText(latency, "p50", recording)}`,
    `P99 ${quantileText(latency, "p99", recording)}`,
  ];
  const failed = errors !== undefined && "value" in errors && errors.value !== null
    ? [`error rate ${formatShare(errors.value)}`] : [];
  const { load } = recording;
  const size = `${plural(load.scheduled, "request")}${paceOf(load)}`;
  const word = recording.end === "completed" ? "Recorded" : `Partial (${recording.end})`;
  return `${word}: ${[...times, ...failed, size].join(", ")}`;
}

function reportOfRecording(recording: Recording): Report {
  const candidate = summariseCandidate([recording]);
  const { model, api } = candidate;
  const health: readonly Block[] = recording.health.healthy ? [] : [{
    kind: "list",
    items: recording.health.reasons.map((reason) =>
      [text(`the load generator was not healthy: ${reason}`)]),
  }];
  return {
    verdict: null,
    headline: recordedSentence(recording),
    subject: [
      code(recording.suite), text(" / "), code(recording.scenario),
      ...[model, api].flatMap((name) => (name === null ? [] : [text(" · "), code(name)])),
      text(` · ${recording.startedAt.slice(0, 16).replace("T", " ")}`),
    ],
    lead: [
      ...closedLoopBlocks([recording.load]), ...health, distributionTable(recording.metrics, recording.load),
      plainTable(recording.metrics),
    ],
    details: recordingDetails({
      name: recording.scenario, candidate, baseline: null, findings: [],
    }),
    brief: null,
  };
}

/** What is shown and in which order, of a verdict or of a single run. */
export function documentOf(subject: Verdict | Recording): Report {
  return "findings" in subject ? reportOfVerdict(subject) : reportOfRecording(subject);
}

