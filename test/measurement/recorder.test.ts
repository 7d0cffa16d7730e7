import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import {
  decodeBuckets, deriveMetrics, makeRecorder, mergeWindows, OUTCOMES, populationOf,
  type RecordedWindow, type Sample, sumBlocks, totalsOf, valueAtRank,
} from "../../src/measurement/index.ts";
import { rankOf } from "../../src/stats/index.ts";
import { samplesOf, windowOf } from "../support/recordings.ts";

const SPAN = { warmupMs: 1000, durationMs: 10_000, warmupCount: 10, requests: null, isPriced: true };

function record(samples: readonly Sample[], span: Partial<typeof SPAN> = {}): RecordedWindow {
  const recorder = makeRecorder({ ...SPAN, ...span });
  for (const sample of samples) recorder.add(sample);
  return recorder.finish();
}

const plain: Sample = {
  index: 10, intendedMs: 1000, outcome: "ok", dispatchedMs: 1000, connectMs: null, poolWaitMs: 0,
  headersMs: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, endMs: 1100,
  payloadEvents: 0, gapsUs: [], usage: null, reasoningVisible: false, costUsd: 0.25,
};
const sample = (change: Partial<Sample> = {}): Sample => ({ ...plain, ...change });

const anySample: fc.Arbitrary<Sample> = fc.record({
  index: fc.integer({ min: 0, max: 200 }),
  outcome: fc.constantFrom(...OUTCOMES),
  latencyMs: fc.double({ min: 0, max: 30_000, noNaN: true }),
  intendedMs: fc.double({ min: 0, max: 11_000, noNaN: true }),
  costUsd: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
}).map(({ index, outcome, latencyMs, intendedMs, costUsd }) => sample({
  index, outcome, costUsd, intendedMs,
  dispatchedMs: outcome === "dropped" ? null : intendedMs,
  endMs: outcome === "ok" ? intendedMs + latencyMs : null,
}));

describe("conservation", () => {
  test("every measured sample is in one block with one outcome; histograms hold successes", () => {
    fc.assert(fc.property(fc.array(anySample, { maxLength: 100 }), (samples) => {
      const window = record(samples);
      const measured = samples.filter(({ index }) => index >= SPAN.warmupCount);
      const totals = totalsOf(sumBlocks(window.blocks).outcomes);
      expect(totals.scheduled).toBe(measured.length);
      expect(totals.sent + totals.dropped).toBe(measured.length);
      expect(totals.ok + totals.failed).toBe(measured.length);
      for (const block of window.blocks) {
        expect(totalsOf(block.outcomes).scheduled).toBe(block.scheduled);
        expect(populationOf(block, "latency").buckets.total).toBe(block.outcomes.ok ?? 0);
      }
      expect(decodeBuckets(window.slip).total).toBe(totals.sent);
      expect(window.warmup.sent).toBe(samples.filter(({ index, outcome }) =>
        index < SPAN.warmupCount && outcome !== "dropped").length);
    }));
  });

  test("threads that share the samples merge to what one thread would have seen", () => {
    fc.assert(fc.property(fc.array(fc.tuple(anySample, fc.nat(2)), { maxLength: 60 }), (shared) => {
      const whole = record(shared.map(([one]) => one));
      const parts = [0, 1, 2].map((thread) =>
        record(shared.filter(([, of]) => of === thread).map(([one]) => one)));
      const comparable = ({ blocks, ...rest }: RecordedWindow): unknown => ({
        ...rest, warmup: rest.warmup.sent,
        blocks: blocks.map(({ costUsd: _c, costUsdSquares: _s, histograms, ...block }) => ({
          ...block,
          histograms: Object.fromEntries(Object.entries(histograms)
            .map(([name, text]) => [name, decodeBuckets(text)])),
        })),
        slip: decodeBuckets(rest.slip), poolWait: decodeBuckets(rest.poolWait),
      });
      expect(comparable(mergeWindows(parts))).toEqual(comparable(whole));
      expect(comparable(mergeWindows(parts.toReversed()))).toEqual(comparable(whole));
      const costs = (window: RecordedWindow): number | null => sumBlocks(window.blocks).costUsd;
      const [merged, once] = [costs(mergeWindows(parts)), costs(whole)];
      if (once === null) expect(merged).toBeNull();
      else expect(merged).toBeCloseTo(once, 9);
    }), { numRuns: 40 });
  });
});

