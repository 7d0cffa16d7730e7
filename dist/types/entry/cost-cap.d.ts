import { type Usd } from "../base/index.js";
import { type Settings } from "../config/index.js";
import type { ArmJob } from "../record/index.js";
import type { Range, ScenarioEstimate } from "../report/index.js";
export declare function costOfPlan(estimates: readonly ScenarioEstimate[]): Range<Usd>;
type Cap = Pick<Settings, "max-cost" | "shard">;
/** The most that this process may spend, of a shard its part of what all may; null: no cap. */
export declare function costCapOf({ "max-cost": maxCostUsd, shard }: Cap): Usd | null;
/** The plan's cost in words; null where nothing is known of it. */
export declare function costLine({ expected, most }: Range<Usd>, cap: Cap): string | null;
/**
 * `cost` and cap are of one of so many shards.
 * @throws UsageError when the cap could not be kept, or when by its earlier runs the plan is
 * expected to cost more. One whose worst case alone is beyond the cap runs, and stops in time.
 */
export declare function refuseBeyondCap(arms: readonly ArmJob[], cost: Range<Usd>, maxCostUsd: Usd, shards?: number): void;
export {};
