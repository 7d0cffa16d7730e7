import type { Millis, PerSecond, Seconds } from "../../base/index.ts";
import { refuseCopies } from "./copies.ts";
import { fault, type Place } from "./fault.ts";
import type { Samples } from "./samples.ts";

/** When requests were due, each by its place in the file, on a clock that starts with the run. */
export interface Timetable {
  readonly durationMs: Millis;
  readonly slices: "instants" | "order";
  readonly intendedMs: (index: number) => Millis;
  /** Null where the file does not say. */
  readonly sentMs: (index: number) => Millis | null;
  /** Epoch, or the start of the tool's own clock. */
  readonly originMs: Millis | null;
  readonly achievedRatePerS: PerSecond;
}

/** How much faster than its rate a file may be before the rate is wrong. */
const RATE_SLACK = 0.02;
/** Or by how much time, in a short run. */
const RATE_SLACK_MS: Millis = 250;

function startsOf(samples: Samples): Float64Array {
  return Float64Array.from({ length: samples.size }, (_, index) => samples.at(index).startMs ?? 0);
}

/** By their start; ties by their number or place in the file. */
function sentOrder(samples: Samples, startsMs: Float64Array): Uint32Array {
  const order = Uint32Array.from({ length: samples.size }, (_, index) => index);
  const isSorted = order.every((index) =>
    index === 0 || (startsMs[index - 1] ?? 0) <= (startsMs[index] ?? 0));
  if (isSorted) return order;
  return order.toSorted((a, b) => (startsMs[a] ?? 0) - (startsMs[b] ?? 0) ||
    (samples.at(a).sequence ?? a) - (samples.at(b).sequence ?? b));
}

/**
 * Position of each request in the schedule. The tool's own numbers are right where rows are
 * missing, unless several files with numbers of their own were put together.
 */
function positionsOf(samples: Samples, order: Uint32Array): Float64Array {
  const first = samples.at(order[0] ?? 0).sequence;
  let previous = -1;
  const isNumbered = first !== null && order.every((index) => {
    const sequence = samples.at(index).sequence ?? -1;
    const isNext = sequence > previous;
    previous = sequence;
    return isNext;
  });
  const positions = new Float64Array(samples.size);
  for (const [rank, index] of order.entries()) {
    positions[index] = isNumbered ? (samples.at(index).sequence ?? 0) - first : rank;
  }
  return positions;
}

/** A gap that is most of the file, and longer than any pause of a load: 10 min. */
function refuseGap(order: Uint32Array, startsMs: Float64Array, place: Place): void {
  const firstMs = startsMs[order[0] ?? 0] ?? 0;
  const spanMs = (startsMs[order.at(-1) ?? 0] ?? 0) - firstMs;
  for (let rank = 1; rank < order.length; rank += 1) {
    const gapMs = (startsMs[order[rank] ?? 0] ?? 0) - (startsMs[order[rank - 1] ?? 0] ?? 0);
    if (gapMs < 600_000 || gapMs < spanMs / 2) continue;
    throw fault(place, {
      field: "start", value: `${Math.round(gapMs / 1000)} s`,
      message: `nothing was sent for so long, of ${Math.round(spanMs / 1000)} s in all: the clock was ` +
        "set during the run, or this is more than one run.",
      fix: "import each run's file by itself",
    });
  }
}

interface Known {
  readonly samples: Samples;
  readonly startsMs: Float64Array;
  readonly order: Uint32Array;
}

/**
 * The instants of a constant rate: intended i = t0 + i/rate, with the latest t0 before which nothing
 * was sent, so that a request is never late by more than it must have been.
 */
