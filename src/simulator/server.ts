import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { UsageError, assert, systemClock } from "../base/index.ts";
import type { Millis } from "../base/index.ts";
import { makeLimiter } from "./limiter.ts";
import { parseProfile } from "./profile.ts";
import type { SimulatorProfileInput } from "./profile.ts";
import { serve } from "./service.ts";
import type { Simulation } from "./service.ts";
import { makeTally } from "./tally.ts";
import type { SimulatorCounts } from "./tally.ts";
import { makeTimetable } from "./timetable.ts";

const KEEP_ALIVE_MS: Millis = 600_000;
const BACKLOG = 4096;

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The simulator serves this machine only. */
  readonly host?: "127.0.0.1";
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a path. */
  readonly url: string;
  counts(): SimulatorCounts;
  /** Destroys all connections, whatever is going on on them. */
  close(): Promise<void>;
}

/**
 * Starts an LLM endpoint on the loopback interface; it runs in this process until `close`.
 * Throws UsageError on a bad profile or port, all problems at once, and where the port is taken.
 */
export async function startSimulator(
  profile: SimulatorProfileInput = {},
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const { port = 0, host = "127.0.0.1" } = options;
  checkAddress(port, host);
  const parsed = parseProfile(profile);
  const clock = systemClock;
  const simulation: Simulation = {
    profile: parsed,
    clock,
    timetable: makeTimetable(clock, parsed.freezes),
    tally: makeTally(),
    limiters: {
      requests: makeLimiter(parsed.rateLimitPerS, clock.nowMs()),
      tokens: makeLimiter(parsed.tokenLimitPerS, clock.nowMs()),
    },
  };
  // The deadlines of node:http would end the hangs and slow answers that are asked for.
  const patience = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0, headersTimeout: 0 };
  const server = createServer({ ...patience, noDelay: true }, (request, response) =>
    serve(simulation, request, response),
  );
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await listen(server, port, host);
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a TCP server has an address");
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  return {
    url: `http://${host}:${address.port}`,
    counts: simulation.tally.counts,
    close: async () => {
      simulation.timetable.stop();
      server.close();
      // The server counts as closed before its sockets do, but only then are the counts final.
      await Promise.all([closed, ...[...sockets].map(destroy)]);
    },
  };
}

function destroy(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", () => resolve());
    socket.destroy();
  });
}

function checkAddress(port: number, host: string): void {
  const origin = "simulator options";
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  const fix = "Write a whole number from 0 to 65535; 0 takes any free port.";
  const message = "is not a port number.";
  const portIssue = { field: "port", value: String(port), origin, message, fix };
  const hostIssue = {
    field: "host",
    value: host,
    origin,
    message: "the simulator serves this machine only.",
    fix: "Write 127.0.0.1 or leave it out.",
  };
  const issues = [...(isPort ? [] : [portIssue]), ...(host === "127.0.0.1" ? [] : [hostIssue])];
  if (issues.length > 0) throw new UsageError(issues);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const value = String(port);
      const message = `cannot listen on it: ${error.message}.`;
      const fix = "Write another port, or 0 for any free one.";
      reject(new UsageError([{ field: "port", value, origin: "simulator options", message, fix }]));
    });
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
}
