import { connect, isIP, type OnReadOpts, type Socket } from "node:net";
import {
  connect as connectTls, createSecureContext, getCACertificates, type SecureContext,
} from "node:tls";
import type { Millis } from "../../base/index.ts";
import { bareHost, openTunnel, parseProxy, type Proxy } from "./proxy.ts";
import type { Opening, TransportOptions } from "../transport.ts";

/** An open connection: through the proxy and with TLS, where there are such. */
export interface Connection {
  readonly socket: Socket;
  readonly opening: Opening;
  /** The server chose HTTP/2 (ALPN `h2`); otherwise HTTP/1.1 is spoken. */
  readonly isHttp2: boolean;
}

/** Told once how it ended, never from within `open`; nothing after `abandon`. */
export interface Connecting {
  connected(connection: Connection): void;
  failed(error: Error): void;
}

/** Opens connections to one origin, within our own deadline, and takes the time of each phase. */
export interface TimedConnector {
  /**
   * With `onRead`, the socket hands bytes over in that buffer instead of by `data` events. In a
   * proxy's tunnel, where Node cannot, they are handed over in a buffer of their own.
   */
  open(connecting: Connecting, onRead?: OnReadOpts): { abandon(): void };
}

/** Every step between us and the endpoint, decided once for all connections. */
interface Route {
  /** Where the first socket goes. */
  readonly address: { readonly path: string } | { readonly host: string; readonly port: number };
  readonly proxy: Proxy | null;
  readonly host: string;
  /** The endpoint as CONNECT names it. */
  readonly authority: string;
  readonly isTls: boolean;
  readonly protocols: readonly string[];
  readonly isTrusting: boolean;
  /** Certificates to trust. Made once: reading them takes about 20 ms. Null without TLS. */
  readonly trust: SecureContext | null;
}

function routeOf(options: TransportOptions): Route {
  const url = new URL(options.origin);
  const isTls = url.protocol === "https:";
  const host = bareHost(url.hostname);
  const port = url.port === "" ? (isTls ? 443 : 80) : Number(url.port);
  // A unix socket is on this machine: there is nothing for a proxy to do.
  const proxy = options.proxy === null || options.socketPath !== null
    ? null
    : parseProxy(options.proxy);
  const { ca } = options;
  return {
    address: options.socketPath !== null
      ? { path: options.socketPath }
      : { host: proxy?.host ?? host, port: proxy?.port ?? port },
    proxy,
    host,
    authority: `${url.hostname}:${port}`,
    isTls,
    protocols: options.http2 ? ["h2", "http/1.1"] : ["http/1.1"],
    isTrusting: options.insecureTls,
    trust: isTls || proxy?.isTls
      ? createSecureContext(ca === null ? {} : { ca: [...getCACertificates("default"), ca] })
      : null,
  };
}

/** Names are checked against, and sent to, whoever TLS is spoken with; an address is not sent. */
function tlsOptions(host: string, trust: SecureContext | null) {
  return {
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(trust === null ? {} : { secureContext: trust }),
  };
}

/** Instants on the clock of `performance.now()`; null for what did not happen. */
interface Marks {
  readonly startedMs: Millis;
  dnsMs: Millis | null;
  tcpMs: Millis | null;
  proxyMs: Millis | null;
  tlsMs: Millis | null;
}

function openingOf(marks: Marks): Opening {
  const dnsAtMs = marks.dnsMs ?? marks.startedMs;
  const tcpAtMs = marks.tcpMs ?? dnsAtMs;
  const proxyAtMs = marks.proxyMs ?? tcpAtMs;
  const tlsAtMs = marks.tlsMs ?? proxyAtMs;
  return {
    dnsMs: dnsAtMs - marks.startedMs,
    tcpMs: tcpAtMs - dnsAtMs,
    proxyMs: proxyAtMs - tcpAtMs,
    tlsMs: tlsAtMs - proxyAtMs,
    totalMs: performance.now() - marks.startedMs,
  };
}

/** The step that a connection in the making has got stuck at. */
function pendingStep(marks: Marks, route: Route): string {
  if (marks.tcpMs === null) {
    const isNamed = "host" in route.address && isIP(route.address.host) === 0;
    return isNamed && marks.dnsMs === null ? "DNS" : "TCP";
  }
  return route.proxy !== null && marks.proxyMs === null ? "the proxy" : "TLS";
}

/** An error on the way to the proxy: the same error, and who it was that could not be reached. */
function ofProxy(error: Error): Error {
  if (error.message.startsWith("the proxy")) return error;
  const code = "code" in error ? error.code : undefined;
  const message = `the proxy: ${error.message === "" ? String(code) : error.message}`;
  return Object.assign(new Error(message, { cause: error }), code === undefined ? {} : { code });
}

