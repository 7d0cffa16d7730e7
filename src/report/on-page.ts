import type { CandidateSummary, Finding, TimelineSlice } from "../verdict/index.ts";
import { percentileChart, stallBands, timelineCharts } from "./charts.ts";
import { present, type ScenarioFacts } from "./compared-with.ts";
import { limitUse, worseningAsChange } from "./figures.ts";
import { DASH, formatCount, formatMs, formatSetting, formatShare, showFor } from "./format.ts";
import { historyCharts } from "./history-charts.ts";
import {
  type Block, type Chart, left, type Line, right, type Series, type Table, text,
} from "./model.ts";
import { metricLabel, type Tone, VERDICT_LOOKS } from "./names.ts";
import {
  costTable, distributionTable, modelTable, percentileTable, plainTable, runsTable, showBeyond,
} from "./tables.ts";

/** What only a page has room for: pictures, whole tables, the generator's account of itself. */

const cells = (...contents: readonly string[]): readonly Line[] =>
  contents.map((content) => [text(content)]);

const titled = (caption: string, table: Table): readonly Block[] =>
  (table.rows.length === 0 ? [] : [{ ...table, caption }]);

const MOST_CHANGES = 40;
const TONES: readonly Tone[] = ["bad", "doubt", "plain", "good"];

/** A change as a part of its limit: 1 is as much as is tolerated, below 0 is an improvement. */
function changeSeries(findings: readonly Finding[], tone: Tone): Series {
  const rows = findings.flatMap((finding, row) => {
    const { change, limit, verdict } = finding;
    if (change === null || limit === null || VERDICT_LOOKS[verdict].tone !== tone) return [];
    const scale = worseningAsChange(finding, limit);
    // How far beyond the timeout failures lie is not known: no interval is claimed.
    const interval = finding.isCensored ? null : finding.interval;
    const ends = (interval ?? []).map((end) => end / scale).toSorted((a, b) => a - b);
    return [{ row, use: limitUse(finding), ends }];
  });
  return {
    name: `change (${tone === "bad" ? "beyond its limit" : tone === "good" ? "within" : "open"})`,
    role: tone,
    points: rows.map(({ row, use }) => [row, use]),
    intervals: rows.flatMap(({ row: x, ends: [low, high] }) =>
      (low === undefined || high === undefined ? [] : [{ x, low, high }])),
  };
}

/** Every regression rule at a glance: its change and interval between none and its limit. */
export function changesChart(findings: readonly Finding[]): Chart | null {
  const shown = findings.filter(({ rule, change, limit }) =>
    rule === "regression" && change !== null && limit !== null && limit > 0)
    .slice(0, MOST_CHANGES);
  if (shown.length === 0) return null;
  const several = new Set(shown.map(({ scenario }) => scenario)).size > 1;
  return {
    kind: "chart", chart: "changes", title: "Changes between none and their limits", unit: "limits",
    description: "Each change with its 95% interval, as a part of what is tolerated; to the left " +
      "are improvements. What lies further out is drawn at the edge.",
    axis: {
      kind: "rows",
      labels: shown.map(({ metric, scenario }) =>
        `${several ? `${scenario}: ` : ""}${metricLabel(metric)}`),
    },
    series: TONES.map((tone) => changeSeries(shown, tone)).filter(({ points }) => points.length > 0),
  };
}

export function percentilesOnPage({ candidate, baseline }: ScenarioFacts): readonly Block[] {
  const { load, metrics } = candidate;
  return [
    ...present((["latency", "ttft"] as const).map((metric) =>
      percentileChart(metric, candidate, baseline))),
    ...titled("Percentiles with distribution-free 95% intervals; failed requests count as slowest",
      percentileTable(candidate)),
    ...titled("All times: mean and maximum of the successes, percentiles with the failures",
      distributionTable(metrics, load)),
    ...titled("Shares, means and prices", plainTable(metrics)),
  ];
}

const MOST_SLOW = 3;

/** The parts of a run that were slowest, beside the usual one. */
function slowestTable(slices: readonly TimelineSlice[]): Table {
  // Failures are slower than everything.
  const rank = ({ p99Ms }: TimelineSlice): number => p99Ms ?? Infinity;
  const ranked = slices.toSorted((a, b) => (rank(a) === rank(b) ? b.failed - a.failed : rank(b) - rank(a)));
  const usual = ranked[Math.floor(ranked.length / 2)]?.p99Ms ?? null;
  const stalls = stallBands(slices, ({ p99Ms }) => p99Ms);
  const show = showFor("ms", ranked.flatMap(({ p50Ms, p99Ms }) => [p50Ms, p99Ms]));
  return {
    kind: "table",
    columns: [left("Part"), right("Requests"), right("Failed"), right("P50"), right("P99"),
      right("P99 against the usual"), left("Marked")],
    rows: ranked.slice(0, MOST_SLOW).map((slice) => cells(
      `${formatSetting(slice.startS)}–${formatSetting(slice.endS)} s`,
      formatCount(slice.scheduled), formatCount(slice.failed), 
      showBeyond(slice.p50Ms, slice.failed, show), showBeyond(slice.p99Ms, slice.failed, show),
      slice.p99Ms === null || usual === null || usual === 0 ? DASH
        : `${(slice.p99Ms / usual).toFixed(2)} ×`,
      stalls.find(({ from }) => from === slice.startS)?.label ?? DASH,
    )),
  };
}

