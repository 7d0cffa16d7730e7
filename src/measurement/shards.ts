import { listed, type Millis, must, oneLine, TailgateError, type Warning } from "../base/index.ts";
import { differingKeys } from "./fingerprint.ts";
import { merge } from "./merge.ts";
import type { Recording } from "./schema.ts";

/** Shards that start further apart do not make one load. */
const MAX_SKEW_MS: Millis = 100;

type ShardOfRun = Recording & { readonly shard: string };

const isShard = (recording: Recording): recording is ShardOfRun => recording.shard !== null;

const countOf = ({ shard }: ShardOfRun): number => Number(shard.split("/")[1]);
const indexOf = ({ shard }: ShardOfRun): number => Number(shard.split("/")[0]);

/** The recordings of shards, those of one run together. */
function runsIn(recordings: readonly Recording[]): readonly (readonly ShardOfRun[])[] {
  const groups = Map.groupBy(recordings.filter(isShard),
    ({ suite, scenario, arm, repeat, start }) =>
      JSON.stringify([suite, scenario, arm, repeat, start?.plannedAt ?? null]));
  return [...groups.values()];
}

function refuse(code: string, message: string, hint: string): TailgateError {
  return new TailgateError("measurement", { code, message, hint });
}

/** What keeps shards from being the whole of one run; null when nothing does. */
function faultOf(shards: readonly ShardOfRun[]): TailgateError | null {
  const first = must(shards[0], "shard");
  const of = `scenario ${oneLine(first.scenario, 100)}`;
  const others = shards.filter((one) => countOf(one) !== countOf(first));
  if (others[0] !== undefined) {
    return refuse("other-shards",
      `${of}: shards ${first.shard} and ${others[0].shard} are of different divisions`,
      "Give the recordings of one sharded run only.");
  }
  const foreign = shards.find(({ fingerprint }) => fingerprint.key !== first.fingerprint.key);
  if (foreign !== undefined) {
    const keys = differingKeys(first.fingerprint.hard, foreign.fingerprint.hard).join(", ");
    return refuse("other-plan",
      `${of}: shards ${first.shard} and ${foreign.shard} are of different plans` +
        (keys === "" ? "" : `, which differ in ${oneLine(keys, 200)}`),
      "Start all shards with the same configuration, of the same commit.");
  }
  const present = new Set(shards.map(indexOf));
  const absent = Array.from({ length: countOf(first) }, (_, at) => at + 1)
    .filter((index) => !present.has(index)).map((index) => `${index}/${countOf(first)}`);
  if (absent.length === 0) return null;
  const [what, are] = absent.length === 1 ? ["shard", "is"] : ["shards", "are"];
  return refuse("missing-shards", `${of}: ${what} ${listed(absent)} ${are} missing`,
    "A part of the load is not the load, so nothing is judged. See what became of these jobs, and run " +
      "all shards again: they have to load the endpoint together.");
}

/** @throws TailgateError that names the shards which are missing, or of another run or plan. */
export function checkShards(recordings: readonly Recording[]): void {
  const faults = runsIn(recordings).map(faultOf).filter((fault) => fault !== null);
  if (faults[0] !== undefined) throw faults[0];
}

/**
 * Recordings with the shards of each run merged into one; what is no shard stays as it is.
 * @throws TailgateError when the shards of a run are not all there, or there twice.
 */
export function mergeShards(recordings: readonly Recording[]): readonly Recording[] {
  checkShards(recordings);
  return [
    ...recordings.filter((recording) => !isShard(recording)),
    ...runsIn(recordings).map((shards): Recording => ({ ...merge(shards), shard: null })),
  ];
}

/** When a shard started, in ms since 1970: with a common start to the millisecond, else roughly. */
function startMs({ start, startedAt }: Recording): Millis {
  return start === undefined
    ? Date.parse(startedAt) : Date.parse(start.plannedAt) + start.offsetMs;
}

/** How far apart the first and the last shard of a run started. */
function skewOf(shards: readonly ShardOfRun[]): readonly Warning[] {
  const inOrder = shards.toSorted((a, b) => startMs(a) - startMs(b));
  const [first, last] = [must(inOrder[0], "shard"), must(inOrder.at(-1), "shard")];
  const skewMs = startMs(last) - startMs(first);
  if (skewMs <= MAX_SKEW_MS) return [];
  const isPlanned = shards.every(({ start }) => start !== undefined);
  return [{
    code: "start-skew",
    message: `the shards started ${Math.round(skewMs)} ms apart, ${first.shard} first and ` +
      `${last.shard} last, so that they did not load the endpoint as one`,
    remedy: isPlanned
      ? "Use runners that keep the time (NTP)."
      : "Give all shards the same start-at, late enough for every job to have started.",
  }];
}

/** What is doubtful about runs of shards although they are complete. */
export function doubtsAboutShards(recordings: readonly Recording[]): readonly Warning[] {
  return runsIn(recordings).flatMap((shards): readonly Warning[] => [
    ...shards.filter(({ end }) => end !== "completed").map(({ shard, end }): Warning => ({
      code: "shard-cut-short",
      message: `shard ${shard} did not complete its part of the run (${end})`,
      remedy: "See the log of its job.",
    })),
    ...skewOf(shards),
  ]);
}
