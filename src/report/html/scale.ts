import { unreachable } from "../../base/index.ts";
import { formatSetting, formatShare, formatUsd, formatValue, showFor } from "../format.ts";
import type { Axis, Chart } from "../model.ts";

export interface Tick {
  /** In the axis' own terms: nines, seconds, number of the run, or the value's unit. */
  readonly at: number;
  readonly label: string;
}

/** Steps of 1, 2 or 5 times a power of ten, about `count` of them from 0 to at least `top`. */
export function roundTicks(top: number, count: number): readonly number[] {
  const highest = Number.isFinite(top) && top > 0 ? top : 1;
  const rough = highest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}

const NINES = [0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999];
/** Further out no curve has a point. */
const MOST_NINES = 7;
const MOST_RUN_LABELS = 6;

/** 0.9 is one nine, 0.999 are three. */
export function ninesOf(share: number): number {
  return Math.min(MOST_NINES, -Math.log10(Math.max(1e-9, 1 - share)));
}

const labelOfNines = (share: number): string =>
  (share === 0 ? "min" : `P${formatShare(share).replace("%", "")}`);

export function xOf(axis: Axis, x: number): number {
  return axis.kind === "nines" ? ninesOf(x) : x;
}

/** What a point at `x` is called. */
export function xName({ axis }: Chart, x: number): string {
  switch (axis.kind) {
    case "nines":
      return labelOfNines(x);
    case "seconds":
      return `${formatSetting(x)} s`;
    case "runs":
    case "rows":
      return axis.labels[x] ?? "";
  }
}

/** Stands below the ticks of the x axis. */
export function xTitle({ axis }: Chart): string {
  switch (axis.kind) {
    case "nines":
      return "percentile, log scale";
    case "seconds":
      return "time since the start of the run";
    case "runs":
      return "runs, the oldest first";
    case "rows":
      return "";
  }
}

/** What the points of an axis are called together. */
export function xHeading({ axis, chart }: Chart): string {
  switch (axis.kind) {
    case "nines":
      return "Percentile";
    case "seconds":
      return "Middle of the part";
    case "runs":
      return "Run";
    case "rows":
      return chart === "cost" ? "Model" : "Metric";
  }
}

/** Ticks of the x axis up to `last`, the largest x that is drawn. */
export function xTicks(axis: Axis, last: number): readonly Tick[] {
  switch (axis.kind) {
    case "nines":
      return NINES.map((share) => ({ at: ninesOf(share), label: labelOfNines(share) }))
        .filter(({ at }) => at <= last + 1e-6);
    case "seconds":
      return roundTicks(last, 6).map((at) => ({ at, label: `${formatSetting(at)} s` }));
    case "rows":
    case "runs": {
      const end = axis.labels.length - 1;
      const every = Math.max(1, Math.ceil(axis.labels.length / MOST_RUN_LABELS));
      return axis.labels.map((label, at) => ({ at, label }))
        .filter(({ at }) => (end - at) % every === 0);
    }
  }
}

/** A single value of a chart, in the unit that suits it. */
export function formatY({ unit }: Chart, y: number): string {
  return unit === "limits" ? `${formatShare(y)} of the limit` : formatValue(y, unit);
}

/** Every value that is drawn, ends of intervals included. */
export function valuesOf({ series }: Chart): readonly number[] {
  return series.flatMap(({ points, intervals = [] }) => [
    ...points.map(([, y]) => y), ...intervals.flatMap(({ low, high }) => [low, high]),
  ]).filter((y): y is number => y !== null && Number.isFinite(y));
}

/** Ticks of the y axis from 0, all in the same unit. */
export function yTicks(chart: Chart): readonly Tick[] {
  const top = valuesOf(chart).reduce((most, y) => Math.max(most, y), 0);
  switch (chart.unit) {
    case "share":
      return roundTicks(top, 4).map((at) => ({ at, label: formatShare(at) }));
    case "USD":
      return roundTicks(top, 4).map((at) => ({ at, label: trimZeros(formatUsd(at)) }));
    case "limits":
      return roundTicks(top, 4).map((at) => ({ at, label: formatSetting(at) }));
    case "ms": {
      // Steps are chosen in the unit that is shown, so that they are round there.
      const msPerUnit = top >= 600_000 ? 60_000 : top >= 1000 ? 1000 : top >= 1 || top === 0 ? 1 : 0.001;
      const ticks = roundTicks(top / msPerUnit, 4).map((at) => at * msPerUnit);
      const show = showFor("ms", [ticks.at(-1) ?? null]);
      return ticks.map((at) => ({ at, label: at === 0 ? "0" : trimZeros(show(at)) }));
    }
    default:
      return unreachable(chart.unit);
  }
}

function trimZeros(shown: string): string {
  return shown.replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");
}
