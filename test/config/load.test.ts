import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layerFromYaml, parseConfig, type Settings, type Stage } from "../../src/config/index.ts";
import { parseStage, printStage } from "../../src/config/stages.ts";
import { configOf, fieldsOf, issuesOf } from "./support.ts";

const ENDPOINT = { endpoint: "simulator:" };

const steady = (perS: number, durationMs: number): Stage =>
  ({ fromPerS: perS, toPerS: perS, durationMs });

const settingsOf = (values: Record<string, unknown>): Settings =>
  configOf({ ...ENDPOINT, ...values }).settings;

describe("stages", () => {
  test.each<[string, unknown, readonly Stage[]]>([
    ["one after the other", "10/s for 30s, 20/s for 30s", [steady(10, 30_000), steady(20, 30_000)]],
    ["a ramp", "from 1/s to 50/s over 60s", [{ fromPerS: 1, toPerS: 50, durationMs: 60_000 }]],
    ["a ramp from nothing", "from 0 to 2/s over 5s", [{ fromPerS: 0, toPerS: 2, durationMs: 5000 }]],
    ["a ramp to nothing", "from 60/m to 0/s over 1m", [{ fromPerS: 1, toPerS: 0, durationMs: 60_000 }]],
    ["mixed, in lines", "5/s for 10s\nfrom 5/s to 9/s over 1m 30s\n",
      [steady(5, 10_000), { fromPerS: 5, toPerS: 9, durationMs: 90_000 }]],
    ["a list", ["600/m for 1s", "2 for 500ms"], [steady(10, 1000), steady(2, 500)]],
  ])("are read: %s", (_what, stages, wanted) => {
    expect(settingsOf({ stages }).stages).toEqual(wanted);
  });

  test("printing and reading is the identity", () => {
    const rate = fc.double({ min: 0.001, max: 1_000_000, noNaN: true });
    const duration = fc.integer({ min: 1, max: 86_400_000 });
    fc.assert(fc.property(fc.oneof(rate, fc.constant(0)), rate, duration, (from, to, durationMs) => {
      const stage = { fromPerS: from, toPerS: to, durationMs };
      expect(parseStage(printStage(stage))).toEqual({ ok: true, value: stage });
    }));
  });
});

describe("a ladder", () => {
  test.each<[string, Record<string, unknown>, readonly number[], readonly number[] | null]>([
    ["one step", { concurrency: 10 }, [10], null],
    ["steps as text", { concurrency: "10, 50,100" }, [10, 50, 100], null],
    ["steps as lines", { concurrency: "10\n50\n" }, [10, 50], null],
    ["steps as a list", { concurrency: [10, "50"] }, [10, 50], null],
    ["one number of requests for all", { concurrency: "10, 50", requests: 100 }, [10, 50], [100]],
    ["requests for each", { concurrency: "10, 50, 100, 200", requests: "100, 500, 1000, 2000" },
      [10, 50, 100, 200], [100, 500, 1000, 2000]],
    ["the same number of requests twice", { concurrency: "1, 2", requests: "7, 7" }, [1, 2], [7, 7]],
  ])("of %s", (_what, values, concurrency, requests) => {
    expect(settingsOf(values)).toMatchObject({ concurrency, requests });
  });
});

const MORE = "1000000/s";
const CAPS = { "max-requests": 100_000_000, "max-duration": "24h" };

