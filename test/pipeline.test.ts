import { describe, expect, test } from "vitest";
import { must, TailgateError } from "../src/base/index.ts";
import type { Loaded } from "../src/comparison/index.ts";
import type { Execution } from "../src/engine/index.ts";
import { gate, mergeShards, record } from "../src/pipeline.ts";
import type { Plan } from "../src/plan/index.ts";
import { syntheticRun } from "./support/recordings.ts";
import {
  COUNT, finished, job, OPTIONS, preflight, RATE, run, type Script, SECRET, stage, stored,
} from "./support/scripted-gate.ts";
import { budget, NO_RULES } from "./verdict/support.ts";

const found = { kind: "found", runs: await stored(6) } as const;
const good = finished({ seed: 1 });
const slow = finished({ seed: 2, factor: 2 });
const slowAgain = finished({ seed: 3, factor: 2 });
const goodAgain = finished({ seed: 4 });

describe("one run", () => {
  test("becomes a recording with the plan's keys and no secret", async () => {
    const recording = await record(job(), stage({ runs: [good] }).ports);
    expect(recording).toMatchObject({
      id: "id1", suite: "default", scenario: "default", repeat: 0, end: "completed",
      tool: { name: "tailgate", version: "1.2.3" },
      load: { scheduled: COUNT, sent: COUNT, ratePerS: RATE, durationS: COUNT / RATE },
      fingerprint: { soft: { providerModel: "m-1", runner: "x64", tokenSource: "usage" } },
      excluded: { preflight: { sent: 1 } }, health: { healthy: true },
    });
    expect(JSON.stringify(recording)).not.toContain(SECRET);
  });

  test("the order carries the proxy, and the recording does not", async () => {
    const { ports, orders } = stage({ runs: [good] });
    const recording = await record(job("default", { proxy: `http://u:${SECRET}@p:1` }), ports);
    expect(orders[0]?.proxy).toBe(`http://u:${SECRET}@p:1`);
    expect(JSON.stringify(recording)).not.toContain(SECRET);
  });

  test("of stages says so, with the mean rate", async () => {
    const stages = [
      { fromPerS: 0, toPerS: 100, durationMs: 10_000 },
      { fromPerS: 50, toPerS: 50, durationMs: 10_000 },
    ];
    const { plan } = job();
    const load: Plan["load"] = {
      mode: "open", warmupMs: 0, durationMs: 20_000, maxInFlight: 10,
      arrivals: { kind: "constant", stages, seed: 1 },
    };
    const recording = await record(job("default", { plan: { ...plan, load } }),
      stage({ runs: [good] }).ports);
    expect(recording.load).toMatchObject({
      mode: "open", ratePerS: 50, durationS: 20, concurrency: null, requests: null,
      stages: [
        { fromPerS: 0, toPerS: 100, durationS: 10 }, { fromPerS: 50, toPerS: 50, durationS: 10 },
      ],
    });
    expect(recording.health.healthy).toBe(true);
  });

  test("of a closed loop is not held to a rate", async () => {
    const closed = finished({ seed: 1, concurrency: 4 });
    const { plan } = job();
    const load: Plan["load"] = {
      mode: "closed", concurrency: 4, requests: COUNT, warmupMs: 0, durationMs: 60_000,
    };
    const recording = await record(job("default", { plan: { ...plan, load } }),
      stage({ runs: [closed] }).ports);
    expect(recording.load).toMatchObject({ mode: "closed", concurrency: 4, requests: COUNT });
    expect(recording.health).toMatchObject({ healthy: true, reasons: [] });
  });

  test("a refused first request is an operating error with a hint", async () => {
    const refused: Execution = { kind: "preflight-failed", arm: 0,
      preflight: { ...preflight, outcome: "auth", status: 401 } };
    const failed = record(job(), stage({ runs: [refused] }).ports);
    await expect(failed).rejects.toMatchObject({ name: "TailgateError", exitCode: 3 });
  });
});

