import { describe, expect, test } from "vitest";
import { makeLimiter } from "../../src/simulator/limiter.ts";

describe("limit", () => {
  test("lets a second's worth through at once and then the rate", () => {
    const limiter = makeLimiter(10, 0);
    const waits = Array.from({ length: 3000 }, (_, atMs) => limiter.take(atMs, 1));
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(10 + 29);
  });

  test("says how long to wait", () => {
    const { take } = makeLimiter(0.1, 0);
    const waits = [take(0, 1), take(0, 1), take(9500, 1), take(10_000, 1)];
    expect(waits.map(Math.round)).toEqual([0, 10_000, 500, 0]);
  });

  test("an amount above the limit needs a full bucket and is paid back", () => {
    const limiter = makeLimiter(100, 0);
    expect(limiter.take(0, 250)).toBe(0);
    expect(limiter.allowance(0)).toEqual({ limit: 100, remaining: 0, fullInMs: 2500 });
    expect(limiter.take(1500, 1)).toBeCloseTo(10, 6);
    expect(limiter.take(1510, 1)).toBe(0);
  });

  test("tells what is left and when all of it is there again", () => {
    const limiter = makeLimiter(10, 0);
    limiter.take(0, 1);
    limiter.take(0, 1);
    expect(limiter.allowance(0)).toEqual({ limit: 10, remaining: 8, fullInMs: 200 });
    expect(limiter.allowance(150)).toEqual({ limit: 10, remaining: 9, fullInMs: 50 });
  });

  test("null lets everything through and has nothing to tell", () => {
    const limiter = makeLimiter(null, 0);
    expect(limiter.take(0, 1e9)).toBe(0);
    expect(limiter.allowance(0)).toBeNull();
  });
});
