import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { TailgateError } from "../../base/index.ts";

/** The proxy that requests go through. */
export interface Proxy {
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
  /** What to send as `Proxy-Authorization`; a secret. */
  readonly authorization: string | null;
}

const SCHEMES: Readonly<Record<string, { readonly port: number; readonly isTls: boolean }>> = {
  "http:": { port: 80, isTls: false },
  "https:": { port: 443, isTls: true },
};

/** The host of a URL as sockets want it: IPv6 without its brackets. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A bare per cent sign stands for itself.
    return part;
  }
}

/** The URL is never part of an error: it may hold a password. */
export function parseProxy(text: string): Proxy {
  const url = URL.parse(text);
  const scheme = url === null ? undefined : SCHEMES[url.protocol];
  if (url === null || scheme === undefined || url.hostname === "") {
    throw new TailgateError("usage", {
      code: "bad-proxy",
      message: "proxy is not the URL of an HTTP proxy",
      hint: "Write http://host:port or https://host:port, with user:password@ if it asks for one.",
    });
  }
  const user = `${decoded(url.username)}:${decoded(url.password)}`;
  return {
    host: bareHost(url.hostname),
    port: url.port === "" ? scheme.port : Number(url.port),
    isTls: scheme.isTls,
    authorization: user === ":" ? null : `Basic ${Buffer.from(user).toString("base64")}`,
  };
}

/** How requests to a plain HTTP endpoint are written when a proxy forwards them (RFC 9112, 3.2.2). */
export interface Forwarding {
  /** Goes before each path. */
  readonly pathPrefix: string;
  /** Go before the request's own, names and values in turn. */
  readonly headers: readonly string[];
}

/** Null when the proxy does not see the requests: without one, and in a tunnel to a TLS endpoint. */
export function forwardingOf(
  options: { readonly origin: string; readonly proxy: string | null },
): Forwarding | null {
  const { protocol, origin } = new URL(options.origin);
  if (options.proxy === null || protocol !== "http:") return null;
  const { authorization } = parseProxy(options.proxy);
  return {
    pathPrefix: origin,
    headers: authorization === null ? [] : ["proxy-authorization", authorization],
  };
}

function proxyError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** The proxy would not let a request or a tunnel through. Its own words are left out. */
export function refusalBy(status: number): Error {
  const phrase = STATUS_CODES[status];
  const said = phrase === undefined ? `${status}` : `${status} ${phrase}`;
  return proxyError("TAILGATE_PROXY_REFUSED", `the proxy answered ${said}`);
}

const HEAD_END = "\r\n\r\n";
const MAX_HEAD_BYTES = 64 * 1024;
const STATUS_LINE = /^HTTP\/1\.[01] ([1-9]\d\d)(?: |\r\n)/;

type Answer =
  | { readonly kind: "incomplete" }
  | { readonly kind: "open"; readonly rest: Buffer }
  | { readonly kind: "failed"; readonly error: Error };

/** The first final answer to CONNECT, and what follows it when the tunnel is open. */
function readAnswer(seen: Buffer): Answer {
  const garbage = (message: string): Answer =>
    ({ kind: "failed", error: proxyError("TAILGATE_PROXY_GARBAGE", message) });
  const end = seen.indexOf(HEAD_END);
  if (end > MAX_HEAD_BYTES || (end < 0 && seen.length > MAX_HEAD_BYTES)) {
    return garbage("the proxy's answer to CONNECT has no end");
  }
  if (end < 0) return { kind: "incomplete" };
  const status = Number(STATUS_LINE.exec(seen.toString("latin1", 0, end + 2))?.[1] ?? 0);
  const rest = seen.subarray(end + HEAD_END.length);
  if (status === 0) return garbage("the proxy did not answer CONNECT in HTTP/1.1");
  if (status < 200) return readAnswer(rest);
  return status < 300 ? { kind: "open", rest } : { kind: "failed", error: refusalBy(status) };
}

/**
 * Asks the proxy at the other end of `socket` for a tunnel to `authority` (host:port). `done` is
 * told once, with an error or null; it is not told when the connection fails: that is the caller's.
 */
export function openTunnel(
  socket: Socket,
  proxy: Proxy,
  authority: string,
  done: (error: Error | null) => void,
): void {
  let seen: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer): void => {
    seen = Buffer.concat([seen, bytes]);
    const answer = readAnswer(seen);
    if (answer.kind === "incomplete") return;
    socket.off("data", take);
    socket.pause();
    if (answer.kind === "failed") return done(answer.error);
    if (answer.rest.length > 0) socket.unshift(answer.rest);
    done(null);
  };
  socket.on("data", take);
  const authorization = proxy.authorization === null
    ? ""
    : `proxy-authorization: ${proxy.authorization}\r\n`;
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${authorization}\r\n`);
}
