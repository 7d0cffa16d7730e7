import type { Millis } from "../base/index.ts";
import type { Outcome } from "../measurement/index.ts";
import type { Ended } from "./exchange.ts";
import type { PreflightReport } from "./messages.ts";

/** Faults that the next attempt may not meet again; the others are the configuration's. */
const PASSING: readonly Outcome[] = [
  "rate-limited", "server-error", "timeout-connect", "timeout-first-byte", "timeout-idle",
  "timeout-total", "reset", "refused", "decode", "in-band-error", "truncated", "empty",
];
/** How much is turned away is for the run to measure, and ends it as "rate limited". */
const MEASURABLE: readonly Outcome[] = ["ok", "rate-limited"];
export const ATTEMPTS = 3;
const PAUSE_MS: Millis = 300;

/** Nothing was asked: by another thread than the first, or because the run was stopped before. */
export const NO_PREFLIGHT: PreflightReport = {
  outcome: "aborted", status: null, detail: null, location: null, contentType: null, tookMs: null,
  attempts: 0, costUsd: 0, hasUsage: false,
};

export interface PreflightPorts {
  readonly attempt: () => Promise<Ended>;
  readonly pause: (forMs: Millis) => Promise<void>;
  /** Aborted when no further attempt is to be made. */
  readonly stop: AbortSignal;
  /** Blanks out secrets in what the endpoint says. */
  readonly conceal: (text: string) => string;
}

function reportOf(
  ended: Ended,
  conceal: (text: string) => string,
  sums: { readonly attempts: number; readonly costUsd: number | null },
): PreflightReport {
  const { sample, reading, status, headers, fault } = ended;
  const shown = (text: string | null | undefined): string | null =>
    text === null || text === undefined ? null : conceal(text);
  return {
    outcome: sample.outcome,
    status,
    detail: shown(fault?.detail ?? reading.detail),
    location: shown(headers["location"]),
    contentType: shown(headers["content-type"]),
    tookMs: sample.endMs === null ? null : sample.endMs - sample.intendedMs,
    attempts: sums.attempts,
    costUsd: sums.costUsd,
    hasUsage: reading.usage !== null,
  };
}

/** Whether there is a point in a run after this preflight. */
export const isMeasurable = ({ outcome }: PreflightReport): boolean => MEASURABLE.includes(outcome);

/**
 * One request before the run finds bad keys and wrong paths for the price of one request. An
 * endpoint that merely stumbles gets three attempts: a share of errors is for the run to measure.
 */
export async function preflight(ports: PreflightPorts): Promise<PreflightReport> {
  const { attempt, pause, stop, conceal } = ports;
  let costUsd: number | null = 0;
  let report = NO_PREFLIGHT;
  for (let attempts = 1; attempts <= ATTEMPTS && !stop.aborted; attempts += 1) {
    const ended = await attempt();
    const { outcome, costUsd: oneUsd } = ended.sample;
    // A refusal without usage costs nothing; an answer without usage costs nobody knows what.
    if (oneUsd !== null && costUsd !== null) costUsd += oneUsd;
    else if (outcome === "ok") costUsd = null;
    report = reportOf(ended, conceal, { attempts, costUsd });
    if (!PASSING.includes(outcome)) return report;
    if (attempts < ATTEMPTS) await pause(PAUSE_MS);
  }
  return report;
}
