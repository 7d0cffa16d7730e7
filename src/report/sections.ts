import type { CandidateSummary, Finding, TimelineSlice, Verdict } from "../verdict/index.ts";
import { worseningAsChange } from "./figures.ts";
import {
  formatChange, formatCount, formatLimit, formatMs, formatSetting, formatShare, plural,
  type Show, showFor,
} from "./format.ts";
import { baselinesOf, historyOf, type ScenarioFacts } from "./compared-with.ts";
import { costBlocks } from "./cost.ts";
import { evidenceTable } from "./findings-table.ts";
import { type Block, code, left, type Line, right, type Section, strong, text } from "./model.ts";
import { paceOf, retriedText, sentText, stageTexts } from "./load.ts";
import { metricLabel } from "./names.ts";
import {
  baselinesOnPage, costOnPage, generatorOnPage, historyOnPage, percentilesOnPage, runOnPage,
} from "./on-page.ts";
import { projectionBlocks } from "./projection.ts";
import {
  factsTable, failureTable, ladderTable, outcomeTable, percentileTable, showBeyond,
} from "./tables.ts";

const MOST_LISTED = 40;

export type { ScenarioFacts };

type OfScenario = (facts: ScenarioFacts) => readonly Block[];

function partsOf(scenarios: readonly ScenarioFacts[], part: OfScenario): readonly Block[] {
  const parts = scenarios.map((facts) => ({ facts, blocks: part(facts) }))
    .filter(({ blocks }) => blocks.length > 0);
  return scenarios.length === 1
    ? parts.flatMap((one) => one.blocks)
    : parts.flatMap(({ facts, blocks: own }): readonly Block[] =>
        [{ kind: "subheading", line: [code(facts.name)] }, ...own]);
}

/** Pictures and whole tables of more scenarios make a page that nobody can scroll through. */
const MOST_PICTURED = 20;

/** A section with a part for each scenario, under its name when there are several. */
function section(
  title: string,
  scenarios: readonly ScenarioFacts[],
  part: OfScenario,
  onPage?: OfScenario,
): Section {
  const pictured = scenarios.slice(0, MOST_PICTURED);
  return {
    title, blocks: partsOf(scenarios, part), isForTerminal: false,
    ...(onPage === undefined ? {} : {
      onPage: partsOf(scenarios, (facts) =>
        (pictured.includes(facts) ? onPage(facts) : part(facts))),
    }),
  };
}

const hasContent = ({ blocks, onPage = [] }: Section): boolean =>
  blocks.length > 0 || onPage.length > 0;

function percentilesOf({ candidate }: ScenarioFacts): readonly Block[] {
  const table = percentileTable(candidate);
  if (table.rows.length === 0) return [];
  const isStated = candidate.source["evidence"] === "quantiles";
  return [
    table,
    {
      kind: "paragraph",
      line: [text("Failed requests count as slower than everything: at least the timeout. " + (isStated
        ? "These are the tool's own figures, of which no interval is known."
        : "In brackets: distribution-free 95% interval."))],
    },
  ];
}

function sliceRow(slice: TimelineSlice, show: Show, hasTtft: boolean): readonly Line[] {
  const cells = [
    `${formatSetting(slice.startS)}–${formatSetting(slice.endS)} s`,
    formatCount(slice.scheduled), formatCount(slice.failed),
    showBeyond(slice.p50Ms, slice.failed, show), showBeyond(slice.p99Ms, slice.failed, show),
    ...(hasTtft ? [slice.ttftP50Ms, slice.ttftP99Ms].map((ms) => showBeyond(ms, slice.failed, show)) : []),
  ];
  return cells.map((cell) => [text(cell)]);
}

/** What another tool's file leaves open; it came with the recording, so its shape is no promise. */
function cannotTell({ candidate: { source } }: ScenarioFacts): readonly Block[] {
  const { tool, cannotTell: gaps } = source;
  const items = (Array.isArray(gaps) ? gaps : []).filter((gap) => typeof gap === "string");
  if (items.length === 0) return [];
  return [
    {
      kind: "paragraph",
      line: [text("Imported from "), code(String(tool)), text(", whose file cannot tell:")],
    },
    { kind: "list", items: items.slice(0, MOST_LISTED).map((gap) => [text(gap)]) },
  ];
}