/** What is written, the field that is blamed, and what message and fix say. */
test.each<[string, Record<string, unknown>, string, string, string]>([
  ["no rate at all", {}, "rate", "A rate is needed", "stages, or concurrency"],
  ["a rate of 0", { rate: 0 }, "rate", "greater than 0", "5/s"],
  ["a rate of 0 an hour", { rate: "0/h" }, "rate", "greater than 0", "5/s"],
  ["a negative rate", { rate: -5 }, "rate", "not a rate", "50/s"],
  ["a rate that is no number", { rate: NaN }, "rate", "", ""],
  ["a rate written NaN", { rate: "NaN" }, "rate", "not a rate", "50/s"],
  ["an infinite rate", { rate: "Infinity" }, "rate", "not a rate", "50/s"],
  ["a rate of 10¹²", { rate: 1e12 }, "rate", `more than ${MORE}`, `at most ${MORE}`],
  ["a rate of 1e999", { rate: "1e999" }, "rate", `more than ${MORE}`, `at most ${MORE}`],
  ["a rate just too high", { rate: "1000001/s" }, "rate", `more than ${MORE}`, `at most ${MORE}`],
  ["more requests than the caps allow", { rate: "1000000/s" }, "rate",
    "The plan is 65,000,000 requests in 65s, more than max-requests 100,000", "lower the rate"],
  ["a longer run than the caps allow", { rate: "1/s", duration: "31m" }, "duration",
    "more than max-duration 30m", "shorten"],
  ["a duration of 0", { rate: 5, duration: 0 }, "duration", "between 1s and 24h", "1s"],
  ["a duration of two days", { rate: 5, duration: "48h" }, "duration", "between 1s and 24h", "24h"],
  ["a negative duration", { rate: 5, duration: "-5s" }, "duration", "not a duration", "60s"],
  ["stages that are none", { stages: "fast" }, "stages", 'not a stage: "fast"', "10/s for 30s"],
  ["no stages", { stages: " , " }, "stages", "empty list", "leave it out"],
  ["a stage of 0", { stages: "0/s for 30s" }, "stages", "greater than 0", "5/s"],
  ["a ramp from 0 to 0", { stages: "from 0/s to 0/s over 5s" }, "stages", "sends nothing", "leave"],
  ["a negative ramp", { stages: "from 5/s to -1/s over 5s" }, "stages", "not a rate", "50/s"],
  ["a ramp too high", { stages: "from 1/s to 1e12/s over 5s" }, "stages", `more than ${MORE}`, MORE],
  ["a ramp to infinity", { stages: "from 1/s to Infinity over 5s" }, "stages", "not a rate", "50/s"],
  ["a stage without unit of time", { stages: "5/s for 30" }, "stages", "no unit", "30s"],
  ["a stage of no time", { stages: "5/s for 0" }, "stages", "takes no time", "for 30s"],
  ["a ramp that lasts \"for\"", { stages: "from 1/s to 2/s for 5s" }, "stages", "not a rate", ""],
  ["stages shorter than a second", { stages: "5/s for 100ms" }, "stages", "lasts 100ms in all",
    "duration"],
  ["stages longer than a day", { ...CAPS, stages: "1/h for 20h, 2/h for 20h" }, "stages",
    "lasts 40h in all", "duration"],
  ["too many stages", { stages: Array.from({ length: 101 }, () => "1/s for 1s") }, "stages",
    "more than 100 stages", "fewer"],
  ["stages beyond the cap on requests", { stages: "from 0/s to 10000/s over 60s" }, "stages",
    "The plan is 300,000 requests in 65s", "max-requests: 300000"],
  ["stages and a rate", { stages: "5/s for 30s", rate: 5 }, "stages", "rate and stages", "keep one"],
  ["stages and another duration", { stages: "5/s for 30s", duration: "60s" }, "duration",
    "The stages last 30s", "remove the duration"],
  ["a rate at which nothing is due", { rate: "1/h", duration: "60s" }, "rate",
    "No request is due in the 1m", "raise the rate"],
  ["stages in which nothing is due", { stages: "1/h for 30s, 2/h for 30s", warmup: "1s" }, "stages",
    "No request is due in the 1m", "raise the rate"],
  ["a concurrency of 0", { concurrency: 0 }, "concurrency", '"0" is not', "write e.g. 10"],
  ["a ladder with a 0", { concurrency: "10, 0" }, "concurrency", '"0" is not', "ladder"],
  ["a negative concurrency", { concurrency: "-1" }, "concurrency", '"-1" is not', "ladder"],
  ["half a request at a time", { concurrency: 1.5 }, "concurrency", '"1.5" is not', "ladder"],
  ["concurrency without end", { concurrency: "Infinity" }, "concurrency", "is not", "ladder"],
  ["too much concurrency", { concurrency: 100_001 }, "concurrency", "between 1 and 100000", "ladder"],
  ["a rung twice", { concurrency: "10, 10" }, "concurrency", "same rung twice", "keep one"],
  ["an empty ladder", { concurrency: [] }, "concurrency", "empty list", "leave it out"],
  ["concurrency and a rate", { concurrency: 10, rate: 5 }, "concurrency", "rate and concurrency",
    "keep one"],
  ["concurrency and stages", { concurrency: 10, stages: "5/s for 30s" }, "concurrency",
    "stages and concurrency", "keep one"],
  ["all three", { concurrency: 10, stages: "5/s for 30s", rate: 5 }, "concurrency", "3 times", "keep"],
  ["concurrency and random arrivals", { concurrency: 10, arrivals: "poisson" }, "arrivals",
    "no arrivals to space", "remove arrivals"],
  ["less in flight than concurrency", { concurrency: 10, "max-in-flight": 9 }, "max-in-flight",
    "concurrency of 10", "remove"],
  ["requests without concurrency", { rate: 5, requests: 100 }, "requests", "needs a concurrency",
    "concurrency: 10"],
  ["no requests", { concurrency: 10, requests: 0 }, "requests", '"0" is not', "write e.g."],
  ["requests and a duration", { concurrency: 10, requests: 100, duration: "30s" }, "duration",
    "Both a duration and a number of requests", "keep one"],
  ["more numbers of requests than steps", { concurrency: 10, requests: "1, 2" }, "requests",
    "2 numbers of requests for 1 steps", "one number for all"],
  ["fewer numbers of requests than steps", { concurrency: "1, 2, 3", requests: "1, 2" }, "requests",
    "2 numbers of requests for 3 steps", "as many as"],
  ["more requests than the cap", { concurrency: "1, 2", requests: 60_000 }, "requests",
    "The plan is 120,000 requests, more than max-requests 100,000", "max-requests: 120000"],
  ["a longer ladder than the cap", { concurrency: "1, 2, 3", duration: "10m" }, "duration",
    "take 1815s, more than max-duration 30m", "max-duration: 1815s"],
])("%s is refused: field, value, fix", (_what, values, field, message, fix) => {
  const issues = issuesOf(() => configOf({ ...ENDPOINT, ...values }));
  expect(fieldsOf(issues)).toEqual([field]);
  expect(issues[0]?.message).toContain(message);
  expect(issues[0]?.fix ?? "").toContain(fix);
});

