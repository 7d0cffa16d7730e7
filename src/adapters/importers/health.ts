/** Whether it was the load asked for that was measured; nothing else is known of a tool's health. */
import type { PerSecond } from "../../base/index.ts";
import { type OutcomeCounts, type Recording, totalsOf } from "../../measurement/index.ts";
import type { Imported } from "./imported.ts";

/** Below this share of the rate asked for it is another load that was measured. */
const DELIVERED_ENOUGH = 0.95;

/** Of n arrivals of a Poisson process the rate errs by 1/√n: three times as much is no chance. */
const leastDelivered = (arrivals: Imported["arrivals"], count: number): number =>
  (arrivals === "random" ? Math.min(DELIVERED_ENOUGH, 1 - 3 / Math.sqrt(count)) : DELIVERED_ENOUGH);

/**
 * What a tool dropped are failures and tell of the endpoint as well; only where too little went out
 * is it another load.
 */
export function healthOf(
  deliveredPerS: PerSecond, outcomes: OutcomeCounts, askedPerS: PerSecond | null,
  arrivals: Imported["arrivals"],
): Recording["health"] {
  const { dropped, scheduled, sent } = totalsOf(outcomes);
  const reasons = [
    ...(sent < DELIVERED_ENOUGH * scheduled
      ? [`the tool dropped ${dropped} of ${scheduled} requests that were due, more than 5%`] : []),
    ...(askedPerS !== null && deliveredPerS < leastDelivered(arrivals, scheduled) * askedPerS
      ? [`asked for ${askedPerS}/s, the tool delivered ${deliveredPerS.toFixed(1)}/s`] : []),
  ];
  const unknown = { p50: 0, p99: 0, max: 0 };
  return {
    healthy: reasons.length === 0, reasons, slipMs: unknown, loopDelayMs: { p99: 0, max: 0 }, cpuShare: 0,
  };
}
