import { describe, expect, test } from "vitest";
import { parseRecording, serialiseRecording } from "../../../src/measurement/index.ts";
import { imported, latencyOf, refusal, sampleBytes, sourceOf } from "./support.ts";
import * as written from "./written.ts";

const RAW = [
  { tool: "h2load", content: written.H2LOAD, failure: "server-error", clock: "send", hasTokens: false },
  { tool: "jmeter", content: written.JMETER, failure: "server-error", clock: "send", hasTokens: false },
  { tool: "jmeter", content: written.JMETER_XML, failure: "server-error", clock: "send", hasTokens: false },
  { tool: "guidellm", content: written.GUIDELLM, failure: "refused", clock: "intended", hasTokens: true },
  { tool: "guidellm", content: written.GUIDELLM_1, failure: "refused", clock: "intended", hasTokens: true },
  { tool: "aiperf", content: written.AIPERF_LINES, failure: "server-error", clock: "send", hasTokens: true },
  { tool: "vllm", content: written.VLLM_DETAILED, failure: "refused", clock: "send", hasTokens: true },
] as const;

describe("tools that keep every request", () => {
  test.each(RAW)("$tool", ({ tool, content, failure, clock, hasTokens }) => {
    const recording = imported(content);
    expect(recording.outcomes).toEqual({ ok: 9, [failure]: 1 });
    expect(sourceOf(recording)).toMatchObject({ tool, clock, evidence: "samples", slices: "instants" });
    expect(recording.load.durationS).toBeCloseTo(1, 1);
    // GuideLLM's requests were sent 5 ms late, which its plan makes part of the latency.
    const lateMs = clock === "intended" ? 5 : 0;
    expect(latencyOf(recording).min).toBeCloseTo(20 + lateMs, 2);
    expect(latencyOf(recording).max).toBeCloseTo(100 + lateMs, 2);
    expect(parseRecording(serialiseRecording(recording), "again").recording.id).toBe(recording.id);
    expect(imported(content, { from: tool }).id).toBe(recording.id);
    expect(recording.tokens).toMatchObject(hasTokens
      ? { source: "estimate", input: 63, output: 99 } : { source: "none", output: 0 });
    if (!hasTokens) return;
    expect(recording.extremes["ttft"]?.minUs).toBeCloseTo((10 + lateMs) * 1000, -1);
    // Half of the latency for the ten tokens after the first.
    expect(recording.extremes["tpot"]?.maxUs).toBeCloseTo(5000, -1);
  });
});

test.each([
  ["k6", written.K6_CSV, "1 ns, instants to the second"], ["oha", written.OHA_CSV, "1 ns"],
] as const)("%s as CSV", (tool, content, resolution) => {
  const recording = imported(content);
  expect(recording.outcomes).toEqual({ "ok": 9, "server-error": 1 });
  expect(sourceOf(recording)).toMatchObject({ tool, evidence: "samples", resolution });
  expect(latencyOf(recording)).toMatchObject({ min: 20, max: 100 });
  // k6's whole seconds put all ten in one instant.
  expect(recording.load.maxInFlight).toBe(tool === "k6" ? 0 : 1);
});

