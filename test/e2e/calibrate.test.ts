import { readdir, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { runMain } from "../support/command-line.ts";
import { makeFolder, UNHURRIED } from "../support/product.ts";
import { undisturbed } from "../support/undisturbed.ts";

/** Real runs on the embedded simulator, by the source and not by `dist/`. */

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
