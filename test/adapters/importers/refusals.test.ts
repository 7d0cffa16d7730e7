import { describe, expect, test } from "vitest";
import { imported, refusal, sampleBytes, vegetaCsv } from "./support.ts";

const text = (name: string): string => sampleBytes(name).toString("utf8");
const WRK2 = text("wrk2/wrk2-latency-25s-100rps.txt");
const WRK = text("wrk/wrk-latency-6s.txt");
const K6 = text("k6/summary-export.json");
const REPORT = text("vegeta/report.json");
const LOCUST = text("locust/stats-json-shape.json");
const POINTS = text("k6/points.ndjson");

/** Fails where there is nothing to change, so that no case tests the unchanged file. */
function changed(content: string, from: string | RegExp, to: string): string {
  const after = content.replace(from, to);
  if (after === content) throw new Error(`${from} is not in the sample`);
  return after;
}

describe("numbers that cannot be true are refused, with the reason", () => {
  test.each([
    ["a negative latency", vegetaCsv([{ startMs: 0, latencyMs: 5 }, { startMs: 9, latencyMs: -1 }]),
      ["line 2", "cannot be negative"]],
    ["a latency of two hours", vegetaCsv([{ startMs: 0, latencyMs: 7_200_000 }]), ["line 1", "beyond 1 h"]],
    ["a clock set back", vegetaCsv([0, 100, 60_000, 60_100, 200, 300].map((startMs) =>
      ({ startMs, latencyMs: 5 }))), ["line 5", "goes back by 60 s"]],
    ["a clock set forward by an hour", vegetaCsv([0, 100, 200, 3_600_300, 3_600_400].map((startMs) =>
      ({ startMs, latencyMs: 5 }))), ["3600 s", "more than one run"]],
    ["Vegeta's P50 above its P99", changed(REPORT, '"50th":12026946', '"50th":120269460'),
      ["p50", "is above"]],
    ["Vegeta's counts", changed(REPORT, '"200":575', '"200":570'),
      ["status_codes", "do not add up to 600"]],
    ["Vegeta's mean", changed(REPORT, '"mean":15765219', '"mean":1576'), ["mean", "does not lie between"]],
    ["a k6 point without a status",
      changed(POINTS, /"expected_response":"true",([^}]*)"status":"200",/g, "$1"),
      ["neither status nor expected_response"]],
    ["a torn k6 line", POINTS.slice(0, POINTS.lastIndexOf("}") - 20),
      ["line 550", "not a whole JSON object"]],
    ["more failures than requests in k6",
      changed(K6, '"passes": 1,\n            "fails": 150', '"passes": 999'),
      ["http_req_failed", "more than the 151 requests"]],
    ["k6 quantiles out of order",
      changed(K6, '"med": 16.2930725', '"med": 16.3').replaceAll("16.2930725", "99"),
      ["p50", "is above p90"]],
    ["a wrk2 spectrum that goes down", changed(WRK2, "0.100000          149", "0.100000          549"),
      ["line 23", "goes down"]],
    ["a wrk2 total that contradicts",
      changed(WRK2, "Total count    =         1483", "Total count    =         1490"),
      ["Total count", "does not agree with the 1483"]],
    ["wrk2's nan", changed(WRK2, "185.216, Total", "-nan, Total"), ["-nan", "not a number"]],
    ["a wrk2 output cut off", WRK2.slice(0, WRK2.indexOf("Requests/sec")), ["ends before its summary"]],
    ["wrk without --latency", changed(WRK, /  Latency Distribution\n(?:.*%.*\n){4}/, ""),
      ["Latency Distribution", "--latency"]],
    ["wrk percentiles out of order", changed(WRK, "11.94ms", "311.94ms"), ["p50", "is above p75"]],
    ["Locust's counts", changed(LOCUST, '"num_requests": 127', '"num_requests": 128'),
      ["response_times", "do not add up to 128"]],
    ["Locust's smallest", changed(LOCUST, '"min_response_time": 10.6', '"min_response_time": 90.6'),
      ["response_times", "beyond their own smallest or largest"]],
    ["Locust's clock",
      LOCUST.replaceAll(/"last_request_timestamp": [\d.]+/g, '"last_request_timestamp": 1'),
      ["is not after start_time"]],
    ["autocannon's counts",
      changed(text("autocannon/autocannon-closed.json"), '"200":{"count":3229}', '"200":{"count":1}'),
      ["statusCodeStats", "do not add up to 3291"]],
    ["oha's percentiles", changed(text("oha/oha-1.15-shape.json"), '"p50": 0.011955291', '"p50": 9'),
      ["p50", "is above p75"]],
    ["hey's numbers", changed(text("hey/hey.csv"), "0.0091,", "fast,"), ["line 2", "is not a number"]],
  ] as const)("%s", (_name, content, said) => {
    const message = refusal(content);
    for (const part of said) expect(message).toContain(part);
  });
});