describe("tools that keep sums", () => {
  test("Artillery", () => {
    const recording = imported(sampleBytes("artillery/report.json"));
    expect(recording.outcomes).toEqual({ "ok": 173, "rate-limited": 2, "server-error": 5 });
    expect(latencyOf(recording)).toMatchObject({ count: 173, p50: 13.1, p99: 32.1, max: 47 });
    expect(recording.load).toMatchObject({ mode: "open", durationS: 5.98 });
    expect(recording.startedAt).toBe("2026-11-23T06:17:01.820Z");
  });

  test("fortio: its buckets, each at its upper edge, and the rate it was asked for", () => {
    const recording = imported(written.FORTIO);
    expect(recording.outcomes).toEqual({ "ok": 9, "server-error": 1 });
    expect(sourceOf(recording)).toMatchObject({
      evidence: "spectrum", failures: "inside", askedRatePerS: 10, toolVersion: "1.75.2",
    });
    expect(latencyOf(recording)).toMatchObject({ count: 10, min: 20, max: 110 });
    expect(recording.load).toMatchObject({ mode: "closed", concurrency: 4 });
    expect(refusal(written.FORTIO.replace('"Count":10', '"Count":11'))).toContain("does not add up");
  });

  test.each([["aiperf", written.AIPERF, 50], ["vllm", written.VLLM, 50]] as const)(
    "%s: percentiles of latency and of tokens", (tool, content, ttftP99Ms) => {
      const recording = imported(content);
      expect(recording.outcomes).toEqual({ "ok": 9, "server-error": 1 });
      expect(sourceOf(recording)).toMatchObject({ tool, evidence: "quantiles" });
      expect(latencyOf(recording)).toMatchObject({ count: 9, p50: 60, p99: 100 });
      expect(recording.stated?.["ttft"]).toMatchObject({ p99: ttftP99Ms });
      expect(recording.stated?.["tpot"]).toMatchObject({ p99: 5 });
      // vLLM's second ends with the last answer, which took 100 ms.
      expect(recording.load.durationS).toBeCloseTo(tool === "vllm" ? 0.9 : 1, 6);
    });

  test("AIPerf: how requests failed, where its summary names them all", () => {
    const named = JSON.stringify({
      ...JSON.parse(written.AIPERF) as object, aiperf_version: "0.13.0",
      error_summary: [{ error_details: { code: 429, type: "Too Many Requests", message: "{}" }, count: 1 }],
    });
    expect(imported(named).outcomes).toEqual({ "ok": 9, "rate-limited": 1 });
    expect(sourceOf(imported(named))).toMatchObject({ toolVersion: "0.13.0" });
    expect(imported(named.replace('"count":1}', '"count":3}')).outcomes).toEqual({ "ok": 9, "server-error": 1 });
  });

  test("a rate at random instants may be missed by chance, and the last answer is no part of the load", () => {
    const run = (given: object) => imported(JSON.stringify({ ...JSON.parse(written.VLLM) as object, ...given }));
    // 100 at 10/s, each of them 4 s long.
    const slow = { completed: 100, failed: 0, duration: 13.9, median_e2el_ms: 3900, mean_e2el_ms: 3900, p99_e2el_ms: 4000 };
    expect(run(slow).health).toMatchObject({ healthy: true });
    expect(run({ ...slow, duration: 16 }).health).toMatchObject({ healthy: true });
    expect(run({ ...slow, duration: 25 }).health.reasons.join()).toContain("asked for 10/s, the tool delivered 4.8/s");
  });

  test("vLLM's latencies without the rest of the details", () => {
    const recording = imported(written.VLLM_LATENCIES);
    expect(recording.outcomes).toEqual({ "ok": 9, "server-error": 1 });
    expect(sourceOf(recording)).toMatchObject({ tool: "vllm", evidence: "histogram", failures: "apart" });
    expect(latencyOf(recording)).toMatchObject({ count: 9, min: 20, max: 100 });
    expect(recording.stated?.["ttft"]).toMatchObject({ p99: 50 });
    // Which of them failed must be plain.
    const unclear = imported(written.VLLM_LATENCIES.replace('"latencies":[0.02', '"latencies":[0'));
    expect(sourceOf(unclear).evidence).toBe("quantiles");
  });

  test("vLLM that counts no failures: what did not complete failed", () => {
    const content = written.VLLM.replace('"failed":1,', "");
    expect(imported(content).outcomes).toEqual({ "ok": 9, "server-error": 1 });
  });

  test("SGLang: percentiles, and failures where the details tell", () => {
    const recording = imported(written.SGLANG);
    expect(sourceOf(recording)).toMatchObject({
      tool: "sglang", evidence: "quantiles", askedRatePerS: null, deliveredRatePerS: 9,
    });
    expect(latencyOf(recording)).toMatchObject({ count: 9, p50: 60, p99: 100 });
    expect(recording.stated?.["ttft"]).toMatchObject({ p99: 50 });
    expect(sourceOf(recording).cannotTell?.join()).toContain("--output-details tells");
    expect(imported(written.SGLANG_DETAILS).outcomes).toEqual({ ok: 9, refused: 1 });
    expect(refusal(written.SGLANG, { from: "vllm" })).toContain("it looks like sglang");
  });

  test("vLLM without e2el says what is missing", () => {
    const content = written.VLLM.replaceAll("_e2el_ms", "_other_ms");
    const recording = imported(content);
    expect(recording.stated?.["latency"]).toBeUndefined();
    expect(sourceOf(recording).cannotTell).toContain("latency: add e2el to --percentile-metrics");
  });
});

