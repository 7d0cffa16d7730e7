import { type Budget } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
/**
 * Why the goodput of these runs cannot be judged; null where it can. Which requests were good was
 * decided while they were measured, so that other budgets than those of that day ask in vain.
 */
export declare function doubtOfGoodput(candidates: readonly Recording[], budgets: readonly Budget[]): string | null;
/** Runs that counted goodput within the bounds of these budgets. */
export declare function withBoundsOf(budgets: readonly Budget[], runs: readonly Recording[]): readonly Recording[];
