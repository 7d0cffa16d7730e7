import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { compareMetric, segmentsOf } from "../../src/comparison/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { history, onDay, syntheticRun } from "../support/recordings.ts";

const marker = (metric: string) =>
  ({ metric, bound: 0.5, reason: "a larger model", by: "pull request #7" });
const marked = (run: Recording, metric: string): Recording => ({ ...run, markers: [marker(metric)] });
const plain = syntheticRun({ count: 50 });

describe("segments", () => {
  test("put together are the runs, and each but the first begins with a marker", () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (marks) => {
      const runs = marks.map((isMarked, at) =>
        ({ ...(isMarked ? marked(plain, "latency.p99") : plain), id: String(at) }));
      const { current, earlier } = segmentsOf("latency", runs);
      expect([...earlier.flat(), ...current]).toEqual(runs);
      expect(earlier).toHaveLength(marks.slice(1).filter(Boolean).length);
    }));
  });

  test("a marker of a quantile begins a level of its metric, and of no other", () => {
    const runs = [plain, marked(plain, "latency.p99"), plain];
    expect(segmentsOf("latency", runs).current).toHaveLength(2);
    expect(segmentsOf("ttft", runs).current).toHaveLength(3);
  });
});

describe("after an accepted regression", () => {
  const before = history(8, { weather: 0.05, seed: 3 });
  const first = marked(syntheticRun({ seed: 77, factor: 1.5, startedAt: onDay(20) }), "latency.p99");
  const next = syntheticRun({ seed: 78, factor: 1.5, startedAt: onDay(21) });
  const request = { metric: "latency", statistic: "p99" } as const;
  const effectOf = (baselines: readonly Recording[]) => {
    const { evidence } = must(compareMetric(request, [next], baselines), "comparison");
    if (evidence.kind !== "ratio") throw new Error(evidence.kind);
    return evidence.effect;
  };

  test("the next run is compared with the new level", () => {
    expect(effectOf([...before, { ...first, markers: [] }]).estimate).toBeGreaterThan(0.3);
    expect(Math.abs(effectOf([...before, first]).estimate)).toBeLessThan(0.2);
  });

  test("how much runs differ is still known from those before", () => {
    const restless = history(8, { weather: 0.4, seed: 3 });
    expect(effectOf([...restless, first]).standardError)
      .toBeGreaterThan(1.5 * effectOf([...before, first]).standardError);
  });
});
