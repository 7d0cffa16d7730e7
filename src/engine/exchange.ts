import type { Millis, Usd } from "../base/index.ts";
import { costOf, type Price } from "../cost/index.ts";
import type { Outcome, Sample } from "../measurement/index.ts";
import type { Limits } from "../plan/index.ts";
import type { Placed } from "./airborne.ts";
import { Deadlines } from "./deadlines.ts";
import { usageIn } from "./estimate.ts";
import type { Reading, RequestDraft, ResponseHeaders, ResponseReader } from "./protocol.ts";
import type { TokenBound } from "./requests.ts";
import type { Flight, Opening, ResponseSink, Transport, TransportFault } from "./transport.ts";

/** What became of a request before this attempt. */
export interface Earlier {
  readonly attempts: number;
  /** When it was handed to the client for the first time. */
  readonly dispatchedAtMs: Millis;
  readonly poolWaitMs: Millis;
}

/** One arrival on its way. Instants are on the clock of `performance.now()`. */
export interface Arrival {
  readonly index: number;
  readonly intendedAtMs: Millis;
  /** Start of the time that the sample's instants are told in. */
  readonly originMs: Millis;
  readonly draft: RequestDraft;
  /** Null: what the request costs is not known. */
  readonly price: Price | null;
  readonly most: TokenBound;
  readonly mostUsd: Usd;
  readonly reader: ResponseReader;
  /** Null: this is the first attempt. */
  readonly earlier: Earlier | null;
}

/** How an exchange ended. */
export interface Ended {
  readonly sample: Sample;
  readonly reading: Reading;
  readonly status: number | null;
  readonly headers: ResponseHeaders;
  readonly opening: Opening | null;
  readonly fault: TransportFault | null;
}

export interface Surroundings {
  readonly transport: Transport;
  readonly limits: Limits;
  readonly maxBodyBytes: number;
  /** Told the instants of bytes. */
  readonly saw: (nowMs: Millis) => void;
  /** Told once of every exchange that was started. */
  readonly ended: (exchange: Exchange, result: Ended) => void;
  /**
   * Told of an exception in a reader or in `ended`: a bug of ours. Thrown, it would vanish in the
   * transport's callbacks and pass for a fault of the endpoint.
   */
  readonly broke: (error: unknown) => void;
}

const NO_HEADERS: ResponseHeaders = {};

/**
 * One attempt of a request, followed to its end, which is told exactly once. It hears of its response
 * from the transport and takes the instants first, before anything is read. Deadlines are ours: first
 * byte and total count from hand-over and from the intended instant.
 */
export class Exchange implements ResponseSink, Placed {
  place = -1;
  readonly #arrival: Arrival;
  readonly #surroundings: Surroundings;
  readonly #dispatchedAtMs: Millis;
  readonly #deadlines: Deadlines;
  #flight: Flight | null = null;
  #isOver = false;
  #isGivenUp = false;
  #status: number | null = null;
  #headers = NO_HEADERS;
  #headersAtMs: Millis | null = null;
  #opening: Opening | null = null;
  #poolWaitMs: Millis = 0;
  #bodyBytes = 0;

  /** Sends the arrival's request. `ended` may be told before this returns. */
  constructor(arrival: Arrival, surroundings: Surroundings) {
    this.#arrival = arrival;
    this.#surroundings = surroundings;
    const nowMs = performance.now();
    this.#dispatchedAtMs = nowMs;
    this.#deadlines = new Deadlines(surroundings.limits,
      arrival.intendedAtMs + surroundings.limits.totalMs - nowMs, this);
    this.#flight = surroundings.transport.send(arrival.draft, this);
    // Given up before there was a flight to abort.
    if (this.#isGivenUp) this.#flight.abort();
  }

