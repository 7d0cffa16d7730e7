import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { historiesOf, type RunSummary } from "../../src/comparison/index.ts";
import { renderProblem } from "../../src/report/index.ts";
import {
  cleanParts, type Finding, partsOf, problemKey, problemsOf, type Verdict,
} from "../../src/verdict/index.ts";
import { runSummary } from "../support/run-summaries.ts";
import { finding, makeRun, verdictOf } from "../support/verdicts.ts";

const run = makeRun();
const night = (findings: readonly Finding[]): Verdict => verdictOf(findings);
const passing = finding({ verdict: "pass", metric: "latency.p99", limit: 0.2 });

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
  problemsOf(verdict, historiesOf(runs)).flatMap(({ signs }) => signs.map(({ metric }) => metric));

describe("the problems of a night", () => {
  test("are one for all that slowness moves, and others for failures and for cost", () => {
    const verdict = night([
      finding({ verdict: "regressed", metric: "latency.p99" }),
      finding({ verdict: "over-budget", rule: "budget", metric: "latency.p99" }),
      finding({ verdict: "regressed", metric: "ttft.p99" }), passing,
      finding({ verdict: "regressed", metric: "error-rate" }),
      finding({ verdict: "regressed", metric: "cost-per-1k" }),
      finding({ verdict: "pass", metric: "tpot.p50" }),
    ]);
    const problems = problemsOf(verdict, []);
    expect(problems.map(({ kind, signs }) => [kind, ...signs.map(({ metric }) => metric)])).toEqual([
      ["speed", "latency.p99", "ttft.p99"], ["failures", "error-rate"], ["cost", "cost-per-1k"],
    ]);
    expect(new Set(problems.map(problemKey)).size).toBe(3);
    expect(problems[0]?.signs[0]?.findings).toHaveLength(2);
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
    const signs = problems.flatMap((one) => one.signs);
    expect(signs.flatMap(({ changes }) => changes).length > 0 || !isChange).toBe(true);
    expect(signs.some(({ drift }) => drift !== null)).toBe(isDrift);
    expect(problems.length > 0).toBe(isChange || isDrift);
  });

  test("are none of a metric that is not gated, or of another configuration", () => {
    const risen = stored([...flat(20, 100), ...flat(6, 140)]);
    expect(metricsOf(night([finding({ verdict: "pass", metric: "ttft.p99" })]), risen)).toEqual([]);
    const elsewhere = risen.map((one) => ({ ...one, fingerprint: `sha256:${"9".repeat(64)}` }));
    expect(metricsOf(night([passing]), elsewhere)).toEqual([]);
  });

  const [problem] = problemsOf(night([finding({ verdict: "regressed", metric: "latency.p99" })]), []);
  const undecided = { verdict: "inconclusive", metric: "latency.p99", limit: 0.2 } as const;

  test.each<[string, Partial<Finding>, boolean]>([
    ["passed", passing, true],
    ["was accepted", { ...passing, verdict: "accepted" }, true],
    ["is undecided, on the good side", { ...undecided, cause: "between-run-noise", change: 0.05 }, true],
    ["is undecided, on the bad side", { ...undecided, cause: "between-run-noise", change: 0.25 }, false],
    ["is undecided for want of requests", { ...undecided, cause: "too-few-samples", change: 0.05 }, false],
    ["is undecided without an estimate", { ...undecided, cause: "within-run-noise", change: null }, false],
    ["lies under its budget", { ...undecided, rule: "budget", cause: "within-run-noise",
      candidate: 90, limit: 100 }, true],
    ["lies over its budget", { ...undecided, rule: "budget", cause: "within-run-noise",
      candidate: 110, limit: 100 }, false],
    ["regressed", { verdict: "regressed", metric: "latency.p99" }, false],
  ])("are over where every rule on the metric is well, as one that %s", (_, second, isOver) => {
    const parts = [...cleanParts(night([passing, finding(second)]))];
    expect(parts).toEqual(isOver ? partsOf(must(problem, "problem")) : []);
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
    expect(body).toContain("- Latency P99 (`latency.p99`): regressed: ");
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
