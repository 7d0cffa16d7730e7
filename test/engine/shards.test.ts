import { afterEach, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { execute, threadsFor } from "../../src/engine/index.ts";
import { effortOf, type Plan } from "../../src/plan/index.ts";
import { orderOf, outcomesOf, planOf, scheduledIn, type Wish } from "./plans.ts";
import { startSimulator, type Simulator } from "../../src/simulator/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** Shards of one plan, each as a process of its own would run it. */

const open: Simulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function simulate(): Promise<Simulator> {
  const simulator = await startSimulator({
    ttft: { kind: "constant", ms: 5 }, outputTokens: { kind: "constant", tokens: 6 },
  });
  open.push(simulator);
  return simulator;
}

const partOf = (url: string, part: Pick<Plan, "shard" | "startAtMs">, wish: Wish = {}): Plan => ({
  ...planOf({ ...wish, target: { ...targetOf(), origin: url, maxTokens: 6 } }), ...part,
});

const run = (plan: Plan, threads = 1, signal = new AbortController().signal) =>
  execute(orderOf(plan), { spawn: spawnWorker, threads, signal, onProgress: () => {} });

async function finished(plan: Plan, threads?: number) {
  const execution = await run(plan, threads);
  if (execution.kind !== "finished") throw new Error(JSON.stringify(execution.preflight));
  return { report: must(execution.reports[0], "report"), offsetMs: execution.startOffsetMs };
}

describe("shards", () => {
  test("send all of the plan together, however many threads each has", async () => {
    const { url, counts } = await simulate();
    const wish: Wish = { ratePerS: 101, warmupMs: 500, durationMs: 2000, maxInFlight: 100 };
    const startAtMs = Date.now() + 4000;
    const shards = [1, 2, 3].map((index) =>
      partOf(url, { shard: { index, count: 3 }, startAtMs }, wish));
    const ended = await Promise.all(shards.map((plan, at) => finished(plan, at === 0 ? 2 : 1)));
    expect(Date.now()).toBeGreaterThanOrEqual(startAtMs + 2400);
    // 51 arrivals of warm-up, 202 that are measured.
    const sent = ended.map(({ report }) => report.window.warmup.sent + scheduledIn(report));
    expect(sent).toEqual(shards.map((plan) => effortOf([plan]).requests));
    expect(sent).toEqual([85, 84, 84]);
    expect(ended.reduce((sum, { report }) => sum + (outcomesOf(report)["ok"] ?? 0), 0)).toBe(202);
    expect(counts()).toMatchObject({ received: 253 + 3, answered: 253 + 3 });
    for (const { report, offsetMs } of ended) {
      expect(report.preflight).toMatchObject({ outcome: "ok", attempts: 1 });
      expect(Math.abs(offsetMs ?? NaN)).toBeLessThan(100);
    }
  });

  test("without a common start begin when they are ready, and claim none", async () => {
    const { url } = await simulate();
    const { report, offsetMs } = await finished(
      partOf(url, { shard: { index: 2, count: 2 } }, { ratePerS: 50, durationMs: 1000 }));
    expect(scheduledIn(report)).toBe(25);
    expect(offsetMs).toBeUndefined();
  });

  test("that are ready too late send nothing and say by how much", async () => {
    const { url, counts } = await simulate();
    const late = run(partOf(url, { shard: { index: 1, count: 2 }, startAtMs: Date.now() - 2000 }));
    await expect(late).rejects.toMatchObject({
      code: "late-start", exitCode: 3, message: expect.stringMatching(/ready [2-9]\.\d s after start-at/),
    });
    expect(counts().received).toBe(1);
  });

  test("can be stopped while they wait for the start", async () => {
    const { url } = await simulate();
    const stop = new AbortController();
    const startAtMs = Date.now() + 60_000;
    const waiting = run(partOf(url, { shard: { index: 1, count: 2 }, startAtMs }), 1, stop.signal);
    setTimeout(() => stop.abort(), 1500);
    await expect(waiting).resolves.toMatchObject({ reports: [{ end: "interrupted" }] });
    expect(Date.now()).toBeLessThan(startAtMs);
  });
});

test("a shard needs threads for its own part only, and each a part of the limits", () => {
  const fast = planOf({ ratePerS: 32_000 });
  expect(threadsFor(fast, 64)).toBe(4);
  expect(threadsFor({ ...fast, shard: { index: 1, count: 4 } }, 64)).toBe(1);
  const narrow = { ...fast, shard: { index: 1, count: 2 }, connections: { ...fast.connections, max: 3 } };
  expect(threadsFor(narrow, 64)).toBe(1);
});
