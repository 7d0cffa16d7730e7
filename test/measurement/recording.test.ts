import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digest, TailgateError } from "../../src/base/index.ts";
import {
  isDistributionSummary, makeHistogram, parseRecording, type Recording, serialiseRecording,
} from "../../src/measurement/index.ts";
import { recordingFrom, syntheticRun } from "../support/recordings.ts";

const recording = syntheticRun({
  seed: 3, count: 400, warmupCount: 20, failures: { "rate-limited": 0.02, "timeout-total": 0.01 },
});
const text = serialiseRecording(recording);
const { checksum: _own, ...withoutChecksum } = JSON.parse(text);

/** As a file, with a checksum that fits unless told otherwise. */
const file = (content: Record<string, unknown>): string =>
  JSON.stringify({ ...content, checksum: digest(content) });

function refusal(given: string): TailgateError {
  try {
    parseRecording(given, "x.json");
  } catch (error) {
    if (error instanceof TailgateError) return error;
    throw error;
  }
  throw new Error("the file was accepted");
}

describe("a recording file", () => {
  test("has exactly the fields of the contract, and a few more", () => {
    const keys = (value: object): readonly string[] => Object.keys(value).toSorted();
    const raw = JSON.parse(text);
    expect(keys(raw)).toEqual([
      "schema", "id", "tool", "startedAt", "suite", "scenario", "arm", "shard", "repeat", "source",
      "fingerprint", "load", "excluded", "health", "outcomes", "tokens", "cost", "blocks",
      "extremes", "metrics", "environment", "checksum", "end", "failures",
    ].toSorted());
    expect(keys(raw.load)).toEqual([
      "mode", "arrivals", "ratePerS", "seed", "warmupS", "durationS", "scheduled", "sent",
      "dropped", "ok", "failed", "achievedRatePerS", "maxInFlight", "timeoutMs", "concurrency",
      "requests", "stages",
    ].toSorted());
    expect(keys(raw.blocks[0])).toEqual([
      "startS", "endS", "scheduled", "outcomes", "tokens", "costUsd", "costUsdSquares",
      "histograms",
    ].toSorted());
    expect(keys(raw.tokens)).toEqual(
      ["cacheWrite", "cachedInput", "input", "output", "reasoning", "source"]);
    expect(keys(raw.cost)).toEqual(["currency", "perModel", "priceTable", "total"]);
    expect(keys(raw.health)).toEqual(["cpuShare", "healthy", "loopDelayMs", "reasons", "slipMs"]);
    expect(keys(raw.excluded)).toEqual(["preflight", "warmup"]);
    expect(keys(raw.fingerprint)).toEqual(["hard", "key", "soft"]);
    expect(keys(raw.metrics.latency)).toEqual([
      "count", "max", "mean", "min", "p50", "p75", "p90", "p95", "p99", "p999", "unit",
      "withFailures",
    ]);
    expect(raw.blocks).toHaveLength(10);
  });

  test("keeps the conservation law, and its parts add up", () => {
    const { load, outcomes, blocks } = recording;
    expect(load.scheduled).toBe(load.sent + load.dropped);
    expect(load.scheduled).toBe(load.ok + load.failed);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(load.scheduled);
    expect(blocks.reduce((sum, block) => sum + block.scheduled, 0)).toBe(load.scheduled);
    expect(recording.excluded.warmup.sent).toBe(20);
  });

  test("is read back as it was written", () => {
    const read = parseRecording(text, "x.json");
    expect(read.warnings).toEqual([]);
    const { checksum, ...content } = read.recording;
    expect(content).toEqual(recording);
    expect(checksum).toBe(digest(recording));
    expect(JSON.parse(serialiseRecording(read.recording))).toEqual(JSON.parse(text));
  });

  test("tens of kilobytes", () => {
    expect(text.length).toBeLessThan(100_000);
  });

  test("tells a distribution from a single figure", () => {
    const { latency, "error-rate": errors } = recording.metrics;
    expect(latency !== undefined && isDistributionSummary(latency)).toBe(true);
    expect(errors !== undefined && isDistributionSummary(errors)).toBe(false);
  });
});

describe("how the load was paced", () => {
  test("of a closed loop by requests the time and the rate are what came of them", () => {
    const closed = syntheticRun({ count: 400, concurrency: 8, ratePerS: 100 });
    const lastS = closed.blocks.at(-1)?.endS ?? NaN;
    expect(closed.load).toMatchObject({
      mode: "closed", concurrency: 8, requests: 400, stages: null, durationS: lastS, scheduled: 400,
    });
    expect(lastS).toBeGreaterThan(399 / 100);
    expect(closed.load.achievedRatePerS).toBeCloseTo(400 / lastS, 9);
    expect(closed.load.ratePerS).toBe(closed.load.achievedRatePerS);
    expect(parseRecording(serialiseRecording(closed), "x.json").recording.load).toEqual(closed.load);
  });

  test("a closed loop that was stopped before its first request is a valid recording", () => {
    const { load } = recordingFrom([], { count: 400, concurrency: 8 });
    expect(load).toMatchObject({ scheduled: 0, achievedRatePerS: 0 });
    expect(load.ratePerS).toBeGreaterThan(0);
    expect(load.durationS).toBeGreaterThan(0);
  });

  test("a file of before there were stages and closed loops is read as what it was", () => {
    const { concurrency: _c, requests: _r, stages: _s, ...old } = withoutChecksum.load;
    const read = parseRecording(file({ ...withoutChecksum, load: old }), "x.json").recording;
    expect(read.load).toEqual(recording.load);
  });
});

