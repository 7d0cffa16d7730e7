import { describe, expect, test } from "vitest";
import { makeAllowanceMemory, openAllowance } from "../../src/cost/index.ts";
import { billedIn, reportedCostOf, settledCostOf } from "../../src/engine/spending.ts";
import type { Outcome } from "../../src/measurement/index.ts";
import { findProtocol } from "../../src/adapters/protocols/index.ts";
import { targetOf } from "../adapters/protocols/streams.ts";
import { finished, orderOf, planOf, reply, run, scheduledIn, scripted } from "./plans.ts";

const reading = findProtocol("http").reader(planOf().target).end();
const sample = {
  index: 0, intendedMs: 0, dispatchedMs: 0, connectMs: null, poolWaitMs: 0, headersMs: null,
  firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, endMs: null, payloadEvents: 0,
  gapsUs: [], usage: null, reasoningVisible: false,
};

describe("what a request has certainly cost", () => {
  test.each<[string, Outcome, number | null, number | null, number | null]>([
    ["what its usage says", "ok", 200, 0.25, 0.25],
    ["what its usage says of an answer without content", "empty", 200, 0.25, 0.25],
    ["anything when a stream stopped, whatever it had told by then", "truncated", 200, 0.25, null],
    ["anything when it was given up in mid-stream", "timeout-total", 200, 0.25, null],
    ["anything when it failed in mid-stream", "in-band-error", 200, 0.25, null],
    ["nothing when it was refused", "rate-limited", 429, null, 0],
    ["nothing when nobody was there", "refused", null, null, 0],
    ["anything when it broke off", "reset", 200, null, null],
    ["anything when no answer came in time", "timeout-total", null, null, null],
    ["anything when an answer tells no usage", "ok", 200, null, null],
  ])("%s", (_what, outcome, status, costUsd, settledUsd) => {
    expect(settledCostOf({ sample: { ...sample, outcome, costUsd }, status })).toBe(settledUsd);
  });
});

test("an estimate is not certain, so that all of it may have been spent", () => {
  const estimated = { ...sample, outcome: "ok" as const, costUsd: 0.25, isEstimated: true };
  expect(settledCostOf({ sample: estimated, status: 200 })).toBeNull();
});

describe("what an answer was billed for at least", () => {
  const usage = { input: 9, cachedInput: 0, cacheWrite: 0, output: 50, reasoning: 0 };
  const ok = { ...sample, outcome: "ok" as const, costUsd: null, payloadEvents: 7 };
  test("its usage", () => {
    expect(billedIn({ sample: { ...ok, usage } })).toMatchObject({ input: 9, output: 50 });
  });
  test("a token an event where it tells none, or an estimate", () => {
    expect(billedIn({ sample: ok })).toEqual({ input: 0, output: 7 });
    expect(billedIn({ sample: { ...ok, usage, isEstimated: true } })).toEqual({ input: 0, output: 7 });
  });
});

describe("what a gateway says that an answer cost", () => {
  test.each<[string, string | undefined, number | null | undefined, number | null]>([
    ["LiteLLM's header", "0.00123", undefined, 0.00123],
    ["a small figure", "1.2e-05", undefined, 0.000012],
    ["the usage before the header", "5", 0.5, 0.5],
    ["nothing", undefined, undefined, null],
    ["no number", "None", undefined, null],
    ["a negative one", "-1", undefined, null],
    ["an endless one", "1e999", undefined, null],
  ])("%s", (_what, header, reportedCostUsd, usd) => {
    const headers = header === undefined ? {} : { "x-litellm-response-cost": header };
    const read = { ...reading, ...(reportedCostUsd === undefined ? {} : { reportedCostUsd }) };
    expect(reportedCostOf({ reading: read, headers })).toBe(usd);
  });
});

describe("a run with an allowance", () => {
  // A body of 100 bytes at a dollar a token, and no answer: $100 a request at most.
  const price = { input: 1e6, output: 0, cachedInput: null, cacheWrite: null, reasoning: null };
  const plan = planOf({
    ratePerS: 10, target: { model: "m", body: { text: "x".repeat(100 - '{"text":""}'.length) } },
  });
  const order = (capUsd: number) => ({
    ...orderOf(plan, { prices: { m: price } }), allowance: makeAllowanceMemory(capUsd),
  });

  test("sends what is sure to be paid for and ends, without another word", async () => {
    const transport = scripted((sink) => reply(sink));
    const spending = order(550);
    const report = await finished(run(spending, transport));
    // Answers without usage may have cost everything: one trial and four more fit into $550.
    expect(transport.sent()).toBe(5);
    expect(report.end).toBe("spend-cap");
    expect(scheduledIn(report)).toBe(4);
    expect(transport.aborts()).toBe(0);
    expect(openAllowance(spending.allowance).heldUsd).toBe(500);
  });

  test("that is too small for the trial sends nothing at all", async () => {
    const transport = scripted((sink) => reply(sink));
    const report = await finished(run(order(299), transport));
    expect(transport.sent()).toBe(0);
    expect(report).toMatchObject({ end: "spend-cap", preflight: { attempts: 0 } });
  });

  test("goes on after refusals, which cost nothing", async () => {
    const transport = scripted((sink, nth) => reply(sink, nth === 0 ? 200 : 429));
    const report = await finished(run(order(400), transport));
    expect(report.end).toBe("completed");
    expect(transport.sent()).toBe(11);
  });

  test("takes the others to bill as much beyond what they were asked for as one has", async () => {
    const chat = planOf({
      ratePerS: 10,
      target: { ...targetOf(), stream: false, model: "m", maxTokens: 10 },
    });
    // Asked for at most 10 tokens of a dollar each, it writes 30.
    const answer = JSON.stringify({
      choices: [{ message: { content: "x" }, finish_reason: "stop" }],
      usage: { prompt_tokens: 1, completion_tokens: 30 },
    });
    const transport = scripted((sink) => reply(sink, 200, answer));
    const spending = {
      ...orderOf(chat, { prices: { m: { ...price, input: 0, output: 1e6 } } }),
      allowance: makeAllowanceMemory(109),
    };
    const report = await finished(run(spending, transport));
    // Three of $30 have been paid for; the $19 that are left would have been enough for $10.
    expect(transport.sent()).toBe(3);
    expect(report.end).toBe("spend-cap");
    expect(openAllowance(spending.allowance).heldUsd).toBe(90);
  });

  test("waits in a closed loop for nobody when the last request was refused", async () => {
    const closed = planOf({
      closed: { concurrency: 1, requests: 50 }, target: { model: "m", body: plan.target.body },
    });
    const transport = scripted((sink) => queueMicrotask(() => reply(sink)));
    const report = await finished(run(
      { ...orderOf(closed, { prices: { m: price } }), allowance: makeAllowanceMemory(350) }, transport));
    expect(report.end).toBe("spend-cap");
    expect(transport.sent()).toBe(3);
  });
});
