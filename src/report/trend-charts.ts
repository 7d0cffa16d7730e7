import type { RunHistory, Trend } from "../comparison/index.ts";
import { formatChange, formatValue, plural } from "./format.ts";
import type { Chart, Series } from "./model.ts";
import { capitalised, metricLabel } from "./names.ts";

/** All stored runs of one configuration, for where there is room for them. */
const SHOWN: readonly string[] = ["latency.p99", "ttft.p99", "error-rate", "cost-per-1k"];
/** As many as pruning keeps, but for anchors and accepted changes. */
const MOST_RUNS = 200;

const unitOf = ({ unit }: Trend): Chart["unit"] =>
  (unit === "share" || unit === "USD" ? unit : "ms");

/** What happened between two runs stands between them. */
function markersOf(trend: Trend, from: number): NonNullable<Chart["markers"]> {
  return trend.changes.filter(({ at }) => at > from).map(({ at, change, isAccepted }) => ({
    x: at - from - 0.5,
    label: `level ${formatChange(change, trend.unit)}${isAccepted ? ", accepted" : ""}`,
  }));
}

function seriesOf(trend: Trend, from: number): readonly Series[] {
  const { anchor } = trend;
  const points = trend.points.slice(from);
  const refused = points.flatMap(({ admitted, value }, at) =>
    (admitted ? [] : [[at, value] as const]));
  return [
    ...(anchor === null ? []
      : [{ name: "anchor", role: "base" as const, points: points.map((_, at) => [at, anchor] as const) }]),
    { name: metricLabel(trend.id), role: "now", points: points.map(({ value }, at) => [at, value] as const) },
    ...(refused.length === 0 ? []
      : [{ name: "not admitted", role: "bad" as const, mark: "dots" as const, points: refused }]),
  ];
}

function chartOf(trend: Trend): Chart {
  const from = Math.max(0, trend.points.length - MOST_RUNS);
  const points = trend.points.slice(from);
  const label = capitalised(metricLabel(trend.id));
  const refused = points.filter(({ admitted }) => !admitted).length;
  const markers = markersOf(trend, from);
  const say = (value: number): string => formatValue(value, trend.unit);
  const facts = [
    `${label} of ${plural(points.length, "run")}, oldest first, now ${say(trend.level)}`,
    ...(trend.anchor === null ? [] : [`dashed line: the first runs, ${say(trend.anchor)}`]),
    ...(refused === 0 ? [] : [`red dots: ${plural(refused, "run")} not admitted as a baseline`]),
    ...(markers.length === 0 ? [] : [`dotted lines: ${plural(markers.length, "change")} of level`]),
  ];
  return {
    kind: "chart", chart: "history", title: `${label} from run to run`, unit: unitOf(trend),
    description: `${facts.join("; ")}.`,
    axis: { kind: "runs", labels: points.map(({ startedAt }) => startedAt.slice(5, 10)) },
    markers, series: seriesOf(trend, from),
  };
}

/** One chart a metric; none of a metric that only one run has. */
export function trendCharts({ trends }: RunHistory): readonly Chart[] {
  return trends.filter(({ id, points }) => SHOWN.includes(id) && points.length > 1).map(chartOf);
}