describe("the gate", () => {
  test("passes a usual run and stores it as a baseline", async () => {
    const { outcome, saved, asked, notices } = await run({ runs: [good], loaded: found });
    expect(outcome.verdict.verdict).toBe("pass");
    expect(outcome.stored).toEqual({ kind: "stored", paths: ["p1"] });
    expect(saved).toMatchObject([{ admitted: true, verdict: "pass" }]);
    expect(asked[0]?.fingerprint).toBe(found.runs[0]?.recording.fingerprint.key);
    expect(notices).toEqual([]);
  });

  test("the first run has no baseline and becomes one", async () => {
    const { outcome, saved } = await run({ runs: [good] });
    expect(outcome.verdict.verdict).toBe("no-baseline");
    expect(saved).toMatchObject([{ admitted: true }]);
  });

  test("names what changed when only other configurations are stored", async () => {
    const others = found.runs.map((one) => ({ ...one, recording: syntheticRun() }));
    const { outcome } = await run({ runs: [good], loaded: { kind: "absent", reason: "", others } });
    expect(outcome.verdict.findings[0]?.reasons.join()).toContain("another api");
  });

  test("a corrupt store stops it with exit code 3, naming the file", async () => {
    const loaded: Loaded = { kind: "corrupt", path: "v1/x.json", reason: "bad checksum" };
    const failed = run({ runs: [good], loaded });
    await expect(failed).rejects.toBeInstanceOf(TailgateError);
    await expect(failed).rejects.toMatchObject({ exitCode: 3, code: "corrupt-baseline" });
    await expect(failed).rejects.toThrow("v1/x.json");
  });

  test("stores nothing where it may not, and says why", async () => {
    const { outcome, saved } = await run({ runs: [good], loaded: found, allowed: false });
    expect(saved).toEqual([]);
    expect(outcome.stored).toEqual({ kind: "skipped", reason: "a pull request" });
  });

  test("a store that cannot be written leaves the verdict standing", async () => {
    const built = stage({ runs: [good], loaded: found });
    const error = new TailgateError("store", { code: "full", message: "no room" });
    const store = { ...built.ports.store, save: () => Promise.reject(error) };
    const outcome = await gate([job()], { ...built.ports, store }, OPTIONS);
    expect(outcome.verdict.verdict).toBe("pass");
    expect(outcome.stored).toEqual({ kind: "failed", error });
  });
});

describe("confirmation", () => {
  test("a would-be failure is measured again, after a pause, and both runs count", async () => {
    const { outcome, orders, pausesMs, notices } =
      await run({ runs: [slow, slowAgain], loaded: found });
    expect(orders.map(({ plan }) => plan.repeat)).toEqual([0, 1]);
    expect(pausesMs).toHaveLength(1);
    expect(notices.join()).toContain("measuring again");
    expect(outcome.verdict.verdict).toBe("regressed");
    const finding = outcome.verdict.findings.find(({ metric }) => metric === "latency.p99");
    expect(finding?.samples).toBe(2 * COUNT);
    expect(outcome.recordings.map(({ repeat }) => repeat)).toEqual([0, 1]);
  });

  test("a failure that does not come back does not fail", async () => {
    const { outcome } = await run({ runs: [slow, goodAgain], loaded: found });
    expect(outcome.verdict.verdict).not.toBe("regressed");
    expect(outcome.verdict.conclusion).not.toBe("failure");
  });

  test.each([
    ["a pass is not", { runs: [good], loaded: found }, 1],
    ["without a baseline nothing fails", { runs: [slow] }, 1],
    ["what would not fail the gate is not", { runs: [slow], loaded: found,
      options: { failOn: ["over-budget" as const] } }, 1],
    ["not when it is switched off", { runs: [slow], loaded: found, options: { confirm: 0 } }, 1],
    ["as often as asked while it fails", { runs: [slow, slowAgain, slow], loaded: found,
      options: { confirm: 2 } }, 3],
    ["no more once it passes", { runs: [slow, goodAgain], loaded: found,
      options: { confirm: 2 } }, 2],
    ["not beyond the cap on requests", { runs: [slow], loaded: found,
      options: { maxRequests: 1.5 * COUNT } }, 1],
    ["not beyond the cap on time", { runs: [slow], loaded: found,
      options: { maxDurationMs: (1500 * COUNT) / RATE } }, 1],
  ] satisfies readonly (readonly [string, Script, number])[])(
    "%s measured again", async (_sentence, script, executions) => {
      expect((await run(script)).orders).toHaveLength(executions);
    });

  test("a budget that is exceeded is confirmed as well", async () => {
    const rules = { ...NO_RULES, budgets: [budget("latency.p50", 200)] };
    const { orders, outcome } = await run({ runs: [good, good] }, [job("default", { rules })]);
    expect(orders).toHaveLength(2);
    expect(outcome.verdict.verdict).toBe("over-budget");
  });

  test("only the scenario that fails is measured again", async () => {
    const rules = { ...NO_RULES, budgets: [budget("latency.p50", 200)] };
    const { orders, outcome } = await run(
      { runs: [good, good, good] }, [job("first"), job("second", { rules })]);
    expect(orders.map(({ plan }) => [plan.scenario, plan.repeat]))
      .toEqual([["first", 0], ["second", 0], ["second", 1]]);
    expect(outcome.recordings).toHaveLength(3);
  });
});

