import { escapeHtml } from "../escape.ts";
import type { Band, Chart, Interval, Series } from "../model.ts";
import { formatY, type Tick, xName, xOf, xTicks, xTitle, yTicks } from "./scale.ts";

/** In units of the drawing, which is scaled to the room it gets. */
const WIDTH = 560;
const HEIGHT = 288;
const EDGE = { left: 76, right: 18, top: 14, bottom: 52 };
const BOTTOM = HEIGHT - EDGE.bottom;
/** Few enough points to be told apart get a dot each, with its value as a tooltip. */
const MOST_DOTS = 60;
const WIDEST_BAR = 40;

export const px = (value: number): string => String(Math.round(value * 10) / 10);

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly (Tick & { readonly px: number })[];
  /** Width of a bar, where the series are bars. */
  readonly barPx: number;
}

/** From the axis' own terms to the drawing. */
function frameOf(chart: Chart): Frame {
  const { axis } = chart;
  const ticks = yTicks(chart);
  const top = ticks.at(-1)?.at ?? 1;
  const all = chart.series.flatMap(({ points }) => points.map(([x]) => xOf(axis, x)));
  const farthest = all.reduce((most, x) => Math.max(most, x), 0);
  const lastX = axis.kind === "seconds" ? (xTicks(axis, farthest).at(-1)?.at ?? farthest)
    // Room for what lies beyond the last point: the requests that failed.
    : axis.kind === "nines" && (chart.bands?.length ?? 0) > 0 ? farthest + 0.35 : farthest;
  const firstX = axis.kind === "runs" ? (lastX === 0 ? -1 : -0.5) : 0;
  const endX = axis.kind === "runs" ? lastX + 0.5 : lastX;
  const span = endX - firstX || 1;
  const straight = (at: number): number =>
    EDGE.left + ((at - firstX) / span) * (WIDTH - EDGE.left - EDGE.right);
  const xs = chart.series[0]?.points.map(([x]) => straight(xOf(axis, x))) ?? [];
  const stepPx = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / Math.max(1, xs.length - 1);
  return {
    x: (value) => straight(xOf(axis, value)),
    y: (value) => BOTTOM - (Math.max(0, value) / top) * (BOTTOM - EDGE.top),
    yTicks: ticks,
    xTicks: xTicks(axis, lastX).map((tick) => ({ ...tick, px: straight(tick.at) })),
    barPx: stepPx === 0 ? WIDEST_BAR : Math.min(WIDEST_BAR, Math.max(2, stepPx * 0.7)),
  };
}

/** Where the points of a chart stand from left to right, for the values beneath the pointer. */
export function placesOf(chart: Chart): (x: number) => number {
  return frameOf(chart).x;
}

type Point = readonly [x: number, y: number];

/** Runs of known points; a null between two of them is a gap. */
function stretches(series: Series): readonly (readonly Point[])[] {
  const found: Point[][] = [[]];
  for (const [x, y] of series.points) {
    if (y === null || !Number.isFinite(y)) found.push([]);
    else found.at(-1)?.push([x, y]);
  }
  return found.filter((points) => points.length > 0);
}

function dots(series: Series, points: readonly Point[], chart: Chart, frame: Frame): string {
  return points.map(([x, y]) => {
    const tip = escapeHtml(`${series.name}, ${xName(chart, x)}: ${formatY(chart, y)}`);
    return `<circle class="dot ${series.role}" cx="${px(frame.x(x))}" cy="${px(frame.y(y))}" ` +
      `r="3"><title>${tip}</title></circle>`;
  }).join("");
}

function lines(series: Series, frame: Frame): string {
  return stretches(series).filter((points) => points.length > 1).map((points) => {
    const path = points.map(([x, y], at) =>
      `${at === 0 ? "M" : "L"}${px(frame.x(x))} ${px(frame.y(y))}`);
    return `<path class="line ${series.role}" d="${path.join("")}"/>`;
  }).join("");
}

function whisker({ x, low, high }: Interval, role: Series["role"], frame: Frame): string {
  const top = high === null ? EDGE.top : frame.y(high);
  const bottom = low === null ? BOTTOM : frame.y(low);
  const at = frame.x(x);
  const cap = (y: number): string => `M${px(at - 4)} ${px(y)}h8`;
  return `<path class="whisker ${role}" d="M${px(at)} ${px(top)}V${px(bottom)}` +
    `${high === null ? "" : cap(top)}${low === null ? "" : cap(bottom)}"/>`;
}

