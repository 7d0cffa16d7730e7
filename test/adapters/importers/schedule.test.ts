import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseColumns } from "../../../src/adapters/importers/index.ts";
import { decodeBuckets, totalsOf } from "../../../src/measurement/index.ts";
import { imported, latencyOf, refusal, sampleBytes, sourceOf, vegetaCsv } from "./support.ts";

describe("latency from the planned instant", () => {
  test("a tool that stood still for a second is charged for it", () => {
    // 100 requests a second for 10 s; those due in the sixth second are sent at its end.
    const rows = Array.from({ length: 1000 }, (_, at) => {
      const dueMs = at * 10;
      return { startMs: dueMs >= 5000 && dueMs < 6000 ? 6000 : dueMs, latencyMs: 10 };
    });
    const asSent = imported(vegetaCsv(rows));
    const asPlanned = imported(vegetaCsv(rows), { ratePerS: 100 });
    expect(latencyOf(asSent).p99).toBeCloseTo(10, 0);
    // The 10th of 100 waits from 10 ms to 1 s: the slowest percent of all waited 0.91 s and more.
    expect(latencyOf(asPlanned).p99).toBeGreaterThan(900);
    expect(latencyOf(asPlanned).max).toBeCloseTo(1010, 0);
    expect(sourceOf(asPlanned)).toMatchObject({ clock: "recomputed", askedRatePerS: 100 });
    expect(asPlanned.metrics["service"]).toMatchObject({ max: 10 });
    expect(asPlanned.load).toMatchObject({ mode: "open", ratePerS: 100, durationS: 10 });
  });

  test("law: never below what the tool measured, and what it measured where it was punctual", () => {
    fc.assert(fc.property(
      fc.array(fc.record({ lateMs: fc.nat(500), latencyMs: fc.integer({ min: 1, max: 900 }) }),
        { minLength: 20, maxLength: 60 }),
      (given) => {
        const rows = given.map(({ lateMs, latencyMs }, at) => ({
          // The first is punctual, so that the schedule begins with it.
          startMs: at * 20 + (at === 0 ? 0 : lateMs), latencyMs,
        }));
        const recording = imported(vegetaCsv(rows), { ratePerS: 50 });
        const expected = rows.map(({ startMs, latencyMs }, at) => ({
          startMs, us: (startMs - at * 20 + latencyMs) * 1000,
        }));
        expect(recording.extremes["latency"]?.maxUs)
          .toBeGreaterThanOrEqual(Math.max(...rows.map(({ latencyMs }) => latencyMs * 1000)));
        // Vegeta numbers its requests as it sends them; where some overtook each other the ranks do.
        const isInOrder = expected.every(({ startMs }, at) => startMs >= (expected[at - 1]?.startMs ?? 0));
        if (isInOrder) {
          expect(recording.extremes["latency"]?.maxUs)
            .toBeCloseTo(Math.max(...expected.map(({ us }) => us)), -1);
        }
        expect(recording.blocks.reduce((sum, { scheduled }) => sum + scheduled, 0)).toBe(rows.length);
      }), { numRuns: 40 });
  });

  test("missing rows leave their places in the schedule empty", () => {
    const all = vegetaCsv(Array.from({ length: 200 }, (_, at) => ({ startMs: at * 10, latencyMs: 5 })));
    const torn = all.split("\n").filter((_, at) => at < 50 || at >= 100).join("\n");
    const recording = imported(torn, { ratePerS: 100 });
    expect(recording.load).toMatchObject({ scheduled: 150, durationS: 2 });
    expect(latencyOf(recording).max).toBeCloseTo(5, 1);
  });

  test.each([
    { name: "too low a rate", rate: 80, expected: "before this rate asks for them" },
  ])("$name is refused", ({ rate, expected }) => {
    expect(refusal(sampleBytes("vegeta/results.csv"), { ratePerS: rate })).toContain(expected);
  });

  test("a rate that was not delivered makes the run unhealthy", () => {
    const recording = imported(sampleBytes("vegeta/results.csv"), { ratePerS: 120 });
    expect(recording.health).toMatchObject({
      healthy: false, reasons: ["asked for 120/s, the tool delivered 100.0/s"],
    });
  });

  test("instants to the second do not carry a plan", () => {
    const csv = "metric_name,timestamp,metric_value,expected_response,status\n" +
      Array.from({ length: 40 }, (_, at) =>
        `http_req_duration,${1_795_414_522 + Math.floor(at / 4)},12.5,true,200`).join("\n");
    expect(imported(csv).outcomes).toEqual({ ok: 40 });
    expect(refusal(csv, { ratePerS: 4 })).toContain("instants are in whole seconds");
  });

  /** A request a second, and iterations dropped at the end, as k6 writes them. */
  const withDropped = (requests: number, dropped: number): string => {
    const point = (metric: string, second: number, value: number): string => JSON.stringify({
      type: "Point", metric, data: {
        time: new Date(Date.UTC(2026, 10, 23, 6, 0, second)).toISOString(), value,
        tags: { status: "200", expected_response: "true" },
      },
    });
    return [
      ...Array.from({ length: requests }, (_, at) => point("http_req_duration", at + 1, 20)),
      point("dropped_iterations", requests + 1, dropped),
    ].join("\n");
  };

  test("dropped iterations are failures that were due", () => {
    const recording = imported(withDropped(98, 2));
    expect(recording.outcomes).toEqual({ ok: 98, dropped: 2 });
    expect(recording.load).toMatchObject({ mode: "open", sent: 98, dropped: 2, failed: 2 });
    const { ratePerS, durationS } = recording.load;
    expect(ratePerS * durationS).toBeCloseTo(100, 3);
    expect(sourceOf(recording).deliveredRatePerS).toBeCloseTo(98 / durationS, 3);
  });

  test.each([
    { dropped: 1, healthy: true }, { dropped: 5, healthy: true }, { dropped: 6, healthy: false },
  ])("of a hundred $dropped dropped: healthy $healthy", ({ dropped, healthy }) => {
    const bytes = withDropped(100 - dropped, dropped);
    expect(imported(bytes).health).toMatchObject({
      healthy, reasons: healthy ? []
        : [`the tool dropped ${dropped} of 100 requests that were due, more than 5%`],
    });
  });

  test("a summary counts what was dropped alike", () => {
    const summary = (dropped: number) => imported(JSON.stringify({
      metrics: {
        http_reqs: { count: 1000 - dropped, rate: (1000 - dropped) / 10 },
        http_req_failed: { passes: 0, fails: 1000 - dropped, value: 0 },
        http_req_duration: { avg: 20, min: 10, med: 20, max: 90, "p(90)": 30, "p(95)": 40, "p(99)": 50 },
        dropped_iterations: { count: dropped, rate: dropped / 10 },
      },
    }));
    expect(summary(3)).toMatchObject({
      health: { healthy: true }, load: { scheduled: 1000, failed: 3, ratePerS: 100 },
    });
    expect(summary(51).health.healthy).toBe(false);
  });
});

