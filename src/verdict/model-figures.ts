import { millisFromMicros, type Millis, type Ratio, type Usd } from "../base/index.ts";
import {
  countsFailures, decodeBuckets, NO_BUCKETS, quantileOf, type Recording, totalsOf,
} from "../measurement/index.ts";

/** What the requests of one model of a mix came to. */
export interface ModelFigures {
  /** Of all planned requests of the run. */
  readonly share: Ratio;
  readonly scheduled: number;
  readonly errorRate: Ratio;
  /** With failures as slower than everything; null among them, or where nothing was measured. */
  readonly p50Ms: Millis | null;
  readonly p99Ms: Millis | null;
  readonly ttftP50Ms: Millis | null;
  readonly ttftP99Ms: Millis | null;
  /** Per request that ended well; null where its price is not known. */
  readonly costPerRequestUsd: Usd | null;
}

type Part = NonNullable<Recording["models"]>[string];

function figuresOf(part: Part, all: number): ModelFigures {
  const { scheduled, ok, failed } = totalsOf(part.outcomes);
  const read = (metric: "latency" | "ttft", quantile: number): Millis | null => {
    const encoded = part.histograms[metric];
    const buckets = encoded === undefined ? NO_BUCKETS : decodeBuckets(encoded);
    const found = quantileOf({ buckets, beyond: countsFailures(metric) ? failed : 0 }, quantile);
    return found.kind === "value" ? millisFromMicros(found.us) : null;
  };
  return {
    share: scheduled / all, scheduled, errorRate: failed / scheduled,
    p50Ms: read("latency", 0.5), p99Ms: read("latency", 0.99),
    ttftP50Ms: read("ttft", 0.5), ttftP99Ms: read("ttft", 0.99),
    costPerRequestUsd: part.costUsd === null || ok === 0 ? null : part.costUsd / ok,
  };
}

/** By model, those asked most first; null where the run asked one model only. */
export function modelFigures(
  models: Recording["models"],
): Readonly<Record<string, ModelFigures>> | null {
  const parts = Object.entries(models ?? {}).filter(([, { outcomes }]) => totalsOf(outcomes).scheduled > 0);
  if (parts.length < 2) return null;
  const all = parts.reduce((sum, [, { outcomes }]) => sum + totalsOf(outcomes).scheduled, 0);
  return Object.fromEntries(parts
    .map(([model, part]) => [model, figuresOf(part, all)] as const)
    .toSorted(([, a], [, b]) => b.scheduled - a.scheduled));
}
