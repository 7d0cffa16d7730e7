import { describe, expect, test } from "vitest";
import { judgeHealth, watchSelf } from "../../src/engine/index.ts";
import { makeRecorder, type Sample } from "../../src/measurement/index.ts";

const WINDOW = { warmupMs: 1000, durationMs: 10_000, warmupCount: 0, requests: null, isPriced: false };

/** Samples at `perS`, each late by `slipMs(index)`; they take 100 ms unless told otherwise. */
function windowOf(count: number, perS: number, more: {
  readonly slipMs?: (index: number) => number;
  readonly poolWaitMs?: number;
  readonly latencyMs?: number;
} = {}) {
  const recorder = makeRecorder(WINDOW);
  for (let index = 0; index < count; index += 1) {
    const intendedMs = 1000 + (index * 1000) / perS;
    const dispatchedMs = intendedMs + (more.slipMs?.(index) ?? 0.1);
    const sample: Sample = {
      index, intendedMs, dispatchedMs, outcome: "ok", connectMs: null,
      poolWaitMs: more.poolWaitMs ?? 0, headersMs: dispatchedMs + 50, firstPayloadMs: null,
      firstVisibleMs: null, lastPayloadMs: null, endMs: intendedMs + (more.latencyMs ?? 100),
      payloadEvents: 0,
      gapsUs: [], usage: null, reasoningVisible: false, costUsd: null,
    };
    recorder.add(sample);
  }
  return recorder.finish();
}

type Window = ReturnType<typeof windowOf>;

const judge = (window: Window, ownFaults: readonly string[] = []) => judgeHealth({
  window, plannedPerS: 100, warmupMs: 1000, durationMs: 10_000, ownFaults,
  observed: {
    loopDelayMs: { p99: 1, max: 2 }, cpuShare: 0.1, gcMs: { total: 0, max: 0 }, hasFineTimers: true,
  },
});

describe("the generator's health", () => {
  test.each<[string, Window, RegExp | null]>([
    ["punctual", windowOf(1000, 100), null],
    ["2% late by 11 ms", windowOf(1000, 100, { slipMs: (at) => (at % 50 === 0 ? 11 : 0) }),
      /requests left late: slip P99 11 ms, limit 10 ms/],
    ["0.5% late by 11 ms", windowOf(1000, 100, { slipMs: (at) => (at % 200 === 0 ? 11 : 0) }),
      null],
    ["falling behind: the last a second late",
      windowOf(1000, 100, { slipMs: (at) => Math.max(0, at - 990) * 120 }),
      /only 9\d\.\d\/s of the planned 100\.0\/s/],
    ["fewer arrivals than the nominal rate, as Poisson has it", windowOf(900, 90), null],
    ["stopped early", windowOf(100, 100), null],
    ["waiting for connections for most of the time", windowOf(1000, 100, { poolWaitMs: 60 }),
      /waiting for a free connection \(P50 60 ms\) dominates/],
    ["nothing sent", windowOf(0, 100), null],
  ])("%s", (_, window, reason) => {
    const health = judge(window);
    if (reason === null) expect(health).toMatchObject({ healthy: true, reasons: [] });
    else {
      expect(health.healthy).toBe(false);
      expect(health.reasons.join("\n")).toMatch(reason);
    }
  });

  test("the slip limit grows with the median latency: 5% of it above 200 ms", () => {
    const slow = windowOf(1000, 100, { slipMs: () => 15, latencyMs: 400 });
    expect(judge(slow).healthy).toBe(true);
    expect(judge(slow).slipMs.p50).toBeCloseTo(15, 1);
    expect(judge(windowOf(1000, 100, { slipMs: () => 15, latencyMs: 200 })).healthy).toBe(false);
    expect(judge(windowOf(1000, 100, { slipMs: () => 21, latencyMs: 400 })).healthy).toBe(false);
  });

  test("our machine's limits are reasons by themselves", () => {
    expect(judge(windowOf(1000, 100), ["out of ports"]).reasons).toEqual(["out of ports"]);
  });

  test("a busy thread sees its own delay and CPU time", async () => {
    const self = watchSelf(true);
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
    await turn();
    const before = process.threadCpuUsage();
    while (process.threadCpuUsage(before).user < 120_000);
    await turn();
    const { loopDelayMs, cpuShare } = self.finish();
    expect(loopDelayMs.max).toBeGreaterThan(80);
    expect(cpuShare).toBeGreaterThan(0.05);
  });
});
