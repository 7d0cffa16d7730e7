import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import type { Protocol, ResponseSink } from "../../src/engine/index.ts";
import { DONE, chunk, delta } from "../adapters/protocols/streams.ts";
import {
  finished, jumpingPacemaker, orderOf, outcomesOf, planOf, reply, run, scheduledIn, scripted,
} from "./plans.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const reset = { outcome: "reset", detail: "gone", isOurs: false } as const;
const later = (work: () => void): void => {
  setImmediate(work);
};

describe("every arrival ends in exactly one outcome", () => {
  const ways: Readonly<Record<string, (sink: ResponseSink) => void>> = {
    "ok at once": (sink) => reply(sink),
    "ok later": (sink) => later(() => reply(sink)),
    "refused at once": (sink) => sink.fault({ ...reset, outcome: "refused" }),
    "reset later": (sink) => later(() => sink.fault(reset)),
    "an error status": (sink) => reply(sink, 500),
    "ended twice": (sink) => {
      reply(sink);
      sink.end();
      sink.fault(reset);
    },
    "reset in mid-answer, then ended": (sink) => {
      sink.headers(200, {});
      sink.fault(reset);
      later(() => sink.end());
    },
  };

  test("whatever the transport does", async () => {
    const names = Object.keys(ways);
    await fc.assert(fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (script, maxInFlight) => {
        const transport = scripted((sink, nth) =>
          nth === 0 ? reply(sink) : ways[script[(nth - 1) % script.length] ?? ""]?.(sink));
        const plan = planOf({ ratePerS: 60, warmupMs: 100, durationMs: 500, maxInFlight });
        const report = await finished(run(orderOf(plan), transport));
        const outcomes = outcomesOf(report);
        const counted = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
        expect(scheduledIn(report)).toBe(30);
        expect(counted).toBe(30);
        const dropped = outcomes["dropped"] ?? 0;
        expect(transport.sent()).toBe(1 + report.window.warmup.sent + 30 - dropped);
        expect(report.end).toBe("completed");
        expect(transport.closes()).toBe(1);
        vi.restoreAllMocks();
      },
    ), { numRuns: 40 });
  });

  test("arrivals beyond max-in-flight are dropped; the drain waits for the others", async () => {
    const held: ResponseSink[] = [];
    let isFinished = false;
    const transport = scripted((sink, nth) => (nth === 0 ? reply(sink) : held.push(sink)));
    const pacemaker = jumpingPacemaker((nth) => {
      if (nth < 20) return;
      const release = (): void => {
        expect(isFinished).toBe(false);
        const sink = held.shift();
        if (sink) reply(sink);
        if (held.length > 0) later(release);
      };
      later(release);
    });
    const plan = planOf({ ratePerS: 20, maxInFlight: 6 });
    const report = await finished(run(orderOf(plan), transport, { pacemaker }));
    isFinished = true;
    expect(outcomesOf(report)).toEqual({ ok: 6, dropped: 14 });
    expect(report.maxInFlight).toBe(6);
    expect(transport.aborts()).toBe(0);
  });

  test("warm-up is told by position: what is answered in the window stays excluded", async () => {
    const held: ResponseSink[] = [];
    const transport = scripted((sink, nth) =>
      nth === 0 || nth > 10 ? reply(sink, nth === 0 ? 200 : 500) : held.push(sink));
    const pacemaker = jumpingPacemaker((nth) => {
      if (nth === 15) for (const sink of held.splice(0)) reply(sink);
    });
    const plan = planOf({ ratePerS: 10, warmupMs: 1000, durationMs: 1000 });
    const report = await finished(run(orderOf(plan), transport, { pacemaker }));
    expect(report.window.warmup.sent).toBe(10);
    expect(outcomesOf(report)).toEqual({ "server-error": 10 });
  });
});

describe("ends before its time", () => {
  test.each([[401, "auth"], [402, "quota"]] as const)(
    "20 times %i in a row end the run as %s", async (status, end) => {
      const transport = scripted((sink, nth) => reply(sink, nth === 0 ? 200 : status));
      const report = await finished(run(orderOf(planOf()), transport));
      expect(report.end).toBe(end);
      expect(outcomesOf(report)).toEqual({ [end]: 20 });
      expect(transport.sent()).toBe(21);
    });

  test("19 in a row do not", async () => {
    const transport = scripted((sink, nth) => reply(sink, nth % 20 === 0 ? 200 : 401));
    const report = await finished(run(orderOf(planOf()), transport));
    expect(report.end).toBe("completed");
    expect(outcomesOf(report)).toEqual({ ok: 5, auth: 95 });
  });

  test("a stop ends what is in flight as aborted and issues no more", async () => {
    const stop = new AbortController();
    const transport = scripted((sink, nth) => (nth % 2 === 0 ? reply(sink) : undefined));
    const pacemaker = jumpingPacemaker((nth) => nth === 11 && stop.abort());
    const report = await finished(
      run(orderOf(planOf()), transport, { pacemaker, stop: stop.signal }));
    expect(report.end).toBe("interrupted");
    expect(outcomesOf(report)).toEqual({ ok: 5, aborted: 5 });
    expect([transport.aborts(), transport.closes()]).toEqual([5, 1]);
  });

  test("a stop ends the drain as well", async () => {
    const stop = new AbortController();
    const transport = scripted((sink, nth) => (nth === 0 ? reply(sink) : undefined));
    const pacemaker = jumpingPacemaker((nth) => nth === 100 && later(() => stop.abort()));
    const report = await finished(
      run(orderOf(planOf()), transport, { pacemaker, stop: stop.signal }));
    expect(report.end).toBe("interrupted");
    expect(outcomesOf(report)).toEqual({ aborted: 100 });
  });

  test("the last in flight are aborted first, so that none inherits a connection", async () => {
    const stop = new AbortController();
    const order: number[] = [];
    const transport = {
      ...scripted(() => {}),
      send: (_: unknown, sink: ResponseSink) => {
        const nth = sent;
        sent += 1;
        if (nth === 0) reply(sink);
        return { isQueued: nth > 2, abort: () => order.push(nth) };
      },
    };
    let sent = 0;
    const pacemaker = jumpingPacemaker((nth) => nth === 5 && stop.abort());
    await finished(run(orderOf(planOf()), transport, { pacemaker, stop: stop.signal }));
    expect(order).toEqual([4, 3, 2, 1]);
  });

  test("a bug in a reader comes out as itself and is no outcome of the endpoint", async () => {
    const bug = new TypeError("cannot read what is not there");
    const http = findProtocol("http");
    let readers = 0;
    const broken: Protocol = {
      ...http,
      reader: (target) => {
        readers += 1;
        if (readers !== 4) return http.reader(target);
        return Object.assign(http.reader(target), { end: () => { throw bug; } });
      },
    };
    const transport = scripted((sink, nth) => (nth === 2 ? undefined : reply(sink)));
    const running = run(orderOf(planOf()), transport, { findProtocol: () => broken });
    await expect(running).rejects.toBe(bug);
    expect(transport.closes()).toBe(1);
    expect(transport.sent()).toBe(4);
  });
});

