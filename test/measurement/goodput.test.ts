import { describe, expect, test } from "vitest";
import { type LatencyBoundsMs, must } from "../../src/base/index.ts";
import {
  goodRequests, merge, parseRecording, type Recording, type Sample, serialiseRecording,
} from "../../src/measurement/index.ts";
import { recordingFrom, samplesOf, syntheticRun } from "../support/recordings.ts";

const COUNT = 600;
const samples = samplesOf({ seed: 5, count: COUNT, failures: { reset: 0.05 } });
const runWithin = (latencyBoundsMs: LatencyBoundsMs, some: readonly Sample[] = samples): Recording =>
  recordingFrom(some, { seed: 5, count: COUNT, latencyBoundsMs });

const latencyMs = ({ intendedMs, endMs }: Sample): number =>
  (endMs === null ? Infinity : endMs - intendedMs);
const ttftMs = ({ intendedMs, firstPayloadMs }: Sample): number =>
  (firstPayloadMs === null ? Infinity : firstPayloadMs - intendedMs);

/** One request that ended well, its times far from each other. */
const one: Sample = {
  ...must(samples.find(({ outcome }) => outcome === "ok"), "a success"),
  intendedMs: 1000, dispatchedMs: 1010, connectMs: 5, firstPayloadMs: 1110, firstVisibleMs: 1160,
  lastPayloadMs: 1510, endMs: 1520, payloadEvents: 11, gapsUs: [30_000, 90_000, 40_000],
  usage: { input: 1, cachedInput: 0, cacheWrite: 0, output: 11, reasoning: 0 },
};

describe("a good request", () => {
  test.each<[string, LatencyBoundsMs, number]>([
    ["latency on its bound", { latency: 520 }, 1], ["latency beyond it", { latency: 519.9 }, 0],
    ["service time within", { service: 510 }, 1], ["beyond", { service: 509 }, 0],
    ["connecting within", { connect: 5 }, 1], ["beyond", { connect: 4 }, 0],
    ["time to first token within", { ttft: 110 }, 1], ["beyond", { ttft: 109 }, 0],
    ["of its service within", { "ttft-service": 100 }, 1], ["beyond", { "ttft-service": 99 }, 0],
    ["time to first output within", { ttfo: 160 }, 1], ["beyond", { ttfo: 159 }, 0],
    ["time per token within", { tpot: 40 }, 1], ["beyond", { tpot: 39.9 }, 0],
    ["longest gap within", { stall: 90 }, 1], ["beyond", { stall: 89 }, 0],
    ["one bound of two kept", { latency: 1000, ttft: 1 }, 0],
  ])("%s", (_what, bounds, good) => {
    expect(goodRequests(runWithin(bounds, [one]).blocks)).toBe(good);
  });

  test("breaks no bound on a time that it does not have", () => {
    const whole: Sample = {
      ...one, connectMs: null, firstPayloadMs: null, firstVisibleMs: null, usage: null, gapsUs: [],
    };
    const bounds = { connect: 1, ttft: 1, ttfo: 1, tpot: 1, stall: 1 };
    expect(goodRequests(runWithin(bounds, [whole]).blocks)).toBe(1);
  });
});

describe("goodput", () => {
  test("is the share of everything planned that ended well within every bound", () => {
    const run = runWithin({ latency: 500, ttft: 130 });
    const good = samples.filter((each) => latencyMs(each) <= 500 && ttftMs(each) <= 130).length;
    expect(good).toBeGreaterThan(0);
    expect(run.metrics["goodput"]).toMatchObject({ unit: "share", count: COUNT, value: good / COUNT });
    expect(run.latencyBoundsMs).toEqual({ latency: 500, ttft: 130 });
  });

  test("is none where nothing asks for it", () => {
    const run = syntheticRun({ count: 50 });
    expect([goodRequests(run.blocks), run.metrics["goodput"], run.latencyBoundsMs])
      .toEqual([null, undefined, undefined]);
  });

  test("the shards' are the run's, and shards with other budgets do not merge", () => {
    const bounds = { latency: 500 };
    const shards = [0, 1].map((stripe): Recording => ({
      ...runWithin(bounds, samples.filter(({ index }) => index % 2 === stripe)),
      id: `s${stripe}`, shard: `${stripe + 1}/2`,
    }));
    const [first, second] = [must(shards[0], "shard"), must(shards[1], "shard")];
    expect(merge(shards).metrics["goodput"]).toEqual(runWithin(bounds).metrics["goodput"]);
    expect(() => merge([first, { ...second, latencyBoundsMs: { latency: 501 } }]))
      .toThrow("different latency budgets");
  });

  test("survives its file", () => {
    const run = runWithin({ latency: 500, tpot: 1000 / 30 });
    expect(parseRecording(serialiseRecording(run), "f").recording).toMatchObject({
      latencyBoundsMs: run.latencyBoundsMs, metrics: { goodput: run.metrics["goodput"] },
    });
  });

  test.each<[string, (run: Recording) => unknown, RegExp]>([
    ["more good requests than successes",
      (run) => ({ ...run, blocks: run.blocks.map((block) => ({ ...block, good: 61 })) }),
      /blocks\.0\.good: more than ended well/],
    ["counts without bounds", ({ latencyBoundsMs: _left, ...run }) => run, /one without the other/],
    ["bounds without counts",
      (run) => ({ ...run, blocks: run.blocks.map(({ good: _left, ...block }) => block) }),
      /one without the other/],
  ])("a file with %s is refused", (_what, spoil, why) => {
    const { checksum: _sum, ...spoilt } = JSON.parse(JSON.stringify(spoil(runWithin({ latency: 500 }))));
    expect(() => parseRecording(JSON.stringify(spoilt), "f")).toThrow(why);
  });
});
