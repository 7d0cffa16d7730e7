import { type Micros, microsFromMillis, type Usd } from "../base/index.ts";
import { decodeBuckets, type Histogram, makeHistogram, mergeEncoded } from "./histogram.ts";
import { addCounts, type Outcome, type OutcomeCounts } from "./outcome.ts";
import { addTokens, NO_TOKENS, type Sample, timePerOutputTokenUs, type TokenUsage } from "./sample.ts";

/** What the requests of one model came to, where a run asks several. */
export interface ModelPart {
  readonly outcomes: OutcomeCounts;
  readonly tokens: TokenUsage & { readonly requests: number };
  /** Null when the cost of one of them is not known. */
  readonly costUsd: Usd | null;
  readonly histograms: Readonly<Record<string, string>>;
}

const METRICS = ["latency", "ttft", "tpot"] as const;

interface OpenPart {
  readonly outcomes: Partial<Record<Outcome, number>>;
  tokens: TokenUsage;
  tokenRequests: number;
  costUsd: number | null;
  readonly histograms: Readonly<Record<(typeof METRICS)[number], Histogram>>;
}

function openPart(): OpenPart {
  return {
    outcomes: {}, tokens: NO_TOKENS, tokenRequests: 0, costUsd: 0,
    histograms: { latency: makeHistogram(), ttft: makeHistogram(), tpot: makeHistogram() },
  };
}

function addSuccess(part: OpenPart, sample: Sample): void {
  const { intendedMs, endMs, firstPayloadMs, usage } = sample;
  const put = (metric: (typeof METRICS)[number], valueUs: Micros | null): void => {
    if (valueUs !== null) part.histograms[metric].record(valueUs);
  };
  put("latency", endMs === null ? null : microsFromMillis(endMs - intendedMs));
  put("ttft", firstPayloadMs === null ? null : microsFromMillis(firstPayloadMs - intendedMs));
  put("tpot", timePerOutputTokenUs(sample));
  if (usage === null) return;
  part.tokens = addTokens(part.tokens, usage);
  part.tokenRequests += 1;
}

function closePart(part: OpenPart): ModelPart {
  const encoded = METRICS.map((metric): readonly [string, string] =>
    [metric, part.histograms[metric].encode()]);
  return {
    outcomes: part.outcomes,
    tokens: { ...part.tokens, requests: part.tokenRequests },
    costUsd: part.costUsd,
    histograms: Object.fromEntries(
      encoded.filter(([, text]) => decodeBuckets(text).total > 0)),
  };
}

/** Folds samples by the model they asked. */
export function makeModelParts() {
  const parts = new Map<string, OpenPart>();
  return {
    add(model: string, sample: Sample): void {
      const part = parts.get(model) ?? openPart();
      parts.set(model, part);
      part.outcomes[sample.outcome] = (part.outcomes[sample.outcome] ?? 0) + 1;
      if (sample.costUsd !== null && part.costUsd !== null) part.costUsd += sample.costUsd;
      if (sample.outcome !== "ok") return;
      // One unpriced success makes the sum an understatement.
      if (sample.costUsd === null) part.costUsd = null;
      addSuccess(part, sample);
    },
    finish: (): Readonly<Record<string, ModelPart>> =>
      Object.fromEntries([...parts].map(([model, part]) => [model, closePart(part)])),
  };
}

function mergePart(a: ModelPart, b: ModelPart): ModelPart {
  const names = new Set([...Object.keys(a.histograms), ...Object.keys(b.histograms)]);
  const merged = [...names].toSorted().map((name): readonly [string, string] => {
    const parts = [a.histograms[name], b.histograms[name]].filter((part) => part !== undefined);
    return [name, mergeEncoded(parts)];
  });
  return {
    outcomes: addCounts(a.outcomes, b.outcomes),
    tokens: { ...addTokens(a.tokens, b.tokens), requests: a.tokens.requests + b.tokens.requests },
    costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd + b.costUsd,
    histograms: Object.fromEntries(merged),
  };
}

/** The parts of threads, shards or repetitions, model by model; undefined where none has any. */
export function mergeModelParts(
  all: readonly (Readonly<Record<string, ModelPart>> | undefined)[],
): Record<string, ModelPart> | undefined {
  const known = all.filter((models) => models !== undefined);
  if (known.length === 0) return undefined;
  const merged = new Map<string, ModelPart>();
  for (const [model, part] of known.flatMap((models) => Object.entries(models))) {
    const seen = merged.get(model);
    merged.set(model, seen === undefined ? part : mergePart(seen, part));
  }
  return Object.fromEntries(merged);
}