describe("blocks", () => {
  test("are ten equal slices by intended time, whenever a request was sent or ended", () => {
    const samples = Array.from({ length: 100 }, (_, at) => sample({
      index: 10 + at, intendedMs: 1000 + at * 100, dispatchedMs: 1000 + at * 100 + 5000,
      endMs: 1000 + at * 100 + 9000,
    }));
    const { blocks } = record(samples);
    expect(blocks.map((block) => block.scheduled)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(blocks.map(({ startS, endS }) => [startS, endS]))
      .toEqual(Array.from({ length: 10 }, (_, at) => [at, at + 1]));
  });

  test("an arrival on an edge belongs to the later slice, also where thirds are rounded", () => {
    const samples = Array.from({ length: 30 }, (_, at) => sample({
      index: 10 + at, intendedMs: 1000 + (at * 1000) / 3, endMs: 20_000,
    }));
    expect(record(samples).blocks.map((block) => block.scheduled))
      .toEqual(Array.from({ length: 10 }, () => 3));
  });
});

describe("values of a request", () => {
  const read = (window: RecordedWindow, metric: string): number | null => {
    const encoded = window.blocks[0]?.histograms[metric];
    return encoded === undefined ? null : valueAtRank(decodeBuckets(encoded), 1);
  };
  const window = record([sample({
    intendedMs: 1000, dispatchedMs: 1000.5, headersMs: 1080, firstPayloadMs: 1100,
    firstVisibleMs: 1150, lastPayloadMs: 1190, endMs: 1200, connectMs: 1.5, payloadEvents: 3,
    gapsUs: [100, 900, 300],
    usage: { input: 5, cachedInput: 0, cacheWrite: 0, output: 10, reasoning: 0 },
  })]);

  test.each([
    ["latency", 200_000], ["service", 199_500], ["slip", 500], ["connect", 1500],
    ["ttft", 100_000], ["ttft-service", 99_500], ["ttfo", 150_000], ["tpot", 10_000],
    ["gap", 100], ["stall", 900],
  ] as const)("%s runs between its two instants: %i µs", (metric, microseconds) => {
    const found = must(read(window, metric), metric);
    expect(Math.abs(found - microseconds)).toBeLessThanOrEqual(microseconds / 1000);
  });

  test("exact extremes are kept beside the rounded buckets", () => {
    const exact = record([sample({ endMs: 1000 + 4800.112 }), sample({ endMs: 1000 + 211.034 })]);
    expect(exact.extremes["latency"]).toEqual({ minUs: 211_034, maxUs: 4_800_112 });
  });

  test("a failed request leaves no time behind, but its slip counts for the generator", () => {
    const failed = record([sample({ outcome: "timeout-total", dispatchedMs: 1002 })]);
    expect(failed.blocks[0]?.histograms).toEqual({});
    expect(decodeBuckets(failed.slip).total).toBe(1);
  });
});

describe("cost", () => {
  test("what failed requests cost is part of the sum", () => {
    const sums = sumBlocks(record([sample(), sample({ outcome: "truncated" })]).blocks);
    expect(sums.costUsd).toBe(0.5);
  });

  test.each([
    ["one success without a known cost makes the sum unknown", [sample(), sample({ costUsd: null })],
      true, null],
    ["a failure without a known cost does not",
      [sample(), sample({ outcome: "reset", costUsd: null })], true, 0.25],
    ["without a price nothing is known", [sample()], false, null],
    ["without any request a priced run has cost nothing", [], true, 0],
  ])("%s", (_sentence, samples, isPriced, costUsd) => {
    expect(sumBlocks(record(samples, { isPriced }).blocks).costUsd).toBe(costUsd);
  });

  test("warm-up is counted apart, its cost included", () => {
    const window = record([sample({ index: 3, intendedMs: 300 }), sample()]);
    expect(window.warmup).toEqual({ sent: 1, costUsd: 0.25 });
    expect(totalsOf(sumBlocks(window.blocks).outcomes).scheduled).toBe(1);
  });
});

describe("derived metrics", () => {
  test("percentiles are those of the sorted values within 0.1%, in ms", () => {
    const samples = samplesOf({ seed: 4, count: 3000 });
    const { blocks, extremes } = windowOf(samples, { count: 3000 });
    const metrics = deriveMetrics(blocks, extremes);
    const sorted = samples.map(({ endMs, intendedMs }) => (endMs ?? 0) - intendedMs)
      .toSorted((a, b) => a - b);
    const latency = must(metrics["latency"], "latency");
    if (!("p99" in latency)) throw new TypeError("latency is a distribution");
    for (const [name, q] of [["p50", 0.5], ["p90", 0.9], ["p95", 0.95], ["p99", 0.99],
      ["p999", 0.999]] as const) {
      const exact = sorted[rankOf(q, 3000) - 1] ?? NaN;
      expect(Math.abs((latency[name] ?? NaN) - exact) / exact).toBeLessThan(0.001);
    }
    expect(latency.max).toBeCloseTo(sorted.at(-1) ?? NaN, 2);
    expect(latency.min).toBeCloseTo(sorted[0] ?? NaN, 2);
  });

  test("failures count as slower than everything; among them a percentile has no value", () => {
    const given = { seed: 5, count: 1000, failures: { "server-error": 0.03 } };
    const { blocks, extremes } = windowOf(samplesOf(given), given);
    const metrics = deriveMetrics(blocks, extremes);
    expect(metrics["latency"]).toMatchObject({ withFailures: { p99: null, p999: null } });
    const latency = must(metrics["latency"], "latency");
    if (!("p99" in latency)) throw new TypeError("latency is a distribution");
    expect(latency.p99).not.toBeNull();
    expect(latency.withFailures?.p50 ?? 0).toBeGreaterThanOrEqual(latency.p50 ?? NaN);
  });

  test("tokens per second is the time per output token read from the other end", () => {
    const { blocks, extremes } = windowOf(samplesOf());
    const metrics = deriveMetrics(blocks, extremes);
    const [tpot, rate] = [metrics["tpot"], metrics["tokens-per-second"]];
    if (tpot === undefined || rate === undefined || !("p99" in tpot) || !("p99" in rate)) {
      throw new TypeError("both are distributions");
    }
    expect(rate.unit).toBe("tokens/s");
    expect(rate.p50).toBeCloseTo(1000 / (tpot.p50 ?? NaN), 0);
    expect(rate.max).toBeCloseTo(1000 / (tpot.min ?? NaN), 6);
    expect(rate.p50 ?? 0).toBeLessThan(rate.p95 ?? 0);
  });

  test("shares are of everything planned, means of the successes", () => {
    const samples = [
      sample(), sample({ outcome: "dropped", dispatchedMs: null, costUsd: null }),
      sample({ outcome: "timeout-total", costUsd: 0.25 }), sample({ outcome: "rate-limited" }),
    ];
    const { blocks, extremes } = record(samples);
    expect(deriveMetrics(blocks, extremes)).toMatchObject({
      "error-rate": { value: 0.75, count: 4 }, "timeout-rate": { value: 0.25 },
      "rate-limited-rate": { value: 0.25 }, "cost-per-request": { value: 0.75 },
      "cost-per-1k": { value: 750 }, "input-tokens": { value: null, count: 0 },
    });
  });
});
