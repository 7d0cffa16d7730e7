import { describe, expect, test } from "vitest";
import { makeRandom, must } from "../../src/base/index.ts";
import { historiesOf, type RunSummary, summariseRun, type Trend } from "../../src/comparison/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { syntheticRun } from "../support/recordings.ts";
import { runSummary } from "../support/run-summaries.ts";

/** Runs with a level and 3% of noise each. */
function series(levels: readonly number[], id = "latency.p99"): readonly RunSummary[] {
  const random = makeRandom(11);
  return levels.map((level, day) =>
    runSummary(day, { levels: { [id]: level * Math.exp(0.03 * random.normal()) } }));
}

const flat = (count: number, level: number): readonly number[] =>
  Array.from({ length: count }, () => level);

function trendOf(runs: readonly RunSummary[], id = "latency.p99"): Trend {
  const [history] = historiesOf(runs);
  return must(history?.trends.find((trend) => trend.id === id), id);
}

describe("a history", () => {
  test("without a change has none, and no drift to speak of", () => {
    const trend = trendOf(series(flat(40, 100)));
    expect(trend.changes).toEqual([]);
    expect(Math.abs(must(trend.drift, "drift"))).toBeLessThan(0.05);
    expect(trend.points).toHaveLength(40);
  });

  test("finds where the level rose, by how much, and between which commits", () => {
    const runs = series([...flat(20, 100), ...flat(15, 130)]);
    const trend = trendOf(runs);
    expect(trend.changes).toHaveLength(1);
    const [change] = trend.changes;
    expect(change).toMatchObject({
      at: 20, commit: runs[20]?.commit, after: runs[19]?.commit, isWorse: true, isAccepted: false,
    });
    expect(change?.change).toBeCloseTo(0.3, 1);
    expect(trend.drift).toBeCloseTo(0.3, 1);
  });

  test("calls a fall better, and an accepted rise accepted", () => {
    expect(trendOf(series([...flat(20, 100), ...flat(15, 70)])).changes[0]?.isWorse).toBe(false);
    const marked = series([...flat(20, 100), ...flat(15, 130)]).map((run, at) =>
      (at === 20 ? { ...run, markers: ["latency.p50"] } : run));
    expect(trendOf(marked).changes[0]?.isAccepted).toBe(true);
  });

  test("a single burst is no change of level", () => {
    expect(trendOf(series([...flat(20, 100), 400, ...flat(15, 100)])).changes).toEqual([]);
  });

  test("steps too small to notice add up to drift against the first runs", () => {
    const creeping = Array.from({ length: 40 }, (_, at) => 100 * 1.01 ** at);
    expect(trendOf(series(creeping)).drift).toBeGreaterThan(0.3);
  });

  test("shares are told by their difference, zeros included", () => {
    const runs = [...flat(20, 0), ...flat(15, 0.05)].map((level, day) =>
      runSummary(day, { levels: { "error-rate": level } }));
    expect(trendOf(runs, "error-rate").changes).toMatchObject([{ at: 20, isWorse: true }]);
    expect(trendOf(runs, "error-rate").drift).toBeCloseTo(0.05, 6);
  });

  test("leaves out what was no measurement, and says where the provider's version changed", () => {
    const runs = series(flat(12, 100)).map((run, at) => ({
      ...run, isSound: at !== 4, providerModel: at < 8 ? "m-1" : "m-2",
    }));
    const [history] = historiesOf(runs);
    expect(history).toMatchObject({
      runs: 11, providerChanges: [{ startedAt: runs[8]?.startedAt, from: "m-1", to: "m-2" }],
    });
  });

  test("keeps configurations apart, the latest first", () => {
    const older = runSummary(1, { fingerprint: `sha256:${"1".repeat(64)}` });
    expect(historiesOf([older, runSummary(5)]).map(({ to }) => to))
      .toEqual([runSummary(5).startedAt, older.startedAt]);
    expect(historiesOf([])).toEqual([]);
  });
});

test("a run in short holds its levels, failures counted as slower than everything", () => {
  const run = syntheticRun({ count: 2000 });
  const summary = summariseRun("v1/x", { ...run, markers: [
    { metric: "ttft.p99", bound: 1, reason: "r", by: null },
  ] });
  expect(summary).toMatchObject({
    path: "v1/x", startedAt: run.startedAt, admitted: true, isSound: true, markers: ["ttft.p99"],
  });
  const { latency } = run.metrics;
  expect(summary.levels["latency.p50"]).toBe(latency !== undefined && "p50" in latency
    ? latency.p50 : null);
});

test("a control's runs are listed by themselves", () => {
  const run = syntheticRun({ count: 50 });
  const control: Recording = { ...run, arm: "control" };
  expect([run, control].map((one) => summariseRun("v1/x", one).scenario))
    .toEqual(["default", "default (control)"]);
});

test("the level is that since the last accepted change", () => {
  const runs = Array.from({ length: 12 }, (_, day) => runSummary(day, {
    levels: { "latency.p99": day < 10 ? 100 : 150 }, markers: day === 10 ? ["latency.p99"] : [],
  }));
  expect(historiesOf(runs)[0]?.trends[0]?.level).toBe(150);
  const unmarked = runs.map((run) => ({ ...run, markers: [] }));
  expect(historiesOf(unmarked)[0]?.trends[0]?.level).toBe(100);
});
