import { describe, expect, test } from "vitest";
import { countedPart, parseServerLog, servedMs, timedPart } from "../../bench/lab/server-log.ts";

interface Row { readonly arrivalMs: number; readonly servedMs: number | null; readonly events?: number }

/** The rows as the C server writes them. */
function logOf(rows: readonly Row[]): Buffer {
  const bytes = Buffer.alloc(rows.length * 40);
  rows.forEach(({ arrivalMs, servedMs, events = 0 }, row) => {
    const arrivalNs = 5_000_000_000n + BigInt(arrivalMs * 1e6);
    const servedNs = servedMs === null ? 0n : arrivalNs + BigInt(servedMs * 1e6);
    [arrivalNs, arrivalNs, servedNs, servedNs].forEach((ns, at) => {
      bytes.writeBigUInt64LE(ns, row * 40 + at * 8);
    });
    bytes.writeUInt32LE(events, row * 40 + 36);
  });
  return bytes;
}

const TEN = Array.from({ length: 10 }, (_, k) => ({ arrivalMs: k * 100, servedMs: k + 1, events: k }));

describe("the server's log", () => {
  test("instants are relative to the first arrival", () => {
    const log = parseServerLog(logOf(TEN));
    expect(log.startNs).toBe(5e9);
    expect([...log.arrivalMs]).toEqual(TEN.map((one) => one.arrivalMs));
    expect([...log.events]).toEqual(TEN.map((one) => one.events));
  });

  test.each([
    [0.5, 5], [0.9, 9], [0.99, 10], [1, 10],
  ])("what it took, at %d", (q, expected) => {
    expect(servedMs(parseServerLog(logOf(TEN)), "last byte", q)).toBe(expected);
  });

  test("an answer that never came is in no quantile", () => {
    const log = parseServerLog(logOf([{ arrivalMs: 0, servedMs: null }, { arrivalMs: 1, servedMs: 7 }]));
    expect(servedMs(log, "first byte", 0.5)).toBe(7);
  });

  test.each([
    ["counted", [3, 4, 5]],
    ["by the clock", [2, 3, 4, 5]],
    ["past the end", []],
  ] as const)("the measured part, %s", (kind, rows) => {
    const log = parseServerLog(logOf(TEN));
    const part = kind === "counted" ? countedPart(log, { before: 3, measured: 3 })
      : timedPart(log, { warmupS: kind === "past the end" ? 2 : 0.2, durationS: 0.4 });
    expect([...part.events]).toEqual(rows);
  });

  test("an empty log has no requests", () => {
    expect(parseServerLog(Buffer.alloc(0)).arrivalMs).toHaveLength(0);
  });
});
