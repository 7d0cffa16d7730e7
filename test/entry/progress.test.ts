import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Progress } from "../../src/engine/index.ts";
import { liveLine, makeProgressDisplay, progressLine } from "../../src/entry/progress.ts";

const progress = (changes: Partial<Progress> = {}): Progress => ({
  elapsedMs: 15_000, totalMs: 60_000, scheduled: 750, planned: 3000, inFlight: 21, ok: 725,
  failed: 4, costUsd: 0.1234, latencySoFar: null, ...changes,
});

const PLAIN = { columns: 120, useColour: false };

describe("a line for a log", () => {
  test.each([
    {
      says: "all of an open loop", of: progress(), achievedPerS: 49.62,
      line: "chat: 45 s left, 750 of 3000, 49.6/s of 50/s, 21 in flight, 4 failed, $0.1234",
    },
    {
      says: "only the asked rate while no other is known", of: progress({ costUsd: 0 }),
      achievedPerS: null, line: "chat: 45 s left, 750 of 3000, asked 50/s, 21 in flight, 4 failed",
    },
    {
      says: "how long a loop of so many requests has run",
      of: progress({ totalMs: null, planned: 1000, failed: 0 }), achievedPerS: 7.125,
      line: "chat: 15 s, 750 of 1000, 7.13/s, 21 in flight, 0 failed, $0.1234",
    },
    {
      says: "no number of requests where only time is planned",
      of: progress({ planned: null, costUsd: 12.345 }), achievedPerS: 1234.5,
      line: "chat: 45 s left, 750 requests, 1,235/s, 21 in flight, 4 failed, $12.35",
    },
    {
      says: "that it waits for the last answers", of: progress({ elapsedMs: 60_400 }),
      achievedPerS: null,
      line: "chat: waiting for the last 21, 750 of 3000, asked 50/s, 21 in flight, 4 failed, $0.1234",
    },
    {
      says: "the percentiles so far", achievedPerS: 50,
      of: { ...progress(), latencySoFar: { p50Ms: 412.3, p99Ms: 1234 } },
      line: "chat: 45 s left, 750 of 3000, 50/s of 50/s, 21 in flight, 4 failed, P50 410 ms, P99 1.2 s, $0.1234",
    },
    {
      says: "that a percentile lies among failures", achievedPerS: 50,
      of: { ...progress({ costUsd: 0 }), latencySoFar: { p50Ms: 0.256, p99Ms: null } },
      line: "chat: 45 s left, 750 of 3000, 50/s of 50/s, 21 in flight, 4 failed, P50 0.26 ms, " +
        "P99 among failures",
    },
  ])("says $says", ({ of, achievedPerS, line }) => {
    expect(progressLine("chat", of, achievedPerS)).toBe(line);
  });
});

describe("the live line", () => {
  test("has a bar as full as the run is over", () => {
    expect(liveLine("chat", progress(), 50, PLAIN)).toMatch(/^██████░{18} {2}chat {2}45 s left /);
    expect(liveLine("chat", progress({ elapsedMs: 90_000 }), 50, PLAIN)).toMatch(/^█{24} /);
    const byRequests = progress({ totalMs: null, planned: 1500 });
    expect(liveLine("chat", byRequests, 50, PLAIN)).toMatch(/^█{12}░{12} /);
    expect(liveLine("chat", progress({ totalMs: null, planned: null }), 50, PLAIN)).toMatch(/^chat /);
  });

  test("leaves out what matters least on a narrow terminal, and the time and the failures last", () => {
    const narrow = liveLine("chat", progress(), 49.6, { columns: 40, useColour: false });
    expect(narrow).toContain("45 s left  49.6/s of 50/s  4 failed");
    expect(narrow).not.toMatch(/chat|in flight/);
    const narrowest = (columns: number): string =>
      liveLine("chat", progress(), 49.6, { columns, useColour: false });
    expect(narrowest(21)).toBe("45 s left  4 failed");
    expect(narrowest(20)).toMatch(/^(█+░+ {2})?45 s left$/);
  });

  test("keeps the P99 longer than the P50 where there is little room", () => {
    const going = { ...progress(), latencySoFar: { p50Ms: 412.3, p99Ms: 1234 } };
    expect(liveLine("chat", going, 50, { columns: 60, useColour: false }))
      .toBe("45 s left  50/s of 50/s  4 failed  P99 1.2 s  $0.1234");
    expect(liveLine("chat", going, 50, { columns: 36, useColour: false }))
      .toBe("45 s left  4 failed  P99 1.2 s");
    expect(liveLine("chat", going, 50, PLAIN)).toContain("P50 410 ms  P99 1.2 s");
  });

  test("fits whatever the numbers and the terminal", () => {
    fc.assert(fc.property(
      fc.record({
        elapsedMs: fc.nat(1e8), totalMs: fc.option(fc.nat(1e8)), scheduled: fc.nat(),
        planned: fc.option(fc.nat()), inFlight: fc.nat(), ok: fc.nat(), failed: fc.nat(),
        costUsd: fc.double({ min: 0, max: 1e9, noNaN: true }),
        latencySoFar: fc.option(fc.record({
          p50Ms: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
          p99Ms: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
        })),
      }),
      fc.integer({ min: 19, max: 250 }), fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
      (of, columns, rate) => {
        expect(liveLine("a scenario", of, rate, { columns, useColour: false }).length)
          .toBeLessThanOrEqual(columns);
      }));
  });

  test("reddens failures only where colours are wanted", () => {
    expect(liveLine("chat", progress(), 50, { ...PLAIN, useColour: true })).toContain("\u001b[31m4 failed");
    expect(liveLine("chat", progress({ failed: 0 }), 50, { ...PLAIN, useColour: true }))
      .not.toContain("\u001b");
    expect(liveLine("chat", progress(), 50, PLAIN)).not.toContain("\u001b");
  });
});

