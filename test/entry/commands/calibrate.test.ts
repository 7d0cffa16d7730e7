import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { runMain } from "../../support/command-line.ts";
import { makeFolder } from "../../support/product.ts";
import { history, syntheticRun } from "../../support/recordings.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await makeFolder();
  for (const [index, run] of history(4, { sigma: 0.3, seed: 61 }).entries()) {
    await writeFile(at(`run-${index}.json`), serialiseRecording(run));
  }
  await writeFile(at("other.json"), serialiseRecording(syntheticRun({ seed: 9, hard: { model: "n" } })));
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const calibrationFile = z.object({
  schema: z.literal("tailgate.calibration/1"),
  runs: z.array(z.object({ id: z.string() })),
  falseAlarms: z.object({ events: z.number(), runs: z.number() }),
  metrics: z.array(z.object({
    noise: z.object({ id: z.string() }), forecast: z.object({ limit: z.number() }),
  })),
});

describe("tailgate calibrate on stored recordings", () => {
  test("globs, files or both; the report as text, Markdown and JSON", async () => {
    const said = await runMain("calibrate", at("run-0.json"), at("run-1.json"), "--results",
      at("run-[23].json"), "--out", at("c.md"), "--json", at("c.json"));
    expect(said).toMatchObject({ code: 0, stderr: "" });
    expect(said.stdout).toMatch(/^Calibration: 0 of 4 unchanged runs would have failed/);
    expect(await readFile(at("c.md"), "utf8")).toMatch(/^.* \*\*Calibration: 0 of 4/);
    const file = calibrationFile.parse(JSON.parse(await readFile(at("c.json"), "utf8")));
    expect([file.runs.length, file.falseAlarms.runs, file.metrics.length]).toEqual([4, 4, 5]);
  });

  test("several globs all count, and tolerances of the configuration are judged", async () => {
    const said = await runMain("calibrate", "--results", at("run-[01].json"), "--results",
      at("run-[23].json"), "--tolerances", "latency.p99: 33%", "--json", "-");
    const { runs, metrics } = calibrationFile.parse(JSON.parse(said.stdout));
    expect(runs).toHaveLength(4);
    expect(metrics[0]).toMatchObject({ noise: { id: "latency.p99" }, forecast: { limit: 0.33 } });
  });

  test.each<[string, (path: typeof at) => readonly string[], number, RegExp]>([
    ["of different plans", (path) => ["--results", path("*.json")], 2, /differ in model/],
    ["two runs", (path) => [path("run-0.json"), path("run-1.json")], 3, /2 of 2 runs are usable/],
    ["no match", (path) => ["--results", path("none-*.json")], 2, /no further file matches/],
    ["no such file", (path) => [path("none.json")], 2, /cannot be read/],
    ["files and --runs", (path) => [path("run-0.json"), "--runs", "3"], 2, /are not run again/],
  ])("%s is refused", async (_what, args, exitCode, why) => {
    await rm(at("c.json"), { force: true });
    const { code, stdout, stderr } = await runMain("calibrate", ...args(at));
    expect([code, stdout]).toEqual([exitCode, ""]);
    expect(stderr).toMatch(why);
  });
});

describe("tailgate calibrate on an endpoint", () => {
  const SIMULATED = ["--endpoint", "simulator:", "--rate", "100/s", "--duration", "10s", "--warmup", "0"];

  // None of these sends anything: they are refused before the first run.
  test.each<[string, readonly string[], RegExp]>([
    ["two runs", [...SIMULATED, "--runs", "2"], /--runs = "2".*from 3 to 1000/],
    ["no number", [...SIMULATED, "--runs", "many"], /--runs = "many"/],
    ["more requests than the cap, together", [...SIMULATED, "--max-requests", "5000"],
      /6 runs take 6000 requests together, more than max-requests/],
    ["more time than the cap, together", [...SIMULATED, "--runs", "4", "--max-duration", "30s"],
      /4 runs take 40 s together, more than max-duration/],
    ["no rate", ["--endpoint", "simulator:"], /A rate is needed to run/],
    ["nothing to measure", ["--rate", "5/s"], /nothing to measure/],
    ["a ladder", ["--endpoint", "simulator:", "--concurrency", "2, 4", "--requests", "50"],
      /one step of a ladder/],
  ])("%s: refused with exit 2", async (_what, args, why) => {
    const { code, stdout, stderr } = await runMain("calibrate", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(why);
  });
});
