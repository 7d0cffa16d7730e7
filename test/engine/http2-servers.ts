/** HTTP/2 servers on 127.0.0.1: one that works, and one that sends whatever frames it is told to. */
import {
  createSecureServer, type SecureServerOptions, type ServerHttp2Session, type ServerHttp2Stream,
} from "node:http2";
import type { Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { CERTIFICATE, KEY } from "./certificate.ts";
import { listen, startServer, type TestServer } from "./servers.ts";

export interface Served {
  readonly origin: string;
  readonly sockets: readonly Socket[];
  readonly sessions: readonly ServerHttp2Session[];
  readonly streams: readonly ServerHttp2Stream[];
  close(): Promise<void>;
}

export type OnStream = (stream: ServerHttp2Stream, nth: number, path: string) => void;

export const [DATA, HEADERS, RST, SETTINGS, GOAWAY] = [0, 1, 3, 4, 7];

/** RFC 9113, 4.1; a number is a payload of four bytes. */
export function frame(type: number, flags: number, stream: number, payload: string | number): Buffer {
  const bytes = typeof payload === "string" ? Buffer.from(payload, "latin1") : Buffer.alloc(4);
  if (typeof payload === "number") bytes.writeUInt32BE(payload);
  const head = Buffer.alloc(9);
  head.writeUIntBE(bytes.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, bytes]);
}

/** Settings, their acknowledgement and the headers `:status: 200` of stream 1. */
export const HEAD = [frame(SETTINGS, 0, 0, ""), frame(SETTINGS, 1, 0, ""), frame(HEADERS, 4, 1, "\x88")];

/** Answers the first request with these frames, whatever it is. */
export function startRaw(frames: readonly Buffer[]): Promise<TestServer> {
  return startServer(() => {}, (onSocket) => createTlsServer(
    { cert: CERTIFICATE, key: KEY, ALPNProtocols: ["h2"] },
    (socket) => {
      onSocket(socket);
      let seen = Buffer.alloc(0);
      let isAnswered = false;
      socket.on("error", () => {}).on("data", (bytes: Buffer) => {
        seen = Buffer.concat([seen, bytes]);
        // The preface is followed by SETTINGS and WINDOW_UPDATE; HEADERS of stream 1 come then.
        if (isAnswered || !seen.includes(Buffer.from([HEADERS, 5, 0, 0, 0, 1]))) return;
        isAnswered = true;
        socket.write(Buffer.concat(frames));
      });
    },
  )).then((server) => ({ ...server, origin: server.origin.replace("http:", "https:") }));
}

export async function startHttp2(onStream: OnStream, more: SecureServerOptions = {}): Promise<Served> {
  const sockets: Socket[] = [];
  const sessions: ServerHttp2Session[] = [];
  const streams: ServerHttp2Stream[] = [];
  const server = createSecureServer({ cert: CERTIFICATE, key: KEY, ...more });
  server.on("secureConnection", (socket: Socket) => sockets.push(socket.on("error", () => {})));
  server.on("session", (session) => sessions.push(session.on("error", () => {})));
  server.on("stream", (stream, headers) => {
    stream.on("error", () => {});
    streams.push(stream);
    onStream(stream, streams.length, String(headers[":path"]));
  });
  const port = await listen(server);
  return {
    origin: `https://127.0.0.1:${port}`, sockets, sessions, streams,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}
