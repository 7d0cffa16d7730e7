import { describe, expect, test } from "vitest";
import { parseRecording, serialiseRecording } from "../../../src/measurement/index.ts";
import { imported, latencyOf, refusal, sampleBytes, sourceOf } from "./support.ts";

/** What the tools themselves say of these runs, or what a count over their raw output gives. */
const SAMPLES = [
  {
    file: "vegeta/results.csv", tool: "vegeta", evidence: "samples", clock: "send", failures: "apart",
    mode: "open", outcomes: { "ok": 575, "rate-limited": 9, "server-error": 3, "timeout-total": 13 },
    p50Ms: 11.96, p99Ms: 78.53, blocks: 10,
  },
  {
    file: "vegeta/results.json", tool: "vegeta", evidence: "samples", clock: "send", failures: "apart",
    mode: "open", outcomes: { "ok": 291, "rate-limited": 4, "timeout-total": 5 },
    p50Ms: 12.03, p99Ms: 82.66, blocks: 10,
  },
  {
    file: "vegeta/report.json", tool: "vegeta", evidence: "quantiles", clock: "send",
    failures: "inside", mode: "open",
    outcomes: { "ok": 575, "rate-limited": 9, "server-error": 3, "timeout-total": 13 },
    p50Ms: 12.026946, p99Ms: 100.717471, blocks: 1,
  },
  {
    file: "k6/points.ndjson", tool: "k6", evidence: "samples", clock: "service", failures: "apart",
    mode: "closed", outcomes: { "ok": 33, "server-error": 1 }, p50Ms: 13.93, p99Ms: 59.13, blocks: 10,
  },
  ...["k6/summary-export.json", "k6/handle-summary.json"].map((file) => ({
    file, tool: "k6", evidence: "quantiles", clock: "service", failures: "apart", mode: "closed",
    outcomes: { "ok": 150, "server-error": 1 }, p50Ms: 16.2930725, p99Ms: 125.300003, blocks: 1,
  })),
  {
    file: "wrk2/wrk2-latency-25s-100rps.txt", tool: "wrk2", evidence: "spectrum", clock: "intended",
    failures: "inside", mode: "open", outcomes: { "ok": 2462, "server-error": 40 },
    p50Ms: 11.69, p99Ms: 141.44, blocks: 1,
  },
  {
    file: "wrk/wrk-latency-6s.txt", tool: "wrk", evidence: "quantiles", clock: "send",
    failures: "inside", mode: "closed", outcomes: { "ok": 4002, "server-error": 73 },
    p50Ms: 11.94, p99Ms: 151.28, blocks: 1,
  },
  {
    file: "hey/hey.csv", tool: "hey", evidence: "samples", clock: "send", failures: "apart",
    mode: "closed", outcomes: { "ok": 148, "server-error": 2 }, p50Ms: 11.7, p99Ms: 100.4, blocks: 10,
  },
  {
    file: "oha/oha-1.15-shape.json", tool: "oha", evidence: "quantiles", clock: "unknown",
    failures: "apart", mode: "closed",
    outcomes: { "ok": 575, "rate-limited": 9, "server-error": 3, "timeout-total": 13 },
    p50Ms: 11.955291, p99Ms: 78.528504, blocks: 1,
  },
  {
    file: "autocannon/autocannon-closed.json", tool: "autocannon", evidence: "quantiles",
    clock: "send", failures: "inside", mode: "closed",
    outcomes: { "ok": 3229, "rate-limited": 33, "server-error": 29 }, p50Ms: 12, p99Ms: 132, blocks: 1,
  },
  {
    file: "locust/stats-json-shape.json", tool: "locust", evidence: "histogram", clock: "send",
    failures: "inside", mode: "closed", outcomes: { "ok": 569, "server-error": 11 },
    p50Ms: 19, p99Ms: 170, blocks: 1,
  },
  {
    file: "locust/run_stats.csv", tool: "locust", evidence: "quantiles", clock: "send",
    failures: "inside", mode: "closed", outcomes: { "ok": 540, "server-error": 10 },
    p50Ms: 20, p99Ms: 170, blocks: 1,
  },
] as const;

