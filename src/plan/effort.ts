import type { Millis } from "../base/index.ts";
import { makeSchedule } from "./arrivals.ts";
import type { Plan } from "./plan.ts";

/** What running plans takes, warm-up included; an estimate only where arrivals are random. */
export interface Effort {
  readonly requests: number;
  readonly durationMs: Millis;
}

export const NO_EFFORT: Effort = { requests: 0, durationMs: 0 };

export function addEffort(a: Effort, b: Effort): Effort {
  return { requests: a.requests + b.requests, durationMs: a.durationMs + b.durationMs };
}

/** What running each of the plans once takes. */
export function effortOf(plans: readonly Plan[]): Effort {
  return plans.reduce((sum, plan) => addEffort(sum, {
    requests: makeSchedule(plan.load.arrivals, plan.load).count,
    durationMs: plan.load.warmupMs + plan.load.durationMs,
  }), NO_EFFORT);
}

/** The cap that an effort breaks, by the name of its input; null when there is room. */
export function brokenCap(
  effort: Effort,
  caps: { readonly maxRequests: number; readonly maxDurationMs: Millis },
): "max-requests" | "max-duration" | null {
  if (effort.requests > caps.maxRequests) return "max-requests";
  return effort.durationMs > caps.maxDurationMs ? "max-duration" : null;
}
