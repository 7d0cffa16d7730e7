/**
 * engine: a plan in, what happened out (a recorded window and the generator's account of itself).
 * The only room with sockets, threads and time. It declares the ports `Protocol` and `Transport`,
 * never names an API, never compares, never judges the endpoint.
 */
export * from "./protocol.ts";
export * from "./transport.ts";
export * from "./transports/fault.ts";
export * from "./transports/choose.ts";
export * from "./pacemaker.ts";
export * from "./ticker.ts";
export * from "./timer-slack.ts";
export * from "./thread-clock.ts";
export * from "./exchange.ts";
export * from "./preflight.ts";
export * from "./preflight-error.ts";
export * from "./health.ts";
export * from "./messages.ts";
export * from "./arm.ts";
export * from "./requests.ts";
export * from "./thread.ts";
export * from "./execute.ts";
export * from "./thread-count.ts";
