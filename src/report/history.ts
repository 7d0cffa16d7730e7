import type { LevelChange, RunHistory, Trend } from "../comparison/index.ts";
import { codeMarkdown, escapeMarkdown, escapeTerminal } from "./escape.ts";
import { formatChange, formatValue, plural } from "./format.ts";
import { mermaidOf } from "./mermaid.ts";
import { capitalised, metricLabel } from "./names.ts";
import type { Chart } from "./model.ts";

/**
 * The history of stored runs: a table for the terminal, and the page that GitHub shows when somebody
 * opens the data branch.
 */
const MOST_POINTS = 30;
const MOST_HISTORIES = 20;
const BARS = "▁▂▃▄▅▆▇█";

const dayOf = (startedAt: string): string => startedAt.slice(0, 10);
const shortCommit = (commit: string | null): string => commit?.slice(0, 7) ?? "an unknown commit";

/** The last points as bars from the lowest to the highest of them. */
function sparkline(trend: Trend): string {
  const values = trend.points.slice(-MOST_POINTS).map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) =>
    BARS[high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1))]).join("");
}

const change = (amount: number | null, trend: Trend): string =>
  (amount === null ? "–" : formatChange(amount, trend.unit));

function changeLine(trend: Trend, one: LevelChange): string {
  const direction = one.isWorse ? "worse" : "better";
  const accepted = one.isAccepted ? ", accepted" : "";
  const after = one.after === null || one.after === one.commit ? ""
    : ` (after ${shortCommit(one.after)})`;
  return `${dayOf(one.startedAt)} ${trend.id} ${change(one.change, trend)} (${direction}${accepted}) ` +
    `from ${shortCommit(one.commit)}${after}`;
}

export const eventsOf = (history: RunHistory): readonly string[] => [
  ...history.trends.flatMap((trend) => trend.changes.map((one) => changeLine(trend, one))),
  ...history.providerChanges.map(({ startedAt, from, to }) =>
    `${dayOf(startedAt)} the provider's version changed from ${from} to ${to}`),
].toSorted();

export const HISTORY_HEADINGS = ["metric", "now", "anchor", "drift", "changes"] as const;

export const historyCells = (trend: Trend): readonly string[] => [
  trend.id, formatValue(trend.level, trend.unit), formatValue(trend.anchor, trend.unit),
  change(trend.drift, trend), String(trend.changes.length),
];

