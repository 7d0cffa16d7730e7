import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { layerFromInputs, parseConfig } from "../../src/config/index.ts";
import { judgeResults } from "../../src/entry/judge-results.ts";
import { makeLocalStore } from "../../src/entry/wiring.ts";
import { parseRecording, type Recording, serialiseRecording } from "../../src/measurement/index.ts";
import type { Outcome } from "../../src/pipeline.ts";
import { onDay, syntheticRun } from "../support/recordings.ts";

/** What was measured elsewhere, judged and stored on disk. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tailgate-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

interface Given {
  readonly runId?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly allowed?: boolean;
}

/** Judges files as one step of a workflow would. */
async function judged(
  files: Readonly<Record<string, string>>, { runId = "7", inputs = {}, allowed = true }: Given = {},
): Promise<Outcome> {
  const results = join(folder, `results-${runId}`);
  await mkdir(results, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(results, name), text);
  const config = parseConfig({
    layers: [layerFromInputs({ mode: "judge", results: `${results}/*`, ...inputs }, (name) => name)],
  });
  return await judgeResults(config, {
    env: { GITHUB_SHA: "abc1234", GITHUB_RUN_ID: runId },
    store: makeLocalStore({ kind: "dir", path: join(folder, "store") }),
    storing: { allowed, reason: "a pull request" }, identity: { runId, attempt: 1 }, acceptances: [],
  });
}

function pathsOf({ stored }: Outcome): readonly string[] {
  return stored.kind === "stored" ? stored.paths : [];
}

async function readStored(path: string | undefined): Promise<Recording> {
  const name = must(path, "stored path");
  return parseRecording(await readFile(join(folder, "store", name), "utf8"), name).recording;
}

test("files are read one after the other, so that the first that is wrong is named", async () => {
  const points = await sample("k6/points.ndjson");
  // The longer one would be found out later, were both read at once.
  const judging = judged({ "a.json": `${points.repeat(20)}{"type":"Point`, "b.json": "{" });
  await expect(judging).rejects.toThrow(/a\.json/);
});

const filesOf = (...runs: readonly Recording[]): Record<string, string> =>
  Object.fromEntries(runs.map((run, at) => [`recording-${at}.json`, serialiseRecording(run)]));

const run = (seed: number, sketch: Parameters<typeof syntheticRun>[0] = {}): Recording =>
  syntheticRun({ seed, sigma: 0.3, startedAt: onDay(seed), ...sketch });

const sample = async (name: string): Promise<string> =>
  await readFile(join(import.meta.dirname, "..", "samples", name), "utf8");

