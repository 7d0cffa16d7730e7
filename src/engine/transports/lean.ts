import type { Socket } from "node:net";
import type { Millis } from "../../base/index.ts";
import { faultOf } from "./fault.ts";
import type { HeadMemory } from "./http1-head.ts";
import { type EncodedRequest, encodeRequest } from "./http1-request.ts";
import { ResponseFraming } from "./http1-response.ts";
import type { RequestDraft } from "../protocol.ts";
import { makeTimedConnector, type TimedConnector } from "./timed-connector.ts";
import type {
  Flight, Opening, ResponseSink, Transport, TransportFault, TransportOptions,
} from "../transport.ts";

/** What a read can bring at once. One buffer serves all connections of a thread. */
const READ_BYTES = 64 * 1024;
const SWEEP_EVERY_MS = 1000;
/** A connection is given up so long before the server's own limit that no request meets its end. */
const BEFORE_SERVER_MS: Millis = 1000;

const CLOSED: TransportFault = {
  outcome: "aborted", detail: "the transport was closed", isOurs: false,
};

type SendableRequest = Extract<EncodedRequest, { kind: "bytes" }>;

/** A request from `send` to its end. */
class Ride implements Flight {
  connection: Connection | null = null;
  isOver = false;
  readonly request: SendableRequest;
  readonly sink: ResponseSink;
  readonly #pool: Pool;

  constructor(request: SendableRequest, sink: ResponseSink, pool: Pool) {
    this.request = request;
    this.sink = sink;
    this.#pool = pool;
  }

  get isQueued(): boolean {
    return this.connection === null && !this.isOver;
  }

  abort(): void {
    if (!this.isOver) this.#pool.abort(this);
  }
}

/** One connection, which carries one request at a time. */
class Connection {
  /** Of an idle connection: when it is too old to be used again. */
  freshUntilMs: Millis = 0;
  isClosed = false;
  #ride: Ride | null = null;
  #socket: Socket | null = null;
  readonly #framing: ResponseFraming;
  readonly #pool: Pool;
  readonly #opening: { abandon(): void };

  constructor(first: Ride, pool: Pool) {
    this.#pool = pool;
    this.#framing = new ResponseFraming(pool.memory);
    this.#ride = first;
    first.connection = this;
    this.#opening = pool.connector.open({
      connected: ({ socket, opening }) => this.#opened(socket, opening),
      failed: (error) => this.#fail(faultOf(error)),
    }, { buffer: pool.readBuffer, callback: (length, buffer) => this.#read(length, buffer) });
  }

  carry(ride: Ride): void {
    this.#ride = ride;
    ride.connection = this;
    this.#write(ride, null);
  }

  /** Ends the request under way with a fault; resolves when the socket is gone. */
  shutDown(): Promise<void> {
    const socket = this.#socket;
    this.#fail(CLOSED);
    return socket === null || socket.closed
      ? Promise.resolve()
      : new Promise((resolve) => socket.once("close", () => resolve()));
  }

  /** Closes without telling anybody. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#ride = null;
    this.#framing.stop();
    this.#opening.abandon();
    this.#socket?.destroy();
  }

  #opened(socket: Socket, opening: Opening): void {
    if (this.isClosed) return void socket.destroy();
    this.#socket = socket;
    socket.on("error", (error) => this.#fail(faultOf(error)));
    socket.on("end", () => this.#ended());
    socket.on("close", () => this.#ended());
    const ride = this.#ride;
    if (ride !== null) this.#write(ride, opening);
  }

  #write(ride: Ride, opening: Opening | null): void {
    this.#framing.expect(ride.request.hasNoBody);
    ride.sink.connected(opening);
    if (!ride.isOver) this.#socket?.write(ride.request.bytes);
  }

  /** Node asks for an answer: whether to read on. */
  #read(length: number, buffer: Uint8Array): boolean {
    const ride = this.#ride;
    // Nobody asked for anything: an error page before closing, or an answer too much.
    if (ride === null) {
      this.#pool.discard(this);
      return false;
    }
    const surplus = this.#framing.feed(buffer as Buffer, length, ride.sink);
    if (ride.isOver) return false;
    if (this.#framing.isComplete) this.#complete(ride, surplus);
    else if (this.#framing.problem !== null) {
      const { outcome, phrase } = this.#framing.problem;
      this.#fail({ outcome, detail: `not HTTP/1.1: ${phrase}`, isOurs: false });
    }
    return !this.isClosed;
  }

