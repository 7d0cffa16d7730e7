import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseInstant, parseShard, printShard, shareOfMoney, shareOfShard,
} from "../../src/config/shard.ts";
import { configOf, issuesOf, RUNNABLE } from "./support.ts";

const SENT = { ...RUNNABLE, mode: "record", shard: "2/4" };

const complaintsAbout = (values: Record<string, unknown>): readonly string[] =>
  issuesOf(() => configOf(values)).map(({ field, message, fix }) => `${field}: ${message} Fix: ${fix}`);

describe("a shard", () => {
  test.each([
    ["2/4", { index: 2, count: 4 }], [" 1 / 1 ", { index: 1, count: 1 }],
    ["256/256", { index: 256, count: 256 }],
  ])("%s is read", (written, shard) => {
    expect(parseShard(written)).toEqual({ ok: true, value: shard });
    expect(parseShard(printShard(shard))).toEqual({ ok: true, value: shard });
  });

  test.each([
    ["2", "is not a shard", "2/4"], ["", "is not a shard", "2/4"], ["1.5/4", "is not a shard", "2/4"],
    ["-1/4", "is not a shard", "2/4"], ["0/4", "beyond the number", "1/4 to 4/4"],
    ["5/4", "beyond the number", "1/4 to 4/4"], ["1/0", "of 0 shards", "1 to 256"],
    ["1/257", "of 257 shards", "1 to 256"],
  ])("%j is refused", (written, message, fix) => {
    const read = parseShard(written);
    expect(read.ok ? [] : read.problems).toEqual(
      [{ message: expect.stringContaining(message), fix: expect.stringContaining(fix) }]);
  });

  test("takes what the others leave: the parts are those that counting gives, and add up", () => {
    fc.assert(fc.property(fc.nat(500), fc.integer({ min: 1, max: 20 }), (arrivals, count) => {
      const parts = Array.from({ length: count }, (_, at) =>
        shareOfShard(arrivals, { index: at + 1, count }));
      const counted = parts.map((_, at) =>
        Array.from({ length: arrivals }, (__, index) => index)
          .filter((index) => index % count === at).length);
      expect(parts).toEqual(counted);
    }));
  });
});

test("parts of money are never more than the whole, and less by no more than a billionth each", () => {
  fc.assert(fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 256 }), (cents, count) => {
    const part = shareOfMoney(cents / 100, { index: 1, count });
    const billionths = Math.round(part * 1e9);
    expect(billionths * count).toBeLessThanOrEqual(cents * 1e7);
    expect((billionths + 1) * count).toBeGreaterThan(cents * 1e7);
    expect(billionths / 1e9).toBe(part);
  }));
});

describe("a common start", () => {
  const instantMs = Date.UTC(2026, 10, 23, 6, 0, 0);
  test.each<[string | number, number]>([
    ["2026-11-23T06:00:00Z", instantMs], ["2026-11-23T07:00:00.250+01:00", instantMs + 250],
    [instantMs / 1000, instantMs], [String(instantMs / 1000), instantMs],
    [instantMs, instantMs], [`${instantMs / 1000}.5`, instantMs + 500],
  ])("%s is read", (written, value) => {
    expect(parseInstant(written)).toEqual({ ok: true, value });
  });

  test.each(["soon", "2026-11-23", "06:00", "2026-11-23T06:00:00", "2026-13-40T06:00:00Z", "", "-5"])(
    "%j is refused", (written) => {
      expect(parseInstant(written).ok).toBe(false);
    });
});

describe("what goes together with a shard", () => {
  test("is a recorded run at a rate, started together or not", () => {
    expect(complaintsAbout(SENT)).toEqual([]);
    expect(complaintsAbout({ ...SENT, "start-at": "2026-11-23T06:00:00Z" })).toEqual([]);
    expect(configOf(SENT).settings.shard).toEqual({ index: 2, count: 4 });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["a gate of a part", { ...SENT, mode: "gate" }, /^shard: In mode gate .*mode: record/],
    ["a closed loop", { endpoint: "simulator:", mode: "record", shard: "2/4", concurrency: 8 },
      /^shard: A closed loop has no schedule.*rate/],
    ["a common start of one", { ...RUNNABLE, mode: "record", "start-at": "2026-11-23T06:00:00Z" },
      /^start-at: .*no shard.*shard: 1\/4/],
    ["beside a control", { ...SENT, "control-endpoint": "http://127.0.0.1:1/v1" },
      /^control-endpoint: .*whole run/],
    ["fewer connections than shards", { ...SENT, "max-connections": 3 },
      /^max-connections: .*all 4 shards.*at least 4/],
    ["less in flight than shards", { ...SENT, "max-in-flight": 3 },
      /^max-in-flight: .*all 4 shards.*at least 4/],
  ])("is not %s", (_what, values, complaint) => {
    const found = complaintsAbout(values);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(complaint);
  });

  test("is held against the caps with its own part", () => {
    // 5/s for 65 s are 325 requests, 81 of them the second shard's.
    expect(complaintsAbout({ ...SENT, "max-requests": 81 })).toEqual([]);
    expect(complaintsAbout({ ...SENT, "max-requests": 80 })[0])
      .toMatch(/81 requests in 65s for shard 2\/4.*lower the rate to 4\.92\/s/);
  });
});