function textTable(history: RunHistory): readonly string[] {
  const rows = [HISTORY_HEADINGS, ...history.trends.map(historyCells)];
  const widths = HISTORY_HEADINGS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const trends = ["trend", ...history.trends.map(sparkline)];
  return rows.map((row, index) => {
    const cells = row.map((cell, at) =>
      (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    return `  ${[...cells, trends[index] ?? ""].join("  ")}`;
  });
}

export const spanOf = (history: RunHistory): string =>
  `${plural(history.runs, "run")}, ${history.admitted} admitted, ` +
  `${dayOf(history.from)} to ${dayOf(history.to)}`;

/** Why there is no history to show. */
function emptiness(stored: number): string {
  return stored === 0 ? "holds no run yet."
    : `holds ${plural(stored, "run")}, but none with a level to show: an answer, measured to the end ` +
      "by a load generator that was healthy.";
}

/**
 * For a terminal.
 * @param stored all runs that the store holds, sound or not
 */
export function renderHistory(
  histories: readonly RunHistory[],
  store: string,
  stored: number,
): string {
  if (histories.length === 0) return `${escapeTerminal(store)} ${emptiness(stored)}\n`;
  const parts = histories.map((history) => {
    const name = `${history.suite} / ${history.scenario}`;
    const events = eventsOf(history).map((line) => `  ${escapeTerminal(line)}`);
    const short = history.fingerprint.replace("sha256:", "").slice(0, 16);
    return [
      `${escapeTerminal(name)} (${short}): ${spanOf(history)}`,
      ...textTable(history),
      ...(events.length === 0 ? ["  no change of level"] : events), "",
    ];
  });
  return parts.flat().map((line) => line.trimEnd()).join("\n");
}

function chartOf(trend: Trend): Chart {
  const points = trend.points.slice(-MOST_POINTS);
  const label = capitalised(metricLabel(trend.id));
  return {
    kind: "chart", chart: "history", title: `${label} from run to run`,
    description: `${label}, one point a run, oldest first.`,
    axis: { kind: "runs", labels: points.map(({ startedAt }) => startedAt.slice(5, 10)) },
    unit: trend.unit === "share" ? "share" : "ms",
    series: [{
      name: trend.id, role: "now", points: points.map(({ value }, at) => [at, value] as const),
    }],
  };
}

const SHOWN_AS_CHART: readonly string[] = ["latency.p99", "ttft.p99", "error-rate"];

function markdownSection(history: RunHistory, picture: string | undefined): string {
  const rows = history.trends.map((trend) => [
    codeMarkdown(trend.id), ...historyCells(trend).slice(1).map(escapeMarkdown), sparkline(trend),
  ].join(" | "));
  const charts = history.trends.filter(({ id, points }) =>
    SHOWN_AS_CHART.includes(id) && points.length > 1)
    .map((trend) => mermaidOf(chartOf(trend))).filter((chart) => chart !== null);
  const events = eventsOf(history).map((line) => `- ${escapeMarkdown(line)}`);
  return [
    `## ${escapeMarkdown(history.suite)} / ${escapeMarkdown(history.scenario)}`, "",
    `${escapeMarkdown(spanOf(history))}; configuration ` +
      `${codeMarkdown(history.fingerprint.replace("sha256:", "").slice(0, 16))}.`, "",
    `| ${[...HISTORY_HEADINGS, "trend"].join(" | ")} |`, "| --- | ---: | ---: | ---: | ---: | --- |",
    ...rows.map((row) => `| ${row} |`), "",
    ...(events.length === 0 ? [] : ["Changes of level:", "", ...events, ""]),
    ...(picture === undefined ? [] : [
      `![All runs of ${escapeMarkdown(history.suite)} / ${escapeMarkdown(history.scenario)}](${picture})`,
      "", "Dashed: the first runs. Red: not admitted as a baseline. Dotted: a change of level.", "",
    ]),
    ...charts.flatMap((chart) => [chart, ""]),
  ].join("\n");
}

const ABOUT = `# Baselines of tailgate

This branch holds the recordings that pull requests are compared with. It shares no history with
the code, is written by workflow runs on the default branch, and is never merged.

- One file per run, named after it:
  \`v1/<suite>/<scenario>/<fingerprint>/<year>/<month>/<run>-<attempt>-<shard>.json\`
- A file with \`"admitted": false\` is history, not a baseline; one with \`"markers"\` begins a new
  level after an accepted regression.
- Runs beyond the newest 200, or older than 180 days, are pruned; the first ones and those with
  markers stay. This page, \`charts/\` and \`index.json\` are derived from the files and may be
  deleted.
- To start afresh delete the branch: the next run on the default branch creates it.
`;

/** Those that ran last, and how many others there are. */
export function shownHistories(
  histories: readonly RunHistory[],
): { readonly shown: readonly RunHistory[]; readonly left: number } {
  const shown = histories.slice(0, MOST_HISTORIES);
  return { shown, left: histories.length - shown.length };
}

/**
 * `README.md` of the data branch.
 * @param pictures paths of the drawings beside it, where there is one
 */
export function renderHistoryPage(
  histories: readonly RunHistory[],
  pictures: ReadonlyMap<RunHistory, string>,
): string {
  const { shown, left } = shownHistories(histories);
  return [
    ABOUT, ...shown.map((history) => markdownSection(history, pictures.get(history))),
    ...(left === 0 ? [] : [`${plural(left, "older configuration")} not shown.`, ""]),
  ].join("\n");
}
