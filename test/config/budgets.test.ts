import { describe, expect, test } from "vitest";
import { latencyBoundsOf } from "../../src/config/index.ts";
import { RUNNABLE, configOf, issuesOf } from "./support.ts";

const budgetsOf = (budgets: unknown) => configOf({ ...RUNNABLE, budgets }).settings.budgets;
const tolerancesOf = (tolerances: unknown) =>
  configOf({ ...RUNNABLE, tolerances }).settings.tolerances;

describe("budgets", () => {
  test.each([
    ["a latency", "latency.p99 < 1.2s", "latency", "p99", "<", 1200],
    ["a statistic alone is of latency", "p99 < 1.2s", "latency", "p99", "<", 1200],
    ["a time to first token", "ttft.p95<=800ms", "ttft", "p95", "<=", 800],
    ["a share", "error-rate < 1%", "error-rate", null, "<", 0.01],
    ["no errors at all", "error-rate <= 0%", "error-rate", null, "<=", 0],
    ["a cost", "cost-per-1k < $4", "cost-per-1k", null, "<", 4],
    ["a speed", "tokens-per-second.p5 > 30", "tokens-per-second", "p5", ">", 30],
    ["tokens", "output-tokens < 10k", "output-tokens", null, "<", 10_000],
    ["a mean", "latency.mean < 300ms", "latency", "mean", "<", 300],
  ])("%s", (_sentence, text, metric, statistic, operator, limit) => {
    expect(budgetsOf(text)).toEqual([{ metric, statistic, operator, limit, text }]);
  });

  test.each([
    ["lines", "p99 < 1s\n\nerror-rate < 1%"], ["commas", "p99 < 1s, error-rate < 1%"],
    ["semicolons", "p99 < 1s; error-rate < 1%"], ["a list", ["p99 < 1s", "error-rate < 1%"]],
  ])("are separated by %s", (_sentence, written) => {
    expect(budgetsOf(written)?.map(({ text }) => text)).toEqual(["p99 < 1s", "error-rate < 1%"]);
  });

  test.each([
    ["the wrong side", "latency.p99 > 1s", "wrong side", "write latency.p99 < 1s"],
    ["the wrong side of a speed", "tokens-per-second.p5 <= 30", "wrong side",
      "write tokens-per-second.p5 >= 30"],
    ["a misspelt metric", "latencie.p99 < 1s", "unknown metric", 'did you mean "latency"?'],
    ["a missing statistic", "latency < 1s", "which statistic", 'write e.g. "latency.p99"'],
    ["a misspelt statistic", "ttft.p98 < 1s", "unknown statistic", 'did you mean "p90"?'],
    ["a statistic of a single figure", "error-rate.p99 < 1%", "one figure", 'write "error-rate"'],
    ["money for a time", "latency.p99 < $1", "not a duration", "write e.g. 500ms, 60s, 5m or 1h"],
    ["a time for a share", "error-rate < 1s", "not a percentage", "write e.g. 1%"],
    ["a number without unit", "latency.p99 < 800", "no unit", "add a unit: 800s or 800ms"],
    ["a limit nothing can keep", "error-rate < 0%", "never be kept", "write error-rate <= 0"],
    ["no comparison", "latency.p99", "not a budget", "write e.g. latency.p99 < 1.2s"],
    ["the same limit twice", "p99 < 1s\nlatency.p99 < 2s", "twice", "keep the stricter one"],
  ])("%s is refused", (_sentence, text, message, fix) => {
    const issues = issuesOf(() => budgetsOf(text));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain(message);
    expect(issues[0]?.fix).toBe(fix);
  });

  test.each([
    ["a budget", { budgets: "goodput > 95%" }],
    ["a budget beside a mean", { budgets: "goodput > 95%, latency.mean < 1s" }],
    ["a budget beside gaps, of which a request has many", { budgets: "goodput > 95%, gap.p99 < 1s" }],
    ["a tolerance", { tolerances: "goodput: 1pp" }],
  ])("goodput needs a latency budget: %s without one is refused", (_what, values) => {
    expect(issuesOf(() => configOf({ ...RUNNABLE, ...values })))
      .toMatchObject([{ message: expect.stringContaining("met every latency budget"),
        fix: "add a budget, e.g. latency.p99 < 1.2s" }]);
  });

  test("goodput may be turned off without one", () => {
    expect(tolerancesOf("goodput: off")).toHaveLength(1);
  });

  test.each([
    ["error-rate < 1%, latency.mean < 1s, slip.p99 < 1ms, gap.max < 1s", null],
    ["latency.p99 < 1.2s, ttft.p95 < 800ms", { latency: 1200, ttft: 800 }],
    ["latency.p50 < 400ms, latency.p99 < 1.2s, latency.max < 900ms", { latency: 1200 }],
    ["tokens-per-second.p5 > 40", { tpot: 25 }],
    ["tokens-per-second.p5 > 40, tpot.p99 < 30ms", { tpot: 30 }],
    ["stall.p99 < 2s, connect.p99 < 50ms", { stall: 2000, connect: 50 }],
  ])("a good request of %s keeps %j", (text, bounds) => {
    expect(latencyBoundsOf(budgetsOf(text) ?? [])).toEqual(bounds);
  });

  test("every wrong line is reported", () => {
    expect(issuesOf(() => budgetsOf("p99 > 1s\np99 < 1s\nerror-rate < 1"))).toHaveLength(2);
  });
});

describe("tolerances", () => {
  test.each([
    ["a ratio", "latency.p99: 20%", { kind: "ratio", value: 0.2 }],
    ["points", "error-rate: 0.5pp", { kind: "points", value: 0.005 }],
    ["off", "tpot.p50: off", { kind: "off" }],
  ])("%s", (_sentence, text, limit) => {
    expect(tolerancesOf(text)).toMatchObject([{ limit, text }]);
  });

  test.each([
    ["a map", { "latency.p99": "20%", "error-rate": "0.5pp" }],
    ["a list of maps", [{ "latency.p99": "20%" }, { "error-rate": "0.5pp" }]],
    ["lines", "latency.p99: 20%\nerror-rate: 0.5pp"],
  ])("may be written as %s", (_sentence, written) => {
    expect(tolerancesOf(written)?.map(({ text }) => text))
      .toEqual(["latency.p99: 20%", "error-rate: 0.5pp"]);
  });

  test.each([
    ["a ratio of a share", "error-rate: 5%", "relative tolerance", "error-rate: 5pp"],
    ["points of a time", "latency.p99: 5pp", "not a share", "latency.p99: 5%"],
    ["more than tenfold", "latency.p99: 1001%", "more than 1000%", "latency.p99: off"],
    ["no colon", "latency.p99 20%", "not a tolerance", "latency.p99: 20%"],
    ["a bare number", "latency.p99: 20", "no percent sign", "20%"],
    ["one metric twice", "p99: 5%\nlatency.p99: 6%", "two tolerances", "keep one"],
  ])("%s is refused", (_sentence, text, message, fix) => {
    const issues = issuesOf(() => tolerancesOf(text));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain(message);
    expect(issues[0]?.fix).toContain(fix);
  });
});
