import { type Warning } from "../base/index.js";
import type { Recording } from "./schema.js";
/** @throws TailgateError that names the shards which are missing, or of another run or plan. */
export declare function checkShards(recordings: readonly Recording[]): void;
/**
 * Recordings with the shards of each run merged into one; what is no shard stays as it is.
 * @throws TailgateError when the shards of a run are not all there, or there twice.
 */
export declare function mergeShards(recordings: readonly Recording[]): readonly Recording[];
/** What is doubtful about runs of shards although they are complete. */
export declare function doubtsAboutShards(recordings: readonly Recording[]): readonly Warning[];
