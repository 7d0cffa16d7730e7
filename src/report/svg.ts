import { escapeHtml } from "./escape.ts";
import { formatMs, formatSetting, formatShare } from "./format.ts";
import type { Chart, Series } from "./model.ts";
import { type Tick, xOf, xTicks, yTicks } from "./scale.ts";

const WIDTH = 640;
const HEIGHT = 260;
const EDGE = { left: 76, right: 20, top: 12, bottom: 34 };
/** Few enough points to be told apart get a dot each, with its value as a tooltip. */
const MOST_DOTS = 60;

const px = (value: number): string => String(Math.round(value * 10) / 10);

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function frameOf(chart: Chart, ticks: readonly Tick[], lastX: number): Frame {
  const top = ticks.at(-1)?.at ?? 1;
  const firstX = chart.axis.kind === "runs" && lastX === 0 ? -1 : 0;
  const span = lastX - firstX || 1;
  return {
    x: (value) => EDGE.left +
      ((xOf(chart.axis, value) - firstX) / span) * (WIDTH - EDGE.left - EDGE.right),
    y: (value) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom),
  };
}

/** Runs of known points; a null between two of them is a gap. */
function stretches(series: Series): readonly (readonly (readonly [number, number])[])[] {
  const found: (readonly [number, number])[][] = [[]];
  for (const [x, y] of series.points) {
    if (y === null || !Number.isFinite(y)) found.push([]);
    else found.at(-1)?.push([x, y]);
  }
  return found.filter((points) => points.length > 0);
}

function xLabel(chart: Chart, x: number): string {
  switch (chart.axis.kind) {
    case "nines":
      return formatShare(x);
    case "seconds":
      return `${formatSetting(x)} s`;
    case "runs":
      return chart.axis.labels[x] ?? "";
  }
}

function drawn(series: Series, chart: Chart, frame: Frame): string {
  const shown = (y: number): string => (chart.unit === "ms" ? formatMs(y) : formatShare(y));
  const parts = stretches(series);
  const lines = parts.filter((points) => points.length > 1).map((points) => {
    const path = points.map(([x, y], at) =>
      `${at === 0 ? "M" : "L"}${px(frame.x(x))} ${px(frame.y(y))}`);
    return `<path class="line ${series.role}" d="${path.join("")}"/>`;
  });
  const all = parts.flat();
  const isDotted = series.role !== "base" && all.length <= MOST_DOTS;
  const dots = !isDotted ? [] : all.map(([x, y]) => {
    const tip = escapeHtml(`${series.name}, ${xLabel(chart, x)}: ${shown(y)}`);
    return `<circle class="dot ${series.role}" cx="${px(frame.x(x))}" cy="${px(frame.y(y))}" ` +
      `r="3"><title>${tip}</title></circle>`;
  });
  return [...lines, ...dots].join("");
}

function grid(chart: Chart, frame: Frame, ticks: readonly Tick[], lastX: number): string {
  const bottom = HEIGHT - EDGE.bottom;
  const rows = ticks.map(({ at, label }) => {
    const y = px(frame.y(at));
    return `<path class="grid" d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/>` +
      `<text class="y" x="${EDGE.left - 8}" y="${px(frame.y(at) + 4)}">${escapeHtml(label)}</text>`;
  });
  // The frame's x takes shares on the axis of nines; a tick is already past that.
  const straight = frameOf({ ...chart, axis: { kind: "seconds" } }, ticks, lastX);
  const isLoneRun = chart.axis.kind === "runs" && lastX === 0;
  const columns = xTicks(chart.axis, lastX).map(({ at, label }) => {
    const x = isLoneRun ? frame.x(at) : straight.x(at);
    return `<path class="tick" d="M${px(x)} ${bottom}v5"/>` +
      `<text class="x" x="${px(x)}" y="${bottom + 20}">${escapeHtml(label)}</text>`;
  });
  return [...rows, ...columns].join("");
}

/** A line chart as one inline SVG element; `id` is unique in the page. Styled by the page. */
export function svgOf(chart: Chart, id: string): string {
  const ticks = yTicks(chart);
  const all = chart.series.flatMap(({ points }) => points.map(([x]) => xOf(chart.axis, x)));
  const xs = chart.axis.kind === "seconds"
    ? [...all, xTicks(chart.axis, Math.max(...all, 0)).at(-1)?.at ?? 0] : all;
  const lastX = Math.max(...xs, 0);
  const frame = frameOf(chart, ticks, lastX);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeHtml(chart.title)}</title>` +
    `<desc id="${id}-d">${escapeHtml(chart.description)}</desc>` +
    grid(chart, frame, ticks, lastX) +
    chart.series.map((series) => drawn(series, chart, frame)).join("") +
    "</svg>";
}
