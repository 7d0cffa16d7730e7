import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRandom } from "../../src/base/index.ts";
import { drawMillis, drawTokens } from "../../src/simulator/distribution.ts";
import { drawPlain, drawScript, driftFactor } from "../../src/simulator/draw.ts";
import type { Ask, Script } from "../../src/simulator/draw.ts";
import { FAILURES, parseProfile } from "../../src/simulator/index.ts";
import type { Distribution, SimulatorProfileInput } from "../../src/simulator/index.ts";

const ask: Ask = { inputTokens: 10, maxTokens: null, stream: true };
const ms = (value: number): Distribution => ({ kind: "constant", ms: value });
const steady: SimulatorProfileInput = {
  ttft: { kind: "constant", ms: 40 },
  tpot: { kind: "constant", ms: 5 },
  outputTokens: { kind: "constant", tokens: 8 },
};

const draw = (profile: SimulatorProfileInput, ordinal = 1, more: Partial<Ask> = {}): Script =>
  drawScript(parseProfile(profile), ordinal, { ...ask, ...more });
const dues = (script: Script): readonly number[] => script.events.map((event) => event.dueMs);
const endMs = (script: Script): number => script.events.at(-1)?.dueMs ?? NaN;
const ordinals = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => k + 1);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

describe("distributions", () => {
  const sample = (distribution: Distribution): readonly number[] => {
    const random = makeRandom(11);
    return Array.from({ length: 20_000 }, () => drawMillis(distribution, random));
  };

  test.each<[string, Distribution, number]>([
    ["constant", ms(7), 7],
    ["lognormal: its median", { kind: "lognormal", medianMs: 40, sigma: 0.5 }, 40],
    ["exponential: offset + mean ln 2", { kind: "exponential", offsetMs: 8, meanMs: 4 }, 10.77],
    ["uniform: the middle", { kind: "uniform", minMs: 1, maxMs: 3 }, 2],
  ])("%s is the median of what is drawn", (_, distribution, expected) => {
    expect(Math.abs(median(sample(distribution)) / expected - 1)).toBeLessThan(0.02);
  });

  test("a mixture takes its parts by weight, whatever the weights sum to", () => {
    const parts = [
      { weight: 9, of: { kind: "constant" as const, ms: 1 } },
      { weight: 0, of: { kind: "constant" as const, ms: 2 } },
      { weight: 1, of: { kind: "constant" as const, ms: 3 } },
    ];
    const drawn = sample({ kind: "mixture", parts });
    expect(drawn.filter((value) => value === 2)).toHaveLength(0);
    expect(drawn.filter((value) => value === 3).length / drawn.length).toBeCloseTo(0.1, 2);
  });

  test("uniform token counts reach both ends and nothing else", () => {
    const random = makeRandom(3);
    const drawn = ordinals(1000).map(() => drawTokens({ kind: "uniform", min: 3, max: 5 }, random));
    expect([...new Set(drawn)].toSorted()).toEqual([3, 4, 5]);
  });
});