describe("files that are something else", () => {
  test.each([
    ["an empty file", "", ["is empty"]],
    ["only line ends", "\n\n\r\n", ["is empty"]],
    ["a binary one", Buffer.from([1, 0, 2, 0, 10, 3]), ["is binary", "vegeta encode -to csv"]],
    ["prose", "Once upon a time\nthere was a test\n", ["of no tool that is known", "--columns"]],
    ["other JSON", '{"hello": "world"}', ["of no tool that is known"]],
    ["a recording of ours", '{"schema": "tailgate.recording/1"}', ["of no tool that is known"]],
    ["a torn gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), ["cannot be unpacked"]],
  ] as const)("%s", (_name, content, said) => {
    for (const part of said) expect(refusal(content)).toContain(part);
  });

  test.each([
    ["torn in the middle", K6.slice(0, K6.length / 2), K6.slice(0, K6.length / 2).split("\n").length],
    ["a comma too many", '{\n  "a": 1,\n}\n', 3],
    ["a closing bracket of the other kind", '{"a": [1,\n2},\n3]}', 2],
    ["a word that is none", '{"a": 1,\n"b": yes}', 2],
    ["two values", '{"a": 1}\n\n{"b": 1}\n', 3],
    ["a text that never ends", '{"a": 1,\n"b: 1}\n', 2],
    ["only its first bracket", "{\n", 1],
  ])("JSON with %s is refused with the line", (_name, content, line) => {
    expect(refusal(content)).toContain(`line ${line}): begins as JSON, and breaks off or goes wrong here`);
  });

  test("several results in one file are several loads", () => {
    const one = JSON.stringify(JSON.parse(REPORT));
    expect(imported(`${one}\n`).load.scheduled).toBe(600);
    expect(refusal(`${one}\n${one}\n`)).toContain("each line is a load of its own");
    expect(refusal(`${one}\n${one}`, { from: "vegeta" })).toContain("line 2");
  });

  test.each([
    ["Locust's history", "Timestamp,User Count,Type,Name,Requests/s\n1,0,,Aggregated,0\n", "PREFIX_stats.csv"],
    ["Locust's failures", "Method,Name,Error,Occurrences,First Seen\nGET,/,x,1,2\n", "--json"],
    ["Locust's exceptions", "Count,Message,Traceback,Nodes\n", "--json"],
    ["Vegeta's report", "Requests      [total, rate, throughput]  400, 100, 96\n", "encode -to csv"],
    ["Vegeta's histogram", "Bucket         #    %       Histogram\n", "report -type json"],
    ["Vegeta's hdrplot", "Value(ms)   Percentile  TotalCount  1/(1-Percentile)\n", "encode -to csv"],
    ["k6's summary", "\n     http_req_duration..............: avg=12.9ms min=8ms\n", "--out json=FILE"],
    ["oha's summary", "Summary:\n  Success rate:\t100.00%\n  Requests/sec:\t100\n", "--output-format csv"],
    ["hey's summary", "\nSummary:\n  Total:\t0.9 secs\n  Requests/sec:\t528.6\n", "hey -o csv"],
    ["h2load's summary", "starting benchmark...\nspawning thread #0: 8 total client(s)\n", "--log-file"],
    ["a log", "[2026-11-29 22:10:33,123] INFO: run\n", "--columns"],
  ])("%s for people: what to give in its place", (_name, content, fix) => {
    expect(refusal(content)).toContain(fix);
  });

  test("a misspelt tool is named", () => {
    expect(refusal("x", { from: "vegata" })).toContain("did you mean vegeta?");
  });

  test("two tools in one: the candidates are named, none is guessed", () => {
    const both = { ...JSON.parse(K6), ...JSON.parse(text("oha/oha-1.15-shape.json")),
      metrics: JSON.parse(K6).metrics };
    const message = refusal(JSON.stringify(both));
    expect(message).toContain("the file may be k6");
    expect(message).toContain("or oha JSON");
    expect(message).toContain("say which: k6 or oha");
    expect(imported(JSON.stringify(both), { from: "k6" }).outcomes.ok).toBe(150);
  });
});

describe("runs in which nothing went well", () => {
  test("failures alone never look fast", () => {
    const refused = vegetaCsv(Array.from({ length: 50 }, (_, at) =>
      ({ startMs: at * 10, latencyMs: 0.5, code: 0 })));
    const recording = imported(refused);
    expect(recording.load).toMatchObject({ ok: 0, failed: 50 });
    expect(recording.metrics["latency"]).toBeUndefined();
  });

  test("k6 against a closed port: durations of 0 are no latencies", () => {
    const failing = JSON.parse(K6);
    failing.metrics.http_req_failed = { passes: 151, fails: 0, value: 1 };
    failing.metrics.http_req_duration = { avg: 0, min: 0, med: 0, max: 0, "p(90)": 0, "p(95)": 0 };
    delete failing.metrics["http_req_duration{expected_response:true}"];
    const recording = imported(JSON.stringify(failing));
    expect(recording.outcomes).toEqual({ "server-error": 151 });
    expect(recording.stated).toBeUndefined();
  });

  test("Locust's histogram of failures is none of latencies", () => {
    const failing = JSON.parse(LOCUST);
    for (const entry of failing) entry.num_failures = entry.num_requests;
    const recording = imported(JSON.stringify(failing));
    expect(recording.outcomes).toEqual({ "server-error": 580 });
    expect(recording.metrics["latency"]).toBeUndefined();
  });

  test("autocannon without an answer", () => {
    const none = JSON.parse(text("autocannon/autocannon-closed.json"));
    Object.assign(none, {
      errors: 40, timeouts: 10, non2xx: 0, "2xx": 0, "4xx": 0, "5xx": 0, statusCodeStats: {},
    });
    none.requests.total = 0;
    none.latency.totalCount = 0;
    expect(imported(JSON.stringify(none)).outcomes).toEqual({ "timeout-total": 10, "reset": 30 });
    Object.assign(none, { errors: 0, timeouts: 0 });
    expect(refusal(JSON.stringify(none))).toContain("there is not one");
  });
});

describe("a file put together with itself", () => {
  const JSON_LINES = text("vegeta/results.json");
  const CSV = text("vegeta/results.csv");
  const twice = (content: string): string => `${content.trimEnd()}\n${content}`;
  const sorted = (content: string): string =>
    content.trimEnd().split("\n").toSorted().join("\n");
  const short = (content: string): string => content.split("\n").slice(0, 150).join("\n");
  const whole = vegetaCsv(Array.from({ length: 40 }, (_, at) => ({ startMs: at * 20, latencyMs: 5 })));

  test.each([
    ["k6 points", POINTS, "twice"],
    ["Vegeta's JSON", short(JSON_LINES), "twice"],
    ["Vegeta's CSV", short(CSV), "twice"],
  ])("%s", (_, content, times) => {
    expect(imported(content).load.scheduled).toBeGreaterThan(20);
    expect(refusal(twice(content))).toContain(`each is in the file ${times}`);
  });

  test("in the order of time", () => {
    expect(refusal(sorted(twice(short(CSV))))).toContain("each is in the file twice");
  });

  test("three times, at instants in whole ms", () => {
    expect(refusal(`${whole}\n${whole}\n${whole}`)).toContain("each is in the file 3 times");
  });

  test.each([
    ["two requests at a time that took as long", vegetaCsv(Array.from({ length: 80 }, (_, at) =>
      ({ startMs: Math.floor(at / 2) * 20, latencyMs: 5 }))).replaceAll(/,a,\d+,/g, ",a,0,")],
    ["two generators with the same numbers", `${short(CSV)}\n${short(CSV)
      .replaceAll(/^(\d{13})\d{3}/gm, "$1123")}`],
    ["all but one request twice", `${short(CSV)}\n${short(CSV).split("\n").slice(1).join("\n")}`],
  ])("not %s", (_, content) => {
    expect(refusal(content)).toBe("it was imported");
  });
});
