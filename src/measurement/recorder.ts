import {
  assert, type DistributionMetric, type LatencyBoundsMs, type Micros, microsFromMillis, type Millis,
  must, type Usd,
} from "../base/index.ts";
import { keepsBounds } from "./goodput.ts";
import { type AnswerAccount, makeAnswerAccount } from "./answers.ts";
import { type Histogram, makeHistogram } from "./histogram.ts";
import { makeModelParts, type ModelPart } from "./model-parts.ts";
import type { Outcome, OutcomeCounts } from "./outcome.ts";
import { makeRunningLatency, type RunningLatency, seeLatency } from "./running-latency.ts";
import { addTokens, NO_TOKENS, type Sample, timePerOutputTokenUs, type TokenUsage } from "./sample.ts";

/** One of the J equal slices of the measured window, by intended time. */
export interface Block {
  readonly startS: number;
  readonly endS: number;
  readonly scheduled: number;
  readonly outcomes: OutcomeCounts;
  /** Requests that ended well and kept every bound; left out where there are none. */
  readonly good?: number | undefined;
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
  /** Where more than one model was asked: the measured requests of each. */
  readonly models?: Readonly<Record<string, ModelPart>> | undefined;
  /** Of an API that answers, what its measured answers told of themselves. */
  readonly answers?: AnswerAccount | undefined;
}

export const BLOCK_COUNT = 10;

interface OpenBlock {
  scheduled: number;
  firstMs: Millis;
  lastMs: Millis;
  outcomes: Partial<Record<Outcome, number>>;
  good: number;
  tokens: TokenUsage;
  tokenRequests: number;
  costUsd: number;
  costUsdSquares: number;
  hasUnknownCost: boolean;
  histograms: Map<DistributionMetric, Histogram>;
  extremes: Map<DistributionMetric, { minUs: Micros; maxUs: Micros }>;
}

function openBlock(): OpenBlock {
  return {
    scheduled: 0, firstMs: Number.POSITIVE_INFINITY, lastMs: 0, outcomes: {}, good: 0,
    tokens: NO_TOKENS, tokenRequests: 0, costUsd: 0, costUsdSquares: 0, hasUnknownCost: false,
    histograms: new Map(),
    extremes: new Map(),
  };
}

export interface Recorder {
  /** Arrivals from this one on are measured: of a closed loop it is known only when it is sent. */
  measureFrom(index: number): void;
  add(sample: Sample): void;
  /** Of the measured requests so far; counted on in place. */
  readonly running: RunningLatency;
  finish(): RecordedWindow;
}

