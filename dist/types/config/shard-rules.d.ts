/** What must hold of a run that is one shard of a plan. */
import { type Rule } from "./complaint.js";
/** A part of a run says nothing by itself: it is recorded, and all parts are judged together. */
export declare const shardsAreRecorded: Rule;
export declare const shardsShareASchedule: Rule;
export declare const startOfShards: Rule;
/** It would be asked by every shard, and what it said would be nobody's. */
export declare const shardsHaveNoControl: Rule;
/** These limits hold for all shards together: each has its part, which must not be nothing. */
export declare const limitsReachAllShards: Rule;
