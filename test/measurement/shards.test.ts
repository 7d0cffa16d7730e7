import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import {
  doubtsAboutShards, makeFingerprint, mergeShards, parseRecording, type Recording, serialiseRecording,
} from "../../src/measurement/index.ts";
import { recordingFrom, samplesOf } from "../support/recordings.ts";

const PLANNED_AT = "2026-11-23T06:00:00.000Z";
const sketch = { count: 400, warmupCount: 40 };
const samples = samplesOf(sketch);

/** A run in so many shards, as each would have recorded it. */
function shardsOf(count: number, plannedAt = PLANNED_AT): readonly Recording[] {
  return Array.from({ length: count }, (_, at): Recording => ({
    ...recordingFrom(samples.filter(({ index }) => index % count === at), sketch),
    id: `${plannedAt} ${at + 1}/${count}`, shard: `${at + 1}/${count}`,
    start: { plannedAt, offsetMs: 0 },
  }));
}

const [a, b, c, d] = shardsOf(4) as [Recording, Recording, Recording, Recording];
const whole = recordingFrom(samples, sketch);

describe("the shards of a run", () => {
  test("are one run in any order, beside what is none", () => {
    fc.assert(fc.property(fc.shuffledSubarray([a, b, c, d], { minLength: 4 }), (shards) => {
      const merged = must(mergeShards([whole, ...shards])[1], "merged");
      expect(merged).toMatchObject({ shard: null, load: { ...whole.load, maxInFlight: 160 } });
      expect(merged.metrics["latency"]).toEqual(whole.metrics["latency"]);
      expect(merged).not.toHaveProperty("start");
    }), { numRuns: 5 });
    expect(mergeShards([whole])).toEqual([whole]);
  });

  test("may be a single one", () => {
    expect(mergeShards(shardsOf(1)).map(({ shard, load }) => [shard, load.scheduled]))
      .toEqual([[null, 400]]);
  });

  test("of two runs are two runs, told by their common start", () => {
    const again = shardsOf(4, "2026-11-24T06:00:00.000Z");
    expect(mergeShards([a, b, ...again, c, d]).map(({ load }) => load.scheduled)).toEqual([400, 400]);
    expect(() => mergeShards([a, b, ...again, c])).toThrow(/shard 4\/4 is missing/);
  });

  test.each<[string, readonly Recording[], RegExp]>([
    ["without one", [a, b, d], /scenario default: shard 3\/4 is missing/],
    ["without several", [c], /shards 1\/4, 2\/4, 4\/4 are missing/],
    ["without most", shardsOf(16).slice(0, 2), /3\/16, .*12\/16 and 4 more are missing/],
    ["with one twice", [a, b, b, c, d], /shard 2\/4 is there twice/],
    ["of another division", [a, b, c, { ...d, shard: "2/2" }], /1\/4 and 2\/2 .*different divisions/],
    ["of another plan", [a, b, c, {
      ...d, fingerprint: makeFingerprint({ hard: { ...d.fingerprint.hard, model: "other" }, soft: {} }),
    }], /1\/4 and 4\/4 are of different plans, which differ in model/],
  ])("%s are refused", (_what, given, message) => {
    expect(() => mergeShards(given)).toThrow(message);
  });

  test("that are missing mean that nothing was measured", () => {
    expect(() => mergeShards([a])).toThrow(expect.objectContaining({ exitCode: 3, kind: "measurement" }));
  });

  test("that were ill make the whole so, and are named", () => {
    const ill = { ...b, health: { ...b.health, healthy: false, reasons: ["late", "cut"] } };
    const [merged] = mergeShards([a, ill, c, d]);
    expect(merged?.health).toMatchObject(
      { healthy: false, reasons: ["shard 2/4: late", "shard 2/4: cut"] });
    const late = (shard: Recording, p99: number): Recording => ({ ...shard, health: {
      ...shard.health, healthy: false, reasons: [`late by ${p99} ms`, "cut"],
      slipMs: { ...shard.health.slipMs, p99 } } });
    const [most] = mergeShards([late(a, 20.5), b, late(c, 180), d]);
    expect(most?.health.reasons).toEqual([
      "shards 1/4, 3/4 (figures of 3/4): late by 180 ms", "shards 1/4, 3/4 (figures of 3/4): cut"]);
    const [cut] = mergeShards([a, b, { ...c, end: "interrupted" }, d]);
    expect(cut?.end).toBe("interrupted");
    expect(doubtsAboutShards([a, b, { ...c, end: "interrupted" }, d]))
      .toMatchObject([{ code: "shard-cut-short", message: expect.stringContaining("shard 3/4") }]);
  });
});

describe("the start of shards", () => {
  const at = (shard: Recording, offsetMs: number): Recording =>
    ({ ...shard, start: { plannedAt: PLANNED_AT, offsetMs } });

  test("is written and read back", () => {
    expect(parseRecording(serialiseRecording(at(a, -3.25)), "a.json").recording.start)
      .toEqual({ plannedAt: PLANNED_AT, offsetMs: -3.25 });
  });

  test.each<[string, readonly Recording[], readonly RegExp[]]>([
    ["together", [a, b, c, d], []],
    ["almost together", [at(a, 60), b, c, at(d, -40)], []],
    ["too far apart", [at(a, 61), b, c, at(d, -40)], [/101 ms apart, 4\/4 first and 1\/4 last/]],
    ["whenever they were ready", [a, b].map((shard, index) => {
      const { start: _start, ...rest } = shard;
      return { ...rest, shard: `${index + 1}/2`, startedAt: `2026-11-23T06:00:0${index}.000Z` };
    }), [/1000 ms apart, 1\/2 first and 2\/2 last/]],
  ])("%s", (_what, given, messages) => {
    const doubts = doubtsAboutShards(given);
    expect(doubts).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) {
      expect(doubts[index]).toMatchObject(
        { code: "start-skew", message: expect.stringMatching(message) });
    }
  });

  test("of what is no shard is no matter", () => {
    expect(doubtsAboutShards([whole, { ...whole, startedAt: "2026-11-24T06:00:00.000Z" }])).toEqual([]);
  });
});
