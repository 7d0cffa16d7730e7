import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptanceLine } from "../../src/report/next-steps.ts";
import { applyAcceptances, readAcceptances } from "../../src/verdict/index.ts";
import { finding, regressed } from "../support/verdicts.ts";

const backed = { isBacked: true, label: "tailgate: accept-regression", by: "pull request #7" };

describe("reading acceptances", () => {
  test.each([
    ["a quantile in percent", "Tailgate-Accept: latency.p99 <= +25%; reason=bigger model",
      { metric: "latency.p99", bound: 0.25, reason: "bigger model", by: "pull request #7" }],
    ["the short name of the latency", "Tailgate-Accept: p99 <= 30%; reason=ok then",
      { metric: "latency.p99", bound: 0.3, reason: "ok then", by: "pull request #7" }],
    ["a share in percentage points, quoted", "> tailgate-accept: error-rate<=+1.5pp;reason=flaky",
      { metric: "error-rate", bound: 0.015, reason: "flaky", by: "pull request #7" }],
  ])("takes %s", (_, line, expected) => {
    const read = readAcceptances(`Some text.\r\n${line}\r\nMore text.`, backed);
    expect(read).toEqual({ acceptances: [expected], refused: [] });
  });

  test.each([
    ["no reason", "Tailgate-Accept: latency.p99 <= +25%; reason=…", /no reason/],
    ["no bound", "Tailgate-Accept: latency.p99; reason=because", /not an acceptance/],
    ["an unknown metric", "Tailgate-Accept: latncy.p99 <= +25%; reason=because", /latncy/],
    ["percent for a share", "Tailgate-Accept: error-rate <= +2%; reason=because", /relative/],
  ])("refuses a line with %s, and says why", (_, line, why) => {
    const read = readAcceptances(line, backed);
    expect(read.acceptances).toEqual([]);
    expect(read.refused.join()).toMatch(why);
  });

  test("counts nothing without the label, whatever the text says", () => {
    const read = readAcceptances("Tailgate-Accept: latency.p99 <= +25%; reason=mine",
      { ...backed, isBacked: false });
    expect(read.acceptances).toEqual([]);
    expect(read.refused).toEqual([
      'an acceptance counts only with the label "tailgate: accept-regression"',
    ]);
  });

  test("says nothing of a text without such a line, whatever it holds", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      fc.pre(!/tailgate-accept:/i.test(text));
      expect(readAcceptances(text, backed)).toEqual({ acceptances: [], refused: [] });
    }));
  });

  test("the line that the comment offers is accepted once a reason stands in it", () => {
    for (const one of [regressed, finding({
      metric: "error-rate", requested: "error-rate", unit: "share", verdict: "regressed",
      change: 0.0123,
    })]) {
      const line = acceptanceLine(one).replace("…", "the new model is worth it");
      const read = readAcceptances(line, backed);
      expect(read.refused).toEqual([]);
      expect(applyAcceptances([one], read.acceptances).findings[0]?.verdict).toBe("accepted");
    }
  });
});
