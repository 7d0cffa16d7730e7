import { ninesOf } from "./charts.ts";
import { formatSetting, formatShare, showFor } from "./format.ts";
import type { Axis, Chart } from "./model.ts";

export interface Tick {
  /** In the axis' own terms: nines, seconds, number of the run, milliseconds, share. */
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

const NINES = [0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999];
const MOST_RUN_LABELS = 8;

const labelOfNines = (share: number): string => `P${formatShare(share).replace("%", "")}`;

export function xOf(axis: Axis, x: number): number {
  return axis.kind === "nines" ? ninesOf(x) : x;
}

/** Ticks of the x axis up to `last`, the largest x that is drawn. */
export function xTicks(axis: Axis, last: number): readonly Tick[] {
  switch (axis.kind) {
    case "nines":
      return NINES.map((share) => ({ at: ninesOf(share), label: labelOfNines(share) }))
        .filter(({ at }) => at <= last + 1e-6);
    case "seconds":
      return roundTicks(last, 6).map((at) => ({ at, label: `${formatSetting(at)} s` }));
    case "runs": {
      const end = axis.labels.length - 1;
      const every = Math.max(1, Math.ceil(axis.labels.length / MOST_RUN_LABELS));
      return axis.labels.map((label, at) => ({ at, label }))
        .filter(({ at }) => (end - at) % every === 0);
    }
  }
}

/** Ticks of the y axis from 0, all in the same unit. */
export function yTicks(chart: Chart): readonly Tick[] {
  const values = chart.series.flatMap(({ points }) =>
    points.flatMap(([, y]) => (y === null || !Number.isFinite(y) ? [] : [y])));
  const top = Math.max(...values, 0);
  if (chart.unit === "share") {
    return roundTicks(top, 4).map((at) => ({ at, label: formatShare(at) }));
  }
  // Steps are chosen in the unit that is shown, so that they are round there.
  const msPerUnit = top >= 1000 ? 1000 : top >= 1 || top === 0 ? 1 : 0.001;
  const ticks = roundTicks(top / msPerUnit, 4).map((at) => at * msPerUnit);
  const show = showFor("ms", [ticks.at(-1) ?? null]);
  return ticks.map((at) => ({ at, label: at === 0 ? "0" : trimZeros(show(at)) }));
}

function trimZeros(shown: string): string {
  return shown.replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");
}