describe("the preflight", () => {
  test("is sent before the run and counted apart", async () => {
    const transport = scripted((sink) => reply(sink));
    const report = await finished(run(orderOf(planOf()), transport));
    expect(report.preflight).toMatchObject({ outcome: "ok", status: 200, attempts: 1 });
    expect([scheduledIn(report), transport.sent()]).toEqual([100, 101]);
  });

  test.each([
    [500, "server-error", 3], [401, "auth", 1], [404, "client-error", 1],
  ])(
    "gives up on status %i (%s) after %i attempts", async (status, outcome, attempts) => {
      const transport = scripted((sink) => reply(sink, status, '{"error":{"message":"no"}}'));
      const result = await run(orderOf(planOf()), transport);
      expect(result).toMatchObject({
        kind: "preflight-failed", preflight: { outcome, status, attempts, detail: "no" },
      });
      expect([transport.sent(), transport.closes()]).toEqual([attempts, 1]);
    });

  test("leaves an endpoint that turns everything away to the run", async () => {
    const transport = scripted((sink) => reply(sink, 429));
    const report = await finished(run(orderOf(planOf()), transport));
    expect(report.preflight).toMatchObject({ outcome: "rate-limited", attempts: 3 });
    expect(outcomesOf(report)).toEqual({ "rate-limited": 100 });
  });

  test("survives a stumble", async () => {
    const transport = scripted((sink, nth) => reply(sink, nth < 2 ? 503 : 200));
    const report = await finished(run(orderOf(planOf()), transport));
    expect(report.preflight).toMatchObject({ outcome: "ok", attempts: 3 });
    expect(outcomesOf(report)).toEqual({ ok: 100 });
  });

  test("costs what its answers cost; a refusal costs nothing", async () => {
    const answer = chunk([delta({ content: "a" }, "stop")], {
      usage: { prompt_tokens: 1_000_000, completion_tokens: 0, total_tokens: 1_000_000 },
    }) + DONE;
    const transport = scripted((sink, nth) => {
      if (nth === 0) return reply(sink, 503);
      sink.headers(200, { "content-type": "text/event-stream" });
      sink.bytes(Buffer.from(answer));
      return sink.end();
    });
    const price = { input: 3, output: 4, cachedInput: null, cacheWrite: null, reasoning: null };
    const plan = planOf({
      ratePerS: 1,
      target: { api: "openai-chat", model: "m", stream: true, prompts: [{ messages: [] }] },
    });
    const report = await finished(run(orderOf(plan, { prices: { m: price } }), transport));
    expect(report.preflight).toMatchObject({ attempts: 2, costUsd: 3, hasUsage: true });
    expect(report).toMatchObject({ usageSeen: true, providerModels: ["gpt-4o-mini-2024"] });
  });

  test("a stop in its midst is an interrupted run, not a failed preflight", async () => {
    const stop = new AbortController();
    const transport = scripted(() => later(() => stop.abort()));
    const report = await finished(run(orderOf(planOf()), transport, { stop: stop.signal }));
    expect(report).toMatchObject(
      { end: "interrupted", preflight: { outcome: "aborted", attempts: 1 } });
    expect([scheduledIn(report), transport.sent(), transport.aborts()]).toEqual([0, 1, 1]);
  });

  test("a stop between two attempts makes the second the last", async () => {
    const stop = new AbortController();
    const transport = scripted((sink) => reply(sink, 500));
    const pacemaker = jumpingPacemaker(() => stop.abort());
    const report = await finished(
      run(orderOf(planOf()), transport, { pacemaker, stop: stop.signal }));
    expect([report.end, transport.sent()]).toEqual(["interrupted", 1]);
  });

  test("nothing is sent when the stop came first", async () => {
    const transport = scripted((sink) => reply(sink));
    const report = await finished(run(orderOf(planOf()), transport, { stop: AbortSignal.abort() }));
    expect(report).toMatchObject({ end: "interrupted", preflight: { attempts: 0 } });
    expect(transport.sent()).toBe(0);
  });
});
