import { boundsText, hasShare } from "../comparison/index.ts";
import { type Budget, latencyBoundsOf } from "../config/index.ts";
import { haveSameBounds, type Recording } from "../measurement/index.ts";

/**
 * Why the goodput of these runs cannot be judged; null where it can. Which requests were good was
 * decided while they were measured, so that other budgets than those of that day ask in vain.
 */
export function doubtOfGoodput(
  candidates: readonly Recording[], budgets: readonly Budget[],
): string | null {
  const asked = { latencyBoundsMs: latencyBoundsOf(budgets) ?? {} };
  for (const run of candidates) {
    if (!hasShare("goodput", run)) {
      return "goodput was not counted in this run: that takes latency budgets while it is measured";
    }
    if (!haveSameBounds(run, asked)) {
      return `goodput was counted within ${boundsText(run)}, and the budgets now say ` +
        `${boundsText(asked) || "nothing of times"}: measure again with these budgets`;
    }
  }
  return null;
}

/** Runs that counted goodput within the bounds of these budgets. */
export function withBoundsOf(
  budgets: readonly Budget[], runs: readonly Recording[],
): readonly Recording[] {
  const asked = { latencyBoundsMs: latencyBoundsOf(budgets) ?? {} };
  return runs.filter((run) => hasShare("goodput", run) && haveSameBounds(run, asked));
}
