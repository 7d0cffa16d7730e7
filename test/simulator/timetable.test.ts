import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../src/base/index.ts";
import { frozenForMs, makeTimetable } from "../../src/simulator/timetable.ts";

describe("timetable", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("acts in order, never early and at most one timer tick late", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true })), (delays) => {
        const timetable = makeTimetable(systemClock, []);
        const startMs = systemClock.nowMs();
        const acted: { dueMs: number; atMs: number }[] = [];
        for (const delayMs of delays) {
          const dueMs = startMs + delayMs;
          timetable.at(dueMs, () => void acted.push({ dueMs, atMs: systemClock.nowMs() }));
        }
        vi.advanceTimersByTime(600);
        expect(acted).toHaveLength(delays.length);
        expect(acted.every(({ dueMs, atMs }) => atMs >= dueMs && atMs - dueMs <= 2)).toBe(true);
        const late = acted.filter(({ dueMs }) => dueMs > startMs).map(({ dueMs }) => dueMs);
        expect(late).toEqual(late.toSorted((a, b) => a - b));
      }),
    );
  });

  test("lateness does not add up over a chain of instants", () => {
    const timetable = makeTimetable(systemClock, []);
    const startMs = systemClock.nowMs();
    const lateness: number[] = [];
    const chain = (k: number): void => {
      const dueMs = startMs + k * 2.3;
      timetable.at(dueMs, () => {
        lateness.push(systemClock.nowMs() - dueMs);
        if (k < 300) chain(k + 1);
      });
    };
    chain(1);
    vi.advanceTimersByTime(1000);
    expect(lateness).toHaveLength(300);
    expect(Math.max(...lateness)).toBeLessThanOrEqual(2);
  });

  test("does nothing during a freeze and catches up after it", () => {
    const timetable = makeTimetable(systemClock, [{ atS: 0.1, forMs: 50 }]);
    const startMs = systemClock.nowMs();
    const acted: number[] = [];
    for (const dueMs of [90, 110, 140, 160]) {
      timetable.at(startMs + dueMs, () => void acted.push(systemClock.nowMs() - startMs));
    }
    vi.advanceTimersByTime(120);
    timetable.at(startMs, () => void acted.push(systemClock.nowMs() - startMs));
    vi.advanceTimersByTime(200);
    expect(acted.map(Math.round)).toEqual([90, 150, 150, 150, 160]);
  });

  test("does nothing after it was stopped", () => {
    const timetable = makeTimetable(systemClock, []);
    const act = vi.fn();
    timetable.at(systemClock.nowMs() + 5, act);
    timetable.stop();
    vi.advanceTimersByTime(50);
    expect(act).not.toHaveBeenCalled();
  });
});

test.each([
  ["before a freeze", 999, 0],
  ["at its start", 1000, 500],
  ["inside", 1400, 100],
  ["at its end", 1500, 0],
  ["where two overlap", 2050, 250],
])("frozen for: %s", (_, atMs, expected) => {
  const freezes = [
    { atS: 2.1, forMs: 200 },
    { atS: 1, forMs: 500 },
    { atS: 2, forMs: 150 },
  ];
  expect(frozenForMs(freezes, atMs)).toBeCloseTo(expected, 6);
});
