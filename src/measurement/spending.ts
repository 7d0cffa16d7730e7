import { costChange, type CostChange, type Spending } from "../cost/index.ts";
import type { Recording } from "./schema.ts";

/**
 * What a run used of each model at which price, for `costChange`. Null where a price or the tokens
 * behind the cost are not known.
 */
function spendingOf(recording: Recording): readonly Spending[] | null {
  const { cost, models, tokens } = recording;
  const asked = Object.entries(cost.perModel);
  if (tokens.source !== "usage" || asked.length === 0) return null;
  const parts = asked.map(([model, { requests, price }]): Spending | null => {
    const used = models?.[model]?.tokens ?? (asked.length === 1 ? tokens : undefined);
    return price === undefined || used === undefined
      ? null : { model, requests, tokens: used, price };
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

/** How much of a change of the cost came from prices and how much from tokens; null if unknown. */
export function costChangeBetween(base: Recording, candidate: Recording): CostChange | null {
  const before = spendingOf(base);
  const after = spendingOf(candidate);
  return before === null || after === null ? null : costChange(before, after);
}
