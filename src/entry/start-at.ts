/** The instant at which all shards of a plan start, held against this machine's clock. */
import { type Millis, UsageError } from "../base/index.ts";

/** A runner that waits is paid for, and an instant that is mistyped would be waited for in silence. */
const LONGEST_WAIT_MS: Millis = 600_000;

function lengthOf(ms: Millis): string {
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

/** @throws UsageError when the start is over or too far away to be meant. */
export function refuseStart(startAtMs: Millis, now: Date): void {
  const leftMs = startAtMs - now.getTime();
  if (leftMs > 0 && leftMs <= LONGEST_WAIT_MS) return;
  throw new UsageError([{
    field: "start-at", value: new Date(startAtMs).toISOString(), origin: "the plan's common start",
    ...(leftMs <= 0 ? {
      message: `it was over ${lengthOf(-leftMs)} before this shard was ready.`,
      fix: "plan a later start, such as 3 minutes after the jobs are asked for",
    } : {
      message: `it is ${lengthOf(leftMs)} away, more than 10 min.`,
      fix: "check the time zone, or start the job later",
    }),
  }]);
}
