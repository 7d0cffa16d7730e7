import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from "node:http2";
import type { Socket } from "node:net";
import { faultOf } from "./fault.ts";
import { OFFERED_HEADER_BYTES, responseHeaders } from "./http2-headers.ts";
import type { RequestDraft } from "../protocol.ts";
import type { Connection, TimedConnector } from "./timed-connector.ts";
import type { Flight, Opening, ResponseSink, TransportFault, TransportOptions } from "../transport.ts";

/** As many streams at a time as servers allow at least (RFC 9113, 6.5.2), and we use at most. */
const MOST_STREAMS = 100;

/** Wide enough that a body never waits for us to grant more; what arrives is read at once. */
const STREAM_WINDOW_BYTES = 1024 * 1024;
const CONNECTION_WINDOW_BYTES = 16 * 1024 * 1024;

/** One request and where it is. */
export interface Ride {
  readonly sink: ResponseSink;
  readonly request: RequestDraft;
  /** As HTTP/2 writes them: pseudo-headers first, names and values in turn. */
  readonly headers: readonly string[];
  isOver: boolean;
  /** The connection that carries it, or that it waits for; null in the queue of a limited pool. */
  link: Http2Link | null;
  stream: ClientHttp2Stream | null;
  /** Once the server has turned out to speak HTTP/1.1. */
  flight: Flight | null;
}

/** Where a connection belongs. */
export interface Http2Pool {
  readonly options: TransportOptions;
  readonly connector: TimedConnector;
  /** How many streams the last server heard of allowed. */
  streamsExpected: number;
  /** A request that waits for any connection. */
  next(): Ride | undefined;
  place(ride: Ride): void;
  /** No request waits for or rides on this connection any more, nor will. */
  closed(link: Http2Link): void;
  choseHttp1(connection: Connection): void;
}

/** The error codes of RFC 9113, section 7, by their numbers. */
const ERROR_CODES = [
  "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT",
  "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR",
  "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
];

/**
 * Whether the server has ended the body. Node pushes an end also when a stream was cut off, but after
 * it has called it closed; by the time of the "end" event, a stream that is whole may be closed too.
 */
function watchBody(stream: ClientHttp2Stream): { readonly isWhole: boolean } {
  const body = { isWhole: false };
  const push = stream.push.bind(stream);
  stream.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (chunk === null && !stream.closed) body.isWhole = true;
    return push(chunk, encoding);
  };
  return body;
}

function closedBy(what: "connection" | "stream", errorCode: number): Error {
  const message = `the server closed the ${what} with ${ERROR_CODES[errorCode] ?? errorCode}`;
  return Object.assign(new Error(message), { code: "ERR_HTTP2_STREAM_ERROR" });
}

/**
 * One HTTP/2 connection over Node's own client, from its opening to its close. undici's would send
 * requests again behind our back after GOAWAY and REFUSED_STREAM; here one request is one attempt.
 */
