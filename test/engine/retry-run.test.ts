import { afterEach, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { execute, type ThreadReport } from "../../src/engine/index.ts";
import { deriveMetrics, isDistributionSummary } from "../../src/measurement/index.ts";
import { type Simulator, type SimulatorProfileInput, startSimulator } from "../../src/simulator/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { orderOf, outcomesOf, planOf, scheduledIn, type Wish } from "./plans.ts";
import { startServer } from "./servers.ts";
import { spawnWorker } from "./spawn-worker.ts";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function simulate(profile: SimulatorProfileInput): Promise<Simulator> {
  const simulator = await startSimulator({
    ttft: { kind: "constant", ms: 5 }, tpot: { kind: "constant", ms: 0.5 },
    outputTokens: { kind: "constant", tokens: 6 }, ...profile,
  });
  open.push(simulator);
  return simulator;
}

async function runFor(origin: string, wish: Wish): Promise<ThreadReport> {
  const plan = planOf({ ...wish, target: { ...targetOf(), origin, maxTokens: 6, ...wish.target } });
  const execution = await execute(orderOf(plan), {
    spawn: spawnWorker, threads: 1, signal: new AbortController().signal, onProgress: () => {},
  });
  if (execution.kind !== "finished") throw new Error(JSON.stringify(execution.preflight));
  return must(execution.reports[0], "report");
}

/** Everything that was sent, by our count. */
const sentIn = (report: ThreadReport): number => report.preflight.attempts +
  report.window.warmup.sent + scheduledIn(report) + report.retries.attempts;

function longestMs({ window }: ThreadReport, metric: "latency" | "service" | "slip"): number {
  const summary = must(deriveMetrics(window.blocks, window.extremes)[metric], metric);
  return isDistributionSummary(summary) ? summary.max ?? 0 : 0;
}

describe.each(["auto", "undici"] as const)("retries over %s", (transport) => {
  test("make one request of several attempts, and the server counts as many", async () => {
    const simulator = await simulate({
      errors: { "rate-limited": 0.2, "server-error": 0.1 }, retryAfter: "milliseconds",
    });
    const report = await runFor(simulator.url,
      { ratePerS: 100, warmupMs: 500, durationMs: 2000, retries: 3, connections: { transport } });
    const outcomes = outcomesOf(report);
    const ok = outcomes["ok"] ?? 0;
    expect(scheduledIn(report)).toBe(200);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(200);
    const { received, answered, aborted } = simulator.counts();
    expect({ received, answered, aborted })
      .toEqual({ received: sentIn(report), answered: sentIn(report), aborted: 0 });
    // Without retries 70% would be well; with three, all but 0.8%.
    expect(ok).toBeGreaterThan(180);
    const { requests, attempts, recovered } = report.retries;
    expect(recovered).toBeGreaterThan(30);
    expect(recovered).toBeLessThanOrEqual(requests);
    expect(attempts).toBeGreaterThan(requests);
    // The simulator's 429 asks for a second, which is part of the request's time but no lateness.
    expect(longestMs(report, "latency")).toBeGreaterThan(1000);
    expect(longestMs(report, "service")).toBeGreaterThan(1000);
    expect(longestMs(report, "slip")).toBeLessThan(900);
  });

  test("get over connections that break before an answer", async () => {
    let asked = 0;
    const server = await startServer((socket) => {
      asked += 1;
      if (asked % 5 === 0) return void socket.resetAndDestroy();
      return void socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
    });
    open.push(server);
    const plan = planOf({
      ratePerS: 20, durationMs: 1000, retries: 5, connections: { transport },
      target: { origin: server.origin },
    });
    const execution = await execute(orderOf(plan), {
      spawn: spawnWorker, threads: 1, signal: new AbortController().signal, onProgress: () => {},
    });
    if (execution.kind !== "finished") throw new Error(JSON.stringify(execution.preflight));
    const report = must(execution.reports[0], "report");
    expect(outcomesOf(report)).toEqual({ ok: 20 });
    expect(report.retries.recovered).toBeGreaterThan(0);
    expect(asked).toBe(sentIn(report));
  });
});

test.each(["seconds", "date", "milliseconds"] as const)(
  "a limit that tells when to come again in %s is waited for", async (retryAfter) => {
    const simulator = await simulate({ rateLimitPerS: 20, retryAfter });
    const report = await runFor(simulator.url, { ratePerS: 30, durationMs: 2000, retries: 8 });
    expect(outcomesOf(report)).toEqual({ ok: 60 });
    expect(report.retries.requests).toBeGreaterThan(0);
    expect(report.retries.recovered).toBe(report.retries.requests);
    const { byOutcome, received } = simulator.counts();
    expect(byOutcome["rate-limited"]).toBe(report.retries.attempts);
    expect(received).toBe(sentIn(report));
  });

test("what is left of a limit is told at its lowest, and the longest wait", async () => {
  const simulator = await simulate({ rateLimitPerS: 40, tokenLimitPerS: 100_000 });
  const { limits } = await runFor(simulator.url, { ratePerS: 30, durationMs: 1000 });
  // Bursts of one second's worth: 40, of which the trial and the load take at least one.
  expect(limits.lowest.requests?.limit).toBe(40);
  expect(limits.lowest.requests?.remaining).toBeLessThan(40);
  expect(limits.lowest.tokens).toMatchObject({ limit: 100_000 });
  expect(limits.lowest.tokens?.remaining).toBeLessThan(100_000);
  expect(limits).toMatchObject({ answers: 30, retryAfter: { answers: 0, maxMs: 0 } });
  const limited = await simulate({ rateLimitPerS: 10, retryAfter: "seconds" });
  const storm = (await runFor(limited.url, { ratePerS: 40, durationMs: 1000 })).limits;
  expect(storm.lowest.requests).toEqual({ limit: 10, remaining: 0 });
  expect(storm.retryAfter.answers).toBeGreaterThan(10);
  expect(storm.retryAfter.maxMs).toBe(1000);
});
