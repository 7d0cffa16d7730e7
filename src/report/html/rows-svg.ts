import { escapeHtml } from "../escape.ts";
import type { Chart, Interval, Series } from "../model.ts";
import { formatY, roundTicks, valuesOf, yTicks } from "./scale.ts";
import { openSvg, px } from "./svg.ts";

/** In units of the drawing. */
const ROW = 30;
const EDGE = { right: 28, top: 12, bottom: 30 };
/** Room for a letter of a name, also in the larger type of a narrow screen. */
const LETTER = 8.6;
const RIGHT = 560 - EDGE.right;
/** Changes beyond this many limits are cut off: how many more does not matter. */
const MOST_LIMITS = 4;
const LONGEST_LABEL = 26;

interface Frame {
  readonly x: (value: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly bottom: number;
  readonly left: number;
}

/** Changes may be improvements: as far to the left of 0 as needed. */
function limitTicks(values: readonly number[]): Frame["ticks"] {
  const within = (value: number): number => Math.min(MOST_LIMITS, Math.max(-MOST_LIMITS, value));
  const low = Math.floor(within(Math.min(0, ...values)));
  const high = Math.ceil(within(Math.max(1.5, ...values)));
  return Array.from({ length: high - low + 1 }, (_, at) => low + at)
    .map((at) => ({ at, label: at === 0 ? "none" : at === 1 ? "limit" : `${at} ×` }));
}

const shortened = (label: string): string =>
  (label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label);

function frameOf(chart: Chart, labels: readonly string[]): Frame {
  const longest = labels.reduce((most, label) => Math.max(most, shortened(label).length), 0);
  const left = 20 + longest * LETTER;
  const ticks = chart.unit === "limits" ? limitTicks(valuesOf(chart)) : yTicks(chart);
  const low = ticks[0]?.at ?? 0;
  const high = ticks.at(-1)?.at ?? roundTicks(0, 1).length;
  return {
    ticks, left, bottom: EDGE.top + labels.length * ROW,
    x: (value) => left +
      ((Math.min(high, Math.max(low, value)) - low) / (high - low || 1)) * (RIGHT - left),
  };
}

const middleOf = (row: number): number => EDGE.top + (row + 0.5) * ROW;

function whisker({ x: row, low, high }: Interval, role: Series["role"], frame: Frame): string {
  const from = low === null ? frame.left : frame.x(low);
  const to = high === null ? RIGHT : frame.x(high);
  const y = middleOf(row);
  return `<path class="whisker ${role}" d="M${px(from)} ${px(y)}H${px(to)}` +
    `M${px(from)} ${px(y - 5)}v10M${px(to)} ${px(y - 5)}v10"/>`;
}

function drawn(series: Series, chart: Chart, frame: Frame): string {
  const known = series.points.flatMap(([row, y]): readonly (readonly [number, number])[] =>
    (y === null ? [] : [[row, y]]));
  const marks = known.map(([row, value]) => {
    const tip = `<title>${escapeHtml(`${series.name}: ${formatY(chart, value)}`)}</title>`;
    const x = frame.x(value);
    const y = middleOf(row);
    return series.mark === "bars"
      ? `<rect class="bar ${series.role}" x="${px(frame.left)}" y="${px(y - 9)}" ` +
        `width="${px(Math.max(1, x - frame.left))}" height="18">${tip}</rect>`
      : `<circle class="dot ${series.role}" cx="${px(x)}" cy="${px(y)}" r="5">${tip}</circle>`;
  });
  return [
    ...(series.intervals ?? []).map((one) => whisker(one, series.role, frame)), ...marks,
  ].join("");
}

function grid(chart: Chart, frame: Frame): string {
  const columns = frame.ticks.map(({ at, label }) => {
    const x = px(frame.x(at));
    const isLimit = chart.unit === "limits" && at === 1;
    return `<path class="${isLimit ? "line limit" : "grid"}" d="M${x} ${EDGE.top}V${frame.bottom}"/>` +
      `<text class="x kept" x="${x}" y="${frame.bottom + 20}">${escapeHtml(label)}</text>`;
  });
  return columns.join("");
}

/** One row below the other: a name, and a bar or a value with its interval to the right. */
export function rowsSvgOf(chart: Chart, labels: readonly string[], id: string): string {
  const frame = frameOf(chart, labels);
  const names = labels.map((label, row) =>
    `<text class="y name" x="${px(frame.left - 12)}" y="${px(middleOf(row) + 4.5)}">${
      escapeHtml(shortened(label))}</text>`);
  return openSvg(chart, id, frame.bottom + EDGE.bottom) + grid(chart, frame) + names.join("") +
    chart.series.map((series) => drawn(series, chart, frame)).join("") + "</svg>";
}
