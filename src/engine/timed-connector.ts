import { Socket } from "node:net";
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { buildConnector } from "undici";
import type { Millis } from "../base/index.ts";
import type { TransportOptions } from "./transport.ts";

/** Opens connections within our own deadline: undici's ticks in half seconds. */
export interface TimedConnector {
  readonly open: buildConnector.connector;
  /** Gives up a connection that is being opened: undici would wait for it even when destroyed. */
  abandon(): void;
}

/**
 * The certificates to trust, when there are more than the usual ones; null otherwise. Made once
 * for all connections: reading the usual ones takes about 20 ms.
 */
export function trustOf(options: TransportOptions): SecureContext | null {
  return options.ca === null
    ? null
    : createSecureContext({ ca: [...getCACertificates("default"), options.ca] });
}

/** `opened` is told what DNS, TCP and TLS took together. */
export function makeTimedConnector(
  options: TransportOptions,
  trust: SecureContext | null,
  opened: (tookMs: Millis) => void,
): TimedConnector {
  const connect = buildConnector({
    timeout: 0,
    allowH2: false,
    rejectUnauthorized: !options.insecureTls,
    ...(trust === null ? {} : { secureContext: trust }),
  });
  let giveUp: () => void = () => {};
  return {
    open(target, done) {
      const startedMs = performance.now();
      let isSettled = false;
      const settle = (): void => {
        isSettled = true;
        clearTimeout(timer);
      };
      const timer = setTimeout(() => {
        giveUp();
        const message = `no connection within ${options.connectTimeoutMs} ms`;
        done(Object.assign(new Error(message), { code: "TAILGATE_CONNECT_TIMEOUT" }), null);
      }, options.connectTimeoutMs);
      // undici's types say that nothing is returned; its connector returns the socket.
      const socket: unknown = connect(target, (...[error, connected]) => {
        if (isSettled) return;
        settle();
        if (error !== null) return done(error, null);
        opened(performance.now() - startedMs);
        return done(null, connected);
      });
      giveUp = () => {
        if (isSettled) return;
        settle();
        if (socket instanceof Socket) socket.destroy();
      };
    },
    abandon: () => giveUp(),
  };
}
