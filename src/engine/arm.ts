import { type Millis, must } from "../base/index.ts";
import type { Allowance } from "../cost/index.ts";
import { makeRecorder, type Recorder } from "../measurement/index.ts";
import type { Schedule } from "../plan/index.ts";
import { makeConcealer } from "./conceal.ts";
import { type Ended, Exchange, type Surroundings } from "./exchange.ts";
import type { ArmOrder, ThreadShare } from "./messages.ts";
import type { Pacemaker } from "./pacemaker.ts";
import type { Protocol, ProtocolFinder } from "./protocol.ts";
import { makeRequests, type Requests } from "./requests.ts";
import { makeTraffic, type Traffic } from "./traffic.ts";
import type { Transport, TransportOptions } from "./transport.ts";

export type TransportMaker = (
  options: TransportOptions, wish: "auto" | "undici",
) => Transport | Promise<Transport>;

/** One endpoint of a run, on one thread: how its requests are made, sent and read. */
export interface Arm {
  readonly order: ArmOrder;
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly requests: Requests;
  readonly conceal: (text: string) => string;
  readonly pacemaker: Pacemaker;
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** A thread's part of a limit that holds for all of them together. */
function shareOf(limit: number, { index, of }: ThreadShare): number {
  return Math.floor(limit / of) + (index < limit % of ? 1 : 0);
}

/** Each arm has connections of its own. */
export async function makeArm(
  order: ArmOrder,
  share: ThreadShare,
  ports: {
    readonly findProtocol: ProtocolFinder;
    readonly makeTransport: TransportMaker;
    readonly pacemaker: Pacemaker;
  },
): Promise<Arm> {
  const { target, connections, limits } = order.plan;
  const protocol = ports.findProtocol(target.api);
  const transport = await ports.makeTransport({
    origin: target.origin,
    maxConnections: connections.max === null ? null : shareOf(connections.max, share),
    keepAliveMs: connections.keepAliveMs,
    connectTimeoutMs: limits.connectMs,
    insecureTls: connections.insecureTls,
    ca: order.ca,
    http2: connections.http2,
    proxy: order.proxy,
    socketPath: connections.socketPath,
  }, connections.transport);
  return {
    order, protocol, transport,
    requests: makeRequests(order, protocol),
    conceal: makeConcealer(order.apiKey, target),
    pacemaker: ports.pacemaker,
  };
}

function surroundingsOf({ order, transport, pacemaker }: Arm): Omit<Surroundings, "broke" | "ended"> {
  return {
    transport, limits: order.plan.limits, maxBodyBytes: MAX_BODY_BYTES, saw: pacemaker.saw,
  };
}

/** One request by itself, followed to its end. */
export async function attemptOne(arm: Arm, stop: AbortSignal): Promise<Ended> {
  const originMs = performance.now();
  const landing = Promise.withResolvers<Ended>();
  const exchange = new Exchange(
    {
      index: 0,
      intendedAtMs: originMs,
      originMs,
      ...arm.requests.of(0),
      reader: arm.protocol.reader(arm.order.plan.target),
      earlier: null,
    },
    {
      ...surroundingsOf(arm),
      ended: (_exchange, result) => landing.resolve(result),
      broke: landing.reject,
    },
  );
  const abort = (): void => exchange.abort();
  stop.addEventListener("abort", abort, { once: true });
  try {
    return await landing.promise;
  } finally {
    stop.removeEventListener("abort", abort);
  }
}

/** An arm under way: its requests and where they are recorded. */
export interface Course {
  readonly traffic: Traffic;
  readonly recorder: Recorder;
}

export function startCourse(arm: Arm, run: {
  readonly share: ThreadShare;
  /** Null for a closed loop. */
  readonly schedule: Schedule | null;
  readonly originMs: Millis;
  readonly landed: () => void;
  readonly allowance: Allowance | null;
}): Course {
  const { load, target, limits, latencyBoundsMs, retries = 0 } = arm.order.plan;
  const { requests } = arm;
  const recorder = makeRecorder({
    warmupMs: load.warmupMs,
    durationMs: load.durationMs,
    warmupCount: run.schedule?.warmupCount ?? null,
    requests: load.mode === "closed" ? load.requests : null,
    isPriced: arm.order.plan.calls.every(({ model }) => Object.hasOwn(arm.order.prices, model)) &&
      arm.order.plan.calls.length > 0,
    latencyBoundsMs,
    modelOf: requests.areMixed ? (index) => must(requests.model(index), "model") : undefined,
  });
  const traffic = makeTraffic({
    surroundings: surroundingsOf(arm),
    originMs: run.originMs,
    requests,
    allowance: run.allowance,
    reader: () => arm.protocol.reader(target),
    recorder,
    maxInFlight: load.mode === "open" ? shareOf(load.maxInFlight, run.share) : load.concurrency,
    retries: { most: retries, seed: arm.order.seed, totalMs: limits.totalMs },
    conceal: arm.conceal,
    landed: run.landed,
  });
  return { traffic, recorder };
}
