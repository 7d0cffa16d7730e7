import {
  assert, type DistributionMetric, type Micros, microsFromMillis, type Millis, must, type Usd,
} from "../base/index.ts";
import { type Histogram, makeHistogram } from "./histogram.ts";
import type { Outcome, OutcomeCounts } from "./outcome.ts";
import { addTokens, NO_TOKENS, type Sample, timePerOutputTokenUs, type TokenUsage } from "./sample.ts";

/** One of the J equal slices of the measured window, by intended time. */
export interface Block {
  readonly startS: number;
  readonly endS: number;
  readonly scheduled: number;
  readonly outcomes: OutcomeCounts;
  readonly tokens: TokenUsage & { readonly requests: number };
  /** Null when the model has no price. */
  readonly costUsd: Usd | null;
  readonly costUsdSquares: number | null;
  readonly histograms: Readonly<Record<string, string>>;
}

export interface Extremes {
  readonly minUs: Micros;
  readonly maxUs: Micros;
}

/** What one generator thread saw. `merge` of the blocks of all threads is the run. */
export interface RecordedWindow {
  readonly blocks: readonly Block[];
  readonly extremes: Readonly<Record<string, Extremes>>;
  readonly warmup: { readonly sent: number; readonly costUsd: Usd | null };
  /** Over all sent requests, failures included: the generator's own punctuality. */
  readonly slip: string;
  readonly poolWait: string;
  readonly lastDispatchMs: Millis;
}

export const BLOCK_COUNT = 10;

interface OpenBlock {
  scheduled: number;
  outcomes: Partial<Record<Outcome, number>>;
  tokens: TokenUsage;
  tokenRequests: number;
  costUsd: number;
  costUsdSquares: number;
  hasUnknownCost: boolean;
  histograms: Map<DistributionMetric, Histogram>;
}

function openBlock(): OpenBlock {
  return {
    scheduled: 0, outcomes: {}, tokens: NO_TOKENS, tokenRequests: 0, costUsd: 0,
    costUsdSquares: 0, hasUnknownCost: false, histograms: new Map(),
  };
}

/** The values a successful request contributes, in µs. */
function valuesOf(sample: Sample): readonly (readonly [DistributionMetric, Micros | null])[] {
  const since = (instant: Millis | null, origin: Millis | null): Micros | null =>
    instant === null || origin === null ? null : microsFromMillis(instant - origin);
  const { intendedMs, dispatchedMs } = sample;
  return [
    ["latency", since(sample.endMs, intendedMs)],
    ["service", since(sample.endMs, dispatchedMs)],
    ["slip", since(dispatchedMs, intendedMs)],
    ["connect", sample.connectMs === null ? null : microsFromMillis(sample.connectMs)],
    ["ttft", since(sample.firstPayloadMs, intendedMs)],
    ["ttft-service", since(sample.firstPayloadMs, dispatchedMs)],
    ["ttfo", since(sample.firstVisibleMs, intendedMs)],
    ["tpot", timePerOutputTokenUs(sample)],
  ];
}

export interface Recorder {
  add(sample: Sample): void;
  finish(): RecordedWindow;
}

/** Which block an instant belongs to; rounding noise at an edge must not move it to the left. */
function sliceOf(sinceWindowStartMs: Millis, durationMs: Millis): number {
  const slice = Math.floor((sinceWindowStartMs * BLOCK_COUNT) / durationMs + 1e-9);
  return Math.min(BLOCK_COUNT - 1, Math.max(0, slice));
}

/**
 * Folds samples into ten blocks of histograms and sums; keeps no request. Warm-up samples are
 * counted, not measured.
 */
