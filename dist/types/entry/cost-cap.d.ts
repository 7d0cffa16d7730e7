import { type Usd } from "../base/index.js";
import type { ArmJob } from "../record/index.js";
import type { Range, ScenarioEstimate } from "../report/index.js";
export declare function costOfPlan(estimates: readonly ScenarioEstimate[]): Range<Usd>;
/** The plan's cost in words; null where nothing is known of it. */
export declare function costLine({ expected, most }: Range<Usd>, maxCostUsd: Usd | null): string | null;
/**
 * @throws UsageError when the cap could not be kept, or when by its earlier runs the plan is
 * expected to cost more. One whose worst case alone is beyond the cap runs, and stops in time.
 */
export declare function refuseBeyondCap(arms: readonly ArmJob[], cost: Range<Usd>, maxCostUsd: Usd): void;
