import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { outputsOf } from "../../src/entry/action-outputs.ts";
import { annotationsOf } from "../../src/entry/annotations.ts";
import type { Verdict } from "../../src/verdict/index.ts";
import {
  finding, invalid, noBaseline, overBudget, passes, regressed, standIn, undecided, verdictOf,
} from "../support/verdicts.ts";
import { SITUATIONS } from "../support/situations.ts";

const ofErrors = finding({
  metric: "error-rate", verdict: "regressed", unit: "share", base: 0, candidate: 0.031,
  change: 0.031, interval: [0.024, 0.039], limit: 0.005,
});
const failing = (verdict: Verdict): Verdict => ({ ...verdict, conclusion: "failure" });

describe("annotations", () => {
  test("are one error for each regressed metric, each with its own figures", () => {
    const found = annotationsOf(verdictOf([regressed, ofErrors, overBudget, ...passes.slice(1)]));
    expect(found).toEqual([
      { level: "error", title: "Tailgate: regressed",
        message: "Regressed: latency P99 +27% [+14%, +42%], limit +20% (1,034 ms vs 812 ms; " +
          "3,000 requests, 12 baseline runs)" },
      { level: "error", title: "Tailgate: regressed",
        message: "Regressed: error rate +3.1 pp [+2.4, +3.9] pp, limit +0.5 pp (3.1% vs 0%; " +
          "3,000 requests, 12 baseline runs)\n" +
          "Over budget: error rate 3.1% [2.4%, 3.9%], budget < 1% (3,000 requests)" },
    ]);
  });

  test("tell scenarios apart, and what stood in for what", () => {
    const found = annotationsOf(verdictOf([standIn, { ...regressed, scenario: "long" }]));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Regressed: default: latency P90 .*; judged on P90: 240 requests/),
      expect.stringMatching(/^Regressed: long: latency P99 /),
    ]);
  });

  test("are warnings where the configuration lets it pass, and for doubt", () => {
    expect(annotationsOf({ ...verdictOf([regressed]), conclusion: "success" })
      .map(({ level }) => level)).toEqual(["warning"]);
    expect(annotationsOf(verdictOf([undecided])).map(({ level }) => level)).toEqual(["warning"]);
    expect(annotationsOf(verdictOf([noBaseline]))).toEqual([]);
    expect(annotationsOf(verdictOf(passes))).toEqual([]);
  });

  test("say why a step failed also where only the configuration makes it fail", () => {
    for (const [one, headline] of [[noBaseline, /^No baseline: /], [undecided, /^Cannot tell: /]] as const) {
      expect(annotationsOf(failing(verdictOf([one])))).toEqual([
        { level: "error", title: expect.stringContaining("Tailgate: "),
          message: expect.stringMatching(headline) },
      ]);
    }
    expect(annotationsOf(verdictOf([invalid]))).toHaveLength(1);
  });
});

describe("outputs", () => {
  const outputs = (name: string) => outputsOf(
    SITUATIONS[name]?.make() as Verdict, { files: null, commentUrl: "" });

  test("of a run that was repeated are of all its runs together", () => {
    const verdict = SITUATIONS["confirmed"]?.make() as Verdict;
    const { metrics, cost, load } = must(Object.values(verdict.candidate.scenarios)[0], "scenario");
    const given = outputsOf(verdict, { files: null, commentUrl: "" });
    expect(Number(given["cost-per-1k-usd"])).toBeCloseTo(((cost.total ?? 0) / load.ok) * 1000, 6);
    expect(metrics["error-rate"]).toMatchObject({ value: Number(given["error-rate"]) });
  });

  test("of a run without any answer, without a baseline or unfit are empty where nothing is known", () => {
    expect(outputs("all-failed")).toMatchObject({
      verdict: "regressed", conclusion: "failure", "p99-ms": "", "error-rate": "1",
      "cost-per-1k-usd": "", "baseline-runs": "12",
    });
    expect(outputs("first-run")).toMatchObject({
      verdict: "no-baseline", conclusion: "neutral", "regressed-metrics": "[]", "p99-change": "",
      "p99-change-low": "", "detectable-change": "", "baseline-runs": "0", accepted: "",
      "p99-ms": expect.stringMatching(/^\d+(\.\d+)?$/),
    });
    expect(outputs("invalid")).toMatchObject({ verdict: "invalid", conclusion: "failure" });
    expect(JSON.parse(outputs("accepted")["accepted"] ?? "")).toMatchObject([{ metric: "latency.p99" }]);
  });
});
