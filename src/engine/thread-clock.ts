import type { Millis } from "../base/index.ts";

const READINGS = 5;

/**
 * What is added to this thread's `performance.now()`, which counts from the thread's beginning, to
 * get the clock that all threads share, `process.hrtime`, in ms. The smallest of a few readings: in
 * the others something came between the two clocks.
 */
export function sharedClockOffsetMs(): Millis {
  const readings = Array.from({ length: READINGS }, () => {
    const beforeMs = performance.now();
    return Number(process.hrtime.bigint()) / 1e6 - beforeMs;
  });
  return Math.min(...readings);
}