function drawn(series: Series, chart: Chart, frame: Frame): string {
  const points = stretches(series).flat();
  const whiskers = (series.intervals ?? []).map((one) => whisker(one, series.role, frame)).join("");
  switch (series.mark ?? "line") {
    case "bars":
      return points.map(([x, y]) =>
        `<rect class="bar ${series.role}" x="${px(frame.x(x) - frame.barPx / 2)}" ` +
        `y="${px(frame.y(y))}" width="${px(frame.barPx)}" height="${px(BOTTOM - frame.y(y))}"/>`).join("");
    case "dots":
      return points.map(([x, y]) => `<circle class="dot faint ${series.role}" ` +
        `cx="${px(frame.x(x))}" cy="${px(frame.y(y))}" r="3"/>`).join("");
    case "line": {
      const isDotted = series.role === "now" || series.role === "second";
      return lines(series, frame) + whiskers +
        (isDotted && points.length <= MOST_DOTS ? dots(series, points, chart, frame) : "");
    }
  }
}

function band(one: Band, frame: Frame): string {
  const from = frame.x(one.from);
  const to = one.to === null ? WIDTH - EDGE.right : frame.x(one.to);
  return `<rect class="band ${one.tone}" x="${px(from)}" y="${EDGE.top}" ` +
    `width="${px(Math.max(2, to - from))}" height="${BOTTOM - EDGE.top}">` +
    `<title>${escapeHtml(one.label)}</title></rect>`;
}

/** On a narrow screen there is room for every second label, the last one always among them. */
const isRare = (at: number, count: number): boolean => (count - 1 - at) % 2 === 1;

function grid(chart: Chart, { xTicks: columns, yTicks: rows, y }: Frame): string {
  const across = rows.map(({ at, label }) =>
    `<path class="grid" d="M${EDGE.left} ${px(y(at))}H${WIDTH - EDGE.right}"/>` +
    `<text class="y" x="${EDGE.left - 8}" y="${px(y(at) + 4)}">${escapeHtml(label)}</text>`);
  const below = columns.map(({ px: x, label }, at) =>
    `<path class="tick" d="M${px(x)} ${BOTTOM}v5"/>` +
    `<text class="x${isRare(at, columns.length) ? " rare" : ""}" x="${px(x)}" y="${BOTTOM + 21}">${
      escapeHtml(label)}</text>`);
  const title = `<text class="x kept" x="${(EDGE.left + WIDTH - EDGE.right) / 2}" y="${
    HEIGHT - 6}">${escapeHtml(xTitle(chart))}</text>`;
  return [...across, ...below, title].join("");
}

function markers({ markers: all = [] }: Chart, frame: Frame): string {
  return all.map(({ x, label }) => {
    const at = px(frame.x(x));
    return `<path class="marker" d="M${at} ${EDGE.top}V${BOTTOM}"><title>${
      escapeHtml(label)}</title></path>`;
  }).join("");
}

/** Opens the drawing: its title and description are what a reader who does not see it hears. */
export function openSvg(chart: Chart, id: string, heightPx: number, place = ""): string {
  return `<svg ${place}viewBox="0 0 ${WIDTH} ${px(heightPx)}" role="img" ` +
    `aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeHtml(chart.title)}</title>` +
    `<desc id="${id}-d">${escapeHtml(chart.description)}</desc>`;
}

export const SVG_SIZE = { width: WIDTH, height: HEIGHT } as const;

/**
 * A chart with an x axis as one inline SVG element; `id` is unique in the page.
 * @param at within a larger drawing; in a page it takes the room it gets
 */
export function svgOf(
  chart: Chart,
  id: string,
  at: { readonly x: number; readonly y: number } | null = null,
): string {
  const frame = frameOf(chart);
  const place = at === null ? ""
    : `x="${px(at.x)}" y="${px(at.y)}" width="${WIDTH}" height="${HEIGHT}" `;
  return openSvg(chart, id, HEIGHT, place) +
    (chart.bands ?? []).map((one) => band(one, frame)).join("") +
    grid(chart, frame) + markers(chart, frame) +
    chart.series.map((series) => drawn(series, chart, frame)).join("") +
    `<path class="cursor" d="M0 ${EDGE.top}V${BOTTOM}"/></svg>`;
}
