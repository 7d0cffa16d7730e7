import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBuckets, makeRecorder, mergeWindows, OUTCOMES, type RecordedWindow, type Sample, sumBlocks }
  from "../../src/measurement/index.ts";
import { makeModelParts, mergeModelParts } from "../../src/measurement/model-parts.ts";

const MODELS = ["a", "b", "c"];
const modelOf = (index: number): string => MODELS[index % 3] ?? "a";

function record(samples: readonly Sample[]): RecordedWindow {
  const recorder = makeRecorder({
    warmupMs: 0, durationMs: 10_000, warmupCount: 3, requests: null, isPriced: true, modelOf,
  });
  for (const sample of samples) recorder.add(sample);
  return recorder.finish();
}

const tokens = fc.nat(1000);
const samples: fc.Arbitrary<readonly Sample[]> = fc.array(fc.record({
  outcome: fc.constantFrom(...OUTCOMES), latencyMs: fc.integer({ min: 1, max: 5000 }),
  // Eighths of a cent are exact, so that sums do not depend on their order.
  eighths: fc.nat(80), input: tokens, output: tokens,
}), { maxLength: 60 }).map((drawn) => drawn.map((one, index): Sample => {
  const intendedMs = index * 10;
  const isOk = one.outcome === "ok";
  return {
    index, intendedMs, outcome: one.outcome, dispatchedMs: one.outcome === "dropped" ? null : intendedMs,
    connectMs: null, poolWaitMs: 0, headersMs: null, firstPayloadMs: isOk ? intendedMs + 1 : null,
    firstVisibleMs: null, lastPayloadMs: null, endMs: isOk ? intendedMs + one.latencyMs : null,
    payloadEvents: 1, gapsUs: [], reasoningVisible: false, costUsd: isOk ? one.eighths / 8 : null,
    usage: isOk
      ? { input: one.input, cachedInput: 0, cacheWrite: 0, output: one.output, reasoning: 0 } : null,
  };
}));

describe("the parts of the models", () => {
  test("add up to the run", () => {
    fc.assert(fc.property(samples, (all) => {
      const { blocks, models = {} } = record(all);
      const parts = Object.values(models);
      const whole = sumBlocks(blocks);
      const sum = (pick: (part: (typeof parts)[number]) => number): number =>
        parts.reduce((total, part) => total + pick(part), 0);
      for (const outcome of OUTCOMES) {
        expect(sum(({ outcomes }) => outcomes[outcome] ?? 0)).toBe(whole.outcomes[outcome] ?? 0);
      }
      expect(sum((part) => part.tokens.input)).toBe(whole.tokens.input);
      expect(sum((part) => part.tokens.requests)).toBe(whole.tokens.requests);
      expect(sum((part) => part.costUsd ?? NaN)).toBe(whole.costUsd);
      expect(sum(({ histograms: { latency } }) =>
        (latency === undefined ? 0 : decodeBuckets(latency).total))).toBe(whole.outcomes.ok ?? 0);
    }));
  });

  test("of threads merge to those of the run, in whichever order", () => {
    fc.assert(fc.property(samples, fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (all, threads) => {
      const parts = [0, 1, 2].map((thread) =>
        record(all.filter(({ index }) => threads[index] === thread)));
      expect(mergeWindows(parts).models).toEqual(record(all).models);
      expect(mergeWindows(parts.toReversed()).models).toEqual(record(all).models);
    }));
  });

  test("a success without a known cost makes its model's cost unknown, and no other's", () => {
    const parts = makeModelParts();
    const [priced, unpriced] = [0.5, null].map((costUsd): Sample => ({
      index: 0, intendedMs: 0, outcome: "ok", dispatchedMs: 0, connectMs: null, poolWaitMs: 0,
      headersMs: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, endMs: 1,
      payloadEvents: 0, gapsUs: [], usage: null, reasoningVisible: false, costUsd,
    }));
    if (priced !== undefined) parts.add("a", priced);
    if (unpriced !== undefined) parts.add("b", unpriced);
    const models = parts.finish();
    expect([models["a"]?.costUsd, models["b"]?.costUsd]).toEqual([0.5, null]);
    expect(mergeModelParts([models, { a: { ...models["b"], costUsd: null } as never }])?.["a"]?.costUsd)
      .toBeNull();
  });

  test("are missing where one model was asked", () => {
    expect(mergeModelParts([undefined, undefined])).toBeUndefined();
  });
});
