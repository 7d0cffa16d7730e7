import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { runMain } from "../support/command-line.ts";
import { makeFolder, UNHURRIED } from "../support/product.ts";
import { runStep } from "../support/runner.ts";
import { undisturbed } from "../support/undisturbed.ts";

/** Real runs on the embedded simulator: the command by its source, the action as it is built. */

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const calibrationFile = z.object({
  load: z.object({ requestsPerRun: z.number(), ratePerS: z.number() }).loose(),
  runs: z.array(z.object({ requests: z.number() })),
  falseAlarms: z.object({ runs: z.number() }),
  metrics: z.array(z.object({ noise: z.object({
    id: z.string(), level: z.number(), between: z.object({ interval: z.array(z.number()) }),
  }) })),
});

test("three short runs are measured, kept, and calibrated on", async () => {
  const said = await undisturbed(async () => await runMain(
    "calibrate", "--endpoint", UNHURRIED, "--rate", "40/s", "--duration", "2s", "--warmup", "0",
    "--runs", "3", "--report-dir", folder, "--json", "-",
  ), ({ code, stdout, stderr }) => ({ exitCode: code, text: `${stdout}${stderr}` }));
  expect(said.code, said.stderr).toBe(0);
  const { load, runs, falseAlarms, metrics } = calibrationFile.parse(JSON.parse(said.stdout));
  expect(load).toEqual({ requestsPerRun: 80, ratePerS: 40, durationS: 2, spanS: expect.any(Number) });
  expect(runs.map(({ requests }) => requests)).toEqual([80, 80, 80]);
  expect(falseAlarms.runs).toBe(3);
  // 80 requests are too few for P99: P75 has ten beyond it.
  expect(metrics.map(({ noise }) => noise.id)).toContain("latency.p75");
  expect(metrics[0]?.noise.level).toBeGreaterThan(600);
  expect(said.stderr).toMatch(/run 3 of 3: 80 requests/);
  expect((await readdir(folder)).toSorted())
    .toEqual(["calibration-1.json", "calibration-2.json", "calibration-3.json"]);
});

test("mode: calibrate of the action reports to log, summary, files and outputs", async () => {
  const repository = { id: 42, full_name: "octo-org/octo-repo", default_branch: "main" };
  const ref = "refs/heads/main";
  const step = await runStep({
    folder, runId: "1", apiUrl: "http://127.0.0.1:9", token: "", repository: repository.full_name,
    event: { name: "push", ref, sha: "d".repeat(40), payload: { ref, repository } },
    inputs: { mode: "calibrate", endpoint: UNHURRIED, rate: "40/s", duration: "2s", warmup: "0" },
  });
  expect(step.exitCode, step.log).toBe(0);
  expect(step.log).toMatch(/run 6 of 6: 80 requests/);
  // Of six, those that other programs of the machine disturbed are left out.
  const [, runs] = /Calibration: \d of ([3-6]) unchanged runs would have failed/.exec(step.summary) ?? [];
  expect(runs, step.summary).toBeDefined();
  expect(step.outputs).toMatchObject({
    verdict: "", conclusion: "neutral", "baseline-runs": runs, "achieved-rate": "",
    "report-path": expect.stringMatching(/calibration\.md$/),
    "recording-path": expect.stringMatching(/calibration-1\.json$/),
  });
  const written = await readdir(join(step.temp, "tailgate-tailgate"));
  expect(written).toEqual(
    expect.arrayContaining(["calibration.md", "calibration.json", "calibration-6.json"]));
});
