import type { QuantileName } from "../../base/index.ts";
import { fault, type Place, whole } from "./fault.ts";
import type { LatencyClaims } from "./imported.ts";
import { latencyUs } from "./numbers.ts";

const RISING: readonly QuantileName[] = ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99", "p999"];

/**
 * A tool's own percentiles, held against each other. `slack` is the share by which rounding may
 * put them out of order.
 * @throws UsageError where they cannot all be true.
 */
export function checkClaims(claims: LatencyClaims, place: Place, slack = 1e-6): LatencyClaims {
  const { minMs, maxMs, meanMs, quantilesMs } = claims;
  const named = [
    ["min", minMs] as const,
    ...RISING.map((name) => [name, quantilesMs[name] ?? null] as const),
    ["max", maxMs] as const,
  ].flatMap(([name, ms]) => (ms === null ? [] : [{ name, ms }]));
  for (const { name, ms } of named) latencyUs(ms, 1000, name, place);
  if (meanMs !== null) latencyUs(meanMs, 1000, "mean", place);
  for (const [index, { name, ms }] of named.entries()) {
    const above = named[index + 1];
    if (above === undefined || ms <= above.ms * (1 + slack)) continue;
    throw fault(whole(place), {
      field: name, value: `${ms} ms`, message: `is above ${above.name}, which is ${above.ms} ms.`,
      fix: "these numbers cannot all be true: measure again",
    });
  }
  const isMeanOut = meanMs !== null && ((minMs !== null && meanMs < minMs * (1 - slack) - 1e-9) ||
    (maxMs !== null && meanMs > maxMs * (1 + slack)));
  if (isMeanOut) {
    throw fault(whole(place), {
      field: "mean", value: `${meanMs} ms`, message: "does not lie between the smallest and the largest.",
      fix: "these numbers cannot all be true: measure again",
    });
  }
  return claims;
}
