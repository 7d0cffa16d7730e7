import type { Chart } from "./model.ts";
import { escapeMermaid } from "./escape.ts";

/** GitHub's mermaid draws a chart with more points, but nobody can read it. */
const MOST_POINTS = 30;

const number = (value: number): string => String(Number(value.toPrecision(4)));

/**
 * A history as `xychart-beta`, the one spelling that GitHub's mermaid has always understood. Null
 * for charts it cannot draw: the x axis is evenly spaced and there are no gaps. A single NaN or
 * quote fails the whole diagram, so both are taken out here. There is no legend: the chart's
 * description stands beside it.
 */
export function mermaidOf(chart: Chart): string | null {
  if (chart.axis.kind !== "runs") return null;
  const labels = chart.axis.labels.slice(-MOST_POINTS);
  const lines = chart.series.map((series) =>
    series.points.slice(-MOST_POINTS).map(([, y]) => y));
  const values = lines.flat();
  const isWhole = values.every((value) => value !== null && Number.isFinite(value)) &&
    lines.every((line) => line.length === labels.length);
  const known = values.filter((value) => value !== null);
  if (!isWhole || known.length === 0) return null;
  const top = Math.max(...known) * 1.1 || 1;
  return [
    "```mermaid",
    "xychart-beta",
    `    title "${escapeMermaid(chart.title)}"`,
    `    x-axis [${labels.map((label) => `"${escapeMermaid(label)}"`).join(", ")}]`,
    `    y-axis "${chart.unit}" 0 --> ${number(top)}`,
    ...lines.map((line) => `    line [${line.map((y) => number(y ?? 0)).join(", ")}]`),
    "```",
  ].join("\n");
}
