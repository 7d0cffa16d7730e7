import {
  type DistributionSummary, isDistributionSummary, type Recording, SUMMARY_QUANTILES,
} from "../measurement/index.ts";

type Quantiles = Pick<DistributionSummary, (typeof SUMMARY_QUANTILES)[number]>;

/** The middle one; null unless all runs have it. */
function middle(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (known.length < values.length || known.length === 0) return null;
  const at = (known.length - 1) / 2;
  return ((known[Math.floor(at)] ?? 0) + (known[Math.ceil(at)] ?? 0)) / 2;
}

function middleQuantiles(all: readonly Quantiles[]): Quantiles {
  const of = (name: keyof Quantiles): number | null => middle(all.map((one) => one[name]));
  return {
    p50: of("p50"), p75: of("p75"), p90: of("p90"), p95: of("p95"), p99: of("p99"), p999: of("p999"),
  };
}

/** Percentiles cannot be added up, so that of several runs the median of each is shown. */
function together(metric: string, runs: readonly Recording[]): DistributionSummary | null {
  const all = runs.map((run) => run.metrics[metric]).filter((one) => one !== undefined)
    .filter(isDistributionSummary);
  const [first, ...more] = all;
  if (first === undefined || more.length === 0) return first ?? null;
  const each = (name: "mean" | "min" | "max"): readonly (number | null)[] => all.map((one) => one[name]);
  const known = (name: "min" | "max"): readonly number[] => each(name).filter((ms) => ms !== null);
  return {
    ...first, ...middleQuantiles(all), count: all.reduce((sum, { count }) => sum + count, 0),
    mean: middle(each("mean")),
    min: known("min").length < all.length ? null : Math.min(...known("min")),
    max: known("max").length < all.length ? null : Math.max(...known("max")),
    ...(first.withFailures === undefined ? {}
      : { withFailures: middleQuantiles(all.map((one) => one.withFailures ?? one)) }),
  };
}

/** The metrics of which runs have only their tool's own figures. */
export function statedTogether(runs: readonly Recording[]): Readonly<Record<string, DistributionSummary>> {
  const names = new Set(runs.flatMap((run) => Object.keys(run.stated ?? {})));
  return Object.fromEntries([...names].flatMap((metric) => {
    const summary = together(metric, runs);
    return summary === null ? [] : [[metric, summary] as const];
  }));
}
