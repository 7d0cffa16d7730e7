import type { RecordedWindow } from "./recorder.js";
import type { Recording } from "./schema.js";
/** The windows of the threads of one run, block by block. Commutative and associative. */
export declare function mergeWindows(windows: readonly RecordedWindow[]): RecordedWindow;
/**
 * Lossless merge of recordings of the same plan, for example the shards of one run: histograms are
 * added bucket by bucket, counts and sums added, generator health is that of the worst part.
 * @throws TailgateError when the plans differ or a part is given twice.
 */
export declare function merge(recordings: readonly Recording[]): Recording;