/** What is measured, and how it is cut into ten blocks. */
export interface Window {
  readonly warmupMs: Millis;
  readonly durationMs: Millis;
  /** Arrivals 0 to warmupCount − 1 are warm-up; null: until `measureFrom` tells. */
  readonly warmupCount: number | null;
  /** A closed loop of so many measured requests is cut by their number, anything else by time. */
  readonly requests: number | null;
  readonly isPriced: boolean;
  readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
  /** Which model an arrival asks, where there are several. */
  readonly modelOf?: ((index: number) => string) | undefined;
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
export function makeRecorder(window: Window): Recorder {
  const { warmupMs, durationMs, requests, isPriced, modelOf, latencyBoundsMs } = window;
  const isGood = latencyBoundsMs === undefined ? null : keepsBounds(latencyBoundsMs);
  let firstMeasured = window.warmupCount ?? Number.POSITIVE_INFINITY;
  const blocks = Array.from({ length: BLOCK_COUNT }, openBlock);
  // Folded like the others and never read: code that is hot by then does not make the first
  // measured requests wait for its compiler.
  const unmeasured = openBlock();
  const slip = makeHistogram();
  const poolWait = makeHistogram();
  const models = modelOf === undefined ? null : makeModelParts();
  const answers = makeAnswerAccount();
  const running = makeRunningLatency();
  const warmup = { sent: 0, costUsd: 0 };
  let lastDispatchMs = 0;

  const put = (block: OpenBlock, metric: DistributionMetric, valueUs: Micros): void => {
    histogramOf(block, metric).record(valueUs);
    seeExtreme(block, metric, valueUs);
  };

  const putSpan = (
    block: OpenBlock, metric: DistributionMetric, fromMs: Millis | null, toMs: Millis | null,
  ): void => {
    if (fromMs !== null && toMs !== null) put(block, metric, microsFromMillis(toMs - fromMs));
  };

  const addSuccess = (block: OpenBlock, sample: Sample): void => {
    const { intendedMs, dispatchedMs, endMs, firstPayloadMs, firstVisibleMs, gapsUs } = sample;
    putSpan(block, "latency", intendedMs, endMs);
    putSpan(block, "service", dispatchedMs, endMs);
    putSpan(block, "slip", intendedMs, dispatchedMs);
    putSpan(block, "connect", 0, sample.connectMs);
    putSpan(block, "ttft", intendedMs, firstPayloadMs);
    putSpan(block, "ttft-service", dispatchedMs, firstPayloadMs);
    putSpan(block, "ttfo", intendedMs, firstVisibleMs);
    const tpotUs = timePerOutputTokenUs(sample);
    if (tpotUs !== null) put(block, "tpot", tpotUs);
    if (gapsUs.length > 0) put(block, "stall", putGaps(block, gapsUs));
    if (isGood?.(sample) === true) block.good += 1;
    if (sample.usage !== null) {
      block.tokens = addTokens(block.tokens, sample.usage);
      block.tokenRequests += 1;
    }
  };

  const placeOf = (sample: Sample): number => (requests === null
    ? sliceOf(sample.intendedMs - warmupMs, durationMs)
    : Math.min(BLOCK_COUNT - 1,
      Math.floor(((sample.index - firstMeasured) * BLOCK_COUNT) / requests)));

  return {
    running,
    measureFrom(index) {
      firstMeasured = index;
    },
    add(sample) {
      const costUsd = sample.costUsd ?? 0;
      if (sample.index < firstMeasured) {
        if (sample.dispatchedMs !== null) warmup.sent += 1;
        warmup.costUsd += costUsd;
        if (sample.outcome === "ok") addSuccess(unmeasured, sample);
        return;
      }
      const block = must(blocks[placeOf(sample)], "block");
      block.scheduled += 1;
      block.firstMs = Math.min(block.firstMs, sample.intendedMs);
      block.lastMs = Math.max(block.lastMs, sample.endMs ?? sample.intendedMs);
      block.outcomes[sample.outcome] = (block.outcomes[sample.outcome] ?? 0) + 1;
      block.costUsd += costUsd;
      block.costUsdSquares += costUsd * costUsd;
      if (sample.outcome === "ok" && sample.costUsd === null) block.hasUnknownCost = true;
      if (sample.dispatchedMs !== null) {
        slip.record(Math.max(0, (sample.dispatchedMs - sample.intendedMs) * 1000));
        poolWait.record(microsFromMillis(sample.poolWaitMs));
        lastDispatchMs = Math.max(lastDispatchMs, sample.dispatchedMs);
      }
      const isOk = sample.outcome === "ok";
      seeLatency(running, isOk && sample.endMs !== null ? sample.endMs - sample.intendedMs : null);
      if (isOk) {
        addSuccess(block, sample);
        answers.add(sample);
      }
      if (modelOf !== undefined) models?.add(modelOf(sample.index), sample);
    },
    finish() {
      const edges = requests === null ? equalEdges(durationMs) : lived(blocks);
      return {
        blocks: blocks.map((block, at) => ({
          ...closeBlock(block, isPriced, { startMs: edges[at] ?? 0, endMs: edges[at + 1] ?? 0 }),
          ...(isGood === null ? {} : { good: block.good }),
        })),
        extremes: extremesOf(blocks),
        warmup: { sent: warmup.sent, costUsd: isPriced ? warmup.costUsd : null },
        slip: slip.encode(),
        poolWait: poolWait.encode(),
        lastDispatchMs,
        ...(models === null ? {} : { models: models.finish() }),
        answers: answers.finish(),
      };
    },
  };
}

function histogramOf(block: OpenBlock, metric: DistributionMetric): Histogram {
  const known = block.histograms.get(metric);
  if (known !== undefined) return known;
  const histogram = makeHistogram();
  block.histograms.set(metric, histogram);
  return histogram;
}

/** Of these there are as many as there are events. Answers the largest. */
function putGaps(block: OpenBlock, gapsUs: readonly Micros[]): Micros {
  const histogram = histogramOf(block, "gap");
  let minUs = Number.POSITIVE_INFINITY;
  let maxUs = 0;
  for (const gapUs of gapsUs) {
    histogram.record(gapUs);
    if (gapUs < minUs) minUs = gapUs;
    if (gapUs > maxUs) maxUs = gapUs;
  }
  seeExtreme(block, "gap", minUs);
  seeExtreme(block, "gap", maxUs);
  return maxUs;
}

/** Exact smallest and largest values, since histograms round. */
function seeExtreme(block: OpenBlock, metric: DistributionMetric, valueUs: Micros): void {
  const rounded = Math.max(0, Math.round(valueUs));
  const seen = block.extremes.get(metric);
  if (seen === undefined) block.extremes.set(metric, { minUs: rounded, maxUs: rounded });
  else if (rounded > seen.maxUs) seen.maxUs = rounded;
  else if (rounded < seen.minUs) seen.minUs = rounded;
}

function extremesOf(blocks: readonly OpenBlock[]): Record<string, Extremes> {
  const all: Record<string, Extremes> = {};
  for (const [metric, { minUs, maxUs }] of blocks.flatMap(({ extremes }) => [...extremes])) {
    const seen = all[metric] ?? { minUs, maxUs };
    all[metric] = { minUs: Math.min(seen.minUs, minUs), maxUs: Math.max(seen.maxUs, maxUs) };
  }
  return all;
}

function equalEdges(durationMs: Millis): readonly Millis[] {
  return Array.from({ length: BLOCK_COUNT + 1 }, (_, at) => (at * durationMs) / BLOCK_COUNT);
}

/** Where blocks of so many requests each began, since the first; the last ends with its last. */
function lived(blocks: readonly OpenBlock[]): readonly Millis[] {
  const startMs = Math.min(...blocks.map((block) => block.firstMs));
  const lastMs = Math.max(...blocks.map((block) => block.lastMs));
  const starts = blocks.map((_, at) =>
    Math.min(lastMs, ...blocks.slice(at).map((later) => later.firstMs)));
  return [...starts, lastMs].map((atMs) => (Number.isFinite(startMs) ? atMs - startMs : 0));
}

function closeBlock(
  block: OpenBlock,
  isPriced: boolean,
  slice: { readonly startMs: Millis; readonly endMs: Millis },
): Block {
  // One unpriced success makes the sum an understatement, so the whole block's cost is unknown.
  const isKnown = isPriced && !block.hasUnknownCost;
  const seconds = (atMs: Millis): number => Math.round(atMs * 1000) / 1e6;
  const counted = Object.values(block.outcomes).reduce((sum, count) => sum + count, 0);
  assert(counted === block.scheduled, "every scheduled arrival has one outcome");
  return {
    startS: seconds(slice.startMs),
    endS: seconds(slice.endMs),
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
