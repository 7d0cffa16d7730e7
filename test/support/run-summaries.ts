import type { RunSummary } from "../../src/comparison/index.ts";
import { onDay } from "./recordings.ts";

/** The n-th day's run in short. */
export function runSummary(day: number, given: Partial<RunSummary> = {}): RunSummary {
  return {
    path: `v1/default/default/0123456789abcdef/2026/10/${1000 + day}-1-all.json`,
    suite: "default", scenario: "default", fingerprint: `sha256:${"0".repeat(64)}`,
    startedAt: onDay(day), commit: `${day}`.padStart(8, "c"), admitted: true, verdict: "pass",
    isSound: true, markers: [], providerModel: "m-1", levels: { "latency.p99": 100 }, ...given,
  };
}
