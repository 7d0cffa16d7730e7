import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { Bug, must } from "../../src/base/index.ts";
import {
  execute, type Progress, type ThreadReport,
} from "../../src/engine/index.ts";
import { decodeBuckets, mergeBuckets, valueAtRank } from "../../src/measurement/index.ts";
import { startSimulator, type SimulatorProfileInput } from "../../src/simulator/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { orderOf, outcomesOf, planOf, scheduledIn, type Wish } from "./plans.ts";
import { OK, startServer } from "./servers.ts";
import { spawnWorker, workerUrl } from "./spawn-worker.ts";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const QUICK: SimulatorProfileInput = {
  ttft: { kind: "constant", ms: 5 }, tpot: { kind: "constant", ms: 0.5 },
  outputTokens: { kind: "constant", tokens: 6 },
};

async function simulate(profile: SimulatorProfileInput = {}) {
  const simulator = await startSimulator({ ...QUICK, ...profile });
  open.push(simulator);
  return simulator;
}


async function runFor(
  url: string,
  wish: Wish,
  ports: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
    readonly threads?: number;
  } = {},
): Promise<ThreadReport> {
  const plan = planOf({
    ...wish, target: { ...targetOf(), origin: url, maxTokens: 6, ...wish.target },
  });
  const execution = await execute(orderOf(plan), {
    spawn: spawnWorker, threads: 1, signal: new AbortController().signal, onProgress: () => {}, ...ports,
  });
  if (execution.kind !== "finished") throw new Error(JSON.stringify(execution.preflight));
  return must(execution.reports[0], "report");
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

describe("a run in a thread of its own", () => {
  test("200/s for 5 s: 1000 scheduled, all accounted for, the server agrees", async () => {
    const simulator = await simulate();
    const wish: Wish = { ratePerS: 200, warmupMs: 500, durationMs: 5000 };
    const report = await runFor(simulator.url, wish);
    expect(scheduledIn(report)).toBe(1000);
    expect(outcomesOf(report)).toEqual({ ok: 1000 });
    expect(report.window.warmup.sent).toBe(100);
    expect(simulator.counts()).toMatchObject({ received: 1101, answered: 1101, aborted: 0 });
    expect(report).toMatchObject(
      { end: "completed", usageSeen: true, failures: [], ownFaults: [] });
    expect(report.window.blocks.map(({ scheduled }) => scheduled))
      .toEqual(Array.from({ length: 10 }, () => 100));
    const tokens = report.window.blocks.reduce((sum, block) => sum + block.tokens.output, 0);
    expect(tokens).toBe(6000);
  });

  test("in three threads: every arrival is some thread's, all is in one report", async () => {
    const simulator = await simulate();
    const seen: Progress[] = [];
    const report = await runFor(simulator.url,
      { ratePerS: 100, warmupMs: 500, durationMs: 2000, maxInFlight: 100 },
      { threads: 3, onProgress: (progress) => seen.push(progress) });
    expect(scheduledIn(report)).toBe(200);
    expect(outcomesOf(report)).toEqual({ ok: 200 });
    expect(report.window.warmup.sent).toBe(50);
    expect(report.window.blocks.map(({ scheduled }) => scheduled))
      .toEqual(Array.from({ length: 10 }, () => 20));
    // One preflight for all.
    expect(simulator.counts()).toMatchObject({ received: 251, answered: 251 });
    expect(report).toMatchObject({ end: "completed", preflight: { outcome: "ok", attempts: 1 } });
    expect(report.opened.count).toBeGreaterThanOrEqual(2);
    expect(seen.every(({ planned }) => planned === 250)).toBe(true);
    expect(seen.length).toBeGreaterThan(2);
    // During the warm-up nothing measured has ended.
    expect(seen[0]?.latencySoFar).toBeNull();
    const shown = seen.at(-1)?.latencySoFar?.p50Ms ?? 0;
    const measured = valueAtRank(mergeBuckets(report.window.blocks.map(({ histograms }) =>
      decodeBuckets(histograms["latency"] ?? ""))), 100) ?? 0;
    // All but the last quarter of a second has been seen.
    expect(shown * 1000).toBeGreaterThan(measured / 1.5);
    expect(shown * 1000).toBeLessThan(measured * 1.5);
  });

  test("an interruption stops all threads", async () => {
    const simulator = await simulate({ ttft: { kind: "constant", ms: 300 } });
    const stop = new AbortController();
    const report = await runFor(simulator.url, { ratePerS: 50, durationMs: 20_000 }, {
      threads: 2, signal: stop.signal,
      // Under way, however long the threads took to start.
      onProgress: ({ inFlight }) => {
        if (inFlight > 4) stop.abort();
      },
    });
    expect(report.end).toBe("interrupted");
    expect(total(outcomesOf(report))).toBe(scheduledIn(report));
    expect(outcomesOf(report)["aborted"]).toBeGreaterThan(1);
  });

  test("with failures of every kind, nothing is lost on either side", async () => {
    const share = 0.05;
    const simulator = await simulate({
      errors: {
        "rate-limited": share, "server-error": share, overloaded: share, "bad-gateway-html": share,
        "in-band-error": share, truncated: share, reset: share, hang: share, malformed: share,
        empty: share,
      },
    });
    const report = await runFor(simulator.url, {
      ratePerS: 200, durationMs: 3000, limits: { totalMs: 500 }, connections: { max: 60 },
    });
    const outcomes = outcomesOf(report);
    expect(total(outcomes)).toBe(600);
    expect(Object.keys(outcomes).toSorted()).toEqual([
      "decode", "empty", "in-band-error", "ok", "rate-limited", "reset", "server-error",
      "timeout-total", "truncated",
    ]);
    const { received, byOutcome } = simulator.counts();
    expect(received).toBe(600 + report.preflight.attempts);
    if (report.preflight.attempts > 1) return;
    expect({ hang: outcomes["timeout-total"], reset: outcomes["reset"] })
      .toEqual({ hang: byOutcome.hang, reset: byOutcome.reset });
  });

  test("an interruption gives what was measured within a second, the aborted too", async () => {
    const simulator = await simulate({ ttft: { kind: "constant", ms: 400 } });
    const stop = new AbortController();
    let stoppedMs = Number.POSITIVE_INFINITY;
    const report = await runFor(simulator.url, { ratePerS: 100, durationMs: 60_000 }, {
      signal: stop.signal,
      onProgress: ({ ok }) => {
        if (ok <= 20 || stop.signal.aborted) return;
        stoppedMs = performance.now();
        stop.abort();
      },
    });
    expect(performance.now() - stoppedMs).toBeLessThan(1000);
    const outcomes = outcomesOf(report);
    expect(report.end).toBe("interrupted");
    expect(total(outcomes)).toBe(scheduledIn(report));
    expect(outcomes["ok"]).toBeGreaterThan(10);
    expect(outcomes["aborted"]).toBeGreaterThan(10);
    expect(Object.keys(outcomes).toSorted()).toEqual(["aborted", "ok"]);
    expect(simulator.counts().received - report.preflight.attempts - scheduledIn(report))
      .toBeLessThanOrEqual(0);
  });

  test("an interruption during a preflight that hangs does so as well", async () => {
    const simulator = await simulate({ errors: { hang: 1 } });
    const stop = new AbortController();
    const running = runFor(simulator.url, {}, { signal: stop.signal });
    const nap = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    while (simulator.counts().received === 0) await nap();
    const stoppedMs = performance.now();
    stop.abort();
    const report = await running;
    expect(performance.now() - stoppedMs).toBeLessThan(1000);
    expect([report.end, scheduledIn(report)]).toEqual(["interrupted", 0]);
  });

  test("a queue of hundreds at an interruption opens no further connection", async () => {
    const server = await startServer((socket, { request }) => {
      if (request === 1) socket.write(OK);
    });
    open.push(server);
    const stop = new AbortController();
    const plan = planOf({
      ratePerS: 1000, durationMs: 60_000, connections: { max: 4 },
      target: { origin: server.origin },
    });
    const execution = await execute(orderOf(plan), {
      spawn: spawnWorker, threads: 1, signal: stop.signal,
      onProgress: ({ scheduled }) => scheduled > 300 && stop.abort(),
    });
    expect(execution).toMatchObject({ kind: "finished", reports: [{ end: "interrupted" }] });
    await server.quiet();
    expect([server.sockets.length, server.requests()]).toEqual([4, 5]);
  });

  test("a preflight that fails is told with its reason", async () => {
    const simulator = await simulate({ apiKey: "right" });
    const plan = planOf({ target: { ...targetOf(), origin: simulator.url } });
    const execution = await execute(orderOf(plan, { apiKey: "wrong-key" }), {
      spawn: spawnWorker, threads: 1, signal: new AbortController().signal, onProgress: () => {},
    });
    expect(execution).toMatchObject({
      kind: "preflight-failed", preflight: { outcome: "auth", status: 401, attempts: 1 },
    });
    expect(JSON.stringify(execution)).not.toContain("wrong-key");
  });

  test("progress is told on the way", async () => {
    const simulator = await simulate();
    const seen: number[] = [];
    const plan = planOf({
      ratePerS: 50, durationMs: 1200, target: { ...targetOf(), origin: simulator.url },
    });
    await execute(orderOf(plan), {
      spawn: spawnWorker, threads: 1, signal: new AbortController().signal,
      onProgress: ({ scheduled, planned }) => {
        expect(planned).toBe(60);
        seen.push(scheduled);
      },
    });
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect([...seen].toSorted((a, b) => a - b)).toEqual(seen);
  });
});

describe("a thread that dies", () => {
  const noop = (): void => {};
  const started = (code: string): Promise<unknown> => execute(orderOf(planOf()), {
    spawn: () => new Worker(code, { eval: true }), threads: 1,
    signal: new AbortController().signal,
    onProgress: noop,
  });

  test.each([
    ["of an exception", "throw new Error('boom')", /died: boom/],
    ["of a rejection", "Promise.reject(new Error('boom'))", /died: boom/],
    ["silently", "process.exit(3)", /ended with 3 without a report/],
    ["and says why", "require('node:worker_threads').parentPort.postMessage(" +
      "{ kind: 'failed', message: 'told', stack: 'at x' })", /told/],
  ])("%s is our bug", async (_, code, message) => {
    const failure = started(code);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(Bug);
  });
});

test("when all is done the process ends by itself", async () => {
  const simulator = await simulate();
  const plan = planOf({
    ratePerS: 50, durationMs: 500, target: { ...targetOf(), origin: simulator.url },
  });
  const engine = fileURLToPath(new URL("../../src/engine/index.ts", import.meta.url));
  const program = `
    import { Worker } from "node:worker_threads";
    import { execute } from ${JSON.stringify(engine)};
    const execution = await execute(${JSON.stringify(orderOf(plan))}, {
      threads: 1,
      spawn: (task) =>
        new Worker(new URL(${JSON.stringify(workerUrl.href)}), { workerData: task }),
      signal: new AbortController().signal, onProgress: () => {},
    });
    console.log(execution.kind, performance.now());`;
  const folder = await mkdtemp(join(tmpdir(), "tailgate-engine-"));
  open.push({ close: () => rm(folder, { recursive: true }) });
  const file = join(folder, "program.mjs");
  await writeFile(file, program);
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const said = await text(child.stdout);
  const toldAt = performance.now();
  const [code] = await exit;
  expect([said.split(" ")[0], code]).toEqual(["finished", 0]);
  expect(performance.now() - toldAt).toBeLessThan(1000);
});
