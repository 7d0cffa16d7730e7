/**
 * Synthetic runs of two arms that take turns, in the product's own slots and histograms. The weather
 * belongs to the clock that both arms share; what drifts over the run is steep on purpose.
 */
import type { Random } from "../../src/base/index.ts";
import type { PairedRun } from "../../src/comparison/index.ts";
import { BLOCK_COUNT, makeHistogram, type Recording } from "../../src/measurement/index.ts";
import { pairedSlots, PAIRS } from "../../src/plan/index.ts";
import { emptyRecording, MEDIAN_US, randomOf, type Shape, SHAPES, SIGMA, weather } from "./runs.ts";

/** Standard deviation of the change of ln latency from the first to the last slot. */
const DRIFT_SD = 0.3;

/** ln latency of each arm's requests, in the order of its own time. */
interface Logs {
  readonly candidate: Float64Array;
  readonly base: Float64Array;
}

function drawLogs(shape: Shape, count: number, random: Random): Logs {
  const factor = weather(shape, random);
  const drift = DRIFT_SD * random.normal();
  const arms = [new Float64Array(count), new Float64Array(count)] as const;
  const filled: [number, number] = [0, 0];
  const slots = pairedSlots({ warmupMs: 0, durationMs: count }, random.uniform() < 0.5 ? 0 : 1);
  const perSlot = count / PAIRS;
  let sent = 0;
  for (const { arm } of slots) {
    for (let left = perSlot; left > 0; left -= 1) {
      const at = sent / (2 * count);
      arms[arm][filled[arm]] = SIGMA * random.normal() + Math.log(factor(at)) + drift * (at - 0.5);
      filled[arm] += 1;
      sent += 1;
    }
  }
  return { candidate: arms[0], base: arms[1] };
}

function recordingOf(empty: Recording, logs: Float64Array, change: number): Recording {
  const perBlock = logs.length / BLOCK_COUNT;
  const blocks = empty.blocks.map((block, at) => {
    const histogram = makeHistogram();
    for (const log of logs.subarray(at * perBlock, (at + 1) * perBlock)) {
      histogram.record(MEDIAN_US * (1 + change) * Math.exp(log));
    }
    const latency = histogram.encode();
    return { ...block, scheduled: perBlock, outcomes: { ok: perBlock }, histograms: { latency } };
  });
  return { ...empty, blocks, load: { ...empty.load, scheduled: logs.length } };
}

/** A paired run for each of the changes of the candidate, of the same requests. */
export type ChangedRuns = (changes: readonly number[]) => readonly PairedRun[];

/** Draws one run after the other; `count` requests to each arm. */
export function pairedRuns(shape: Shape, count: number, seed: number): () => ChangedRuns {
  const random = randomOf(101 + 7919 * SHAPES.indexOf(shape) + count, seed);
  const empty = emptyRecording(count);
  return () => {
    const logs = drawLogs(shape, count, random);
    const base = recordingOf(empty, logs.base, 0);
    return (changes) => changes.map((change) =>
      ({ candidate: recordingOf(empty, logs.candidate, change), base }));
  };
}