function timelineOf({ candidate }: ScenarioFacts): readonly Block[] {
  if (candidate.timeline.length === 0) return [];
  const hasTtft = candidate.timeline.some(({ ttftP50Ms }) => ttftP50Ms !== null);
  const show = showFor("ms", candidate.timeline.flatMap((slice) =>
    [slice.p50Ms, slice.p99Ms, slice.ttftP50Ms, slice.ttftP99Ms]));
  return [{
    kind: "table",
    columns: [left("Time"), right("Requests"), right("Failed"), right("P50"), right("P99"),
      ...(hasTtft ? [right("TTFT P50"), right("TTFT P99")] : [])],
    rows: candidate.timeline.slice(0, MOST_LISTED).map((slice) => sliceRow(slice, show, hasTtft)),
  }];
}

const timelineOnPage: OfScenario = (facts) => runOnPage(facts, timelineOf(facts));

function errorsOf({ candidate }: ScenarioFacts): readonly Block[] {
  const { load, outcomes } = candidate;
  const table = outcomeTable(outcomes);
  if (table.rows.length === 0) return [];
  const said = failureTable(candidate.failures);
  const dropped = load.dropped === 0 ? "" : `, ${formatCount(load.dropped)} dropped before sending`;
  return [table, ...(said.rows.length === 0 ? [] : [said]), {
    kind: "paragraph",
    line: [text(`${formatCount(load.failed)} of ${plural(load.scheduled, "request")} ` +
      `failed${dropped}; ${sentText(load)}.${retriedText(candidate)}`)],
  }];
}

const costOf: OfScenario = ({ candidate }) => costBlocks(candidate);
const costsOnPage: OfScenario = (facts) => costOnPage(facts, costOf(facts));

function unseenText(finding: Finding, detectable: number): string {
  const change = formatChange(worseningAsChange(finding, detectable), finding.unit);
  const side = change.startsWith("-") ? "smaller than" : "below";
  const label = metricLabel(finding.metric);
  const article = /^[aeiou]/.test(label) ? "an" : "a";
  return `${article} ${label} change ${side} ${change} is invisible with ${
    plural(finding.samples, "request")}`;
}

function unseenLines(verdict: Verdict): readonly Line[] {
  const several = Object.keys(verdict.candidate.scenarios).length > 1;
  return verdict.findings.flatMap((finding): readonly Line[] => {
    if (finding.detectable === null) return [];
    const where = several ? [code(finding.scenario), text(": ")] : [];
    return [[...where, text(unseenText(finding, finding.detectable))]];
  });
}

/** The largest change, beside what is tolerated, that the run would have missed; null: none is known. */
export function largestUnseen({ findings }: Verdict): string | null {
  const share = ({ detectable, limit }: Finding): number =>
    (detectable ?? 0) / Math.max(limit ?? 0, 1e-9);
  const [worst] = findings.filter(({ detectable }) => detectable !== null)
    .toSorted((a, b) => share(b) - share(a));
  return worst === undefined || worst.detectable === null ? null : unseenText(worst, worst.detectable);
}

function unseen(verdict: Verdict): Section {
  const items = unseenLines(verdict).slice(0, MOST_LISTED);
  return {
    title: "What could not be seen", isForTerminal: true,
    blocks: items.length === 0 ? [] : [{ kind: "list", items }, {
      kind: "paragraph",
      line: [text("Invisible: found in fewer than 80 of 100 such runs.")],
    }],
  };
}

/** The steps of a ladder; a closed loop by itself is told of above. */
function ladderSection(scenarios: readonly ScenarioFacts[]): Section {
  const steps = scenarios.map(({ candidate }) => candidate)
    .filter(({ load }) => load.mode === "closed");
  return {
    title: "Closed loops", isForTerminal: true,
    blocks: steps.length < 2 ? [] : [ladderTable(steps.slice(0, MOST_LISTED))],
  };
}

export function warningsSection(warnings: Verdict["warnings"]): Section {
  return {
    title: plural(warnings.length, "warning"), isForTerminal: true,
    blocks: warnings.length === 0 ? [] : [{
      kind: "list",
      items: warnings.slice(0, MOST_LISTED).map(({ code: name, message, remedy }) =>
        [code(name), text(`: ${message.replace(/\.$/, "")}. ${remedy}`)]),
    }],
  };
}

