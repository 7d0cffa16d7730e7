import {
  digest, type LatencyBoundsMs, type Millis, REQUEST_TIMES, type RequestTime,
} from "../base/index.ts";
import type { OutcomeCounts } from "./outcome.ts";
import { type Sample, timePerOutputTokenUs } from "./sample.ts";

const span = (fromMs: Millis | null, toMs: Millis | null): Millis | null =>
  (fromMs === null || toMs === null ? null : toMs - fromMs);

/** Null where a request does not have it. */
const TIMES: Readonly<Record<RequestTime, (sample: Sample) => Millis | null>> = {
  latency: ({ intendedMs, endMs }) => span(intendedMs, endMs),
  service: ({ dispatchedMs, endMs }) => span(dispatchedMs, endMs),
  connect: ({ connectMs }) => connectMs,
  ttft: ({ intendedMs, firstPayloadMs }) => span(intendedMs, firstPayloadMs),
  "ttft-service": ({ dispatchedMs, firstPayloadMs }) => span(dispatchedMs, firstPayloadMs),
  ttfo: ({ intendedMs, firstVisibleMs }) => span(intendedMs, firstVisibleMs),
  tpot: (sample) => {
    const us = timePerOutputTokenUs(sample);
    return us === null ? null : us / 1000;
  },
  stall: ({ gapsUs }) => gapsUs.reduce((longest, us) => Math.max(longest, us), 0) / 1000,
};

/** Whether a request that ended well kept every bound; a time that it does not have breaks none. */
export function keepsBounds(bounds: LatencyBoundsMs): (sample: Sample) => boolean {
  const tests = REQUEST_TIMES.flatMap((name) => {
    const mostMs = bounds[name];
    return mostMs === undefined ? [] : [{ timeOf: TIMES[name], mostMs }];
  });
  return (sample) => tests.every(({ timeOf, mostMs }) => (timeOf(sample) ?? 0) <= mostMs);
}

interface Bounded {
  readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
}

interface Counted {
  readonly good?: number | undefined;
}

/** Of the blocks' scheduled requests, how many were good; null where it was not counted. */
export function goodRequests(blocks: readonly Counted[]): number | null {
  return blocks.reduce<number | null>(
    (sum, { good }) => (sum === null || good === undefined ? null : sum + good), 0);
}

/** Whether two runs called the same requests good. */
export function haveSameBounds(a: Bounded, b: Bounded): boolean {
  return digest(a.latencyBoundsMs ?? null) === digest(b.latencyBoundsMs ?? null);
}

/** What is wrong with the counts of good requests in a file; null when nothing is. */
export function faultOfGoodput({ blocks, latencyBoundsMs }: Bounded & {
  readonly blocks: readonly (Counted & { readonly outcomes: OutcomeCounts })[];
}): string | null {
  const odd = blocks.findIndex(({ good, outcomes }) => (good ?? 0) > (outcomes.ok ?? 0));
  if (odd !== -1) return `blocks.${odd}.good: more than ended well`;
  const isCounted = goodRequests(blocks) !== null;
  return isCounted === (latencyBoundsMs !== undefined) ? null
    : "blocks.good and latencyBoundsMs: there is one without the other";
}