describe("blocks", () => {
  test("law: they hold every request once, whatever the order of the rows", () => {
    const row = fc.record({
      startMs: fc.nat(4000), latencyMs: fc.nat(3000), code: fc.constantFrom(200, 200, 429, 500, 0),
    });
    fc.assert(fc.property(fc.array(row, { minLength: 2, maxLength: 80 }), (rows) => {
      const recording = imported(vegetaCsv(rows));
      const failed = rows.filter(({ code }) => code !== 200).length;
      expect(recording.load).toMatchObject({ scheduled: rows.length, failed });
      const counted = recording.blocks.reduce((sum, { histograms }) =>
        sum + (histograms["latency"] === undefined ? 0 : decodeBuckets(histograms["latency"]).total), 0);
      expect(counted).toBe(rows.length - failed);
      const planned = recording.blocks.map(({ outcomes }) => totalsOf(outcomes).scheduled);
      expect(planned).toEqual(recording.blocks.map(({ scheduled }) => scheduled));
    }), { numRuns: 60 });
  });

  test("without instants they follow the file's order, and that is said", () => {
    const csv = `ms\n${Array.from({ length: 100 }, (_, at) => at + 1).join("\n")}`;
    const columns = parseColumns("latency=ms:ms");
    expect(refusal(csv, { columns })).toContain("does not say when requests were sent");
    const recording = imported(csv, { columns, ratePerS: 10 });
    expect(recording.blocks.map(({ scheduled }) => scheduled)).toEqual(Array(10).fill(10));
    expect(sourceOf(recording)).toMatchObject({ slices: "order", clock: "unknown", failures: "unknown" });
    expect(recording.metrics["service"]).toBeUndefined();
  });
});
