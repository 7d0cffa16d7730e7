import { type Place } from "./fault.js";
import type { Samples } from "./samples.js";
/**
 * A file put together with itself, which would count every request several times.
 * @throws UsageError where that is certain.
 */
export declare function refuseCopies(samples: Samples, startsMs: Float64Array, order: Uint32Array, place: Place): void;
