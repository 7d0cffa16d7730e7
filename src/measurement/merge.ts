import { digest, listed, must, TailgateError } from "../base/index.ts";
import { mergeAnswers } from "./answers.ts";
import { goodRequests, haveSameBounds } from "./goodput.ts";
import { mergeEncoded } from "./histogram.ts";
import { deriveMetrics } from "./metrics.ts";
import { addCounts } from "./outcome.ts";
import { mergeModelParts } from "./model-parts.ts";
import type { Block, Extremes, RecordedWindow } from "./recorder.ts";
import { addTokens } from "./sample.ts";
import type { Recording } from "./schema.ts";
import { sumFacts, sumNullable } from "./sums.ts";

/** Blocks of a schedule cover the same slices; those of a closed loop lie where they came to lie. */
function mergeBlocks(parts: readonly Block[]): Block {
  const sum = (pick: (block: Block) => number): number =>
    parts.reduce((total, block) => total + pick(block), 0);
  const sumKnown = (pick: (block: Block) => number | null): number | null =>
    parts.reduce<number | null>((total, block) => sumNullable(total, pick(block)), 0);
  const tokens = parts.map((block) => block.tokens).reduce((a, b) =>
    ({ ...addTokens(a, b), requests: a.requests + b.requests }));
  const names = new Set(parts.flatMap(({ histograms }) => Object.keys(histograms)));
  const histograms = [...names].toSorted().map((name): [string, string] => [
    name,
    mergeEncoded(parts.map((block) => block.histograms[name]).filter((part) => part !== undefined)),
  ]);
  const good = goodRequests(parts);
  return {
    startS: Math.min(...parts.map(({ startS }) => startS)),
    endS: Math.max(...parts.map(({ endS }) => endS)),
    scheduled: sum(({ scheduled }) => scheduled),
    outcomes: parts.map(({ outcomes }) => outcomes).reduce(addCounts),
    ...(good === null ? {} : { good }),
    tokens,
    costUsd: sumKnown(({ costUsd }) => costUsd),
    costUsdSquares: sumKnown(({ costUsdSquares }) => costUsdSquares),
    histograms: Object.fromEntries(histograms),
  };
}

/** Block by block: all parts have as many. */
function mergeAligned(parts: readonly (readonly Block[])[]): readonly Block[] {
  const first = must(parts[0], "at least one part");
  return first.map((_, at) => mergeBlocks(parts.map((blocks) => must(blocks[at], "block"))));
}

function mergeExtremes(
  parts: readonly Readonly<Record<string, Extremes>>[],
): Record<string, Extremes> {
  const merged: Record<string, Extremes> = {};
  for (const [name, theirs] of parts.flatMap((part) => Object.entries(part))) {
    const ours = merged[name];
    merged[name] = ours
      ? { minUs: Math.min(ours.minUs, theirs.minUs), maxUs: Math.max(ours.maxUs, theirs.maxUs) }
      : theirs;
  }
  return merged;
}

/** The windows of the threads of one run, block by block. Commutative and associative. */
export function mergeWindows(windows: readonly RecordedWindow[]): RecordedWindow {
  const first = must(windows[0], "at least one window");
  if (windows.length === 1) return first;
  const models = mergeModelParts(windows.map((window) => window.models));
  return {
    blocks: mergeAligned(windows.map(({ blocks }) => blocks)),
    extremes: mergeExtremes(windows.map(({ extremes }) => extremes)),
    warmup: {
      sent: windows.reduce((sum, { warmup }) => sum + warmup.sent, 0),
      costUsd: windows.reduce<number | null>(
        (sum, { warmup }) => sumNullable(sum, warmup.costUsd), 0),
    },
    slip: mergeEncoded(windows.map(({ slip }) => slip)),
    poolWait: mergeEncoded(windows.map(({ poolWait }) => poolWait)),
    lastDispatchMs: Math.max(...windows.map(({ lastDispatchMs }) => lastDispatchMs)),
    ...(models === undefined ? {} : { models }),
    answers: mergeAnswers(windows.map((window) => window.answers)),
  };
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
  const stated = recordings.find((recording) => recording.stated !== undefined);
  if (stated !== undefined) {
    throw mergeFault(
      `recording ${stated.id} knows ${Object.keys(stated.stated ?? {}).join(", ")} by quantiles ` +
        "only (its field stated), and quantiles cannot be added",
      "Import files with every request in them, or judge the recordings one after the other.");
  }
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
    if (!haveSameBounds(first, other)) {
      throw mergeFault(`recordings ${first.id} and ${other.id} were measured with different latency budgets`,
        "Run every shard with the same budgets.");
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

/** Sentences that differ in nothing but their figures say the same. */
const kindOf = (reason: string): string => reason.replaceAll(/\d+(?:\.\d+)?/g, "#");

/**
 * Of a merged run one has to know which of its shards were ill. What several complain of is said
 * once, in the words of the one that was latest, by the first that does.
 */
function namingShards(recordings: readonly Recording[]): readonly Recording[] {
  const complaints = recordings.flatMap(({ shard, health }) =>
    (shard === null ? [] : health.reasons.map((reason) => ({ shard, reason, slip: health.slipMs.p99 }))));
  const alike = [...Map.groupBy(complaints, ({ reason }) => kindOf(reason)).values()];
  const said = alike.map((group) => {
    const worst = group.reduce((a, b) => (b.slip > a.slip ? b : a));
    const shards = [...new Set(group.map(({ shard }) => shard))];
    return {
      by: group[0]?.shard,
      text: shards.length === 1 ? `shard ${worst.shard}: ${worst.reason}`
        : `shards ${listed(shards)} (figures of ${worst.shard}): ${worst.reason}`,
    };
  });
  return recordings.map((recording): Recording => {
    const { shard, health } = recording;
    if (shard === null) return recording;
    const reasons = said.filter(({ by }) => by === shard).map(({ text }) => text);
    return { ...recording, health: { ...health, reasons } };
  });
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
  const blocks = mergeAligned(recordings.map((recording) => recording.blocks));
  const extremes = mergeExtremes(recordings.map((recording) => recording.extremes));
  const incomplete = recordings.find((recording) => recording.end !== "completed");
  const { checksum: _checksum, start: _start, ...rest } = first;
  return {
    ...rest,
    id: digest(recordings.map((recording) => recording.id).toSorted()).slice(7, 23),
    startedAt: recordings.map((recording) => recording.startedAt).toSorted()[0] ?? first.startedAt,
    shard: null,
    end: incomplete?.end ?? "completed",
    ...sumFacts(namingShards(recordings), "side by side"),
    blocks: [...blocks].map((block) => ({ ...block, outcomes: { ...block.outcomes } })),
    extremes,
    metrics: { ...deriveMetrics(blocks, extremes) },
    ...(recordings.some((recording) => recording.admitted === false) ? { admitted: false } : {}),
  };
}
