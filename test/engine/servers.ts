/** Servers on 127.0.0.1 that misbehave on the wire, and a client side to meet them with. */
import { createServer, type Server, type Socket } from "node:net";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import {
  type Ended, type Flight, makeUndiciTransport, type ResponseReader, startExchange, type Transport,
  type TransportFault, type TransportOptions,
} from "../../src/engine/index.ts";
import type { Limits } from "../../src/plan/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";

export interface TestServer {
  readonly origin: string;
  /** Connections, in the order in which they came. */
  readonly sockets: readonly Socket[];
  /** Requests whose head has arrived. */
  readonly requests: () => number;
  /** Resolves when no connection is open any more. */
  readonly quiet: () => Promise<void>;
  close(): Promise<void>;
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Calls `answer` for every request head on every connection; GETs only. */
export async function startServer(
  answer: (socket: Socket, nth: { readonly request: number; readonly ofSocket: number }) => void,
  make: (onSocket: (socket: Socket) => void) => Server = (onSocket) => createServer(onSocket),
): Promise<TestServer> {
  const sockets: Socket[] = [];
  let requests = 0;
  const server = make((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    let ofSocket = 0;
    let head = "";
    socket.on("data", (bytes: Buffer) => {
      head += bytes.toString("latin1");
      while (head.includes("\r\n\r\n")) {
        head = head.slice(head.indexOf("\r\n\r\n") + 4);
        requests += 1;
        ofSocket += 1;
        answer(socket, { request: requests, ofSocket });
      }
    });
  });
  const port = await listen(server);
  const closed = (socket: Socket): Promise<void> => new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    sockets,
    requests: () => requests,
    quiet: async () => {
      await Promise.all(sockets.map(closed));
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

export const OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

export function transportTo(origin: string, more: Partial<TransportOptions> = {}): Transport {
  return makeUndiciTransport({
    origin, maxConnections: null, keepAliveMs: 120_000, connectTimeoutMs: 5000, insecureTls: false,
    ca: null, ...more,
  });
}

export const GET = { method: "GET", path: "/", headers: [], body: null } as const;

export const NO_LIMITS: Limits = {
  totalMs: 20_000, connectMs: 5000, firstByteMs: null, idleMs: null,
};

export interface Going {
  readonly ended: Promise<Ended>;
  /** Counts how often the end was told. */
  readonly ends: () => number;
  abort(): void;
}

/** One exchange, read as plain HTTP unless another reader is given. */
export function begin(transport: Transport, more: {
  readonly limits?: Partial<Limits>;
  readonly maxBodyBytes?: number;
  readonly lateMs?: number;
  readonly reader?: ResponseReader;
  readonly broke?: (error: unknown) => void;
} = {}): Going {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  let ends = 0;
  const originMs = performance.now();
  const exchange = startExchange(
    {
      index: 0,
      intendedAtMs: originMs - (more.lateMs ?? 0),
      request: GET,
      reader: more.reader ?? findProtocol("http").reader(targetOf({ api: "http" })),
    },
    {
      transport,
      limits: { ...NO_LIMITS, ...more.limits },
      originMs,
      maxBodyBytes: more.maxBodyBytes ?? 1_000_000,
      broke: more.broke ?? reject,
    },
    (ended) => {
      ends += 1;
      resolve(ended);
    },
  );
  return { ended: promise, ends: () => ends, abort: () => exchange.abort() };
}

/** What a bare sink heard of one request. */
export interface Heard {
  readonly names: readonly string[];
  readonly openedMs: readonly (number | null)[];
  readonly fault: TransportFault | null;
}

export function send(
  transport: Transport,
): { readonly flight: Flight; readonly heard: Promise<Heard> } {
  const names: string[] = [];
  const openedMs: (number | null)[] = [];
  const { promise, resolve } = Promise.withResolvers<Heard>();
  const flight = transport.send(GET, {
    connected(tookMs) {
      names.push("connected");
      openedMs.push(tookMs);
    },
    headers: () => names.push("headers"),
    bytes: () => names.push("bytes"),
    end() {
      names.push("end");
      resolve({ names, openedMs, fault: null });
    },
    fault(fault) {
      names.push("fault");
      resolve({ names, openedMs, fault });
    },
  });
  return { flight, heard: promise };
}