/** What is common to every socket on the way. */
function prepare(socket: Socket, failed: (error: Error) => void): void {
  socket.setNoDelay(true).setKeepAlive(true, 60_000);
  // Stays on after the connection was handed over: an error must never be without a listener.
  socket.on("error", failed);
  socket.on("close", () => failed(Object.assign(
    new Error("the other side closed the connection while it was being opened"),
    { code: "ECONNRESET" },
  )));
}

/** Hands a socket's bytes over as `onread` would. */
function pourInto(socket: Socket, onRead: OnReadOpts): void {
  socket.on("data", (bytes: Buffer) => {
    if (!onRead.callback(bytes.length, bytes)) socket.pause();
  });
}

interface Steps {
  readonly marks: Marks;
  readonly onRead: OnReadOpts | undefined;
  /** Every socket that was made, to be destroyed on failure. */
  readonly made: (socket: Socket) => void;
  readonly ready: (socket: Socket, isHttp2: boolean) => void;
  readonly failed: (error: Error) => void;
}

/** The last step to a TLS endpoint through a proxy: TLS inside its tunnel. */
function secureTunnel(route: Route, outer: Socket, steps: Steps): void {
  const socket = connectTls({
    ...tlsOptions(route.host, route.trust), socket: outer,
    ALPNProtocols: [...route.protocols], rejectUnauthorized: !route.isTrusting,
  });
  steps.made(socket);
  prepare(socket, steps.failed);
  socket.once("secureConnect", () => {
    steps.marks.tlsMs = performance.now();
    if (steps.onRead) pourInto(socket, steps.onRead);
    steps.ready(socket, socket.alpnProtocol === "h2");
  });
}

/** The first socket: to the endpoint or to the proxy, with TLS if that one wants it. */
function openFirst(route: Route, onRead: OnReadOpts | undefined): Socket {
  const { address, proxy } = route;
  const reading = onRead === undefined ? {} : { onread: onRead };
  if (proxy !== null) {
    return proxy.isTls
      ? connectTls({ ...reading, ...tlsOptions(proxy.host, route.trust), ...address })
      : connect({ ...reading, ...address });
  }
  if (!route.isTls) return connect({ ...reading, ...address });
  return connectTls({
    ...reading, ...tlsOptions(route.host, route.trust), ...address,
    ALPNProtocols: [...route.protocols], rejectUnauthorized: !route.isTrusting,
  });
}

/** Walks the route step by step, noting when each was done. */
function walk(route: Route, steps: Steps): void {
  const { marks } = steps;
  const { proxy } = route;
  const isTunnel = proxy !== null && route.isTls;
  const failed = (error: Error): void =>
    steps.failed(proxy !== null && marks.proxyMs === null ? ofProxy(error) : error);
  const socket = openFirst(route, isTunnel ? undefined : steps.onRead);
  steps.made(socket);
  prepare(socket, failed);
  const isSecured = proxy === null ? route.isTls : proxy.isTls;
  // Told once for each address of a name.
  socket.on("lookup", () => {
    marks.dnsMs ??= performance.now();
  });
  socket.once("connect", () => {
    marks.tcpMs = performance.now();
  });
  socket.once(isSecured ? "secureConnect" : "connect", () => {
    const atMs = performance.now();
    if (proxy === null) {
      if (isSecured) marks.tlsMs = atMs;
      const protocol: unknown = "alpnProtocol" in socket ? socket.alpnProtocol : false;
      return steps.ready(socket, protocol === "h2");
    }
    if (!isTunnel) {
      if (isSecured) marks.proxyMs = atMs;
      return steps.ready(socket, false);
    }
    return openTunnel(socket, proxy, route.authority, (error) => {
      if (error !== null) return failed(error);
      marks.proxyMs = performance.now();
      return secureTunnel(route, socket, steps);
    });
  });
}

export function makeTimedConnector(options: TransportOptions): TimedConnector {
  const route = routeOf(options);
  return {
    open(connecting, onRead) {
      const sockets: Socket[] = [];
      let isSettled = false;
      const marks: Marks = {
        startedMs: performance.now(), dnsMs: null, tcpMs: null, proxyMs: null, tlsMs: null,
      };
      const settle = (): void => {
        isSettled = true;
        clearTimeout(timer);
      };
      const giveUp = (): void => {
        settle();
        for (const socket of sockets) socket.destroy();
      };
      const failed = (error: Error): void => {
        if (isSettled) return;
        giveUp();
        connecting.failed(error);
      };
      const timer = setTimeout(() => {
        const message = `no connection within ${options.connectTimeoutMs} ms: ` +
          `${pendingStep(marks, route)} took too long`;
        failed(Object.assign(new Error(message), { code: "TAILGATE_CONNECT_TIMEOUT" }));
      }, options.connectTimeoutMs);
      walk(route, {
        marks,
        onRead,
        made: (socket) => sockets.push(socket),
        ready(socket, isHttp2) {
          if (isSettled) return;
          settle();
          connecting.connected({ socket, opening: openingOf(marks), isHttp2 });
        },
        failed,
      });
      return {
        abandon() {
          if (!isSettled) giveUp();
        },
      };
    },
  };
}
