import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latencySoFar, makeRunningLatency, seeLatency } from "../../src/measurement/index.ts";

/** Counters of one thread that saw these latencies in ms; null: a failure. */
function thread(...latencies: readonly (number | null)[]) {
  const counts = makeRunningLatency();
  for (const latencyMs of latencies) seeLatency(counts, latencyMs);
  return counts;
}

const hundred = (of: (at: number) => number | null): readonly (number | null)[] =>
  Array.from({ length: 100 }, (_, at) => of(at));

describe("latency so far", () => {
  test("is not known before anything has ended", () => {
    expect(latencySoFar([thread(), thread()])).toBeNull();
  });

  test("is right to two digits or so, whatever the scale", () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 3_500_000, noNaN: true }), (latencyMs) => {
      const { p50Ms } = latencySoFar([thread(latencyMs)]) ?? {};
      expect(Math.abs((p50Ms ?? 0) / latencyMs - 1)).toBeLessThan(0.03);
    }));
  });

  test("is of all threads together", () => {
    const { p50Ms, p99Ms } = latencySoFar(
      [thread(...hundred(() => 10)), thread(...hundred((at) => (at < 97 ? 10 : 500)))]) ?? {};
    expect(p50Ms).toBeCloseTo(10, 0);
    expect(p99Ms).toBeGreaterThan(480);
  });

  test.each([
    { failures: 1, p50: "value", p99: "value" },
    { failures: 2, p50: "value", p99: "none" },
    { failures: 51, p50: "none", p99: "none" },
  ])("with $failures failures of 100 the P50 is a $p50, the P99 a $p99", ({ failures, p50, p99 }) => {
    const so = latencySoFar([thread(...hundred((at) => (at < failures ? null : 20)))]);
    expect(so?.p50Ms === null ? "none" : "value").toBe(p50);
    expect(so?.p99Ms === null ? "none" : "value").toBe(p99);
  });

  test("takes the shortest and the longest there is", () => {
    expect(latencySoFar([thread(0)])?.p50Ms).toBeCloseTo(0.001, 6);
    expect(latencySoFar([thread(1e9)])?.p50Ms).toBeGreaterThan(3_600_000);
  });
});