describe("the script of a request", () => {
  test("is a pure function of seed and ordinal", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1e9 }), (seed, ordinal) => {
        const profile = { seed, errors: { reset: 0.3, hang: 0.2 }, driftSd: 0.1 };
        expect(draw(profile, ordinal)).toEqual(draw(profile, ordinal));
      }),
    );
  });

  test("differs between ordinals and between seeds", () => {
    const ends = [draw({}, 1), draw({}, 2), draw({ seed: 2 }, 1)].map(endMs);
    expect(new Set(ends).size).toBe(3);
  });

  test("has token k due at ttft + k tpot, and the end with the last token", () => {
    expect(dues(draw(steady))).toEqual([40, 45, 50, 55, 60, 65, 70, 75, 75]);
    expect(dues(draw(steady, 1, { stream: false }))).toEqual([75]);
  });

  test("is in order of time and holds every token once", () => {
    const shape = fc.record({
      tokensPerEvent: fc.integer({ min: 1, max: 9 }),
      includeReasoning: fc.integer({ min: 0, max: 20 }),
      maxTokens: fc.option(fc.integer({ min: 1, max: 40 })),
      coalesce: fc.boolean(),
    });
    fc.assert(
      fc.property(shape, ({ maxTokens, ...profile }) => {
        const script = draw({ ...profile, stalls: { probability: 0.5, ms: 9 } }, 1, { maxTokens });
        const deltas = script.events.filter((event) => event.kind === "delta");
        const tokens = deltas.reduce((sum, delta) => sum + delta.tokens, 0);
        expect(tokens).toBe(script.outputTokens);
        expect(script.outputTokens).toBeLessThanOrEqual(maxTokens ?? Infinity);
        expect(dues(script)).toEqual(dues(script).toSorted((a, b) => a - b));
        expect(script.events.at(-1)?.kind).toBe("end");
      }),
    );
  });

  test("sends several tokens in an event when the first of them is due", () => {
    expect(dues(draw({ ...steady, tokensPerEvent: 3 }))).toEqual([40, 55, 70, 75]);
  });

  test("finishes with length only where the request's maximum cut it", () => {
    expect(draw(steady, 1, { maxTokens: 7 })).toMatchObject({ finish: "length", outputTokens: 7 });
    expect(draw(steady, 1, { maxTokens: 8 })).toMatchObject({ finish: "stop", outputTokens: 8 });
  });

  test("spends the maximum on reasoning first", () => {
    const script = draw({ ...steady, includeReasoning: 5 }, 1, { maxTokens: 6 });
    expect(script).toMatchObject({ reasoningTokens: 5, outputTokens: 6, finish: "length" });
  });

  test("hidden reasoning takes its time and its tokens, but is not said", () => {
    const script = draw({ ...steady, includeReasoning: 3, hideReasoning: true });
    expect(script).toMatchObject({ reasoningTokens: 3, shownReasoningTokens: 0, outputTokens: 11 });
    expect(dues(script)).toEqual([55, 60, 65, 70, 75, 80, 85, 90, 90]);
  });

  test("an answer without tokens ends at the time to first token", () => {
    const profile = { ...steady, includeReasoning: 5, stalls: { probability: 1, ms: 500 } };
    const script = draw(profile, 1, { maxTokens: 0 });
    expect(script).toMatchObject({ outputTokens: 0, reasoningTokens: 0 });
    expect(script.events).toEqual([{ kind: "end", dueMs: 40 }]);
  });

  test("calls a tool as often as it should, in place of the text and at the same times", () => {
    const profile = { ...steady, toolCallShare: 0.3 };
    const scripts = ordinals(3000).map((ordinal) => draw(profile, ordinal));
    const calls = scripts.filter(({ finish }) => finish === "tool-call");
    expect(Math.abs(calls.length / 3000 - 0.3)).toBeLessThan(0.03);
    expect(calls.every(({ channel }) => channel === "tool-call")).toBe(true);
    expect(new Set(scripts.map((script) => String(dues(script)))).size).toBe(1);
  });

  test("cached and cache-written tokens are parts of the input, whatever is rounded", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat(1000), (cachedInputShare, rest, inputTokens) => {
        const cacheWriteShare = (1 - cachedInputShare) * rest;
        const script = draw({ cachedInputShare, cacheWriteShare }, 1, { inputTokens });
        const { cachedInputTokens, cacheWriteTokens } = script;
        expect(cachedInputTokens + cacheWriteTokens).toBeLessThanOrEqual(inputTokens);
        expect(Math.abs(cachedInputTokens - inputTokens * cachedInputShare)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(cacheWriteTokens - inputTokens * cacheWriteShare)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("stalls once, in the middle", () => {
    const script = draw({ ...steady, stalls: { probability: 1, ms: 500 } });
    expect(dues(script)).toEqual([40, 45, 50, 55, 560, 565, 570, 575, 575]);
  });

  test("is held back and sent in one piece when coalesced", () => {
    const script = draw({ ...steady, coalesce: true });
    expect(script.events).toEqual([
      { kind: "delta", dueMs: 75, channel: "content", first: 0, tokens: 8 },
      { kind: "end", dueMs: 75 },
    ]);
  });

  test.each<[string, SimulatorProfileInput, number]>([
    ["latencyFactor", { ...steady, latencyFactor: 2 }, 150],
    ["tokenFactor", { ...steady, tokenFactor: 1.5 }, 95],
    ["slowTail", { ...steady, slowTail: { share: 1, factor: 4 } }, 300],
  ])("%s stretches the answer", (_, profile, expected) => {
    expect(endMs(draw(profile))).toBe(expected);
  });

  test("is slow for the share of requests that slowTail names", () => {
    const profile = { ...steady, slowTail: { share: 0.05, factor: 4 } };
    const slow = ordinals(4000).filter((ordinal) => endMs(draw(profile, ordinal)) > 75);
    expect(slow.length / 4000).toBeCloseTo(0.05, 1);
    expect(slow.length).toBeGreaterThan(100);
  });

  test("keeps its times when failures, stalls or lengths are switched on", () => {
    const before = draw({}, 5);
    const outputTokens = { kind: "uniform" as const, min: 90, max: 99 };
    const stalls = { probability: 1, ms: 9 };
    const after = draw({ errors: { truncated: 1 }, outputTokens, stalls }, 5);
    expect(dues(after).slice(0, 16)).toEqual(dues(before).slice(0, 16));
  });
});

describe("failures", () => {
  test.each(FAILURES)("%s is drawn as often as it should be", (failure) => {
    const share = 0.2;
    const profile = parseProfile({ errors: { empty: 0.1, [failure]: share } });
    const drawn = ordinals(3000).filter((k) => drawScript(profile, k, ask).outcome === failure);
    expect(Math.abs(drawn.length / 3000 - share)).toBeLessThan(0.03);
  });

  test.each([
    ["rate-limited", [0]],
    ["overloaded", [0]],
    ["server-error", [40]],
    ["bad-gateway-html", [40]],
    ["empty", [40]],
    ["hang", []],
    ["truncated", [40, 45, 50, 55, 60]],
    ["reset", [40, 45, 50, 55, 60]],
    ["malformed", [40, 45, 50, 55, 60]],
    ["in-band-error", [40, 45, 50, 55, 60]],
  ])("%s happens at its time", (failure, expected) => {
    expect(dues(draw({ ...steady, errors: { [failure]: 1 } }))).toEqual(expected);
  });

  test("a plain request has one answer and no stream failures", () => {
    const script = drawPlain(parseProfile({ ...steady, errors: { malformed: 1 } }), 1);
    expect(script).toMatchObject({ outcome: "ok", events: [{ kind: "end", dueMs: 40 }] });
    expect(drawPlain(parseProfile({ errors: { reset: 1 } }), 1).outcome).toBe("reset");
  });
});

describe("drift", () => {
  test("is one factor per run, from its own seed if there is one", () => {
    const factor = (profile: SimulatorProfileInput): number => driftFactor(parseProfile(profile));
    expect(factor({})).toBe(1);
    const driftSd = 0.1;
    expect(factor({ driftSd, driftSeed: 3 })).toBe(factor({ driftSd, driftSeed: 3, seed: 8 }));
    expect(factor({ driftSd, seed: 3 })).not.toBe(factor({ driftSd, seed: 4 }));
    const profile = { ...steady, driftSd: 0.1 };
    expect(endMs(draw(profile, 1))).toBeCloseTo(75 * factor(profile), 9);
    expect(endMs(draw(profile, 9))).toBeCloseTo(75 * factor(profile), 9);
  });

  test("has the standard deviation that it is given", () => {
    const logs = ordinals(2000).map((driftSeed) =>
      Math.log(driftFactor(parseProfile({ driftSd: 0.1, driftSeed }))),
    );
    const sd = Math.sqrt(logs.reduce((sum, log) => sum + log * log, 0) / logs.length);
    expect(sd).toBeCloseTo(0.1, 2);
  });
});