export class Http2Link {
  readonly #pool: Http2Pool;
  readonly #attempt: { abandon(): void };
  readonly #waiting: Ride[] = [];
  readonly #riding = new Set<Ride>();
  #session: ClientHttp2Session | null = null;
  #socket: Socket | null = null;
  #opening: Opening | null = null;
  /** Streams allowed; null until the server's SETTINGS have come. */
  #streams: number | null = null;
  /** Takes no further requests: the server said so, or the connection is lost. */
  #isLeaving = false;
  #isClosed = false;
  #error: Error | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(pool: Http2Pool) {
    this.#pool = pool;
    this.#attempt = pool.connector.open({
      connected: (connection) => {
        if (connection.isHttp2) this.#start(connection);
        else pool.choseHttp1(connection);
      },
      failed: (error) => this.#end(error),
    });
  }

  get isOpening(): boolean {
    return this.#session === null && !this.#isClosed;
  }

  get hasRoom(): boolean {
    if (!this.#isUsable) return false;
    const most = this.#limit(this.#streams ?? this.#pool.streamsExpected);
    return this.#riding.size + this.#waiting.length < most;
  }

  /** Carries a request, now or as soon as the connection is ready for it. */
  take(ride: Ride): void {
    ride.link = this;
    this.#waiting.push(ride);
    this.#advance();
  }

  /** Gives one request up; the others stay. */
  drop(ride: Ride): void {
    const at = this.#waiting.indexOf(ride);
    if (at >= 0) this.#waiting.splice(at, 1);
    ride.stream?.close(constants.NGHTTP2_CANCEL);
    if (this.#session === null && this.#waiting.length === 0) this.#end(null);
    else this.#release(ride);
  }

  /** Leaves all its requests to the caller, who has something better for them. */
  abandon(): readonly Ride[] {
    const left = this.#waiting.splice(0);
    this.#end(null);
    return left;
  }

  async close(fault: TransportFault): Promise<void> {
    const session = this.#session;
    const gone = session === null || session.destroyed
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
        session.once("close", resolve);
      });
    for (const ride of [...this.#waiting.splice(0), ...this.#riding]) {
      ride.isOver = true;
      ride.sink.fault(fault);
    }
    this.#end(null);
    await gone;
  }

  /** A session may be dead before it says so by `close`. */
  get #isUsable(): boolean {
    const session = this.#session;
    return !this.#isLeaving && (session === null || !(session.closed || session.destroyed));
  }

  #limit(streams: number): number {
    return this.#pool.options.keepAliveMs === 0 ? 1 : Math.max(1, Math.min(MOST_STREAMS, streams));
  }

  #start({ socket, opening }: Connection): void {
    this.#opening = opening;
    this.#socket = socket;
    const session = connect(this.#pool.options.origin, {
      createConnection: () => socket,
      settings: {
        enablePush: false, initialWindowSize: STREAM_WINDOW_BYTES,
        maxHeaderListSize: OFFERED_HEADER_BYTES,
      },
      maxHeaderListPairs: 2000,
    });
    this.#session = session;
    session.once("connect", () => session.setLocalWindowSize(CONNECTION_WINDOW_BYTES));
    session.on("remoteSettings", ({ maxConcurrentStreams }) => {
      const streams = maxConcurrentStreams ?? MOST_STREAMS;
      this.#streams = streams;
      this.#pool.streamsExpected = streams;
      this.#advance();
      // More waited than the server lets in.
      for (const ride of this.#waiting.splice(0)) this.#pool.place(ride);
    });
    session.on("goaway", (code) => {
      if (code !== constants.NGHTTP2_NO_ERROR) this.#error ??= closedBy("connection", code);
      this.#leave();
    });
    session.on("error", (error: Error) => {
      this.#error ??= error;
    });
    session.on("close", () => this.#end(this.#error));
    this.#advance();
  }

  /** One request goes at once; more when the server has said how many it takes. */
  #advance(): void {
    if (this.#session === null) return;
    const most = this.#streams === null ? 1 : this.#limit(this.#streams);
    while (this.#riding.size < most && this.#isUsable) {
      const ride = this.#waiting.shift() ?? this.#pool.next();
      if (ride === undefined) break;
      this.#ride(this.#session, ride);
    }
    if (this.#riding.size === 0) this.#rest();
  }

  #ride(session: ClientHttp2Session, ride: Ride): void {
    clearTimeout(this.#idle);
    ride.link = this;
    this.#riding.add(ride);
    const { request, sink } = ride;
    let stream: ClientHttp2Stream;
    try {
      stream = session.request(ride.headers, { endStream: request.body === null });
    } catch (error) {
      return this.#fail(ride, error);
    }
    ride.stream = stream;
    this.#follow(stream, ride);
    const opening = this.#opening;
    this.#opening = null;
    sink.connected(opening);
    if (request.body !== null && !ride.isOver) stream.end(request.body);
  }

  #follow(stream: ClientHttp2Stream, ride: Ride): void {
    const { sink } = ride;
    const body = watchBody(stream);
    let error: Error | null = null;
    stream.on("response", (received) => {
      if (ride.isOver) return;
      const headers = responseHeaders(received);
      if (headers !== null) return sink.headers(Number(received[":status"]), headers);
      this.#fail(ride, Object.assign(new Error("headers of more than 64 KiB"), {
        code: "TAILGATE_HEADERS_TOO_LARGE",
      }));
      return stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on("data", (chunk: Buffer) => {
      if (!ride.isOver) sink.bytes(chunk);
    });
    stream.on("end", () => {
      if (ride.isOver || !body.isWhole) return;
      ride.isOver = true;
      sink.end();
      this.#release(ride);
    });
    stream.on("error", (one: Error) => {
      error ??= one;
    });
    stream.on("close", () =>
      this.#fail(ride, this.#error ?? error ?? closedBy("stream", stream.rstCode)));
  }

  #fail(ride: Ride, error: unknown): void {
    if (!ride.isOver) {
      ride.isOver = true;
      ride.sink.fault(faultOf(error));
    }
    this.#release(ride);
  }

  #release(ride: Ride): void {
    if (!this.#riding.delete(ride)) return;
    if (this.#pool.options.keepAliveMs === 0) this.#isLeaving = true;
    this.#advance();
  }

  /** Nothing rides: the connection is kept for a while, unless it is of no use any more. */
  #rest(): void {
    if (this.#isLeaving) return this.#end(this.#error);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#end(null), this.#pool.options.keepAliveMs).unref();
  }

  #leave(): void {
    this.#isLeaving = true;
    for (const ride of this.#waiting.splice(0)) this.#pool.place(ride);
    if (this.#riding.size === 0) this.#end(this.#error);
  }

  #end(error: Error | null): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isLeaving = true;
    clearTimeout(this.#idle);
    this.#attempt.abandon();
    const waiting = this.#waiting.splice(0);
    const isOpened = this.#session !== null;
    const lost = error ?? closedBy("connection", constants.NGHTTP2_NO_ERROR);
    for (const ride of this.#riding) this.#fail(ride, lost);
    this.#session?.destroy();
    // After a GOAWAY, Node would wait for the server to close.
    this.#socket?.destroy();
    this.#pool.closed(this);
    for (const ride of waiting) {
      // Nothing of it was sent: it finds another connection.
      if (isOpened) this.#pool.place(ride);
      else this.#fail(ride, lost);
    }
  }
}