export function makeRecorder(window: {
  readonly warmupMs: Millis;
  readonly durationMs: Millis;
  /** Arrivals 0 to warmupCount − 1 are warm-up. */
  readonly warmupCount: number;
  readonly isPriced: boolean;
}): Recorder {
  const { warmupMs, durationMs, warmupCount, isPriced } = window;
  const blocks = Array.from({ length: BLOCK_COUNT }, openBlock);
  const extremes = new Map<string, { minUs: number; maxUs: number }>();
  const slip = makeHistogram();
  const poolWait = makeHistogram();
  const warmup = { sent: 0, costUsd: 0 };
  let lastDispatchMs = 0;

  const put = (block: OpenBlock, metric: DistributionMetric, valueUs: Micros): void => {
    let histogram = block.histograms.get(metric);
    if (!histogram) {
      histogram = makeHistogram();
      block.histograms.set(metric, histogram);
    }
    histogram.record(valueUs);
    const seen = extremes.get(metric);
    const rounded = Math.max(0, Math.round(valueUs));
    if (!seen) extremes.set(metric, { minUs: rounded, maxUs: rounded });
    else {
      seen.minUs = Math.min(seen.minUs, rounded);
      seen.maxUs = Math.max(seen.maxUs, rounded);
    }
  };

  const addSuccess = (block: OpenBlock, sample: Sample): void => {
    for (const [metric, valueUs] of valuesOf(sample)) {
      if (valueUs !== null) put(block, metric, valueUs);
    }
    let stallUs = 0;
    for (const gapUs of sample.gapsUs) {
      put(block, "gap", gapUs);
      stallUs = Math.max(stallUs, gapUs);
    }
    if (sample.gapsUs.length > 0) put(block, "stall", stallUs);
    if (sample.usage !== null) {
      block.tokens = addTokens(block.tokens, sample.usage);
      block.tokenRequests += 1;
    }
  };

  return {
    add(sample) {
      const costUsd = sample.costUsd ?? 0;
      if (sample.index < warmupCount) {
        if (sample.dispatchedMs !== null) warmup.sent += 1;
        warmup.costUsd += costUsd;
        return;
      }
      const block = must(blocks[sliceOf(sample.intendedMs - warmupMs, durationMs)], "block");
      block.scheduled += 1;
      block.outcomes[sample.outcome] = (block.outcomes[sample.outcome] ?? 0) + 1;
      block.costUsd += costUsd;
      block.costUsdSquares += costUsd * costUsd;
      if (sample.outcome === "ok" && sample.costUsd === null) block.hasUnknownCost = true;
      if (sample.dispatchedMs !== null) {
        slip.record(Math.max(0, (sample.dispatchedMs - sample.intendedMs) * 1000));
        poolWait.record(microsFromMillis(sample.poolWaitMs));
        lastDispatchMs = Math.max(lastDispatchMs, sample.dispatchedMs);
      }
      if (sample.outcome === "ok") addSuccess(block, sample);
    },
    finish: () => ({
      blocks: blocks.map((block, at) =>
        closeBlock(block, { at, durationMs, isPriced })),
      extremes: Object.fromEntries(extremes),
      warmup: { sent: warmup.sent, costUsd: isPriced ? warmup.costUsd : null },
      slip: slip.encode(),
      poolWait: poolWait.encode(),
      lastDispatchMs,
    }),
  };
}

function closeBlock(
  block: OpenBlock,
  place: { at: number; durationMs: Millis; isPriced: boolean },
): Block {
  const { at, durationMs, isPriced } = place;
  // One unpriced success makes the sum an understatement, so the whole block's cost is unknown.
  const isKnown = isPriced && !block.hasUnknownCost;
  const seconds = (slices: number): number =>
    Math.round((slices * durationMs * 1000) / BLOCK_COUNT) / 1e6;
  const counted = Object.values(block.outcomes).reduce((sum, count) => sum + count, 0);
  assert(counted === block.scheduled, "every scheduled arrival has one outcome");
  return {
    startS: seconds(at),
    endS: seconds(at + 1),
    scheduled: block.scheduled,
    outcomes: block.outcomes,
    tokens: { ...block.tokens, requests: block.tokenRequests },
    costUsd: isKnown ? block.costUsd : null,
    costUsdSquares: isKnown ? block.costUsdSquares : null,
    histograms: Object.fromEntries(
      [...block.histograms].map(([metric, histogram]) => [metric, histogram.encode()]),
    ),
  };
}
