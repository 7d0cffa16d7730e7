import { faultOf } from "./fault.ts";
import { requestHeaders } from "./http2-headers.ts";
import { Http2Link, type Http2Pool, type Ride } from "./http2-link.ts";
import type { RequestDraft } from "../protocol.ts";
import { type Connection, makeTimedConnector, type TimedConnector } from "./timed-connector.ts";
import type {
  Flight, ResponseSink, Transport, TransportFault, TransportOptions,
} from "../transport.ts";
import { makeUndiciTransport } from "./undici.ts";

const CLOSED: TransportFault = {
  outcome: "aborted", detail: "the transport was closed", isOurs: false,
};

/** Hands a connection that is open already to the first who asks; then opens HTTP/1.1 ones. */
function startingWith(connection: Connection, options: TransportOptions): TimedConnector {
  const connector = makeTimedConnector({ ...options, http2: false });
  let spare: Connection | null = connection;
  return {
    open(connecting, onRead) {
      const ready = spare;
      spare = null;
      if (ready === null) return connector.open(connecting, onRead);
      let isAbandoned = false;
      queueMicrotask(() => {
        if (!isAbandoned) connecting.connected(ready);
      });
      return {
        abandon() {
          isAbandoned = true;
          ready.socket.destroy();
        },
      };
    },
  };
}

/** HTTP/2 connections, each with as many requests as the server allows, or HTTP/1.1 in its place. */
class Http2Transport implements Transport, Http2Pool {
  readonly options: TransportOptions;
  readonly connector: TimedConnector;
  streamsExpected = Infinity;
  readonly #links = new Set<Http2Link>();
  readonly #queue: Ride[] = [];
  readonly #authority: string;
  /** Carries everything once the server has chosen HTTP/1.1. */
  #http1: Transport | null = null;

  constructor(options: TransportOptions) {
    this.options = options;
    this.#authority = new URL(options.origin).host;
    this.connector = makeTimedConnector(options);
  }

  send(request: RequestDraft, sink: ResponseSink): Flight {
    if (this.#http1 !== null) return this.#http1.send(request, sink);
    let headers: readonly string[];
    try {
      headers = requestHeaders(request, this.#authority);
    } catch (error) {
      sink.fault(faultOf(error));
      return { isQueued: false, abort() {} };
    }
    const ride: Ride = {
      sink, request, headers, isOver: false, link: null, stream: null, flight: null,
    };
    this.place(ride);
    return {
      get isQueued() {
        return ride.flight === null ? ride.link === null && !ride.isOver : ride.flight.isQueued;
      },
      abort: () => this.#abort(ride),
    };
  }

  async close(): Promise<void> {
    const http1 = this.#http1;
    this.#http1 = null;
    const waiting = this.#queue.splice(0);
    const closing = [...this.#links].map((link) => link.close(CLOSED));
    for (const ride of waiting) {
      ride.isOver = true;
      ride.sink.fault(CLOSED);
    }
    await Promise.all([...closing, http1?.close()]);
  }

  next(): Ride | undefined {
    return this.#queue.shift();
  }

  place(ride: Ride): void {
    ride.link = null;
    for (const link of this.#links) if (link.hasRoom) return link.take(ride);
    const { maxConnections } = this.options;
    if (maxConnections !== null && this.#links.size >= maxConnections) {
      this.#queue.push(ride);
      return;
    }
    const link = new Http2Link(this);
    this.#links.add(link);
    link.take(ride);
  }

  closed(link: Http2Link): void {
    if (!this.#links.delete(link)) return;
    // As many as could have ridden on it find a place now, or wait on.
    for (const ride of this.#queue.splice(0)) this.place(ride);
  }

  choseHttp1(connection: Connection): void {
    const opening = [...this.#links].filter((link) => link.isOpening);
    const queued = this.#queue.splice(0);
    for (const link of opening) this.#links.delete(link);
    const rides = [...opening.flatMap((link) => link.abandon()), ...queued];
    const http1 = makeUndiciTransport(this.options, startingWith(connection, this.options));
    this.#http1 = http1;
    for (const ride of rides) ride.flight = http1.send(ride.request, ride.sink);
  }

  #abort(ride: Ride): void {
    if (ride.isOver) return;
    ride.isOver = true;
    if (ride.flight !== null) return ride.flight.abort();
    if (ride.link !== null) return ride.link.drop(ride);
    const at = this.#queue.indexOf(ride);
    if (at >= 0) this.#queue.splice(at, 1);
  }
}

/**
 * For a TLS endpoint. Connections that are open already keep their protocol if a server changes its
 * mind; after `close` it is asked again.
 */
export function makeHttp2Transport(options: TransportOptions): Transport {
  return new Http2Transport(options);
}
