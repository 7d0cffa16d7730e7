import { expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { summariseBaselines } from "../../src/verdict/index.ts";
import { history } from "../support/recordings.ts";

test("what is typical of the baselines is so since the last accepted change of each metric", () => {
  const [first, ...later] = history(2, { count: 500, factor: 2, failures: { reset: 0.006 }, seed: 4 });
  const before = history(5, { count: 500, seed: 3 });
  const marker = { metric: "latency.p99", bound: 1, reason: "r", by: null };
  const runs = [...before, { ...must(first, "run"), markers: [marker] }, ...later];
  const { typical, runs: points } = summariseBaselines({ runs, warnings: [], absence: null });
  const [low, high] = points.slice(-2).map(({ p99Ms }) => must(p99Ms, "P99"));
  expect(typical?.p99Ms).toBeCloseTo((must(low, "low") + must(high, "high")) / 2, 6);
  expect(typical?.errorRate).toBe(0);
});
