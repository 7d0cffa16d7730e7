import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calibrateAction } from "../../src/entry/action-calibrate.ts";
import { readConfiguration } from "../../src/entry/configuration.ts";
import { serialiseRecording } from "../../src/measurement/index.ts";
import { makeFolder } from "../support/product.ts";
import { history } from "../support/recordings.ts";
import { parseFileCommand } from "../support/runner-log.ts";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await makeFolder();
  for (const [index, run] of history(4, { sigma: 0.3, seed: 61 }).entries()) {
    await writeFile(at(`run-${index}.json`), serialiseRecording(run));
  }
  await writeFile(at("output"), "");
  vi.stubEnv("GITHUB_OUTPUT", at("output"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function calibrateStored(pattern: string, inputs: Readonly<Record<string, string>> = {}) {
  const env = { GITHUB_OUTPUT: at("output"), GITHUB_STEP_SUMMARY: at("summary") };
  const config = await readConfiguration({
    values: { mode: "calibrate", results: at(pattern), ...inputs }, describe: (field) => field, env,
  });
  let log = "";
  const exitCode = await calibrateAction({
    argv: [], env, useColour: false, signal: new AbortController().signal, signalName: () => null,
    out: (text) => { log += text; },
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream,
  }, config, at("report"));
  return { exitCode, log };
}

test("stored recordings: log, summary, files and outputs", async () => {
  const { exitCode, log } = await calibrateStored("run-*.json");
  expect([exitCode, log]).toEqual([0, expect.stringMatching(/^Calibration: 0 of 4 unchanged runs/)]);
  expect(await readFile(at("summary"), "utf8")).toContain("**Calibration: 0 of 4");
  expect((await readdir(at("report"))).toSorted()).toEqual(["calibration.json", "calibration.md"]);
  const outputs = parseFileCommand(await readFile(at("output"), "utf8"));
  expect(outputs).toMatchObject({
    verdict: "", conclusion: "neutral", "baseline-runs": "4", "report-path": at("report/calibration.md"),
    "recording-path": "", "verdict-path": "", "comment-url": "",
  });
  expect(Number(outputs["p99-ms"])).toBeGreaterThan(0);
  expect(Number(outputs["detectable-change"])).toBeGreaterThan(0);
});

test("without a summary none is written", async () => {
  await calibrateStored("run-*.json", { summary: "false" });
  await expect(readFile(at("summary"))).rejects.toThrow("ENOENT");
});

test("too few usable runs are an error, and nothing is written", async () => {
  await expect(calibrateStored("run-[01].json")).rejects.toThrow(/2 of 2 runs are usable/);
  await expect(readdir(at("report"))).rejects.toThrow("ENOENT");
});
