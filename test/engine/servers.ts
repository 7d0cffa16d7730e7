/** Servers on 127.0.0.1 that misbehave on the wire, and a client side to meet them with. */
import { createServer, type Server, type Socket } from "node:net";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import {
  type Ended, Exchange, type Flight, type Opening, type RequestDraft, type ResponseReader,
  type Transport, type TransportFault, type TransportOptions,
} from "../../src/engine/index.ts";
import { makeLeanTransport } from "../../src/engine/transports/lean.ts";
import { makeUndiciTransport } from "../../src/engine/transports/undici.ts";
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

export type MakeTransport = (options: TransportOptions) => Transport;

/** Those that speak HTTP/1.1; they behave alike. */
export const TRANSPORTS: readonly (readonly [name: string, make: MakeTransport])[] = [
  ["undici", makeUndiciTransport],
  ["lean", makeLeanTransport],
];

export function transportTo(
  origin: string,
  more: Partial<TransportOptions> = {},
  make: MakeTransport = makeUndiciTransport,
): Transport {
  return make({
    origin, maxConnections: null, keepAliveMs: 120_000, connectTimeoutMs: 5000, insecureTls: false,
    ca: null, http2: false, proxy: null, socketPath: null, ...more,
  });
}

/** What a test file has open; `closeAll` belongs in its `afterEach`. */
export function makeBench(make: MakeTransport = makeUndiciTransport) {
  const open: { close(): Promise<void> }[] = [];
  return {
    async serve(...given: Parameters<typeof startServer>): Promise<TestServer> {
      const server = await startServer(...given);
      open.push(server);
      return server;
    },
    connect(origin: string, more: Partial<TransportOptions> = {}): Transport {
      const transport = transportTo(origin, more, make);
      open.push(transport);
      return transport;
    },
    /** Something else that is to be closed at the end. */
    keep<Closable extends { close(): Promise<void> }>(one: Closable): Closable {
      open.push(one);
      return one;
    },
    async closeAll(): Promise<void> {
      await Promise.all(open.splice(0).map((one) => one.close()));
    },
  };
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
  const exchange = new Exchange(
    {
      index: 0,
      intendedAtMs: originMs - (more.lateMs ?? 0),
      originMs,
      draft: GET, price: null, most: { input: 0, output: 0 }, mostUsd: 0,
      reader: more.reader ?? findProtocol("http").reader(targetOf({ api: "http" })),
      earlier: null,
    },
    {
      transport,
      limits: { ...NO_LIMITS, ...more.limits },
      maxBodyBytes: more.maxBodyBytes ?? 1_000_000,
      saw: () => {},
      ended: (_exchange, result) => {
        ends += 1;
        resolve(result);
      },
      broke: more.broke ?? reject,
    },
  );
  return { ended: promise, ends: () => ends, abort: () => exchange.abort() };
}

/** What a bare sink heard of one request. */
export interface Heard {
  readonly names: readonly string[];
  readonly openings: readonly (Opening | null)[];
  readonly status: number | null;
  readonly body: string;
  readonly fault: TransportFault | null;
}

export function send(
  transport: Transport,
  request: RequestDraft = GET,
): { readonly flight: Flight; readonly heard: Promise<Heard> } {
  const names: string[] = [];
  const openings: (Opening | null)[] = [];
  let status: number | null = null;
  let body = "";
  const { promise, resolve } = Promise.withResolvers<Heard>();
  const finish = (fault: TransportFault | null): void =>
    resolve({ names, openings, status, body, fault });
  const flight = transport.send(request, {
    connected(opening) {
      names.push("connected");
      openings.push(opening);
    },
    headers(code) {
      names.push("headers");
      status = code;
    },
    bytes(chunk) {
      names.push("bytes");
      body += Buffer.from(chunk).toString("latin1");
    },
    end() {
      names.push("end");
      finish(null);
    },
    fault(fault) {
      names.push("fault");
      finish(fault);
    },
  });
  return { flight, heard: promise };
}