  #complete(ride: Ride, surplus: number): void {
    const { head } = this.#framing;
    const isReusable = surplus === 0 && head !== null && head.isKept &&
      this.#socket?.writableLength === 0;
    this.#ride = null;
    ride.isOver = true;
    ride.sink.end();
    if (isReusable) this.#pool.release(this, head.keepAliveMs);
    else this.#pool.discard(this);
  }

  #ended(): void {
    const ride = this.#ride;
    if (this.isClosed) return;
    if (ride !== null && this.#framing.close()) return this.#complete(ride, 0);
    this.#fail({ outcome: "reset", detail: "the other side closed", isOurs: false });
  }

  #fail(fault: TransportFault): void {
    const ride = this.#ride;
    if (this.isClosed) return;
    if (ride !== null) {
      this.#ride = null;
      ride.isOver = true;
      ride.sink.fault(fault);
    }
    this.#pool.discard(this);
  }
}

/** All connections to an origin: the idle ones last in, first out, so that few stay in use. */
class Pool implements Transport {
  readonly connector: TimedConnector;
  readonly readBuffer = Buffer.allocUnsafeSlow(READ_BYTES);
  readonly memory: HeadMemory = { text: "", head: null };
  readonly #options: TransportOptions;
  readonly #host: string;
  readonly #encoded = new WeakMap<RequestDraft, EncodedRequest>();
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];
  readonly #queue: Ride[] = [];
  #sweeper: NodeJS.Timeout | null = null;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#host = new URL(options.origin).host;
    this.connector = makeTimedConnector(options);
  }

  send(draft: RequestDraft, sink: ResponseSink): Flight {
    const request = this.#encode(draft);
    if (request.kind === "unsendable") {
      sink.fault(request.fault);
      return { isQueued: false, abort: () => {} };
    }
    const ride = new Ride(request, sink, this);
    const free = this.#freeConnection();
    if (free !== null) free.carry(ride);
    else if (this.#hasRoom()) this.#all.add(new Connection(ride, this));
    else this.#queue.push(ride);
    return ride;
  }

  release(connection: Connection, serverKeepsMs: Millis | null): void {
    if (connection.isClosed) return;
    // `discard` opens a new one for whoever waits.
    if (this.#options.keepAliveMs === 0) return this.discard(connection);
    const next = this.#queue.shift();
    if (next !== undefined) return connection.carry(next);
    const keptMs = Math.min(this.#options.keepAliveMs,
      serverKeepsMs === null ? Number.POSITIVE_INFINITY : serverKeepsMs - BEFORE_SERVER_MS);
    if (keptMs <= 0) return this.discard(connection);
    connection.freshUntilMs = performance.now() + keptMs;
    this.#idle.push(connection);
    this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_EVERY_MS).unref();
    return undefined;
  }

  discard(connection: Connection): void {
    connection.close();
    if (!this.#all.delete(connection)) return;
    const next = this.#queue.shift();
    if (next !== undefined) this.#all.add(new Connection(next, this));
  }

  abort(ride: Ride): void {
    ride.isOver = true;
    if (ride.connection !== null) this.discard(ride.connection);
    else this.#queue.splice(this.#queue.indexOf(ride), 1);
  }

  async close(): Promise<void> {
    for (const ride of this.#queue.splice(0)) {
      ride.isOver = true;
      ride.sink.fault(CLOSED);
    }
    this.#idle.length = 0;
    this.#sweep();
    await Promise.all([...this.#all].map((connection) => connection.shutDown()));
  }

  #hasRoom(): boolean {
    const { maxConnections } = this.#options;
    return maxConnections === null || this.#all.size < maxConnections;
  }

  #encode(draft: RequestDraft): EncodedRequest {
    const known = this.#encoded.get(draft);
    if (known !== undefined) return known;
    const encoded = encodeRequest(draft,
      { host: this.#host, isKept: this.#options.keepAliveMs > 0 });
    this.#encoded.set(draft, encoded);
    return encoded;
  }

  #freeConnection(): Connection | null {
    for (;;) {
      const connection = this.#idle.pop();
      if (connection === undefined) return null;
      if (connection.isClosed) continue;
      if (connection.freshUntilMs > performance.now()) return connection;
      this.discard(connection);
    }
  }

  /** Idle connections are let go when their time has come, and forgotten when they were closed. */
  #sweep(): void {
    const nowMs = performance.now();
    const kept = this.#idle.filter((connection) => {
      if (connection.isClosed) return false;
      if (connection.freshUntilMs > nowMs) return true;
      this.discard(connection);
      return false;
    });
    this.#idle.splice(0, this.#idle.length, ...kept);
    if (kept.length > 0 || this.#sweeper === null) return;
    clearInterval(this.#sweeper);
    this.#sweeper = null;
  }
}

/**
 * HTTP/1.1 straight on TCP and TLS sockets: requests are encoded once, all connections read into
 * one buffer, responses are framed strictly and nothing is allocated per event. HTTP/2 and proxies
 * are undici's.
 */
export function makeLeanTransport(options: TransportOptions): Transport {
  return new Pool(options);
}
