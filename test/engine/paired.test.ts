import { afterEach, describe, expect, test, vi } from "vitest";
import { must } from "../../src/base/index.ts";
import { execute, type ResponseSink, type ThreadResult } from "../../src/engine/index.ts";
import { decodeBuckets } from "../../src/measurement/index.ts";
import { startSimulator } from "../../src/simulator/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { outcomesOf, pairOf, planOf, reply, run, scheduledIn, scripted } from "./plans.ts";
import { spawnWorker } from "./spawn-worker.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

function reportsOf(result: ThreadResult) {
  if (result.kind !== "finished") throw new Error(`preflight failed: ${result.preflight.outcome}`);
  return [must(result.reports[0], "report"), must(result.reports[1], "report")] as const;
}

describe("two arms that take turns", () => {
  const plan = (port: string) => planOf({
    ratePerS: 50, warmupMs: 400, durationMs: 1000, target: { origin: `http://${port}` },
  });

  test("each has its whole schedule, in ABBA order, on connections of its own", async () => {
    const order: string[] = [];
    const arm = (name: string) => scripted((sink: ResponseSink) => {
      order.push(name);
      reply(sink);
    });
    const transports = [arm("A"), arm("B")];
    let made = 0;
    const result = await run(pairOf(plan("a"), plan("b")), must(transports[0], "arm"), {
      makeTransport: () => {
        made += 1;
        return must(transports[made - 1], "transport");
      },
    });
    const [a, b] = reportsOf(result);
    for (const report of [a, b]) {
      expect(scheduledIn(report)).toBe(50);
      expect(report.window.warmup.sent).toBe(20);
      expect(outcomesOf(report)).toEqual({ ok: 50 });
      expect(report.window.blocks.map(({ scheduled }) => scheduled))
        .toEqual(Array.from({ length: 10 }, () => 5));
      expect(report.preflight).toMatchObject({ outcome: "ok", attempts: 1 });
    }
    const sent = order.slice(2).join("");
    expect(sent).toBe([
      ..."ABBA".replaceAll(/./g, (name) => name.repeat(10)),
      ..."ABBAABBAABBAABBAABBA".replaceAll(/./g, (name) => name.repeat(5)),
    ].join(""));
    expect(transports.map((one) => one.closes())).toEqual([1, 1]);
  });

  test("the second may begin", async () => {
    const order: string[] = [];
    let made = 0;
    await run(pairOf(plan("a"), plan("b"), 1), scripted(() => {}), {
      makeTransport: () => {
        const name = must("AB"[made], "name");
        made += 1;
        return scripted((sink) => {
          order.push(name);
          reply(sink);
        });
      },
    });
    expect(order.slice(2, 23).join("")).toBe("BBBBBBBBBBAAAAAAAAAAA");
  });

  test("a preflight that fails names its arm", async () => {
    let made = 0;
    const result = await run(pairOf(plan("a"), plan("b")), scripted(() => {}), {
      makeTransport: () => {
        made += 1;
        const status = made === 2 ? 401 : 200;
        return scripted((sink) => reply(sink, status));
      },
    });
    expect(result).toMatchObject({ kind: "preflight-failed", arm: 1, preflight: { outcome: "auth" } });
  });
});

test("against two servers, in two threads: what is slower in one arm is seen in that arm only", async () => {
  const servers = await Promise.all([10, 40].map((ms) => startSimulator({
    ttft: { kind: "constant", ms }, tpot: { kind: "constant", ms: 1 },
    outputTokens: { kind: "constant", tokens: 4 },
  })));
  const plans = servers.map(({ url }) => planOf({
    ratePerS: 100, warmupMs: 200, durationMs: 1000,
    target: { ...targetOf(), origin: url, maxTokens: 4 },
  }));
  const result = await execute(pairOf(must(plans[0], "plan"), must(plans[1], "plan"), 1), {
    spawn: spawnWorker, threads: 2, signal: new AbortController().signal, onProgress: () => {},
  });
  const counts = servers.map((server) => server.counts().received);
  await Promise.all(servers.map((server) => server.close()));
  const reports = reportsOf(result);
  expect(counts).toEqual([121, 121]);
  expect(reports.map(outcomesOf)).toEqual([{ ok: 100 }, { ok: 100 }]);
  const ranges = reports.map(({ window }) => must(window.extremes["ttft"], "ttft"));
  expect(ranges[0]?.minUs).toBeLessThan(40_000);
  expect(ranges[1]?.minUs).toBeGreaterThanOrEqual(40_000);
  // Latencies are of the arm's own time: no slot of the other arm is in them.
  for (const { window } of reports) {
    expect(decodeBuckets(window.slip).total).toBe(100);
    expect(window.extremes["slip"]?.maxUs).toBeLessThan(200_000);
    expect(window.lastDispatchMs).toBeLessThan(1400);
  }
});
