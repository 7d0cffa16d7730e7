/**
 * engine: a plan in, what happened out (a recorded window and the generator's account of itself).
 * The only room with sockets, threads and time. It declares the ports `Protocol` and `Transport`,
 * never names an API, never compares, never judges the endpoint.
 */
export * from "./protocol.js";
export * from "./transport.js";
export * from "./transports/fault.js";
export * from "./transports/choose.js";
export * from "./pacemaker.js";
export * from "./ticker.js";
export * from "./timer-slack.js";
export * from "./thread-clock.js";
export * from "./exchange.js";
export * from "./preflight.js";
export * from "./preflight-error.js";
export * from "./health.js";
export * from "./messages.js";
export * from "./arm.js";
export * from "./requests.js";
export * from "./thread.js";
export * from "./execute.js";
export * from "./thread-count.js";
