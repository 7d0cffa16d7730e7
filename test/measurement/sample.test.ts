import { describe, expect, test } from "vitest";
import { type Sample, timePerOutputTokenUs } from "../../src/measurement/index.ts";

const usage = { input: 10, cachedInput: 0, cacheWrite: 0, output: 11, reasoning: 0 };
const streamed: Sample = {
  index: 0, intendedMs: 0, outcome: "ok", dispatchedMs: 0, connectMs: null, poolWaitMs: 0,
  headersMs: 90, firstPayloadMs: 100, firstVisibleMs: 100, lastPayloadMs: 600, endMs: 610,
  payloadEvents: 11, gapsUs: [], usage, reasoningVisible: false, costUsd: null,
};

describe("time per output token", () => {
  test.each<[string, Partial<Sample>, number | null]>([
    ["is the streaming time over the tokens after the first: 500 ms over 10", {}, 50_000],
    ["leaves hidden reasoning out: 4 of 11 were never streamed",
      { usage: { ...usage, reasoning: 4 } }, 500_000 / 6],
    ["counts reasoning that was streamed",
      { usage: { ...usage, reasoning: 4 }, reasoningVisible: true }, 50_000],
    ["two tokens are one step", { usage: { ...usage, output: 2 } }, 500_000],
    ["does not depend on how many tokens an event carries", { payloadEvents: 3 }, 50_000],
    ["means nothing for a single token", { usage: { ...usage, output: 1 } }, null],
    ["means nothing when all visible tokens are one",
      { usage: { ...usage, reasoning: 10 } }, null],
    ["means nothing when everything came in one event", { payloadEvents: 1 }, null],
    ["means nothing when all events came in one read", { lastPayloadMs: 100 }, null],
    ["is unknown without usage", { usage: null }, null],
    ["is unknown without payload", { firstPayloadMs: null, lastPayloadMs: null }, null],
  ])("%s", (_sentence, change, microseconds) => {
    const found = timePerOutputTokenUs({ ...streamed, ...change });
    if (microseconds === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(microseconds, 6);
  });
});
