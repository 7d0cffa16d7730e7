import { describe, expect, test } from "vitest";
import type { Execution } from "../src/engine/index.ts";
import { render } from "../src/report/index.ts";
import { parseVerdict } from "../src/verdict/index.ts";
import {
  COUNT, finished, finishedPair, pairedJob, job, preflight, run, SECRET, stored,
} from "./support/scripted-gate.ts";
import { budget, NO_RULES } from "./verdict/support.ts";

/** Runs of two arms (A/B) through the whole pipeline. */

const same = finishedPair({ seed: 1 }, { seed: 2 });
const slow = finishedPair({ seed: 3, factor: 2 }, { seed: 4 });
const slowAgain = finishedPair({ seed: 5, factor: 2 }, { seed: 6 });

describe("a paired run", () => {
  test("is one execution of two arms, each with its own key, and two recordings", async () => {
    const { outcome, runs } = await run({ runs: [same], first: 1 }, [pairedJob()]);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      first: 1, arms: [{ apiKey: SECRET, plan: { arm: "candidate" } },
        { apiKey: "swordfish", plan: { arm: "base" } }],
    });
    expect(outcome.recordings).toMatchObject([
      { arm: "candidate", environment: { firstArm: "base", against: "b.example/v1" } },
      { arm: "base", environment: { firstArm: "base", against: "b.example/v1" } },
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(new RegExp(`${SECRET}|swordfish`));
  });

  test("is judged on its own base: no baseline is read, none is stored", async () => {
    const { outcome, asked, saved } = await run(
      { runs: [same], loaded: { kind: "found", runs: await stored(6) } }, [pairedJob()]);
    expect(outcome.verdict.findings.find(({ metric }) => metric === "latency.p99")).toMatchObject({
      rule: "regression", baselineRuns: 0, samples: COUNT, change: expect.any(Number),
      paired: { against: "b.example/v1", pairs: 10 },
    });
    expect(outcome.verdict.findings.map(({ verdict }) => verdict)).not.toContain("no-baseline");
    expect([asked, saved]).toEqual([[], []]);
    expect(outcome.stored).toMatchObject({ kind: "skipped" });
  });

  test("leaves the other scenarios their baselines", async () => {
    const { saved, asked } = await run(
      { runs: [same, finished({ seed: 9 })] }, [pairedJob("ab"), job("alone")]);
    expect(saved.map(({ scenario }) => scenario)).toEqual(["alone"]);
    expect(asked.map(({ scenario }) => scenario)).toEqual(["alone"]);
  });

  test("that would fail is measured again with the other side first; all pairs count", async () => {
    const { outcome, runs } = await run({ runs: [slow, slowAgain], first: 0 }, [pairedJob()]);
    expect(runs.map(({ first }) => first)).toEqual([0, 1]);
    expect(outcome.verdict.verdict).toBe("regressed");
    expect(outcome.verdict.findings[0]).toMatchObject({ paired: { pairs: 20 }, samples: 2 * COUNT });
    expect(outcome.recordings.map(({ arm, repeat }) => `${arm} ${repeat}`))
      .toEqual(["candidate 0", "candidate 1", "base 0", "base 1"]);
  });

  test("is not measured again where the caps leave room for one arm only", async () => {
    const { runs } = await run(
      { runs: [slow], options: { maxRequests: 3.5 * COUNT } }, [pairedJob()]);
    expect(runs).toHaveLength(1);
  });

  test("holds budgets against the candidate alone", async () => {
    const rules = { ...NO_RULES, budgets: [budget("latency.p50", 600)] };
    const slowBase = finishedPair({ seed: 1 }, { seed: 2, factor: 2 });
    const { outcome } = await run({ runs: [slowBase] }, [pairedJob("default", { rules })]);
    expect(outcome.verdict.verdict).toBe("pass");
  });

  test("with a base that turns requests away cannot tell, and still judges budgets", async () => {
    const limited = finishedPair({ seed: 1 }, { seed: 2, failures: { "rate-limited": 0.8 } });
    const rules = { ...NO_RULES, budgets: [budget("latency.p50", 100)] };
    const { outcome } = await run(
      { runs: [limited, limited] }, [pairedJob("default", { rules })]);
    expect(outcome.verdict.findings.map(({ verdict }) => verdict))
      .toEqual(["inconclusive", "over-budget"]);
    expect(outcome.verdict.findings[0]?.reasons[0]).toMatch(/^base arm: rate limited/);
  });

  test.each([
    [0, /^https:\/\/h\/v1/, /^Check `api-key`/],
    [1, /^The base endpoint https:\/\/h\/v1/, /base-api-key/],
  ])("says whose first request failed: arm %i", async (arm, message, hint) => {
    const failed: Execution = {
      kind: "preflight-failed", arm, preflight: { ...preflight, outcome: "auth", status: 401 },
    };
    await expect(run({ runs: [failed] }, [pairedJob()])).rejects.toMatchObject({
      message: expect.stringMatching(message), hint: expect.stringMatching(hint), exitCode: 3,
    });
  });

  test("has a verdict that can be read back, and says A/B", async () => {
    const { outcome: { verdict } } = await run({ runs: [same] }, [pairedJob()]);
    expect(parseVerdict(JSON.parse(JSON.stringify(verdict)), "v.json")).toEqual(verdict);
    expect(verdict.headline).toContain("A/B against b.example/v1, interleaved");
    expect(render(verdict, "markdown")).toContain("Stored baselines were not consulted");
  });
});
