import type { Usd } from "../base/index.ts";
import type { Outcome } from "../measurement/index.ts";
import type { Ended } from "./exchange.ts";
import type { TokenBound } from "./requests.ts";

/** What gateways said that answers cost, and our own figure for the same requests. */
export interface ReportedCost {
  readonly requests: number;
  readonly totalUsd: Usd;
  /** Null when one of them has no price. */
  readonly oursUsd: Usd | null;
}

/** LiteLLM's; a plain number of dollars. */
const COST_HEADER = "x-litellm-response-cost";

/** What a gateway says that this answer cost; null where it says nothing. */
export function reportedCostOf({ reading, headers }: Pick<Ended, "reading" | "headers">): Usd | null {
  const { reportedCostUsd } = reading;
  if (reportedCostUsd !== undefined && reportedCostUsd !== null) return reportedCostUsd;
  const text = headers[COST_HEADER]?.trim() ?? "";
  const usd = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(usd) ? usd : null;
}

/** Nothing was asked: there was no connection to ask on. */
const UNASKED: readonly Outcome[] = ["dns", "refused", "tls", "timeout-connect"];

/** The answer came to its end, so that its usage is the last word. */
const COMPLETE: readonly Outcome[] = ["ok", "empty"];

/**
 * What is certain to have been spent on a request; null where all of it may have been: an answer
 * that broke off is billed by what the other side wrote, whatever it had told by then (a stream may
 * begin with a usage of one token), one without usage nobody knows of, and an estimate is not
 * certain. Refusals cost nothing.
 */
export function settledCostOf({ sample, status }: Pick<Ended, "sample" | "status">): Usd | null {
  const { costUsd, outcome } = sample;
  if (costUsd !== null && sample.isEstimated !== true && COMPLETE.includes(outcome)) return costUsd;
  const isRefused = status !== null && status >= 400;
  return isRefused || UNASKED.includes(outcome) ? 0 : null;
}

/**
 * What an answer shows to have been billed at least: by its usage, else a token for each event with
 * something generated in it.
 */
export function billedIn({ sample }: Pick<Ended, "sample">): TokenBound {
  const { usage, isEstimated, payloadEvents } = sample;
  return usage === null || isEstimated === true ? { input: 0, output: payloadEvents } : usage;
}