function recomputed({ samples, startsMs, order }: Known, ratePerS: PerSecond, place: Place): Timetable {
  const positions = positionsOf(samples, order);
  const intervalMs = 1000 / ratePerS;
  const firstMs = startsMs[order[0] ?? 0] ?? 0;
  const originMs = startsMs.reduce((least, startMs, index) =>
    Math.min(least, startMs - (positions[index] ?? 0) * intervalMs), firstMs);
  const count = (positions[order.at(-1) ?? 0] ?? 0) + 1;
  const earlyMs = firstMs - originMs;
  if (earlyMs > Math.max(RATE_SLACK_MS, RATE_SLACK * count * intervalMs)) {
    throw fault(place, {
      field: "rate", value: `${ratePerS}/s`,
      message: `requests were sent up to ${Math.round(earlyMs)} ms before this rate asks for them.`,
      fix: "give the rate that the tool was asked for",
    });
  }
  return {
    durationMs: count * intervalMs, slices: "instants", originMs,
    intendedMs: (index) => (positions[index] ?? 0) * intervalMs,
    sentMs: (index) => (startsMs[index] ?? 0) - originMs,
    achievedRatePerS: achieved(startsMs, order),
  };
}

function achieved(startsMs: Float64Array, order: Uint32Array): PerSecond {
  const spanMs = (startsMs[order.at(-1) ?? 0] ?? 0) - (startsMs[order[0] ?? 0] ?? 0);
  return spanMs > 0 ? ((order.length - 1) * 1000) / spanMs : 0;
}

/** A single request, or several at once: a rate needs a time to be of. */
const SHORTEST_MS: Millis = 1;

function asSent({ samples, startsMs, order }: Known): Timetable {
  const originMs = startsMs[order[0] ?? 0] ?? 0;
  const spanMs = (startsMs[order.at(-1) ?? 0] ?? 0) - originMs;
  // Between n requests lie n − 1 intervals.
  const heldMs = samples.size > 1 ? (spanMs * samples.size) / (samples.size - 1) : 0;
  const durationMs = Math.max(SHORTEST_MS, heldMs);
  const sentMs = (index: number): Millis => (startsMs[index] ?? 0) - originMs;
  return {
    durationMs, slices: "instants", originMs, intendedMs: sentMs, sentMs,
    achievedRatePerS: (samples.size * 1000) / durationMs,
  };
}

/** Nothing but the order of the file and a rate: what happened when is known to no one. */
function byOrder(samples: Samples, ratePerS: PerSecond): Timetable {
  const intervalMs = 1000 / ratePerS;
  return {
    durationMs: samples.size * intervalMs, slices: "order", originMs: null,
    intendedMs: (index) => index * intervalMs, sentMs: () => null, achievedRatePerS: ratePerS,
  };
}

export interface Scheduled extends Timetable {
  /** Latencies count from the planned instant, though the tool took the actual one. */
  readonly isRecomputed: boolean;
  readonly durationS: Seconds;
}

/**
 * When each request was due.
 * @throws UsageError where the file and the rate contradict each other, or neither tells.
 */
export function scheduleOf(
  samples: Samples,
  asked: { readonly ratePerS: PerSecond | null; readonly isFromPlan: boolean },
  file: string,
): Scheduled {
  const place: Place = { file, line: null };
  const { ratePerS, isFromPlan } = asked;
  if (samples.size === 0) {
    throw fault(place, {
      field: "requests", value: 0, message: "there is not one.", fix: "was anything measured?",
    });
  }
  if (!samples.hasStarts) {
    if (ratePerS !== null) return finish(byOrder(samples, ratePerS), false);
    throw fault(place, {
      field: "start", message: "the file does not say when requests were sent, so nor at what rate.",
      fix: "map a start column, or give the rate that was asked for",
    });
  }
  const startsMs = startsOf(samples);
  const order = sentOrder(samples, startsMs);
  refuseGap(order, startsMs, place);
  refuseCopies(samples, startsMs, order, place);
  const known = { samples, startsMs, order };
  if (ratePerS === null || isFromPlan) return finish(asSent(known), false);
  if (!samples.isCoarse) return finish(recomputed(known, ratePerS, place), true);
  throw fault(place, {
    field: "rate", value: `${ratePerS}/s`,
    message: "latencies cannot be counted from the plan: instants are in whole seconds.",
    fix: "write the results with finer instants (k6: K6_CSV_TIME_FORMAT=unix_micro), or leave rate out",
  });
}

function finish(timetable: Timetable, isRecomputed: boolean): Scheduled {
  return { ...timetable, isRecomputed, durationS: timetable.durationMs / 1000 };
}
