import { describe, expect, test } from "vitest";
import { profileOf } from "../../bench/gates/endpoint.ts";
import {
  areGoalsMet, type Kind, type Said, saidBy, saidByError, summarise,
} from "../../bench/gates/tally.ts";
import { parseProfile } from "../../src/simulator/index.ts";
import type { Finding, Verdict, VerdictName } from "../../src/verdict/index.ts";

const said = (kind: Kind, verdict: VerdictName, ...causes: readonly string[]): Said =>
  ({ kind, verdict, causes, headline: verdict });

const times = (count: number, one: Said): readonly Said[] => Array.from({ length: count }, () => one);

const GOOD = [
  ...times(39, said("unchanged", "pass")), said("unchanged", "inconclusive", "ttft.p99: within-run-noise"),
  ...times(9, said("slower", "regressed")), said("slower", "inconclusive"),
];

describe("the goals", () => {
  test.each<[string, readonly Said[], boolean]>([
    ["are met by nine of ten found and one undecided", GOOD, true],
    ["are missed by one unchanged gate failed", [...GOOD, said("unchanged", "regressed")], false],
    ["are missed by one unchanged gate over a budget", [...GOOD, said("unchanged", "over-budget")], false],
    ["are missed by one slower gate passed",
      [...GOOD, ...times(20, said("slower", "regressed")), said("slower", "pass")], false],
    ["are missed by two of ten not found",
      [...times(8, said("slower", "regressed")), ...times(2, said("slower", "invalid"))], false],
    ["do not ask that an unchanged run is valid", [...GOOD, said("unchanged", "invalid")], true],
  ])("%s", (_what, all, isMet) => { expect(areGoalsMet(all)).toBe(isMet); });
});

test("the summary counts verdicts and the causes of those that say nothing", () => {
  const text = summarise([
    ...GOOD, said("unchanged", "inconclusive", "ttft.p99: within-run-noise", "latency.p99: rate-limited"),
  ]);
  expect(text).toContain("| unchanged gates failed by noise: 0 | 0 of 41 | yes |");
  expect(text).toContain("| slower gates regressed: at least 9 in 10 | 9 of 10 | yes |");
  expect(text).toContain(
    "| unchanged | inconclusive | 2 | ttft.p99: within-run-noise × 2; latency.p99: rate-limited |");
  expect(text).toContain("| unchanged | pass | 39 |  |");
});

describe("what a gate said", () => {
  const verdictOf = (verdict: VerdictName, findings: readonly Partial<Finding>[]): Verdict =>
    ({ verdict, findings, headline: "So it is." }) as unknown as Verdict;

  test.each<[VerdictName, Partial<Finding>, readonly string[]]>([
    ["pass", { change: 0.1, reasons: [] }, []],
    ["regressed", { change: 0.62, reasons: [] }, ["latency.p99: +62%"]],
    ["inconclusive", { change: 0.1, cause: "within-run-noise", reasons: ["x"] },
      ["latency.p99: within-run-noise"]],
    ["invalid", { change: null, reasons: ["left late"] }, ["latency.p99: left late"]],
  ])("%s: the findings that decided it", (verdict, finding, causes) => {
    const others = verdict === "pass" ? [] : [{ metric: "ttft.p99", verdict: "pass" as const }];
    const given = verdictOf(verdict, [{ metric: "latency.p99", verdict, ...finding }, ...others]);
    expect(saidBy("unchanged", given)).toEqual(
      { kind: "unchanged", verdict, causes, headline: "So it is." });
  });

  test("without a verdict is an invalid run", () => {
    expect(saidByError("slower", new Error("the gate\nended"))).toMatchObject(
      { verdict: "invalid", causes: ["the gate ended"] });
  });
});

describe("the endpoint of a day", () => {
  const mediansOf = (tail: number): readonly unknown[] => {
    const { ttft } = parseProfile(profileOf(7, tail));
    return ttft.kind === "mixture" ? ttft.parts.map(({ of }) => "medianMs" in of && of.medianMs) : [];
  };

  test("slows down in its slow path only", () => {
    expect(mediansOf(1)).toEqual([400, 1200]);
    expect(mediansOf(1.6)).toEqual([400, 1920]);
  });

  test("drifts by the day's own factor", () => {
    expect(parseProfile(profileOf(7, 1))).toMatchObject({ seed: 7, driftSeed: 7, driftSd: 0.05 });
  });
});