  get arrival(): Arrival {
    return this.#arrival;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The run is being stopped: ends as `aborted`. */
  abort(): void {
    this.expire("aborted");
  }

  /** A deadline has passed. */
  expire(outcome: Outcome): void {
    if (this.#isOver) return;
    try {
      this.#giveUp(outcome);
    } catch (error) {
      this.#break(error);
    }
  }

  connected(opening: Opening | null): void {
    if (this.#isOver) return;
    this.#opening = opening;
    this.#poolWaitMs = Math.max(0,
      performance.now() - this.#dispatchedAtMs - (opening?.totalMs ?? 0));
  }

  headers(status: number, headers: ResponseHeaders): void {
    if (this.#isOver) return;
    this.#headersAtMs = performance.now();
    this.#status = status;
    this.#headers = headers;
    this.#deadlines.bytesArrived();
    try {
      this.#arrival.reader.headers(status, headers);
    } catch (error) {
      this.#break(error);
    }
  }

  bytes(chunk: Uint8Array): void {
    if (this.#isOver) return;
    const atMs = performance.now();
    this.#surroundings.saw(atMs);
    try {
      this.#take(chunk, atMs);
    } catch (error) {
      this.#break(error);
    }
  }

  end(): void {
    if (this.#isOver) return;
    const endAtMs = performance.now();
    try {
      const reading = this.#arrival.reader.end();
      this.#finish(reading, reading.outcome, endAtMs, null);
    } catch (error) {
      this.#break(error);
    }
  }

  fault(fault: TransportFault): void {
    if (this.#isOver) return;
    try {
      this.#finish(this.#arrival.reader.cut(), fault.outcome, null, fault);
    } catch (error) {
      this.#break(error);
    }
  }

  #take(chunk: Uint8Array, atMs: Millis): void {
    this.#bodyBytes += chunk.length;
    if (this.#bodyBytes > this.#surroundings.maxBodyBytes) return this.#giveUp("too-large");
    this.#deadlines.bytesArrived();
    try {
      this.#arrival.reader.bytes(chunk, atMs);
    } catch (error) {
      // A reader's own bound on lines and events; anything else is a bug and must be seen.
      if (!(error instanceof RangeError)) throw error;
      this.#giveUp("too-large");
    }
    return undefined;
  }

  #giveUp(outcome: Outcome): void {
    // A request that never got a connection has waited for one all the time.
    if (this.#flight?.isQueued) this.#poolWaitMs = performance.now() - this.#dispatchedAtMs;
    this.#abandon();
    this.#finish(this.#arrival.reader.cut(), outcome, null, null);
  }

  #abandon(): void {
    this.#isGivenUp = true;
    this.#flight?.abort();
  }

  #close(): void {
    this.#isOver = true;
    this.#deadlines.clear();
  }

  /** An exception ends the exchange without a result. */
  #break(error: unknown): void {
    this.#close();
    this.#abandon();
    this.#surroundings.broke(error);
  }

  #finish(
    reading: Reading, outcome: Outcome, endAtMs: Millis | null, fault: TransportFault | null,
  ): void {
    this.#close();
    const { index, intendedAtMs, originMs, draft, price, earlier } = this.#arrival;
    const usage = usageIn(reading, draft);
    const sample: Sample = {
      index,
      intendedMs: intendedAtMs - originMs,
      outcome,
      dispatchedMs: (earlier?.dispatchedAtMs ?? this.#dispatchedAtMs) - originMs,
      connectMs: this.#opening?.totalMs ?? null,
      poolWaitMs: (earlier?.poolWaitMs ?? 0) + this.#poolWaitMs,
      headersMs: since(this.#headersAtMs, originMs),
      firstPayloadMs: since(reading.firstPayloadMs, originMs),
      firstVisibleMs: since(reading.firstVisibleMs, originMs),
      lastPayloadMs: since(reading.lastPayloadMs, originMs),
      endMs: since(endAtMs, originMs),
      payloadEvents: reading.payloadEvents,
      gapsUs: reading.gapsUs,
      usage,
      reasoningVisible: reading.reasoningVisible,
      answer: reading.answer,
      isEstimated: reading.generatedBytes !== undefined,
      costUsd: price === null || usage === null ? null : costOf(usage, price).totalUsd,
    };
    this.#surroundings.ended(this, {
      sample, reading, status: this.#status, headers: this.#headers, opening: this.#opening, fault,
    });
  }
}

function since(atMs: Millis | null, originMs: Millis): Millis | null {
  return atMs === null ? null : atMs - originMs;
}
