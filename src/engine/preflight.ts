import type { Millis } from "../base/index.ts";
import type { Outcome } from "../measurement/index.ts";
import type { Ended } from "./exchange.ts";
import type { PreflightReport } from "./messages.ts";

/** Faults that the next attempt may not meet again; the others are the configuration's. */
const PASSING: readonly Outcome[] = [
  "rate-limited", "server-error", "timeout-connect", "timeout-first-byte", "timeout-idle",
  "timeout-total", "reset", "refused", "decode", "in-band-error", "truncated", "empty",
];
const ATTEMPTS = 3;
const PAUSE_MS: Millis = 300;

function reportOf(ended: Ended, attempts: number, costUsd: number | null): PreflightReport {
  const { sample, reading, status, headers, fault } = ended;
  return {
    outcome: sample.outcome,
    status,
    detail: fault?.detail ?? reading.detail,
    location: headers["location"] ?? null,
    contentType: headers["content-type"] ?? null,
    tookMs: sample.endMs === null ? null : sample.endMs - sample.intendedMs,
    attempts,
    costUsd,
    hasUsage: reading.usage !== null,
  };
}

/**
 * One request before the run finds bad keys and wrong paths for the price of one request. An
 * endpoint that merely stumbles gets three attempts: a share of errors is for the run to measure.
 */
export async function preflight(
  attempt: () => Promise<{ readonly ended: Ended; readonly costUsd: number | null }>,
  pause: (forMs: Millis) => Promise<void>,
): Promise<PreflightReport> {
  let costUsd: number | null = 0;
  for (let attempts = 1; ; attempts += 1) {
    const result = await attempt();
    costUsd = costUsd === null || result.costUsd === null ? null : costUsd + result.costUsd;
    const { outcome } = result.ended.sample;
    const isHopeless = outcome !== "ok" && !PASSING.includes(outcome);
    if (outcome === "ok" || isHopeless || attempts === ATTEMPTS) {
      return reportOf(result.ended, attempts, costUsd);
    }
    await pause(PAUSE_MS);
  }
}
