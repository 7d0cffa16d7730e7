import type { Millis } from "../base/index.ts";
import { shareOfShard } from "../config/index.ts";
import { expectedCount } from "./arrivals.ts";
import type { Plan } from "./plan.ts";

/**
 * What running plans takes at most, warm-up and all retries included; of a shard its own part. What
 * cannot be known before is left out: the requests of a closed loop by time, the time of one by
 * requests. Of random arrivals it is the mean.
 */
export interface Effort {
  readonly requests: number;
  readonly durationMs: Millis;
}

export const NO_EFFORT: Effort = { requests: 0, durationMs: 0 };

export function addEffort(a: Effort, b: Effort): Effort {
  return { requests: a.requests + b.requests, durationMs: a.durationMs + b.durationMs };
}

export function timesEffort({ requests, durationMs }: Effort, times: number): Effort {
  return { requests: requests * times, durationMs: durationMs * times };
}

function effortOfPlan({ load, shard, retries = 0 }: Plan): Effort {
  const wholeMs = load.warmupMs + load.durationMs;
  const attempts = 1 + retries;
  if (load.mode === "open") {
    const expected = expectedCount(load);
    const requests = shard === undefined ? expected : shareOfShard(expected, shard);
    return { requests: requests * attempts, durationMs: wholeMs };
  }
  return load.requests === null
    ? { requests: 0, durationMs: wholeMs }
    : { requests: load.requests * attempts, durationMs: load.warmupMs };
}

/** What running each of the plans once takes. */
export function effortOf(plans: readonly Plan[]): Effort {
  return plans.reduce((sum, plan) => addEffort(sum, effortOfPlan(plan)), NO_EFFORT);
}

/** The cap that an effort breaks, by the name of its input; null when there is room. */
export function brokenCap(
  effort: Effort,
  caps: { readonly maxRequests: number; readonly maxDurationMs: Millis },
): "max-requests" | "max-duration" | null {
  if (effort.requests > caps.maxRequests) return "max-requests";
  return effort.durationMs > caps.maxDurationMs ? "max-duration" : null;
}