describe("admission", () => {
  const accepting = {
    acceptances: ["latency.p99", "latency.p50", "ttft.p99", "ttft.p50", "tpot.p50"].map((metric) =>
      ({ metric, bound: 3, reason: "a larger model", by: "pull request #7" })),
  };

  test("an accepted regression is admitted and marks a new level, once", async () => {
    const first = await run({ runs: [slow], loaded: found, options: accepting });
    expect(first.outcome.verdict.verdict).toBe("accepted");
    expect(first.saved).toMatchObject([{ admitted: true, markers: accepting.acceptances }]);
    const marked = { ...must(first.saved[0], "stored run"), id: "merged" };
    const runs = [...found.runs, { path: "v1/merged", recording: marked }];
    const next = await run({ runs: [slowAgain], loaded: { kind: "found", runs }, options: accepting });
    expect(next.outcome.verdict.findings.filter(({ verdict }) => verdict === "regressed")).toEqual([]);
    expect(next.outcome.verdict.accepted).toBeNull();
    expect(next.saved[0]?.markers).toBeUndefined();
  });

  test("a regression beyond what was accepted is neither admitted nor a new level", async () => {
    const small = { acceptances: accepting.acceptances.map((one) => ({ ...one, bound: 0.1 })) };
    const { saved } = await run({ runs: [slow, slowAgain], loaded: found, options: small });
    expect(saved[0]).toMatchObject({ admitted: false });
    expect(saved[0]?.markers).toBeUndefined();
  });

  test("regressed runs are stored, all of them, and never become a baseline", async () => {
    const { saved } = await run({ runs: [slow, slowAgain], loaded: found });
    expect(saved).toMatchObject([{ admitted: false, verdict: "regressed" }, { admitted: false }]);
  });

  test("neither do runs of an unhealthy generator", async () => {
    const ill = finished({}, { ownFaults: ["out of ports"] });
    const { saved, outcome } = await run({ runs: [ill], loaded: found });
    expect(outcome.verdict.verdict).toBe("invalid");
    expect(saved).toMatchObject([{ admitted: false, health: { healthy: false } }]);
  });

  test("nor runs that were rate limited", async () => {
    const limited = finished({ failures: { "rate-limited": 0.8 } });
    const { saved, outcome } = await run({ runs: [limited], loaded: found });
    expect(outcome.verdict.verdict).toBe("inconclusive");
    expect(saved).toMatchObject([{ admitted: false }]);
  });

  test("a regression of one scenario leaves the others' runs admitted", async () => {
    const second = await stored(6, "second");
    const loaded = { kind: "found", runs: [...found.runs, ...second] } as const;
    const { saved } = await run(
      { runs: [slow, good, slowAgain], loaded }, [job(), job("second")]);
    expect(saved.map(({ scenario, admitted }) => [scenario, admitted])).toEqual(
      [["default", false], ["default", false], ["second", true]]);
  });
});

describe("an interruption", () => {
  const cut = finished({}, { end: "interrupted" });

  test("is reported, judged invalid and never stored", async () => {
    const { outcome, saved } = await run({ runs: [cut], loaded: found, abortAfter: 1 });
    expect(outcome.interrupted).toBe(true);
    expect(outcome.verdict.verdict).toBe("invalid");
    expect(outcome.recordings).toHaveLength(1);
    expect(saved).toEqual([]);
    expect(outcome.stored.kind).toBe("skipped");
  });

  test("leaves out the scenarios that were still to come, and that is never a pass", async () => {
    const { outcome, orders } = await run(
      { runs: [good], loaded: found, abortAfter: 1 }, [job(), job("second")]);
    expect(orders).toHaveLength(1);
    expect(outcome.verdict.verdict).toBe("invalid");
    expect(outcome.verdict.findings.at(-1)).toMatchObject({ scenario: "second", rule: "validity" });
  });

  test("of a confirmation is not stored either", async () => {
    const { outcome, saved } =
      await run({ runs: [slow, cut], loaded: found, abortAfter: 2 });
    expect(outcome.interrupted).toBe(true);
    expect(outcome.verdict.verdict).toBe("invalid");
    expect(saved).toMatchObject([{ repeat: 0, admitted: false }]);
  });

  test("before a confirmation starts, none is started", async () => {
    const { orders, outcome } = await run({ runs: [slow], loaded: found, abortAfter: 1 });
    expect(orders).toHaveLength(1);
    expect(outcome.verdict.verdict).toBe("regressed");
  });
});

test("a shard is a part of a run, which never becomes a baseline", async () => {
  const whole = job();
  const shard = { ...whole, plan: { ...whole.plan, shard: { index: 1, count: 2 } } };
  const { outcome, saved } = await run({ runs: [good], loaded: found }, [shard]);
  expect(outcome.recordings).toMatchObject([{ shard: "1/2" }]);
  expect(outcome.stored).toEqual({ kind: "skipped", reason: "a shard is a part of a run" });
  expect(saved).toEqual([]);
});

describe("recordings as candidates", () => {
  test("shards of one plan are merged, other runs stay side by side", () => {
    const [a, b, c] = [1, 2, 3].map((seed) => syntheticRun({ seed, count: 100 }));
    const given = [
      { ...must(a, "a"), shard: "1/2" }, must(c, "c"), { ...must(b, "b"), shard: "2/2" },
    ];
    expect(mergeShards(given).map(({ shard, load }) => [shard, load.scheduled]))
      .toEqual([[null, 100], [null, 200]]);
  });
});

test("the verdict's headline and findings are one story", async () => {
  const { outcome } = await run({ runs: [slow, slowAgain], loaded: found });
  expect(outcome.verdict).toMatchObject({
    schema: "tailgate.verdict/1", conclusion: "failure", confidence: 0.99,
    tool: { name: "tailgate", version: "1.2.3" },
  });
  expect(outcome.verdict.headline.length).toBeGreaterThan(10);
  expect(Object.keys(outcome.verdict.candidate.scenarios)).toEqual(["default"]);
});
