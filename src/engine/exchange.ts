import type { Millis } from "../base/index.ts";
import type { Outcome, Sample } from "../measurement/index.ts";
import type { Limits } from "../plan/index.ts";
import type { Reading, RequestDraft, ResponseReader } from "./protocol.ts";
import type { Flight, Transport, TransportFault } from "./transport.ts";

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
  readonly headers: Readonly<Record<string, string>>;
  readonly fault: TransportFault | null;
}

export interface Exchange {
  /** The run is being stopped: ends as `aborted`. */
  abort(): void;
}

/** The phase timers; each ends the exchange with its own outcome. */
function startDeadlines(
  limits: Limits,
  arrival: Arrival,
  expire: (outcome: Outcome) => void,
) {
  const totalMs = Math.max(0, arrival.intendedAtMs + limits.totalMs - performance.now());
  const total = setTimeout(() => expire("timeout-total"), totalMs);
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

/**
 * Sends one request and follows it to its end, which is told exactly once. Deadlines are ours:
 * first byte and total count from hand-over and from the intended instant; undici's are off.
 */
export function startExchange(
  arrival: Arrival,
  surroundings: {
    readonly transport: Transport;
    readonly limits: Limits;
    readonly originMs: Millis;
    readonly maxBodyBytes: number;
  },
  ended: (result: Ended) => void,
): Exchange {
  const { transport, limits, originMs } = surroundings;
  const { reader } = arrival;
  const dispatchedAtMs = performance.now();
  let isOver = false;
  let status: number | null = null;
  let headers: Readonly<Record<string, string>> = {};
  let headersAtMs: Millis | null = null;
  let openedMs: Millis | null = null;
  let poolWaitMs: Millis = 0;
  let bodyBytes = 0;
  let flight: Flight | null = null;

  const finish = (reading: Reading, end: {
    outcome: Outcome;
    endAtMs: Millis | null;
    fault: TransportFault | null;
  }): void => {
    if (isOver) return;
    isOver = true;
    deadlines.clear();
    const since = (atMs: Millis | null): Millis | null => (atMs === null ? null : atMs - originMs);
    ended({
      status, headers, reading, fault: end.fault,
      sample: {
        index: arrival.index,
        intendedMs: arrival.intendedAtMs - originMs,
        outcome: end.outcome,
        dispatchedMs: dispatchedAtMs - originMs,
        connectMs: openedMs,
        poolWaitMs,
        headersMs: since(headersAtMs),
        firstPayloadMs: since(reading.firstPayloadMs),
        firstVisibleMs: since(reading.firstVisibleMs),
        lastPayloadMs: since(reading.lastPayloadMs),
        endMs: since(end.endAtMs),
        payloadEvents: reading.payloadEvents,
        gapsUs: reading.gapsUs,
        usage: reading.usage,
        reasoningVisible: reading.reasoningVisible,
      },
    });
  };

  const giveUp = (outcome: Outcome): void => {
    if (isOver) return;
    flight?.abort();
    finish(reader.cut(), { outcome, endAtMs: null, fault: null });
  };

  const deadlines = startDeadlines(limits, arrival, giveUp);
  flight = transport.send(arrival.request, {
    connected(tookMs) {
      openedMs = tookMs;
      poolWaitMs = Math.max(0, performance.now() - dispatchedAtMs - (tookMs ?? 0));
    },
    headers(code, received) {
      headersAtMs = performance.now();
      status = code;
      headers = received;
      deadlines.bytesArrived();
      reader.headers(code, received);
    },
    bytes(chunk) {
      const atMs = performance.now();
      bodyBytes += chunk.length;
      if (bodyBytes > surroundings.maxBodyBytes) return giveUp("too-large");
      deadlines.bytesArrived();
      try {
        reader.bytes(chunk, atMs);
      } catch (error) {
        // A reader's own bound on lines and events; anything else is a bug and must be seen.
        if (!(error instanceof RangeError)) throw error;
        giveUp("too-large");
      }
    },
    end() {
      const endAtMs = performance.now();
      const reading = reader.end();
      finish(reading, { outcome: reading.outcome, endAtMs, fault: null });
    },
    fault(fault) {
      finish(reader.cut(), { outcome: fault.outcome, endAtMs: null, fault });
    },
  });
  return { abort: () => giveUp("aborted") };
}
