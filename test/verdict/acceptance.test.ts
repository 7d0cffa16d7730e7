import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptanceLine } from "../../src/report/next-steps.ts";
import {
  applyAcceptances, type Backing, readAcceptances as read, saysAcceptance, unspent,
} from "../../src/verdict/index.ts";
import { syntheticRun } from "../support/recordings.ts";
import { finding, regressed } from "../support/verdicts.ts";

const backed: Backing = { kind: "backed", by: "pull request #7" };
const readAcceptances = (text: string, backing: Backing) =>
  read(text, backing, "tailgate: accept-regression");

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

  test.each([
    [null, "by somebody with write access"],
    ["mallory, who approved, has no write access", "by somebody with write access; mallory, who " +
      "approved, has no write access"],
  ])("counts nothing unless somebody with write access backs it (%s)", (why, said) => {
    const found = readAcceptances("Tailgate-Accept: latency.p99 <= +25%; reason=mine",
      { kind: "unbacked", why });
    expect(found.acceptances).toEqual([]);
    expect(found.refused).toEqual([
      'an acceptance counts only with the label "tailgate: accept-regression" or an approving ' +
        `review ${said}`,
    ]);
  });

  test("a line in the body and in a commit's message counts once", () => {
    const line = "Tailgate-Accept: latency.p99 <= +25%; reason=bigger model";
    expect(readAcceptances(`${line}\nFix\n\n${line}`, backed).acceptances).toHaveLength(1);
    expect([saysAcceptance(line), saysAcceptance("Tailgate")]).toEqual([true, false]);
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

describe("an acceptance is spent", () => {
  const acceptance = { metric: "latency.p99", bound: 0.25, reason: "why", by: "pull request #7" };
  const run = syntheticRun({ count: 50 });
  test.each([
    ["by a baseline that carries it", [{ ...run, markers: [acceptance] }], []],
    ["not by a run before it", [run], [acceptance]],
    ["not by that of another pull request",
      [{ ...run, markers: [{ ...acceptance, by: "pull request #6" }] }], [acceptance]],
    ["not by that of another metric",
      [{ ...run, markers: [{ ...acceptance, metric: "ttft.p99" }] }], [acceptance]],
  ])("%s", (_, baselines, left) => {
    expect(unspent([acceptance], baselines)).toEqual(left);
  });
});
