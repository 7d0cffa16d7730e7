import { describe, expect, test } from "vitest";
import { threadsFor } from "../../src/engine/index.ts";
import { planOf, type Wish } from "./plans.ts";

const STREAM = { stream: true, maxTokens: 100 } as const;

describe("how many threads a plan gets", () => {
  test.each<[string, Wish, number, number]>([
    ["a modest rate: one", { ratePerS: 500 }, 64, 1],
    ["as many as one can carry: one", { ratePerS: 8000 }, 64, 1],
    ["more: two", { ratePerS: 8001 }, 64, 2],
    ["much more: one core is left to others", { ratePerS: 100_000 }, 4, 3],
    ["on one core: one", { ratePerS: 100_000 }, 1, 1],
    ["streams count by their events", { ratePerS: 2000, target: STREAM }, 64, 5],
    ["never more than requests in flight", { ratePerS: 100_000, maxInFlight: 2 }, 64, 2],
    ["never more than connections",
      { ratePerS: 100_000, connections: { max: 3 } }, 64, 3],
    ["a closed loop: one", { closed: { concurrency: 1000, requests: 10 } }, 64, 1],
  ])("%s", (_, wish, cores, threads) => {
    expect(threadsFor(planOf(wish), cores)).toBe(threads);
  });
});