/** A run of a minute at 50/s, told every 250 ms. */
function watch(isTTY: boolean, isQuiet = false, hasColors?: boolean, isDumb = false) {
  const written: string[] = [];
  const display = makeProgressDisplay({
    isTTY, columns: 100, write: (text: string | Uint8Array) => written.push(String(text)) > 0,
    ...(hasColors === undefined ? {} : { hasColors: () => hasColors }),
  }, { isQuiet, isDumb });
  const tell = (elapsedMs: number, scenario = "chat", repeat = 0): void =>
    display.onProgress(scenario, repeat, progress({ elapsedMs, scheduled: elapsedMs / 20 }));
  return { written, display, tell };
}

const minute = Array.from({ length: 240 }, (_, at) => at * 250);

describe("the display", () => {
  test("writes a line every 10 s where nobody sits before it", () => {
    const { written, tell } = watch(false);
    for (const elapsedMs of minute) tell(elapsedMs);
    expect(written).toHaveLength(5);
    expect(written[0]).toBe("chat: 50 s left, 500 of 3000, 50/s of 50/s, 21 in flight, 4 failed, $0.1234\n");
    expect(written.join("")).not.toContain("\u001b");
  });

  test("writes such lines on a terminal that cannot go back in one, too", () => {
    const { written, tell } = watch(true, false, false, true);
    for (const elapsedMs of minute) tell(elapsedMs);
    expect(written).toHaveLength(5);
    expect(written.join("")).not.toMatch(/[\u001b\r]/);
  });

  test("begins anew with each run", () => {
    const { written, tell } = watch(false);
    for (const elapsedMs of minute) tell(elapsedMs);
    for (const elapsedMs of minute.slice(0, 50)) tell(elapsedMs, "chat", 1);
    expect(written).toHaveLength(6);
    expect(written[5]).toMatch(/^chat \(confirmation 1\): 50 s left, 500 of 3000, 50\/s /);
  });

  test("is drawn at most four times a second, however many threads report", () => {
    const { written, tell, display } = watch(true);
    for (let elapsedMs = 0; elapsedMs < 10_000; elapsedMs += 31) tell(elapsedMs);
    expect(written.length).toBeGreaterThan(20);
    expect(written.length).toBeLessThanOrEqual(41);
    expect(written.every((text) => text.startsWith("\r\u001b[2K") && !text.includes("\n"))).toBe(true);
    display.clear();
    expect(written.at(-1)).toBe("\r\u001b[2K");
    const { length } = written;
    display.clear();
    expect(written).toHaveLength(length);
  });

  test("knows the terminal's wish for no colours", () => {
    for (const [hasColors, expected] of [[true, true], [false, false], [undefined, false]] as const) {
      const { written, tell } = watch(true, false, hasColors);
      tell(1000);
      expect(written.join("").includes("\u001b[31m")).toBe(expected);
    }
  });

  test("tells the rate of the last seconds, not of the whole run", () => {
    const { written, display } = watch(true);
    for (let elapsedMs = 0; elapsedMs <= 20_000; elapsedMs += 250) {
      const scheduled = Math.min(elapsedMs, 10_000) / 20;
      display.onProgress("chat", 0, progress({ elapsedMs, scheduled }));
    }
    expect(written.at(-1)).toContain("0/s of 50/s");
  });

  test("is silent when asked to be, and takes no line breaks from a name", () => {
    const quiet = watch(true, true);
    for (const elapsedMs of minute) quiet.tell(elapsedMs);
    expect(quiet.written).toEqual([]);
    const { written, tell } = watch(true);
    tell(0, "a\nb\u001b[2Jc");
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("a b [2Jc  60 s left");
    expect(written[0]).not.toContain("\n");
  });
});
