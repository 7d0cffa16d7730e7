import { readlinkSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Linux lets a thread's sleeps end 50 µs late, to save wake-ups; a pacemaker wants 1 µs (prctl(2),
 * PR_SET_TIMERSLACK; proc(5), timerslack_ns). Answers whether that could be had.
 */
export function refineTimers(): boolean {
  try {
    const thread = basename(readlinkSync("/proc/thread-self"));
    writeFileSync(`/proc/${thread}/timerslack_ns`, "1000");
    return true;
  } catch {
    // Another system, or a kernel that forbids it: naps are then a little longer.
    return false;
  }
}
