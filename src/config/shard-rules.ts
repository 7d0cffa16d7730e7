/** What must hold of a run that is one shard of a plan. */
import { type Complaint, complain, NONE, type Rule } from "./complaint.ts";

/** A part of a run says nothing by itself: it is recorded, and all parts are judged together. */
export const shardsAreRecorded: Rule = ({ settings: { shard, mode } }) =>
  shard !== null && mode !== "record"
    ? complain(["shard", "mode"], `In mode ${mode} there is no part of a run, only the whole.`,
      "write mode: record, and judge the recordings of all shards together (mode: judge)")
    : NONE;

export const shardsShareASchedule: Rule = ({ settings: { shard, concurrency } }) =>
  shard !== null && concurrency !== null
    ? complain(["shard", "concurrency"], "A closed loop has no schedule to share out.",
      "write a rate instead of concurrency, or remove shard")
    : NONE;

export const startOfShards: Rule = ({ settings }) =>
  settings["start-at"] !== null && settings.shard === null
    ? complain(["start-at", "shard"], "It is the common start of shards, and there is no shard.",
      "add e.g. shard: 1/4, or remove start-at")
    : NONE;

/** It would be asked by every shard, and what it said would be nobody's. */
export const shardsHaveNoControl: Rule = ({ settings }) =>
  settings.shard !== null && settings["control-endpoint"] !== null
    ? complain(["control-endpoint", "shard"], "A control is measured beside a whole run.",
      "remove control-endpoint, or shard")
    : NONE;

/** These limits hold for all shards together: each has its part, which must not be nothing. */
export const limitsReachAllShards: Rule = ({ settings }) => {
  const { shard } = settings;
  if (shard === null) return NONE;
  return (["max-in-flight", "max-connections"] as const).flatMap((name): readonly Complaint[] => {
    const limit = settings[name];
    return limit === null || limit >= shard.count ? NONE : complain([name, "shard"],
      `It holds for all ${shard.count} shards together, which leaves some without any.`,
      `write at least ${shard.count}`);
  });
};