test.each<[string, Record<string, unknown>]>([
  ["a duration that agrees with the stages", { stages: "5/s for 30s", duration: "30s" }],
  ["random arrivals in stages", { stages: "5/s for 30s", arrivals: "poisson" }],
  ["one request, the first of all", { rate: "1/h", duration: "60s", warmup: 0 }],
  ["the highest rate", { ...CAPS, rate: "1000000/s", duration: "10s", warmup: 0 }],
  ["exactly as many requests as the cap", { concurrency: "1, 2", requests: 50_000 }],
  ["a closed loop by time, of whose requests nobody knows", { concurrency: 1000 }],
  ["evenly spaced arrivals, which is the default", { concurrency: 10, arrivals: "constant" }],
])("%s is fine", (_what, values) => {
  expect(issuesOf(() => configOf({ ...ENDPOINT, ...values }))).toEqual([]);
});

describe("a proxy in a file", () => {
  const issuesWith = (proxy: string, env: Record<string, string>) => issuesOf(() => parseConfig({
    layers: [layerFromYaml(
      `endpoint: https://h/x\napi: http\nrate: 1/s\nproxy: ${proxy}\n`, "t.yml", env)], env,
  }));

  test("may hold a password only as a reference, and no message shows it", () => {
    const [issue] = issuesWith("http://u:hunter2@p:1", {});
    expect(issue?.message).toContain("holds a password");
    expect(JSON.stringify(issue)).not.toContain("hunter2");
    expect(issuesWith('"${PROXY_URL}"', { PROXY_URL: "http://u:hunter2@p:1" })).toEqual([]);
    expect(issuesWith('"${PROXY_URL}"', {})[0]?.message).toContain("PROXY_URL, which is not set");
    expect(issuesWith("http://p:1", {})).toEqual([]);
  });

  test.each([
    ["http://u:${PW}@p:1", []], ["http://${USER}:${PW}@p:1", []], ["http://${PW}@p:1", []],
    ["http://hunter2@p:1", ["holds a password"]], ["http://u:x${PW}@p:1", ["holds a password"]],
    ["http://u:${NOPE}@p:1", ["NOPE, which is not set"]],
  ])("%s", (written, messages) => {
    const issues = issuesWith(`"${written}"`, { PW: "hunter2", USER: "u" });
    expect(issues.map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringContaining(message)));
  });

  test("a password that is put into the URL is written as URLs want it", () => {
    const config = parseConfig({
      layers: [layerFromYaml(
        'endpoint: https://h/x\napi: http\nrate: 1/s\nproxy: "http://u:${PW}@p:1"\n', "t.yml",
        { PW: "a/b@c d%20" })],
      env: {},
    });
    expect(config.settings.proxy).toEqual({ kind: "url", url: "http://u:a%2Fb%40c%20d%20@p:1" });
  });
});
