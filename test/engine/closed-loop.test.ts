import { afterEach, describe, expect, test, vi } from "vitest";
import { must } from "../../src/base/index.ts";
import { startSimulator } from "../../src/simulator/index.ts";
import { execute, type ThreadReport } from "../../src/engine/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { spawnWorker } from "./spawn-worker.ts";
import {
  finished, orderOf, outcomesOf, planOf, reply, run, scheduledIn, scripted,
} from "./plans.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const later = (work: () => void): void => {
  setImmediate(work);
};

describe("a closed loop", () => {
  test.each([[1, 7], [3, 20], [10, 10], [50, 20]])(
    "%i at a time, %i requests: each is sent when another has ended", async (concurrency, requests) => {
      let flying = 0;
      let most = 0;
      const transport = scripted((sink, nth) => {
        if (nth === 0) return reply(sink);
        flying += 1;
        most = Math.max(most, flying);
        return later(() => {
          flying -= 1;
          reply(sink);
        });
      });
      const plan = planOf({ closed: { concurrency, requests } });
      const report = await finished(run(orderOf(plan), transport));
      expect(scheduledIn(report)).toBe(requests);
      expect(outcomesOf(report)).toEqual({ ok: requests });
      expect([transport.sent(), most, report.maxInFlight, report.end])
        .toEqual([requests + 1, Math.min(concurrency, requests), Math.min(concurrency, requests), "completed"]);
    });

  test("failures are followed by the next request like answers, also those that come at once", async () => {
    const transport = scripted((sink, nth) => (nth % 2 === 0
      ? reply(sink)
      : sink.fault({ outcome: "refused", detail: "no", isOurs: false })));
    const plan = planOf({ closed: { concurrency: 4, requests: 1000 } });
    const report = await finished(run(orderOf(plan), transport));
    expect(outcomesOf(report)).toEqual({ ok: 500, refused: 500 });
  });

  test("blocks are tenths of the requests, with the times that they took", async () => {
    const transport = scripted((sink) => later(() => reply(sink)));
    const plan = planOf({ closed: { concurrency: 5, requests: 100 } });
    const { window } = await finished(run(orderOf(plan), transport, { pacemaker: await real() }));
    expect(window.blocks.map(({ scheduled }) => scheduled)).toEqual(Array.from({ length: 10 }, () => 10));
    const edges = window.blocks.flatMap(({ startS, endS }) => [startS, endS]);
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect(edges[0]).toBe(0);
    expect(edges.at(-1)).toBeGreaterThan(0);
  });

  test("rejections of the key end it", async () => {
    const transport = scripted((sink, nth) => later(() => reply(sink, nth === 0 ? 200 : 401)));
    const plan = planOf({ closed: { concurrency: 4, requests: 1000 } });
    const report = await finished(run(orderOf(plan), transport));
    expect(report.end).toBe("auth");
    expect(scheduledIn(report)).toBeLessThan(30);
  });

  test("a stop aborts what is in flight and issues no more", async () => {
    const stop = new AbortController();
    const transport = scripted((sink, nth) => {
      if (nth === 0) reply(sink);
      else if (nth < 20) later(() => reply(sink));
      else if (nth === 20) stop.abort();
    });
    const plan = planOf({ closed: { concurrency: 2, requests: null } });
    const report = await finished(run(orderOf(plan), transport, { stop: stop.signal }));
    expect(report.end).toBe("interrupted");
    expect(report.window.blocks.reduce((sum, { scheduled }) => sum + scheduled, 0))
      .toBe(transport.sent() - 1);
  });
});

async function real() {
  const { makePacemaker } = await import("../../src/engine/index.ts");
  return makePacemaker(null);
}

async function against(
  closed: { readonly concurrency: number; readonly requests: number | null },
): Promise<{ readonly report: ThreadReport; readonly received: number }> {
  const simulator = await startSimulator({
    ttft: { kind: "constant", ms: 5 }, tpot: { kind: "constant", ms: 1 },
    outputTokens: { kind: "constant", tokens: 5 },
  });
  const plan = planOf({
    closed, warmupMs: 200, durationMs: 500,
    target: { ...targetOf(), origin: simulator.url, maxTokens: 5 },
  });
  const execution = await execute(orderOf(plan), {
    spawn: spawnWorker, threads: 1, signal: new AbortController().signal, onProgress: () => {},
  });
  const { received } = simulator.counts();
  await simulator.close();
  if (execution.kind !== "finished") throw new Error(execution.preflight.outcome);
  return { report: must(execution.reports[0], "report"), received };
}

describe("against a server", () => {
  test("so many requests: counted to the last, warm-up apart, connections used again", async () => {
    const { report, received } = await against({ concurrency: 10, requests: 300 });
    expect(scheduledIn(report)).toBe(300);
    expect(outcomesOf(report)).toEqual({ ok: 300 });
    expect(report.window.warmup.sent).toBeGreaterThan(0);
    expect(received).toBe(1 + report.window.warmup.sent + 300);
    // The preflight's connection is one of the ten.
    expect(report.opened.count).toBeLessThanOrEqual(10);
    expect(report.maxInFlight).toBe(10);
  });

  test("for a time: as many as it takes", async () => {
    const { report, received } = await against({ concurrency: 4, requests: null });
    const scheduled = scheduledIn(report);
    expect(received).toBe(1 + report.window.warmup.sent + scheduled);
    // At most four times in the 9 ms that an answer takes at least.
    expect(scheduled).toBeLessThanOrEqual((500 / 9 + 1) * 4);
    expect(scheduled).toBeGreaterThan(8);
    expect(report.window.blocks.map(({ endS }) => endS).at(-1)).toBe(0.5);
  });
});
