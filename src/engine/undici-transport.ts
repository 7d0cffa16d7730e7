import { Socket } from "node:net";
import { buildConnector, Client, type Dispatcher } from "undici";
import type { Millis } from "../base/index.ts";
import { faultOf } from "./fault.ts";
import type { RequestDraft, ResponseHeaders } from "./protocol.ts";
import type { Flight, ResponseSink, Transport, TransportOptions } from "./transport.ts";

/** A connection of ours: one undici Client, which carries one request at a time. */
interface Lane {
  readonly client: Client;
  /** What opening the connection for the present request took; null when it was open already. */
  openedMs: Millis | null;
}

interface Waiting {
  readonly request: RequestDraft;
  readonly sink: ResponseSink;
  lane: Lane | null;
  isOver: boolean;
}

/** Ours, because undici's connect timeout ticks in half seconds. */
function timedConnector(options: TransportOptions, opened: (tookMs: Millis) => void) {
  const connect = buildConnector({
    timeout: 0,
    allowH2: false,
    rejectUnauthorized: !options.insecureTls,
    ...(options.ca === null ? {} : { ca: options.ca }),
  });
  return (target: buildConnector.Options, done: buildConnector.Callback): void => {
    const startedMs = performance.now();
    let isSettled = false;
    const timer = setTimeout(() => {
      isSettled = true;
      const error = Object.assign(
        new Error(`no connection within ${options.connectTimeoutMs} ms`),
        { code: "TAILGATE_CONNECT_TIMEOUT" },
      );
      done(error, null);
      if (socket instanceof Socket) socket.destroy();
    }, options.connectTimeoutMs);
    const socket: unknown = connect(target, (...[error, connected]) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      if (error !== null) return done(error, null);
      opened(performance.now() - startedMs);
      return done(null, connected);
    });
  };
}

function lowerCaseHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): ResponseHeaders {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = typeof value === "string" ? value : value.join(", ");
  }
  return plain;
}

/**
 * HTTP/1.1 over undici. A `Client` per connection on a last-in-first-out free list: a `Pool` scans
 * all its clients for each request. undici's own timeouts are off (they tick in half seconds and
 * closed idle sockets in bursts with the defaults); the caller keeps the deadlines.
 */
export function makeUndiciTransport(options: TransportOptions): Transport {
  const idle: Lane[] = [];
  const lanes = new Set<Lane>();
  const queue: Waiting[] = [];

  const openLane = (): Lane => {
    const lane: Lane = {
      openedMs: null,
      client: new Client(options.origin, {
        connect: timedConnector(options, (tookMs) => {
          lane.openedMs = tookMs;
        }),
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
    lanes.add(lane);
    return lane;
  };

  const release = (waiting: Waiting): void => {
    const { lane } = waiting;
    waiting.isOver = true;
    waiting.lane = null;
    if (!lane || !lanes.has(lane)) return;
    const next = queue.shift();
    if (next) ride(lane, next);
    else idle.push(lane);
  };

  const discard = (waiting: Waiting): void => {
    const { lane } = waiting;
    waiting.isOver = true;
    waiting.lane = null;
    if (lane && lanes.delete(lane)) {
      lane.client.destroy(null).catch(() => {
        // Destroying is only ever our own doing; there is nobody left to tell.
      });
      const next = queue.shift();
      if (next) ride(openLane(), next);
    }
  };

  const ride = (lane: Lane, waiting: Waiting): void => {
    waiting.lane = lane;
    lane.openedMs = null;
    const { request, sink } = waiting;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => {
        if (!waiting.isOver) sink.connected(lane.openedMs);
      },
      onResponseStart: (_controller, status, headers) => {
        if (!waiting.isOver && status >= 200) sink.headers(status, lowerCaseHeaders(headers));
      },
      onResponseData: (_controller, chunk) => {
        if (!waiting.isOver) sink.bytes(chunk);
      },
      onResponseEnd: () => {
        if (waiting.isOver) return;
        release(waiting);
        sink.end();
      },
      onResponseError: (_controller, error) => {
        if (waiting.isOver) return;
        discard(waiting);
        sink.fault(faultOf(error));
      },
    };
    lane.client.dispatch(
      {
        path: request.path,
        method: request.method as Dispatcher.HttpMethod,
        headers: [...request.headers],
        body: request.body,
      },
      handler,
    );
  };

  return {
    send(request, sink): Flight {
      const waiting: Waiting = { request, sink, lane: null, isOver: false };
      const free = idle.pop();
      if (free) ride(free, waiting);
      else if (options.maxConnections === null || lanes.size < options.maxConnections) {
        ride(openLane(), waiting);
      } else queue.push(waiting);
      return {
        abort() {
          if (waiting.isOver) return;
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          discard(waiting);
        },
      };
    },
    async close() {
      idle.length = 0;
      const open = [...lanes];
      lanes.clear();
      await Promise.all(open.map((lane) => lane.client.destroy(null)));
    },
  };
}
