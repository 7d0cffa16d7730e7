import type { Millis } from "../base/index.ts";
import type { Outcome, Sample } from "../measurement/index.ts";
import type { Limits } from "../plan/index.ts";
import type { Reading, RequestDraft, ResponseHeaders, ResponseReader } from "./protocol.ts";
import type { Flight, ResponseSink, Transport, TransportFault } from "./transport.ts";

/** One arrival on its way. Instants are on the clock of `performance.now()`. */
export interface Arrival {
  readonly index: number;
  readonly intendedAtMs: Millis;
  readonly request: RequestDraft;
  readonly reader: ResponseReader;
}

/** How an exchange ended. `sample` has its instants relative to `originMs`, without a cost yet. */
export interface Ended {
  readonly sample: Omit<Sample, "costUsd">;
  readonly reading: Reading;
  readonly status: number | null;
  readonly headers: ResponseHeaders;
  readonly fault: TransportFault | null;
}

export interface Exchange {
  /** The run is being stopped: ends as `aborted`. */
  abort(): void;
}

export interface Surroundings {
  readonly transport: Transport;
  readonly limits: Limits;
  readonly originMs: Millis;
  readonly maxBodyBytes: number;
  /**
   * Told of an exception in a reader or in `ended`: a bug of ours. Thrown, it would vanish in the
   * transport's callbacks and pass for a fault of the endpoint.
   */
  readonly broke: (error: unknown) => void;
}

/** What was noted of the response so far. */
interface Notes {
  status: number | null;
  headers: ResponseHeaders;
  headersAtMs: Millis | null;
  openedMs: Millis | null;
  poolWaitMs: Millis;
  bodyBytes: number;
}

/** The phase timers; each ends the exchange with its own outcome. */
function startDeadlines(
  limits: Limits,
  arrival: Arrival,
  expire: (outcome: Outcome) => void,
) {
  const totalMs = Math.max(0, arrival.intendedAtMs + limits.totalMs - performance.now());
  // Node cuts fractions off: rounded up, no deadline expires before its time.
  const total = setTimeout(() => expire("timeout-total"), Math.ceil(totalMs));
  let phase: NodeJS.Timeout | null = limits.firstByteMs === null
    ? null
    : setTimeout(() => expire("timeout-first-byte"), limits.firstByteMs);
  let idle: NodeJS.Timeout | null = null;
  return {
    bytesArrived() {
      if (phase !== null) clearTimeout(phase);
      phase = null;
      if (limits.idleMs === null) return;
      if (idle === null) idle = setTimeout(() => expire("timeout-idle"), limits.idleMs);
      else idle.refresh();
    },
    clear() {
      clearTimeout(total);
      if (phase !== null) clearTimeout(phase);
      if (idle !== null) clearTimeout(idle);
    },
  };
}

interface End {
  readonly outcome: Outcome;
  readonly endAtMs: Millis | null;
  readonly fault: TransportFault | null;
}

function endedOf(
  arrival: Arrival,
  seen: { readonly notes: Notes; readonly dispatchedAtMs: Millis; readonly originMs: Millis },
  reading: Reading,
  end: End,
): Ended {
  const { notes, originMs } = seen;
  const since = (atMs: Millis | null): Millis | null => (atMs === null ? null : atMs - originMs);
  return {
    status: notes.status,
    headers: notes.headers,
    reading,
    fault: end.fault,
    sample: {
      index: arrival.index,
      intendedMs: arrival.intendedAtMs - originMs,
      outcome: end.outcome,
      dispatchedMs: seen.dispatchedAtMs - originMs,
      connectMs: notes.openedMs,
      poolWaitMs: notes.poolWaitMs,
      headersMs: since(notes.headersAtMs),
      firstPayloadMs: since(reading.firstPayloadMs),
      firstVisibleMs: since(reading.firstVisibleMs),
      lastPayloadMs: since(reading.lastPayloadMs),
      endMs: since(end.endAtMs),
      payloadEvents: reading.payloadEvents,
      gapsUs: reading.gapsUs,
      usage: reading.usage,
      reasoningVisible: reading.reasoningVisible,
    },
  };
}