describe("results of real runs", () => {
  test.each(SAMPLES)("$file", (expected) => {
    const recording = imported(sampleBytes(expected.file));
    const { tool, evidence, clock, failures, slices } = sourceOf(recording);
    expect({ tool, evidence, clock, failures, mode: recording.load.mode, outcomes: recording.outcomes })
      .toEqual({
        tool: expected.tool, evidence: expected.evidence, clock: expected.clock,
        failures: expected.failures, mode: expected.mode, outcomes: expected.outcomes,
      });
    const latency = latencyOf(recording);
    // A histogram's buckets are 0.1% wide.
    expect(Math.abs((latency.p50 ?? 0) / expected.p50Ms - 1)).toBeLessThan(0.002);
    expect(Math.abs((latency.p99 ?? 0) / expected.p99Ms - 1)).toBeLessThan(0.002);
    expect(recording.blocks).toHaveLength(expected.blocks);
    expect(slices).toBe(expected.blocks === 1 ? "none" : "instants");
  });

  test.each(SAMPLES)("$file keeps all it says through a file", ({ file }) => {
    const recording = imported(sampleBytes(file));
    const { recording: again, warnings } = parseRecording(serialiseRecording(recording), "run.json");
    const { checksum: _written, ...content } = again;
    expect(content).toEqual(recording);
    expect(warnings).toEqual([]);
  });

  test.each(SAMPLES)("$file is recognised among all tools, and refused as any other", ({ file, tool }) => {
    const bytes = sampleBytes(file);
    expect(imported(bytes, { from: tool })).toEqual(imported(bytes));
    const others = ["vegeta", "k6", "oha", "locust"].filter((other) => other !== tool);
    for (const from of others) expect(refusal(bytes, { from })).toContain(`looks like ${tool} `);
  });

  test.each([
    ["k6/summary-export.json", "k6 run --out json=FILE keeps every request"],
    ["vegeta/report.json", "vegeta encode -to csv keeps every request"],
    ["wrk/wrk-latency-6s.txt", "wrk2 --latency prints the whole distribution"],
    ["oha/oha-1.15-shape.json", "oha --output-format csv keeps every answered request"],
    ["locust/run_stats.csv", "locust --json keeps a histogram of all requests"],
    ["autocannon/autocannon-closed.json", undefined],
  ])("%s has percentiles alone and says which file has more: %s", (file, fuller) => {
    const source = sourceOf(imported(sampleBytes(file)));
    expect(source.fuller).toBe(fuller);
    expect(source.cannotTell?.[0])
      .toBe(`anything but its own percentiles${fuller === undefined ? "" : `: ${fuller}`}`);
  });

  test("runs that differ in their percentiles alone are two runs", () => {
    const text = sampleBytes("k6/summary-export.json").toString();
    const slower = imported(text.replace(/"p\(99\)": ?[\d.]+/g, '"p(99)": 150'));
    expect(latencyOf(slower).p99).toBe(150);
    expect(slower.id).not.toBe(imported(text).id);
    expect(slower.fingerprint.key).toBe(imported(text).fingerprint.key);
  });

  test("the same file gives the same recording, another scenario another one", () => {
    const bytes = sampleBytes("hey/hey.csv");
    expect(imported(bytes)).toEqual(imported(bytes));
    const other = imported(bytes, { scenario: "other" });
    expect(other.id).not.toBe(imported(bytes).id);
    expect(other.fingerprint.key).not.toBe(imported(bytes).fingerprint.key);
  });

  test("autocannon's added latencies are refused", () => {
    expect(refusal(sampleBytes("autocannon/autocannon-overallrate-100.json"))).toBe(
      'latency.totalCount = "8732" (from results): is more than the 600 requests: autocannon added ' +
      "latencies that no request had. Fix: run autocannon without -R, or with -R and -C together");
  });

  test("of wrk2's failures those count beside its latencies that are of the same part of the run", () => {
    const text = sampleBytes("wrk2/wrk2-latency-25s-100rps.txt").toString();
    // 0.9% of 2502 requests, of which 1483 are in the histogram: the P99 is no failure.
    const recording = imported(text.replace("Non-2xx or 3xx responses: 40", "Non-2xx or 3xx responses: 22"));
    expect(recording.outcomes).toEqual({ "ok": 2480, "server-error": 22 });
    expect(latencyOf(recording)).toMatchObject({ withFailures: { p99: 185.216, p999: null } });
  });

  test("a wrk2 that could not connect is refused in its words", () => {
    expect(refusal(sampleBytes("wrk2/wrk2-refused.txt"))).toBe(
      'output = "unable to connect to 127.0.0.1:18099 Connection refused" (from results line 1): ' +
      "nothing was measured. Fix: mend what it says and measure again");
  });
});