function loadLine({ load }: Pick<CandidateSummary, "load">): Line {
  const stages = stageTexts(load);
  const shape = load.mode === "closed" ? "" : ` (open loop, ${load.arrivals} arrivals${
    stages.length === 0 ? "" : `: ${stages.join(", ")}`})`;
  const timeout = load.timeoutMs === null ? "unknown" : formatLimit(load.timeoutMs, "ms");
  return [strong("Load"), text(`: ${plural(load.scheduled, "request")}${paceOf(load)}${shape} for ` +
    `${formatSetting(load.durationS)} s after ${formatSetting(load.warmupS)} s of warm-up; ` +
    `at most ${formatCount(load.maxInFlight)} in flight; timeout ${timeout}`)];
}

function healthLine({ health }: Pick<CandidateSummary, "health">): Line {
  const state = health.healthy ? "healthy" : `not healthy: ${health.reasons.join("; ")}`;
  return [strong("Load generator"), text(`: ${state}; requests left at most ` +
    `${formatMs(health.slipMs.p99)} late at P99 (${formatMs(health.slipMs.max)} at worst), ` +
    `event-loop delay ${formatMs(health.loopDelayMs.p99)} at P99, CPU ${
      formatShare(health.cpuShare)}`)];
}

export function surroundingsBlocks(
  candidate: Pick<CandidateSummary, "load" | "health" | "environment" | "fingerprint" | "source">,
): readonly Block[] {
  const facts = factsTable({
    ...candidate.environment, ...candidate.fingerprint.soft,
    ...(candidate.source["kind"] === "run" ? {} : { source: { ...candidate.source } }),
    fingerprint: candidate.fingerprint.key,
  });
  return [{ kind: "list", items: [loadLine(candidate), healthLine(candidate)] }, facts];
}

function method(verdict: Verdict): readonly Block[] {
  const evidence = evidenceTable(verdict);
  const units = [...new Set(Object.values(verdict.baseline.scenarios).map(({ paired }) =>
    (paired === undefined ? "the run" : "the pair of neighbouring blocks")))];
  const unit = units.length === 0 ? "the run" : units.join(" or ");
  return [
    {
      kind: "list",
      items: [
        [strong("Confidence"), text(`: an unchanged endpoint passes all rules together with ` +
          `${formatShare(verdict.confidence)} probability (Holm over all tested rules)`)],
        [strong("Regression"), text(": the change is significant and beyond its limit. " +
          `Intervals are two-sided 95%; the unit of evidence is ${unit}, not the request`)],
        [strong("Tool"), text(": "), code(`${verdict.tool.name} ${verdict.tool.version}`)],
      ],
    },
    ...(evidence.rows.length === 0 ? [] : [evidence]),
  ];
}

/** In a comment and on the page alike. */
function monthSection({ months = [] }: Verdict): Section {
  return { title: "A month", isForTerminal: true, blocks: months.flatMap(projectionBlocks) };
}

/** Everything that can be folded away, what is asked for most first. */
export function detailsOf(
  verdict: Verdict,
  scenarios: readonly ScenarioFacts[],
): readonly Section[] {
  const environment = section("Environment and method", scenarios, ({ candidate }) =>
    surroundingsBlocks(candidate));
  return [
    ladderSection(scenarios),
    section("Percentiles", scenarios, percentilesOf, percentilesOnPage),
    section("Errors by class", scenarios, errorsOf),
    section("What the file cannot tell", scenarios, cannotTell),
    section("Cost and tokens", scenarios, costOf, costsOnPage),
    monthSection(verdict),
    section("History", scenarios, historyOf, historyOnPage),
    section("Over the run", scenarios, timelineOf, timelineOnPage),
    section("Load generator", scenarios, () => [], generatorOnPage),
    section(scenarios.some(({ baseline }) => baseline?.paired !== undefined)
      ? "What it was compared with" : "Baselines used", scenarios, baselinesOf, (facts) =>
      baselinesOnPage(facts, baselinesOf(facts))),
    unseen(verdict),
    warningsSection(verdict.warnings),
    { ...environment, blocks: [...method(verdict), ...environment.blocks] },
  ].filter(hasContent);
}

/** The sections of one run on which nobody has judged. */
export function recordingDetails(facts: ScenarioFacts): readonly Section[] {
  const one = [facts];
  return [
    section("Percentiles", one, percentilesOf, percentilesOnPage),
    section("Errors by class", one, errorsOf),
    section("What the file cannot tell", one, cannotTell),
    section("Cost and tokens", one, costOf, costsOnPage),
    section("Over the run", one, timelineOf, timelineOnPage),
    section("Load generator", one, () => [], generatorOnPage),
    section("Load, health and environment", one, ({ candidate }) => surroundingsBlocks(candidate)),
  ].filter(hasContent);
}

