import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FINISHES, makeRecorder, mergeWindows, OUTCOMES, type RecordedWindow, type Sample,
} from "../../src/measurement/index.ts";

const WARMUP = 2;

function record(samples: readonly Sample[]): RecordedWindow {
  const recorder = makeRecorder({
    warmupMs: 0, durationMs: 1000, warmupCount: WARMUP, requests: null, isPriced: false,
  });
  for (const sample of samples) recorder.add(sample);
  return recorder.finish();
}

/** A streamed answer of 20 tokens in four events. */
function sampleOf(index: number, more: Partial<Sample> = {}): Sample {
  return {
    index, intendedMs: index, outcome: "ok", dispatchedMs: index, connectMs: null, poolWaitMs: 0,
    headersMs: index + 1, firstPayloadMs: index + 2, firstVisibleMs: index + 2, lastPayloadMs: index + 9,
    endMs: index + 10, payloadEvents: 4, gapsUs: [], reasoningVisible: false, costUsd: null,
    usage: { input: 5, cachedInput: 0, cacheWrite: 0, output: 20, reasoning: 0 },
    answer: { finish: "stop", serviceTier: "default" }, ...more,
  };
}

const answersOf = (...wishes: readonly Partial<Sample>[]) =>
  record(wishes.map((wish, at) => sampleOf(at + WARMUP, wish))).answers;

describe("what the answers told of themselves", () => {
  test("is nothing where none told anything", () => {
    expect(answersOf({ answer: undefined })).toBeUndefined();
    expect(record([sampleOf(0)]).answers).toBeUndefined();
  });

  test("counts successes of the measured window only", () => {
    const answers = record([sampleOf(0), sampleOf(5), sampleOf(6, { outcome: "truncated" })]).answers;
    expect(answers).toMatchObject({ finishes: { stop: 1 }, serviceTiers: { default: 1 } });
  });

  test.each<[string, Partial<Sample>, object]>([
    ["a stream", {}, { answers: 1, oneEvent: 0, oneInstant: 0, events: 4, tokens: 20 }],
    ["everything in one event", { payloadEvents: 1, lastPayloadMs: 4, firstPayloadMs: 4 },
      { answers: 1, oneEvent: 1, oneInstant: 0, events: 1, tokens: 20 }],
    ["several events at one instant", { firstPayloadMs: 9, lastPayloadMs: 9 },
      { answers: 1, oneEvent: 0, oneInstant: 1 }],
    ["one token, which can only come in one event",
      { payloadEvents: 1, usage: { input: 1, cachedInput: 0, cacheWrite: 0, output: 1, reasoning: 0 } },
      { answers: 0, oneEvent: 0 }],
    ["hidden reasoning, which no event holds",
      { usage: { input: 1, cachedInput: 0, cacheWrite: 0, output: 20, reasoning: 12 } }, { tokens: 8 }],
    ["no usage", { usage: null }, { answers: 1, events: 0, tokens: 0 }],
    ["a whole answer", { payloadEvents: 0, firstPayloadMs: null, lastPayloadMs: null }, { answers: 0 }],
  ])("%s", (_what, wish, streams) => {
    expect(answersOf(wish)?.streams).toMatchObject(streams);
  });

  test("names of tiers that never end are not kept for ever", () => {
    const wishes = Array.from({ length: 40 }, (_, at) =>
      ({ answer: { finish: "stop" as const, serviceTier: `tier-${at}` } }));
    expect(Object.keys(answersOf(...wishes)?.serviceTiers ?? {})).toHaveLength(10);
  });

  const drawn: fc.Arbitrary<readonly Sample[]> = fc.array(fc.record({
    outcome: fc.constantFrom(...OUTCOMES.slice(0, 4)), payloadEvents: fc.nat(3),
    answer: fc.record({
      finish: fc.constantFrom(...FINISHES), serviceTier: fc.constantFrom("a", "b", null),
    }),
  }), { maxLength: 40 }).map((all) => all.map((one, at) => sampleOf(at, one)));

  test("of threads together is that of all, and every success ended in one way", () => {
    fc.assert(fc.property(drawn, (all) => {
      const whole = record(all);
      const parts = [0, 1, 2].map((thread) => record(all.filter(({ index }) => index % 3 === thread)));
      expect(mergeWindows(parts).answers).toEqual(whole.answers);
      const ended = Object.values(whole.answers?.finishes ?? {}).reduce((sum, count) => sum + count, 0);
      const ok = all.filter(({ index, outcome }) => index >= WARMUP && outcome === "ok");
      expect(ended).toBe(ok.length);
    }));
  });
});