describe("GuideLLM's loads", () => {
  const of = (strategy: object) => imported(written.GUIDELLM.replace('"metrics":{}',
    `"metrics":{},"config":{"strategy":${JSON.stringify(strategy)}}`));

  test.each([
    [{ type_: "constant", rate: 10 }, "open", 10, "intended", 25],
    [{ type_: "poisson", rate: 11 }, "open", 11, "intended", 25],
    // Due when an answer frees a place, or all at the start: a request counts from when it was sent.
    [{ type_: "concurrent", streams: 4 }, "closed", null, "send", 20],
    [{ type_: "synchronous" }, "closed", null, "send", 20],
    [{ type_: "throughput", max_concurrency: null }, "closed", null, "send", 20],
  ] as const)("%j", (strategy, loop, askedRatePerS, clock, minMs) => {
    const recording = of(strategy);
    expect(sourceOf(recording)).toMatchObject({ loop, askedRatePerS, clock });
    expect(recording.load.mode).toBe(loop);
    expect(latencyOf(recording).min).toBeCloseTo(minMs, 2);
  });

  test.each([
    ["HTTPStatusError(\"Server error '503 Service Unavailable' for url 'http://h/'\")", "server-error"],
    ["Client error '429 Too Many Requests' for url 'http://127.0.0.1:500/'", "rate-limited"],
    ["LocustBadStatusCode(code=401)", "auth"], ["response status code: 404", "client-error"],
    ["dial tcp 10.0.0.1:443: connect: connection refused", "refused"], ["ReadTimeout('')", "timeout-total"],
  ])("%s", (error, outcome) => {
    const text = JSON.stringify(error);
    expect(imported(written.GUIDELLM.replace('"Connection refused"', text)).outcomes).toEqual({ ok: 9, [outcome]: 1 });
  });
});

test.each([
  ["GuideLLM with two loads",
    written.GUIDELLM.replace("]}}]}", ']}},{"metrics":{},"requests":{"successful":[]}}]}'),
    "each is a load of its own"],
  ["AIPerf in an unknown unit", written.AIPERF_LINES.replaceAll('"unit":"ms"', '"unit":"fortnight"'),
    "is no unit of time"],
  ["vLLM with lists of different lengths",
    written.VLLM_DETAILED.replace('"errors":["Traceback: Connection refused",', '"errors":['),
    "is not a list of 10 entries"],
  ["vLLM's first token after the end", written.VLLM_DETAILED
    .replace('"itls"', '"latencies":[1,1,1,1,1,1,1,1,1,0.001],"itls"'),
    "comes after the last or after the end"],
  ["a torn h2load log", written.H2LOAD.slice(0, -8), "is not start, status and time"],
  ["a torn JTL in XML", written.JMETER_XML.slice(0, -20), "ends before its end tag"],
  ["a JTL in XML that is torn within a tag", written.JMETER_XML.slice(0, written.JMETER_XML.indexOf("lb=")),
    "does not end on its line"],
  ["two JTLs in one", written.JMETER_XML + written.JMETER_XML, "goes on after its end"],
  ["a JTL in XML without the time", written.JMETER_XML.replaceAll(/ t="\d+"/g, ""), "t (elapsed)"],
] as const)("%s is refused", (_name, content, said) => {
  expect(refusal(content)).toContain(said);
});
