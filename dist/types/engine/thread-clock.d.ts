import type { Millis } from "../base/index.js";
/**
 * What is added to this thread's `performance.now()`, which counts from the thread's beginning, to
 * get the clock that all threads share, `process.hrtime`, in ms. The smallest of a few readings: in
 * the others something came between the two clocks.
 */
export declare function sharedClockOffsetMs(): Millis;
