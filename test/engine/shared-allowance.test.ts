import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { costOf, makeAllowanceMemory, openAllowance } from "../../src/cost/index.ts";
import { execute, type ThreadTask } from "../../src/engine/index.ts";
import { type Simulator, startSimulator } from "../../src/simulator/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { orderOf, planOf, scheduledIn } from "./plans.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** Two generator threads, one purse, and the server's own count of what was spent. */
const CAP_USD = 0.1;
const PRICE = { input: 0.15, output: 0.6, cachedInput: null, cacheWrite: null, reasoning: null };
const MODEL = "gpt-4o-mini";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({
    ttft: { kind: "constant", ms: 2400 }, tpot: { kind: "constant", ms: 1 },
    outputTokens: { kind: "constant", tokens: 120 }, tokensPerEvent: 60,
    errors: { "rate-limited": 0.05 }, retryAfter: "milliseconds",
  });
});
afterAll(async () => { await simulator.close(); });

test("two threads at 200/s with 500 in flight never spend more than the cap, retries included", async () => {
  const plan = planOf({
    ratePerS: 200, durationMs: 20_000, retries: 2,
    target: { ...targetOf(), origin: simulator.url, model: MODEL, maxTokens: 120 },
  });
  const order = {
    ...orderOf(plan, { prices: { [MODEL]: PRICE } }), allowance: makeAllowanceMemory(CAP_USD),
  };
  const tasks: ThreadTask[] = [];
  const spawn = (task: ThreadTask): Worker => {
    tasks.push(task);
    return spawnWorker(task);
  };
  const execution = await execute(order, {
    spawn, threads: 2, signal: new AbortController().signal, onProgress: () => {},
  });
  if (execution.kind !== "finished") throw new Error(JSON.stringify(execution.preflight));
  const report = must(execution.reports[0], "report");
  const { received, aborted, byModel } = simulator.counts();
  const { ok, unfinished } = must(byModel[MODEL], "model");
  const spentUsd = costOf({
    input: ok.inputTokens, cachedInput: 0, cacheWrite: 0, output: ok.outputTokens, reasoning: 0,
  }, PRICE).totalUsd;

  expect(tasks.map(({ share }) => share)).toEqual([{ index: 0, of: 2 }, { index: 1, of: 2 }]);
  expect(report.end).toBe("spend-cap");
  expect(report.maxInFlight).toBeGreaterThan(400);
  expect({ aborted, unfinished: unfinished.answers }).toEqual({ aborted: 0, unfinished: 0 });
  expect(spentUsd).toBeLessThanOrEqual(CAP_USD);
  expect(spentUsd).toBeGreaterThan(CAP_USD / 2);
  // The purse knows to the billionth what the server knows; it rounds each amount up.
  const { heldUsd } = openAllowance(order.allowance);
  expect(heldUsd).toBeGreaterThanOrEqual(spentUsd);
  expect(heldUsd).toBeLessThan(spentUsd + received * 2e-9);
  expect(report.retries.attempts).toBeGreaterThan(10);
  expect(received).toBe(report.preflight.attempts + scheduledIn(report) + report.retries.attempts);
});
