import { describe, expect, test } from "vitest";
import {
  decodeBuckets, differingKeys, makeFingerprint, merge, mergePopulations, populationOf,
  type Recording, recordingSchema,
} from "../../src/measurement/index.ts";
import { recordingFrom, samplesOf, syntheticRun } from "../support/recordings.ts";

const COUNT = 900;
const samples = samplesOf({ seed: 11, count: COUNT, failures: { reset: 0.02 } });
const given = { seed: 11, count: COUNT };
const whole = recordingFrom(samples, given);
const shards: readonly Recording[] = [1, 2, 3].map((shard): Recording => ({
  ...recordingFrom(samples.filter(({ index }) => index % 3 === shard - 1), given),
  id: `shard ${shard}`, shard: `${shard}/3`,
  failures: [{ text: "reset by peer", count: shard }],
}));
const [a, b, c] = shards as [Recording, Recording, Recording];

/** Everything that is counted, histograms decoded and sums of dollars rounded. */
function counted(recording: Recording): unknown {
  const round = (usd: number | null): number | null =>
    usd === null ? null : Number(usd.toFixed(9));
  return {
    ...recording.load, achievedRatePerS: null, maxInFlight: null,
    outcomes: recording.outcomes, tokens: recording.tokens, extremes: recording.extremes,
    cost: round(recording.cost.total), warmup: recording.excluded.warmup.sent,
    latency: recording.metrics["latency"], gap: recording.metrics["gap"],
    blocks: recording.blocks.map((block) => ({
      ...block, costUsd: round(block.costUsd), costUsdSquares: round(block.costUsdSquares),
      histograms: Object.fromEntries(Object.entries(block.histograms)
        .toSorted(([x], [y]) => (x < y ? -1 : 1))
        .map(([name, encoded]) => [name, decodeBuckets(encoded)])),
    })),
  };
}

describe("merging recordings", () => {
  test("the union of the shards is the run", () => {
    expect(counted(merge(shards))).toEqual(counted(whole));
  });

  test("neither order nor grouping matters", () => {
    const merged = counted(merge([a, b, c]));
    expect(counted(merge([c, a, b]))).toEqual(merged);
    expect(counted(merge([merge([a, b]), c]))).toEqual(merged);
    expect(counted(merge([a, merge([c, b])]))).toEqual(merged);
    expect(merge([c, a, b]).id).toBe(merge([a, b, c]).id);
  });

  test("loses no count, and the result is a valid recording", () => {
    const merged = merge(shards);
    const total = (recording: Recording): number => mergePopulations(
      recording.blocks.map((block) => populationOf(block, "latency"))).buckets.total;
    expect(total(merged)).toBe(shards.reduce((sum, shard) => sum + total(shard), 0));
    expect(recordingSchema.safeParse(merged).success).toBe(true);
    expect(merged.failures).toEqual([{ text: "reset by peer", count: 6 }]);
    expect(merged.shard).toBeNull();
  });

  test("a single recording is itself", () => {
    expect(merge([a])).toBe(a);
  });

  test("the worst part speaks for the health, the end and the admission of the whole", () => {
    const ill = { ...b, health: { ...b.health, healthy: false, reasons: ["late"],
      slipMs: { p50: 1, p99: 50, max: 80 } } };
    expect(merge([a, ill, c]).health).toMatchObject(
      { healthy: false, reasons: ["shard 2/3: late"], slipMs: { p99: 50 } });
    expect(merge([a, { ...b, end: "interrupted" }, c]).end).toBe("interrupted");
    expect(merge([a, { ...b, admitted: false }]).admitted).toBe(false);
    expect(merge([a, { ...b, tokens: { ...b.tokens, source: "none" } }]).tokens.source).toBe("none");
  });

  test("an unknown cost of a part makes the whole unknown", () => {
    const unpriced = recordingFrom(
      samples.filter(({ index }) => index % 3 === 1), { ...given, usdPerMTokOut: null });
    expect(merge([a, { ...unpriced, id: "u", shard: "2/3" }]).cost.total).toBeNull();
  });

  test("closed loops beside each other: requests and concurrency add up, the longest time counts", () => {
    const closed = [5, 9].map((concurrency, at) => ({
      ...syntheticRun({ seed: at, count: 100 * (at + 1), concurrency, ratePerS: 50 }),
      shard: `${at + 1}/2`,
    }));
    const merged = merge(closed);
    expect(merged.load).toMatchObject({
      mode: "closed", concurrency: 14, requests: 300, scheduled: 300,
      durationS: Math.max(...closed.map(({ load }) => load.durationS)),
    });
    expect(merged.load.ratePerS).toBeCloseTo(
      closed.reduce((sum, { load }) => sum + load.achievedRatePerS, 0), 9);
    expect(counted(merge([...closed].toReversed()))).toEqual(counted(merged));
    for (const [at, block] of merged.blocks.entries()) {
      expect(block.startS).toBe(Math.min(...closed.map(({ blocks }) => blocks[at]?.startS ?? NaN)));
      expect(block.endS).toBe(Math.max(...closed.map(({ blocks }) => blocks[at]?.endS ?? NaN)));
    }
  });

  test.each<[string, readonly Recording[], RegExp]>([
    ["nothing", [], /nothing to merge/],
    ["another plan", [a, { ...b, fingerprint: makeFingerprint({ hard: { x: 1 }, soft: {} }) }],
      /different plans/],
    ["another window", [a, { ...syntheticRun({ count: 450 }), id: "w" }], /different windows/],
    ["a last block of another length", [a, { ...b, blocks: b.blocks.map((block, at) =>
      (at === 9 ? { ...block, endS: 99 } : block)) }], /different windows/],
    ["a shard twice", [a, { ...b, shard: "1/3" }], /1\/3 is there twice/],
    ["what is known by quantiles only", [a, { ...b, stated: {} }], /field stated.*cannot be added/],
    ["a recording twice", [{ ...a, shard: null }, { ...a, shard: null }], /is there twice/],
  ])("%s is refused", (_sentence, parts, message) => {
    expect(() => merge(parts)).toThrow(message);
  });
});

describe("fingerprints", () => {
  const hard = { model: "m", stream: true, rate: 50 };
  test("hard keys make the key, whatever their order; soft ones do not", () => {
    const { key } = makeFingerprint({ hard, soft: { runner: "x" } });
    expect(makeFingerprint({ hard: { rate: 50, stream: true, model: "m" }, soft: {} }).key).toBe(key);
    expect(makeFingerprint({ hard: { ...hard, rate: 51 }, soft: {} }).key).not.toBe(key);
    expect(key).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("the keys that differ are named, missing ones included", () => {
    expect(differingKeys({ a: 1, b: { x: 1 }, c: null }, { b: { x: 2 }, a: 1, d: 0 }))
      .toEqual(["b", "d"]);
  });
});