describe("what is not as it was written", () => {
  test("one altered byte is refused, or changes nothing that is read", () => {
    const bytes = Buffer.from(text);
    const key = text.indexOf('"checksum"');
    const position = fc.nat(bytes.length - 1)
      .filter((at) => at < key || at >= key + '"checksum"'.length);
    fc.assert(fc.property(position, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ change;
      const given = altered.toString("utf8");
      try {
        expect(parseRecording(given, "x.json").recording)
          .toEqual(parseRecording(text, "x.json").recording);
      } catch (error) {
        expect(error).toBeInstanceOf(TailgateError);
      }
    }), { numRuns: 300 });
  });

  test("a changed figure is refused as corrupt, and the file is named", () => {
    const error = refusal(text.replace('"ratePerS":50', '"ratePerS":51'));
    expect(error.exitCode).toBe(3);
    expect(error.message).toMatch(/^x\.json: the checksum does not match/);
  });

  test("torn anywhere it is refused", () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.99]) {
      expect(refusal(text.slice(0, text.length * share)).kind).toBe("store");
    }
  });

  test("without a checksum it is read with a warning that names the file", () => {
    const { warnings } = parseRecording(JSON.stringify(withoutChecksum), "mine.json");
    expect(warnings.map(({ code }) => code)).toEqual(["no-checksum"]);
    expect(warnings[0]?.message).toContain("mine.json");
  });

  test("unknown fields are covered by the checksum and then ignored", () => {
    const more = { ...withoutChecksum, future: { x: [1] }, load: { ...recording.load, extra: 1 } };
    const { checksum: _checksum, ...content } = parseRecording(file(more), "x").recording;
    expect(content).toEqual(recording);
    expect(refusal(file(more).replace('"x":[1]', '"x":[2]')).message).toContain("checksum");
  });

  const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
  const block = (change: Record<string, unknown>): unknown =>
    recording.blocks.map((one, at) => (at === 3 ? { ...one, ...change } : one));
  const tooLate = makeHistogram();
  tooLate.record(5);

  test.each<[string, string, RegExp]>([
    ["a newer major version", file({ ...withoutChecksum, schema: "tailgate.recording/2" }),
      /written in tailgate\.recording\/2/],
    ["another kind of file", JSON.stringify({ metrics: {} }), /not a recording/],
    ["a list", "[]", /not a JSON object/],
    ["nothing", "", /not JSON/],
    ["a missing field", file({ ...withoutChecksum, load: undefined }), /load/],
    ["a negative count", file({ ...withoutChecksum, repeat: -1 }), /repeat/],
    ["an unknown outcome", file({ ...withoutChecksum, outcomes: { fine: 3 } }), /outcomes/],
    ["a date that is none", file({ ...withoutChecksum, startedAt: "yesterday" }), /startedAt/],
    ["a number that JSON can write and no double can hold",
      text.replace('"ratePerS":50', '"ratePerS":1e999'), /x\.json/],
    ["values nested a hundred thousand deep", JSON.stringify(withoutChecksum)
      .replace(/^\{/, `{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)},`), /depth/],
    ["more depth than a recording has", file({ ...withoutChecksum, deep: nested(80) }), /depth/],
    ["a damaged histogram", file({ ...withoutChecksum, blocks: block({
      histograms: { latency: "HISTFAAA" } }) }), /blocks\.3\.histograms\.latency/],
    ["outcomes that do not add up", file({ ...withoutChecksum, blocks: block({ scheduled: 1 }) }),
      /do not add up/],
    ["a single block", file({ ...withoutChecksum, blocks: [] }), /blocks/],
    ["eight megabytes", " ".repeat(8_000_001), /larger than any recording/],
  ])("%s is refused with a sentence", (_sentence, given, message) => {
    const error = refusal(given);
    expect(error.message).toMatch(message);
    expect(error.message.length).toBeLessThan(600);
    expect(error.exitCode).toBe(3);
  });

  test("the name of the file is shown on one line", () => {
    expect(() => parseRecording("{", "a\n::error::b")).toThrow(/^[^\n]*$/);
  });

  test("a value's own key cannot reach a prototype", () => {
    const evil = JSON.stringify(withoutChecksum)
      .replace(/^\{/, '{"__proto__":{"polluted":1},');
    const read: Recording & { polluted?: number } = parseRecording(evil, "x").recording;
    expect(read.polluted).toBeUndefined();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
