/** Plans, and a run without sockets or sleep: a scripted transport on a clock that is set. */
import { vi } from "vitest";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import { must } from "../../src/base/index.ts";
import {
  type ArmOrder, type Pacemaker, type ResponseSink, type RunOrder, runThread, type ThreadPorts,
  type ThreadReport, type ThreadResult, type Transport,
} from "../../src/engine/index.ts";
import { modelsAsked, type Plan } from "../../src/plan/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";

export interface Wish {
  readonly ratePerS?: number;
  readonly warmupMs?: number;
  readonly durationMs?: number;
  readonly maxInFlight?: number;
  readonly retries?: number;
  /** A closed loop instead of a rate. */
  readonly closed?: { readonly concurrency: number; readonly requests: number | null };
  readonly target?: Partial<Plan["target"]>;
  readonly policy?: Plan["policy"];
  readonly limits?: Partial<Plan["limits"]>;
  readonly connections?: Partial<Plan["connections"]>;
}

export function planOf(wish: Wish = {}): Plan {
  const target = targetOf({ api: "http", path: "/http", prompts: [], stream: false, ...wish.target });
  const { model, path } = target;
  const policy = wish.policy ?? { kind: "mix", models: model === null ? [] : [{ model, weight: 1 }] };
  return {
    suite: "default", scenario: "default", arm: "candidate", repeat: 0, target, policy,
    calls: modelsAsked(target.prompts, policy).map((one) => ({ model: one, path })),
    load: wish.closed !== undefined ? {
      mode: "closed", ...wish.closed, warmupMs: wish.warmupMs ?? 0,
      durationMs: wish.durationMs ?? 1000,
    } : {
      mode: "open",
      arrivals: {
        kind: "constant", seed: 1,
        stages: [{
          fromPerS: wish.ratePerS ?? 100, toPerS: wish.ratePerS ?? 100,
          durationMs: wish.durationMs ?? 1000,
        }],
      },
      warmupMs: wish.warmupMs ?? 0,
      durationMs: wish.durationMs ?? 1000,
      maxInFlight: wish.maxInFlight ?? 10_000,
    },
    ...(wish.retries === undefined ? {} : { retries: wish.retries }),
    limits: { totalMs: 30_000, connectMs: 5000, firstByteMs: null, idleMs: null, ...wish.limits },
    connections: {
      max: null, keepAliveMs: 120_000, insecureTls: false, http2: false, transport: "auto",
      socketPath: null, ...wish.connections,
    },
    comparableKeys: {},
  };
}

const armOf = (plan: Plan, more: Partial<ArmOrder> = {}): ArmOrder =>
  ({ plan, apiKey: null, prices: {}, seed: 1, ca: null, proxy: null, ...more });

export const orderOf = (plan: Plan, more: Partial<ArmOrder> = {}): RunOrder =>
  ({ arms: [armOf(plan, more)], first: 0, allowance: null });

/** A paired run of two plans. */
export const pairOf = (a: Plan, b: Plan, first: 0 | 1 = 0): RunOrder =>
  ({ arms: [armOf(a), armOf({ ...b, arm: "base" })], first, allowance: null });

/** What happens to the n-th request, 0 being the first of the preflight. */
export type Script = (sink: ResponseSink, nth: number) => void;

export interface Scripted extends Transport {
  readonly sent: () => number;
  readonly aborts: () => number;
  readonly closes: () => number;
}

export function scripted(script: Script): Scripted {
  let sent = 0;
  let aborts = 0;
  let closes = 0;
  return {
    send(_request, sink) {
      const nth = sent;
      sent += 1;
      script(sink, nth);
      return {
        isQueued: false,
        abort: () => {
          aborts += 1;
        },
      };
    },
    close: async () => {
      closes += 1;
    },
    sent: () => sent,
    aborts: () => aborts,
    closes: () => closes,
  };
}

export function reply(sink: ResponseSink, status = 200, body = ""): void {
  sink.connected(null);
  sink.headers(status, { "content-type": "application/json" });
  if (body !== "") sink.bytes(Buffer.from(body));
  sink.end();
}

/** Sets the clock to each instant it is asked to wait for, after a turn of the event loop. */
export function jumpingPacemaker(onInstant: (nth: number) => void = () => {}): Pacemaker {
  let nowMs = performance.now();
  let nth = 0;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  return {
    async until(instantMs) {
      await new Promise((resolve) => setImmediate(resolve));
      nowMs = Math.max(nowMs, instantMs);
      nth += 1;
      onInstant(nth);
    },
    saw() {},
  };
}

export function run(
  order: RunOrder,
  transport: Transport,
  more: Partial<ThreadPorts> = {},
): Promise<ThreadResult> {
  return runThread({ order, share: { index: 0, of: 1 } }, {
    findProtocol,
    hasFineTimers: true,
    start: async () => performance.now(),
    makeTransport: () => transport,
    pacemaker: more.pacemaker ?? jumpingPacemaker(),
    progress: () => {},
    stop: new AbortController().signal,
    ...more,
  });
}

export async function finished(result: Promise<ThreadResult>): Promise<ThreadReport> {
  const ended = await result;
  if (ended.kind !== "finished") throw new Error(`preflight failed: ${ended.preflight.outcome}`);
  return must(ended.reports[0], "report");
}

/** Counts of all blocks by outcome. */
export function outcomesOf(report: ThreadReport): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { outcomes } of report.window.blocks) {
    for (const [outcome, count] of Object.entries(outcomes)) {
      sums[outcome] = (sums[outcome] ?? 0) + count;
    }
  }
  return sums;
}

export const scheduledIn = (report: ThreadReport): number =>
  report.window.blocks.reduce((sum, { scheduled }) => sum + scheduled, 0);