/** `all` is the table of every part. */
export function runOnPage({ candidate }: ScenarioFacts, all: readonly Block[]): readonly Block[] {
  const { timeline } = candidate;
  return timeline.length === 0 ? [] : [
    ...timelineCharts(candidate),
    ...titled("The slowest parts of the run", slowestTable(timeline)),
    ...all.flatMap((one) => (one.kind === "table" ? titled("Every part of the run", one) : [])),
  ];
}

export function historyOnPage({ candidate, baseline, findings }: ScenarioFacts): readonly Block[] {
  // A paired run is compared with itself, not with a history.
  if (baseline === null || baseline.paired !== undefined || baseline.runs.length === 0) return [];
  return historyCharts({ candidate, baseline, findings });
}

/** `short` lists some of them; a page lists all. */
export function baselinesOnPage(
  { candidate, baseline }: ScenarioFacts,
  short: readonly Block[],
): readonly Block[] {
  if (baseline === null || baseline.paired !== undefined || baseline.runs.length === 0) return short;
  return [
    ...titled(candidate.runs.length === 1 ? "This run" : "The runs judged now, together",
      runsTable(candidate.runs)),
    ...titled("Baseline runs, newest first", runsTable(baseline.runs)),
  ];
}

/** Where several models share the load, who costs how much. */
function costChart({ cost }: CandidateSummary): Chart | null {
  const parts = Object.entries(cost.perModel)
    .flatMap(([model, { total }]) => (total === null ? [] : [{ model, total }]))
    .toSorted((a, b) => b.total - a.total).slice(0, 20);
  if (parts.length < 2) return null;
  return {
    kind: "chart", chart: "cost", title: "Cost by model", unit: "USD",
    description: "Of the measured window; models without a price are left out.",
    axis: { kind: "rows", labels: parts.map(({ model }) => model) },
    series: [{
      name: "cost", role: "now", mark: "bars", points: parts.map(({ total }, row) => [row, total]),
    }],
  };
}

/** `rest` says the same in words. */
export function costOnPage({ candidate }: ScenarioFacts, rest: readonly Block[]): readonly Block[] {
  return [
    ...present([costChart(candidate)]),
    ...rest.filter(({ kind }) => kind !== "table"),
    ...titled("Tokens and cost by model", costTable(candidate.cost)),
    ...titled("Times, errors and cost by model", modelTable(candidate.models)),
  ];
}

type Spread = Readonly<Record<"p50" | "p99" | "max", number>>;

const spreadRow = (name: string, { p50, p99, max }: Spread): readonly Line[] =>
  cells(name, formatMs(p50), formatMs(p99), formatMs(max));

/** Whether the generator itself was fit to measure, in figures. */
export function generatorOnPage({ candidate }: ScenarioFacts): readonly Block[] {
  const { health, connections, load } = candidate;
  const { slipMs, loopDelayMs, gcMs, cpuShare } = health;
  const opened = connections === undefined ? [] : [
    spreadRow("looking up the name", connections.dnsMs),
    spreadRow("opening TCP", connections.tcpMs),
    ...(connections.proxyMs.max > 0 ? [spreadRow("through the proxy", connections.proxyMs)] : []),
    ...(connections.tlsMs.max > 0 ? [spreadRow("TLS", connections.tlsMs)] : []),
  ];
  const state = health.healthy ? "The generator kept its schedule."
    : `The generator was not healthy: ${health.reasons.join("; ")}.`;
  return [
    { kind: "paragraph", line: [text(state)] },
    {
      kind: "table", caption: "Delays of the generator's own",
      columns: [left("What"), right("P50"), right("P99"), right("Max")],
      rows: [
        spreadRow("slip: sent later than intended", slipMs),
        cells("event-loop delay", DASH, formatMs(loopDelayMs.p99), formatMs(loopDelayMs.max)),
        ...(gcMs === undefined ? []
          : [cells("pause for garbage", DASH, DASH, formatMs(gcMs.max))]),
        ...opened,
      ],
    },
    {
      kind: "table", caption: "What it used",
      columns: [left("What"), right("Value")],
      rows: [
        cells("CPU, of one core", formatShare(cpuShare)),
        ...(gcMs === undefined ? [] : [cells("garbage collection in all", formatMs(gcMs.total))]),
        ...(connections === undefined ? []
          : [cells("connections opened", formatCount(connections.opened))]),
        cells("most requests in flight", formatCount(load.maxInFlight)),
        cells("sent per second", `${formatSetting(load.achievedRatePerS)}${
          load.mode === "closed" ? "" : ` of ${formatSetting(load.ratePerS)}`}`),
        cells("dropped before sending", formatCount(load.dropped)),
      ],
    },
  ];
}
