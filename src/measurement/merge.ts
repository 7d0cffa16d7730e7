import { digest, must, TailgateError } from "../base/index.ts";
import { mergeBuckets } from "./buckets.ts";
import { decodeBuckets, encodeBuckets } from "./histogram.ts";
import { deriveMetrics } from "./metrics.ts";
import { addCounts } from "./outcome.ts";
import { mergeModelParts, type ModelPart } from "./model-parts.ts";
import type { Block, Extremes, RecordedWindow } from "./recorder.ts";
import { addTokens } from "./sample.ts";
import type { Recording } from "./schema.ts";
import { sumFacts, sumNullable } from "./sums.ts";

function mergeEncoded(parts: readonly string[]): string {
  return parts.length === 1
    ? must(parts[0], "histogram")
    : encodeBuckets(mergeBuckets(parts.map(decodeBuckets)));
}

/** Blocks of a schedule cover the same slices; those of a closed loop lie where they came to lie. */
function mergeBlock(a: Block, b: Block): Block {
  const names = new Set([...Object.keys(a.histograms), ...Object.keys(b.histograms)]);
  const histograms = [...names].toSorted().map((name): [string, string] => [
    name,
    mergeEncoded([a.histograms[name], b.histograms[name]].filter((part) => part !== undefined)),
  ]);
  return {
    startS: Math.min(a.startS, b.startS),
    endS: Math.max(a.endS, b.endS),
    scheduled: a.scheduled + b.scheduled,
    outcomes: addCounts(a.outcomes, b.outcomes),
    tokens: { ...addTokens(a.tokens, b.tokens), requests: a.tokens.requests + b.tokens.requests },
    costUsd: sumNullable(a.costUsd, b.costUsd),
    costUsdSquares: sumNullable(a.costUsdSquares, b.costUsdSquares),
    histograms: Object.fromEntries(histograms),
  };
}

function mergeExtremes(
  a: Readonly<Record<string, Extremes>>,
  b: Readonly<Record<string, Extremes>>,
): Record<string, Extremes> {
  const merged: Record<string, Extremes> = { ...a };
  for (const [name, theirs] of Object.entries(b)) {
    const ours = merged[name];
    merged[name] = ours
      ? { minUs: Math.min(ours.minUs, theirs.minUs), maxUs: Math.max(ours.maxUs, theirs.maxUs) }
      : theirs;
  }
  return merged;
}

function mergeModels(
  a: RecordedWindow, b: RecordedWindow,
): { readonly models?: Readonly<Record<string, ModelPart>> } {
  const models = mergeModelParts([a.models, b.models]);
  return models === undefined ? {} : { models };
}

/** The windows of the threads of one run, block by block. Commutative and associative. */
export function mergeWindows(windows: readonly RecordedWindow[]): RecordedWindow {
  const first = must(windows[0], "at least one window");
  return windows.slice(1).reduce<RecordedWindow>(
    (a, b) => ({
      blocks: a.blocks.map((block, at) => mergeBlock(block, must(b.blocks[at], "block"))),
      extremes: mergeExtremes(a.extremes, b.extremes),
      warmup: {
        sent: a.warmup.sent + b.warmup.sent,
        costUsd: sumNullable(a.warmup.costUsd, b.warmup.costUsd),
      },
      slip: mergeEncoded([a.slip, b.slip]),
      poolWait: mergeEncoded([a.poolWait, b.poolWait]),
      lastDispatchMs: Math.max(a.lastDispatchMs, b.lastDispatchMs),
      ...mergeModels(a, b),
    }),
    first,
  );
}

function mergeFault(message: string, hint: string): TailgateError {
  return new TailgateError("usage", { code: "cannot-merge", message, hint });
}

/** A closed loop by requests is cut by their number, so that only the number of blocks is fixed. */
function haveSameWindow(a: Recording, b: Recording): boolean {
  if (a.blocks.length !== b.blocks.length) return false;
  if (a.load.requests !== null && b.load.requests !== null) return true;
  return a.blocks.every((block, at) =>
    block.startS === b.blocks[at]?.startS && block.endS === b.blocks[at]?.endS);
}

function checkMergeable(recordings: readonly Recording[]): void {
  const first = must(recordings[0], "at least one recording");
  for (const other of recordings.slice(1)) {
    if (other.fingerprint.key !== first.fingerprint.key) {
      throw mergeFault(
        `recordings ${first.id} and ${other.id} are of different plans`,
        "Merge only the shards of one plan; other runs are given to judge side by side.",
      );
    }
    if (!haveSameWindow(first, other)) {
      throw mergeFault(`recordings ${first.id} and ${other.id} have different windows`,
        "Run every shard with the same duration.");
    }
  }
  const summed = recordings.find(({ stated }) => stated !== undefined);
  if (summed?.stated !== undefined) {
    throw mergeFault(
      `stated.${Object.keys(summed.stated).join(", stated.")}: recording ${summed.id} has percentiles ` +
        "alone, which do not add up",
      "Import a file that keeps every request or a histogram, and merge those.");
  }
  const shards = recordings.map((recording) => recording.shard);
  const repeated = shards.find((shard, at) => shard !== null && shards.indexOf(shard) !== at);
  if (repeated !== undefined) {
    throw mergeFault(`shard ${repeated} is there twice`, "Give each shard's recording once.");
  }
  const ids = recordings.map((recording) => recording.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw mergeFault(`recording ${twice} is there twice`, "Give each recording once.");
  }
}

/**
 * Lossless merge of recordings of the same plan, for example the shards of one run: histograms are
 * added bucket by bucket, counts and sums added, generator health is that of the worst part.
 * @throws TailgateError when the plans differ or a part is given twice.
 */
export function merge(recordings: readonly Recording[]): Recording {
  const first = recordings[0];
  if (!first) throw mergeFault("nothing to merge", "Give at least one recording.");
  if (recordings.length === 1) return first;
  checkMergeable(recordings);
  const blocks = recordings.slice(1).reduce<readonly Block[]>(
    (sum, { blocks: theirs }) =>
      sum.map((block, at) => mergeBlock(block, must(theirs[at], "block"))),
    first.blocks,
  );
  const extremes = recordings.reduce<Record<string, Extremes>>(
    (sum, recording) => mergeExtremes(sum, recording.extremes), {});
  const incomplete = recordings.find((recording) => recording.end !== "completed");
  const { checksum: _checksum, ...rest } = first;
  return {
    ...rest,
    id: digest(recordings.map((recording) => recording.id).toSorted()).slice(7, 23),
    startedAt: recordings.map((recording) => recording.startedAt).toSorted()[0] ?? first.startedAt,
    shard: null,
    end: incomplete?.end ?? "completed",
    ...sumFacts(recordings, "side by side"),
    blocks: [...blocks].map((block) => ({ ...block, outcomes: { ...block.outcomes } })),
    extremes,
    metrics: { ...deriveMetrics(blocks, extremes) },
    ...(recordings.some((recording) => recording.admitted === false) ? { admitted: false } : {}),
  };
}
