import type { Usd } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Measured } from "./measured.ts";

/** What runs have cost, warm-up and first trials included, as far as it is known. */
function costUsdOf(runs: readonly Recording[]): Usd {
  return runs.reduce((sum, { cost, excluded }) => sum + (cost.total ?? 0) +
    (excluded.warmup.costUsd ?? 0) + (excluded.preflight.costUsd ?? 0), 0);
}

/** Whether so many more runs of each, as dear as its last, would cost more than is left. */
export function brokenCostCap(
  measured: readonly Measured[],
  runsOf: (measured: Measured) => number,
  maxCostUsd: Usd | null,
): "max-cost" | null {
  if (maxCostUsd === null) return null;
  const usd = measured.reduce((sum, one) => {
    const { candidates, bases } = one;
    const last = costUsdOf([...candidates.slice(-1), ...bases.slice(-1)]);
    return sum + costUsdOf([...candidates, ...bases]) + runsOf(one) * last;
  }, 0);
  return usd > maxCostUsd ? "max-cost" : null;
}
