import type { Millis, PerSecond, Seconds } from "../../src/base/index.ts";
import type { Setting, Trial } from "../lab/trial.ts";

/** The settings that several sections share. */

/** No percentile that is told lies on a step: P50 5, P99 50, P99.9 200 ms. */
const TRUTH = "5:0.955,50:0.04,200:0.005";

export interface RequestOptions {
  readonly ratePerS: PerSecond;
  readonly delays?: string;
  readonly warmupS?: Seconds;
  readonly durationS?: Seconds;
  readonly connections?: number;
  readonly freeze?: { readonly atMs: Millis; readonly forMs: Millis };
  readonly front?: Setting["front"];
  readonly flags?: readonly string[];
  readonly isTimed?: boolean;
}

/** Small JSON requests at a rate. */
export function requests({
  ratePerS, delays = TRUTH, warmupS = 3, durationS = 5, connections = 200, freeze, front, flags,
  isTimed = true,
}: RequestOptions): Setting {
  return {
    answers: { mode: "json", flags: ["--delays", delays], freeze: freeze ?? null },
    load: { kind: "requests", ratePerS, warmupS, durationS, connections, flags: flags ?? [] },
    front: front ?? null, isTimed,
  };
}

export interface StreamOptions {
  /** At a time. */
  readonly streams: number;
  readonly events?: number;
  readonly itlMs?: Millis;
  readonly eventBytes?: number;
  readonly durationS?: Seconds;
}

const TTFT_MS: Millis = 50;

/** Paced streams: the rate is the one that keeps so many under way. */
export function streams({
  streams: count, events = 100, itlMs = 10, eventBytes = 225, durationS = 5,
}: StreamOptions): Setting {
  const lastingS = (TTFT_MS + events * itlMs) / 1000;
  return {
    answers: {
      mode: "sse", freeze: null,
      flags: ["--delays", `${TTFT_MS}:1`, "--events", `${events}`, "--itl-ms", `${itlMs}`,
        "--event-bytes", `${eventBytes}`],
    },
    load: {
      kind: "streams", ratePerS: Math.round(count / lastingS), warmupS: 2, durationS,
      connections: count, flags: [],
    },
    front: null, isTimed: true,
  };
}

const sum = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0);

export const eventsServed = (trial: Trial): number => sum(trial.log.events);
export const cpuUs = (trial: Trial): number => trial.spent.userUs + trial.spent.systemUs;

/** Start-up and end of the tool are in it, as a user pays them. */
export const cpuUsPerRequest = (trial: Trial): number => cpuUs(trial) / trial.server.answered;
export const cpuUsPerEvent = (trial: Trial): number => cpuUs(trial) / eventsServed(trial);
