import { Client, type Dispatcher } from "undici";
import { faultOf } from "./fault.ts";
import type { HeadMemory } from "./http1-head.ts";
import type { RequestDraft, ResponseHeaders } from "../protocol.ts";
import { type Forwarding, forwardingOf, refusalBy } from "./proxy.ts";
import { makeTimedConnector, type TimedConnector } from "./timed-connector.ts";
import type { Flight, Opening, ResponseSink, Transport, TransportOptions } from "../transport.ts";
import { guardHeads, type HeadGate } from "./undici-heads.ts";

/** A connection of ours: one undici Client, which carries one request at a time. */
interface Lane {
  readonly client: Client;
  readonly forwarding: Forwarding | null;
  /** What opening the connection for the present request took; null when it was open already. */
  opening: Opening | null;
  /** Of the connection at hand; null before there is one. */
  gate: HeadGate | null;
  /** What broke the connection, if it is broken. */
  error: Error | null;
  /** Gives up a connection that is being opened: undici would wait for it even when destroyed. */
  abandon(): void;
}

interface Waiting {
  readonly request: RequestDraft;
  readonly sink: ResponseSink;
  lane: Lane | null;
  isOver: boolean;
}

/** The white space that a server may put behind a value is none of it (RFC 9112, 5.1). */
const PADDING = /[\t ]+$/;

function lowerCaseHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): ResponseHeaders {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const values = typeof value === "string" ? [value] : value;
    plain[name] = values.map((one) => one.replace(PADDING, "")).join(", ");
  }
  return plain;
}

function makeLaneOpener(options: TransportOptions, connector: TimedConnector): () => Lane {
  const forwarding = forwardingOf(options);
  const memory: HeadMemory = { text: "", head: null };
  return () => {
    const lane: Lane = {
      opening: null, gate: null, error: null, forwarding,
      abandon() {},
      client: new Client(options.origin, {
        connect: (_, done) => {
          const attempt = connector.open({
            connected({ socket, opening }) {
              lane.opening = opening;
              lane.gate = guardHeads(socket, memory);
              lane.error = null;
              socket.once("error", (error) => {
                lane.error = error;
              });
              done(null, socket);
            },
            failed: (error) => done(error, null),
          });
          lane.abandon = attempt.abandon;
        },
        allowH2: false,
        // undici closes the connection after each response when pipelining is 0.
        pipelining: options.keepAliveMs === 0 ? 0 : 1,
        keepAliveTimeout: Math.max(1, options.keepAliveMs),
        keepAliveMaxTimeout: Math.max(1, options.keepAliveMs),
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: 64 * 1024,
      }),
    };
    return lane;
  };
}

async function destroyLane(lane: Lane): Promise<void> {
  lane.abandon();
  await lane.client.destroy(null);
}

/** Writes a request on a lane; `over` is told when the lane is done with it, after the sink. */
function ride(lane: Lane, waiting: Waiting, over: (isReusable: boolean) => void): void {
  waiting.lane = lane;
  lane.opening = null;
  const { request, sink } = waiting;
  const { forwarding } = lane;
  const fail = (error: unknown): void => {
    if (waiting.isOver) return;
    waiting.isOver = true;
    sink.fault(faultOf(error));
    over(false);
  };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: () => {
      lane.gate?.expect();
      if (!waiting.isOver) sink.connected(lane.opening);
    },
    onResponseStart: (_controller, status, headers) => {
      // An endpoint has no business to ask for a proxy's password: the proxy does.
      if (forwarding !== null && status === 407) return fail(refusalBy(status));
      if (!waiting.isOver) sink.headers(status, lowerCaseHeaders(headers));
    },
    onResponseData: (_controller, chunk) => {
      if (!waiting.isOver) sink.bytes(chunk);
    },
    onResponseEnd: () => {
      if (waiting.isOver) return;
      // undici takes a reset for the end where the connection's end would be the body's.
      if (lane.error !== null) return fail(lane.error);
      waiting.isOver = true;
      sink.end();
      over(true);
    },
    onResponseError: (_controller, error) => fail(error),
  };
  lane.client.dispatch(
    {
      path: `${forwarding?.pathPrefix ?? ""}${request.path}`,
      method: request.method as Dispatcher.HttpMethod,
      headers: [...forwarding?.headers ?? [], ...request.headers],
      body: request.body,
    },
    handler,
  );
}

/**
 * HTTP/1.1 over undici. A `Client` per connection on a last-in-first-out free list: a `Pool` scans
 * all its clients for each request. undici's own timeouts are off (they tick in half seconds and
 * closed idle sockets in bursts with the defaults); the caller keeps the deadlines.
 */
export function makeUndiciTransport(
  options: TransportOptions,
  connector: TimedConnector = makeTimedConnector(options),
): Transport {
  const openLane = makeLaneOpener(options, connector);
  const idle: Lane[] = [];
  const lanes = new Set<Lane>();
  const queue: Waiting[] = [];

  const start = (lane: Lane, waiting: Waiting): void =>
    ride(lane, waiting, (isReusable) => (isReusable ? release(lane) : discard(lane)));

  const startNew = (waiting: Waiting): void => {
    const lane = openLane();
    lanes.add(lane);
    start(lane, waiting);
  };

  const release = (lane: Lane): void => {
    if (!lanes.has(lane)) return;
    const next = queue.shift();
    if (next) start(lane, next);
    else idle.push(lane);
  };

  const discard = (lane: Lane): void => {
    if (!lanes.delete(lane)) return;
    // Destroying is only ever our own doing; there is nobody left to tell.
    destroyLane(lane).catch(() => {});
    const next = queue.shift();
    if (next) startNew(next);
  };

  const abort = (waiting: Waiting): void => {
    if (waiting.isOver) return;
    waiting.isOver = true;
    if (waiting.lane) return discard(waiting.lane);
    queue.splice(queue.indexOf(waiting), 1);
  };

  return {
    send(request, sink): Flight {
      const waiting: Waiting = { request, sink, lane: null, isOver: false };
      const free = idle.pop();
      if (free) start(free, waiting);
      else if (options.maxConnections === null || lanes.size < options.maxConnections) {
        startNew(waiting);
      } else queue.push(waiting);
      return {
        get isQueued() {
          return waiting.lane === null && !waiting.isOver;
        },
        abort: () => abort(waiting),
      };
    },
    async close() {
      idle.length = 0;
      const open = [...lanes];
      lanes.clear();
      const closed = open.map(destroyLane);
      for (const waiting of queue.splice(0)) {
        waiting.isOver = true;
        waiting.sink.fault({
          outcome: "aborted", detail: "the transport was closed", isOurs: false,
        });
      }
      await Promise.all(closed);
    },
  };
}
