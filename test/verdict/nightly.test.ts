import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { historiesOf, type RunSummary } from "../../src/comparison/index.ts";
import { renderProblem } from "../../src/report/index.ts";
import {
  cleanKeys, type Finding, problemKey, problemsOf, type Verdict,
} from "../../src/verdict/index.ts";
import { runSummary } from "../support/run-summaries.ts";
import { finding, makeRun, verdictOf } from "../support/verdicts.ts";

const run = makeRun();
const night = (findings: readonly Finding[]): Verdict => verdictOf(findings);
const passing = finding({ verdict: "pass", metric: "latency.p99", limit: 0.2 });
const subject = { suite: run.suite, scenario: "default", metric: "latency.p99" };

/** Stored runs of the night's configuration at these levels, a day apart. */
const stored = (levels: readonly number[], marked: number | null = null): readonly RunSummary[] =>
  levels.map((level, day) => runSummary(day, {
    suite: run.suite, scenario: run.scenario, fingerprint: run.fingerprint.key,
    levels: { "latency.p99": level + (day % 3) },
    markers: day === marked ? ["latency.p99"] : [],
  }));
const flat = (count: number, level: number): readonly number[] =>
  Array.from({ length: count }, () => level);
const metricsOf = (verdict: Verdict, runs: readonly RunSummary[] = []): readonly string[] =>
  problemsOf(verdict, historiesOf(runs)).map(({ metric }) => metric);

describe("the problems of a night", () => {
  test("are the metrics whose rules failed, one each", () => {
    const verdict = night([
      finding({ verdict: "regressed", metric: "latency.p99" }),
      finding({ verdict: "over-budget", rule: "budget", metric: "latency.p99" }),
      finding({ verdict: "regressed", metric: "ttft.p99" }), passing,
    ]);
    expect(metricsOf(verdict)).toEqual(["latency.p99", "ttft.p99"]);
    expect(problemsOf(verdict, [])[0]?.findings).toHaveLength(2);
  });

  test.each<[string, readonly RunSummary[], boolean, boolean]>([
    ["a level that rose and stays", stored([...flat(20, 100), ...flat(6, 140)]), true, true],
    ["that rose two runs ago", stored([...flat(20, 100), ...flat(2, 140)]), false, false],
    ["that rose, and was accepted", stored([...flat(20, 100), ...flat(6, 140)], 20), false, false],
    ["that rose by what is tolerated", stored([...flat(20, 100), ...flat(6, 115)]), false, false],
    ["that fell", stored([...flat(20, 100), ...flat(6, 60)]), false, false],
    ["small steps that add up", stored(Array.from({ length: 40 }, (_, at) => 100 * 1.008 ** at)),
      false, true],
  ])("%s", (_, runs, isChange, isDrift) => {
    const problems = problemsOf(night([passing]), historiesOf(runs));
    expect(problems.flatMap(({ changes }) => changes).length > 0 || !isChange).toBe(true);
    expect(problems.some(({ drift }) => drift !== null)).toBe(isDrift);
    expect(problems.length > 0).toBe(isChange || isDrift);
  });

  test("are none of a metric that is not gated, or of another configuration", () => {
    const risen = stored([...flat(20, 100), ...flat(6, 140)]);
    expect(metricsOf(night([finding({ verdict: "pass", metric: "ttft.p99" })]), risen)).toEqual([]);
    const elsewhere = risen.map((one) => ({ ...one, fingerprint: `sha256:${"9".repeat(64)}` }));
    expect(metricsOf(night([passing]), elsewhere)).toEqual([]);
  });

  test("are over only where every rule on the metric passed", () => {
    const inconclusive = finding({ verdict: "inconclusive", metric: "latency.p99" });
    expect([...cleanKeys(night([passing]))]).toEqual([problemKey(subject)]);
    expect([...cleanKeys(night([passing, inconclusive]))]).toEqual([]);
  });
});

describe("what an issue says", () => {
  const [problem] = problemsOf(night([finding({ verdict: "regressed", metric: "latency.p99" })]), []);
  const facts = {
    runUrl: "https://github.com/o/r/actions/runs/1", headline: "P99 regressed", commit: "b".repeat(40),
    commits: [{ sha: "c".repeat(40), message: "Fix <img src=x> @octocat `x` #1\nmore" }],
  };

  test("names the metric, the change and the commits since the last good run", () => {
    const { title, body } = renderProblem({ ...must(problem, "problem"), lastGood: "a".repeat(40) }, facts);
    expect(title).toMatch(/^Tailgate: .*P99.* is worse than it was$/);
    expect(body).toMatch(/regressed: .* → .*/);
    expect(body).toContain("1 commit since the last good run, from `aaaaaaa` to `bbbbbbb`");
    expect(body).toContain("(https://github.com/o/r/actions/runs/1)");
  });

  test("names the provider's version of the model, and the one before", () => {
    const said = (more: object): string =>
      renderProblem({ ...must(problem, "problem"), ...more }, facts).body;
    expect(said({ providerModel: null })).not.toContain("The provider names");
    expect(said({ providerModel: "m-2", providerChange: null }))
      .toContain("The provider names its model `m-2`, as in all runs stored.");
    const change = { startedAt: "2026-11-20T06:00:00.000Z", from: "m-1", to: "m-2" };
    expect(said({ providerModel: "m-2", providerChange: change }))
      .toContain("names its model `m-2`, since 2026-11-20, before it was `m-1`.");
  });

  test("holds no markup or mention from a commit's message", () => {
    const { body } = renderProblem({ ...must(problem, "problem"), lastGood: "a".repeat(40) }, facts);
    expect(body).not.toMatch(/<img|(?<!`[^`]*)@octocat/);
  });

  test("says that nothing was committed, where that is so", () => {
    const { body } = renderProblem({ ...must(problem, "problem"), lastGood: "a".repeat(40) },
      { ...facts, commits: [] });
    expect(body).toContain("the change is not in this repository");
  });
});
