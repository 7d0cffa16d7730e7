/** What a request has to keep to count for `goodput`: the bounds that the latency budgets name. */
import { type LatencyBoundsMs, type Millis, REQUEST_TIMES, type RequestTime } from "../base/index.ts";
import type { Budget } from "./budgets.ts";
import { type Complaint, complain, NONE, type Rule } from "./complaint.ts";

/** Tokens per second are those of one time, turned round. A gap is one of many, and a mean of none. */
function boundOf(
  { metric, statistic, limit }: Pick<Budget, "metric" | "statistic" | "limit">,
): readonly [RequestTime, Millis] | null {
  if (statistic === "mean" || limit <= 0) return null;
  if (metric === "tokens-per-second") return ["tpot", 1000 / limit];
  const time = REQUEST_TIMES.find((name) => name === metric);
  return time === undefined ? null : [time, limit];
}

/**
 * The bound of each time; of several budgets on one time the widest, since half of the requests may
 * exceed what is asked of a median. Null where no budget bounds a time of a request.
 */
export function latencyBoundsOf(
  budgets: readonly Pick<Budget, "metric" | "statistic" | "limit">[],
): LatencyBoundsMs | null {
  const bounds = new Map<RequestTime, Millis>();
  for (const found of budgets.map(boundOf)) {
    if (found === null) continue;
    const [time, limitMs] = found;
    bounds.set(time, Math.max(limitMs, bounds.get(time) ?? 0));
  }
  return bounds.size === 0 ? null : Object.fromEntries(bounds);
}

export const goodputHasBounds: Rule = ({ settings: { budgets, tolerances } }): readonly Complaint[] => {
  if (latencyBoundsOf(budgets ?? []) !== null) return NONE;
  const about = (name: "budgets" | "tolerances"): readonly Complaint[] => complain([name, "budgets"],
    '"goodput" is the share of requests that met every latency budget, and there is none.',
    "add a budget, e.g. latency.p99 < 1.2s");
  return [
    ...(budgets?.some(({ metric }) => metric === "goodput") === true ? about("budgets") : NONE),
    ...(tolerances?.some(({ metric, limit }) => metric === "goodput" && limit.kind !== "off") === true
      ? about("tolerances") : NONE),
  ];
};