/** Follows a response; instants are taken first, before anything is read. */
function makeSink(
  reader: ResponseReader,
  notes: Notes,
  course: {
    readonly dispatchedAtMs: Millis;
    readonly maxBodyBytes: number;
    readonly step: (run: () => void) => void;
    readonly bytesArrived: () => void;
    readonly giveUp: (outcome: Outcome) => void;
    readonly finish: (reading: Reading, end: End) => void;
  },
): ResponseSink {
  const { step, giveUp, finish } = course;
  const take = (chunk: Uint8Array, atMs: Millis): void => {
    notes.bodyBytes += chunk.length;
    if (notes.bodyBytes > course.maxBodyBytes) return giveUp("too-large");
    course.bytesArrived();
    try {
      reader.bytes(chunk, atMs);
    } catch (error) {
      // A reader's own bound on lines and events; anything else is a bug and must be seen.
      if (!(error instanceof RangeError)) throw error;
      giveUp("too-large");
    }
  };
  return {
    connected: (tookMs) => step(() => {
      notes.openedMs = tookMs;
      notes.poolWaitMs = Math.max(0, performance.now() - course.dispatchedAtMs - (tookMs ?? 0));
    }),
    headers: (code, received) => step(() => {
      notes.headersAtMs = performance.now();
      notes.status = code;
      notes.headers = received;
      course.bytesArrived();
      reader.headers(code, received);
    }),
    bytes(chunk) {
      const atMs = performance.now();
      step(() => take(chunk, atMs));
    },
    end() {
      const endAtMs = performance.now();
      step(() => {
        const reading = reader.end();
        finish(reading, { outcome: reading.outcome, endAtMs, fault: null });
      });
    },
    fault: (fault) => step(() => {
      finish(reader.cut(), { outcome: fault.outcome, endAtMs: null, fault });
    }),
  };
}

/**
 * Sends one request and follows it to its end, which is told exactly once. Deadlines are ours:
 * first byte and total count from hand-over and from the intended instant; undici's are off.
 */
export function startExchange(
  arrival: Arrival,
  surroundings: Surroundings,
  ended: (result: Ended) => void,
): Exchange {
  const { transport, limits, originMs, maxBodyBytes } = surroundings;
  const { reader } = arrival;
  const dispatchedAtMs = performance.now();
  const notes: Notes = {
    status: null, headers: {}, headersAtMs: null, openedMs: null, poolWaitMs: 0, bodyBytes: 0,
  };
  let isOver = false;
  let isGivenUp = false;
  let flight: Flight | null = null;

  const abandon = (): void => {
    isGivenUp = true;
    flight?.abort();
  };
  const close = (): void => {
    isOver = true;
    deadlines.clear();
  };
  /** Runs a step of the exchange unless that is over; an exception ends it without a result. */
  const step = (run: () => void): void => {
    if (isOver) return;
    try {
      run();
    } catch (error) {
      close();
      abandon();
      surroundings.broke(error);
    }
  };
  const finish = (reading: Reading, end: End): void => {
    close();
    ended(endedOf(arrival, { notes, dispatchedAtMs, originMs }, reading, end));
  };
  const giveUp = (outcome: Outcome): void => {
    // A request that never got a connection has waited for one all the time.
    if (flight?.isQueued) notes.poolWaitMs = performance.now() - dispatchedAtMs;
    abandon();
    finish(reader.cut(), { outcome, endAtMs: null, fault: null });
  };

  const deadlines = startDeadlines(limits, arrival, (outcome) => step(() => giveUp(outcome)));
  flight = transport.send(arrival.request, makeSink(reader, notes, {
    dispatchedAtMs, maxBodyBytes, step, bytesArrived: deadlines.bytesArrived, giveUp, finish,
  }));
  // Given up before there was a flight to abort.
  if (isGivenUp) flight.abort();
  return { abort: () => step(() => giveUp("aborted")) };
}
