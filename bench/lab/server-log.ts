import type { Millis, Seconds } from "../../src/base/index.ts";
import { quantile } from "./numbers.ts";

/**
 * The log of `server/truth.c`: one row of 40 bytes a request, in order of arrival. Instants are
 * milliseconds since the first arrival; an answer that was never begun or ended has NaN.
 */
export interface ServerLog {
  /** Of the first arrival, nanoseconds of CLOCK_MONOTONIC. */
  readonly startNs: number;
  readonly arrivalMs: Float64Array;
  readonly firstByteMs: Float64Array;
  readonly lastByteMs: Float64Array;
  readonly events: Uint32Array;
}

const ROW_BYTES = 40;

export function parseServerLog(bytes: Buffer): ServerLog {
  const count = Math.floor(bytes.length / ROW_BYTES);
  const startNs = count === 0 ? 0 : Number(bytes.readBigUInt64LE(0));
  const instant = (row: number, offset: number): Millis => {
    const ns = Number(bytes.readBigUInt64LE(row * ROW_BYTES + offset));
    return ns === 0 ? Number.NaN : (ns - startNs) / 1e6;
  };
  const column = (offset: number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => instant(row, offset));
  return {
    startNs,
    arrivalMs: column(0), firstByteMs: column(16), lastByteMs: column(24),
    events: Uint32Array.from({ length: count }, (_, row) => bytes.readUInt32LE(row * ROW_BYTES + 36)),
  };
}

function rows(log: ServerLog, from: number, to: number): ServerLog {
  return {
    startNs: log.startNs,
    arrivalMs: log.arrivalMs.subarray(from, to), firstByteMs: log.firstByteMs.subarray(from, to),
    lastByteMs: log.lastByteMs.subarray(from, to), events: log.events.subarray(from, to),
  };
}

/** The part of the log that a tool measured, of a tool that tells how many requests it sent. */
export const countedPart = (
  log: ServerLog, { before, measured }: { readonly before: number; readonly measured: number },
): ServerLog => rows(log, before, before + measured);

/** The same of a tool that does not: by the clock, without warm-up and what came after the end. */
export function timedPart(
  log: ServerLog, { warmupS, durationS }: { readonly warmupS: Seconds; readonly durationS: Seconds },
): ServerLog {
  const startMs = warmupS * 1000;
  const firstFrom = (instantMs: Millis): number => {
    const at = log.arrivalMs.findIndex((one) => one >= instantMs);
    return at < 0 ? log.arrivalMs.length : at;
  };
  return rows(log, firstFrom(startMs), firstFrom(startMs + durationS * 1000));
}

/** What the server itself took, from having read the request to writing the last or first byte. */
export function servedMs(log: ServerLog, to: "first byte" | "last byte", q: number): Millis {
  const end = to === "first byte" ? log.firstByteMs : log.lastByteMs;
  const sorted = end.map((one, row) => one - (log.arrivalMs[row] ?? 0))
    .filter((one) => !Number.isNaN(one)).toSorted();
  return quantile(sorted, q);
}