describe("judged runs become baselines", () => {
  test("the first one is stored, and the next is compared with it", async () => {
    const first = await judged(filesOf(run(1)));
    expect(first.verdict.verdict).toBe("no-baseline");
    expect(pathsOf(first)).toEqual([expect.stringMatching(/\/7-1-all\.json$/)]);
    expect(await readStored(pathsOf(first)[0])).toMatchObject({ admitted: true, verdict: "no-baseline" });
    const second = await judged(filesOf(run(2)), { runId: "8" });
    expect(second.verdict.baseline.scenarios["default"]?.runs).toHaveLength(1);
    expect(second.verdict.verdict).not.toBe("no-baseline");
  });

  test("but not what is stored already", async () => {
    await judged(filesOf(run(1)));
    const again = await judged(filesOf(run(1)), { runId: "8" });
    expect(again.stored).toEqual({ kind: "skipped", reason: "it is stored already" });
    const both = await judged(filesOf(run(1), run(2)), { runId: "9" });
    expect(pathsOf(both)).toHaveLength(1);
  });

  test("shards as the one run that they are", async () => {
    const shard = (index: number): Recording => ({ ...run(index), shard: `${index}/2` });
    const outcome = await judged(filesOf(shard(1), { ...shard(2), startedAt: onDay(1) }));
    expect(pathsOf(outcome)).toEqual([expect.stringMatching(/\/7-1-all\.json$/)]);
    expect(await readStored(pathsOf(outcome)[0])).toMatchObject({
      shard: null, admitted: true, load: { scheduled: 2000 },
    });
  });

  test("several runs each under a number of its own, in the order of their starts", async () => {
    const outcome = await judged(filesOf(run(3), run(1), run(2)));
    expect(pathsOf(outcome).map((path) => path.split("/").at(-1)).toSorted())
      .toEqual(["7-1-all-r1.json", "7-1-all-r2.json", "7-1-all.json"]);
    expect(outcome.recordings.map(({ repeat }) => repeat)).toEqual([2, 0, 1]);
  });

  test("the repetitions of one run keep their numbers", async () => {
    const outcome = await judged(filesOf({ ...run(2), repeat: 1 }, run(1)));
    expect(outcome.recordings.map(({ repeat }) => repeat)).toEqual([1, 0]);
  });

  test("one that regressed as history only", async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) await judged(filesOf(run(seed)), { runId: String(seed) });
    const slow = await judged(filesOf(run(7, { factor: 3 })));
    expect(slow.verdict.verdict).toBe("regressed");
    expect(await readStored(pathsOf(slow)[0])).toMatchObject({ admitted: false, verdict: "regressed" });
  });

  test("one that was not admitted before is not by being judged again", async () => {
    const outcome = await judged(filesOf({ ...run(1), admitted: false }));
    expect(await readStored(pathsOf(outcome)[0])).toMatchObject({ admitted: false });
  });

  test("another tool's, of the commit at hand", async () => {
    const text = await sample("vegeta/results.csv");
    const first = await judged({ "vegeta.csv": text });
    expect(await readStored(pathsOf(first)[0])).toMatchObject({
      source: { kind: "import", tool: "vegeta" }, admitted: true,
      environment: { commit: "abc1234", runId: "7" },
    });
    expect((await judged({ "vegeta.csv": text }, { runId: "8" })).stored)
      .toEqual({ kind: "skipped", reason: "it is stored already" });
  });

  test("percentiles alone too: later ones are compared with them point against point", async () => {
    const outcome = await judged({ "k6.json": await sample("k6/summary-export.json") });
    expect(await readStored(pathsOf(outcome)[0])).toMatchObject({
      admitted: true, stated: { latency: { count: expect.any(Number) as number } },
    });
  });

  test("a control beside the run under its own configuration, and the run is compared with its own",
    async () => {
      const control = (seed: number): Recording => ({ ...run(seed, { hard: { control: "c" } }), arm: "control" });
      expect(pathsOf(await judged(filesOf(control(11), run(1))))).toHaveLength(2);
      const next = await judged(filesOf(control(12), run(2)), { runId: "8" });
      expect(next.verdict.baseline.scenarios["default"]?.runs).toHaveLength(1);
    });
});

describe("judged runs are not stored", () => {
  test("where nothing may be", async () => {
    const outcome = await judged(filesOf(run(1)), { allowed: false });
    expect(outcome.stored).toEqual({ kind: "skipped", reason: "a pull request" });
  });

  test.each([
    ["with their base arms", [{ arm: "base" }, { arm: "candidate" }]],
    ["that are base arms alone", [{ arm: "base" }]],
  ] as const)("%s", async (_what, arms) => {
    const runs = arms.map(({ arm }, at) =>
      ({ ...run(at + 1, { hard: { model: arm }, startedAt: onDay(1) }), arm }));
    expect((await judged(filesOf(...runs))).stored)
      .toEqual({ kind: "skipped", reason: "a paired run carries its own base" });
  });

  test("when they were interrupted", async () => {
    const outcome = await judged(filesOf({ ...run(1), end: "interrupted" }));
    expect(outcome.stored).toEqual({ kind: "skipped", reason: "the run did not complete" });
  });
});
