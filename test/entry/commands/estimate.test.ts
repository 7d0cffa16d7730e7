import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeDirectoryStore } from "../../../src/adapters/stores/index.ts";
import { must } from "../../../src/base/index.ts";
import { makeFingerprint } from "../../../src/measurement/index.ts";
import { makeJobs } from "../../../src/entry/wiring.ts";
import { readConfiguration } from "../../../src/entry/configuration.ts";
import { runMain } from "../../support/command-line.ts";
import { makeFolder } from "../../support/product.ts";
import { history } from "../../support/recordings.ts";

let folder: string;
beforeEach(async () => { folder = await makeFolder(); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const range = z.object({ expected: z.number().nullable(), most: z.number().nullable() });
const estimateFile = z.object({
  schema: z.literal("tailgate.estimate/1"),
  scenarios: z.array(z.object({
    scenario: z.string(), requests: z.number().nullable(), measuredRequests: z.number().nullable(),
    durationMs: z.number().nullable(), inputTokens: range, outputTokens: range, costUsd: range,
    baselineRuns: z.number(), absence: z.string().nullable(),
  })),
  metrics: z.array(z.object({
    scenario: z.string(), metric: z.string(), detectable: z.number().nullable(), limit: z.number(),
    baselineRuns: z.number(), remedy: z.object({ kind: z.string() }),
  })),
});

// 192.0.2.1 is for documentation (RFC 5737): a request to it would not come back.
const INPUTS = {
  endpoint: "https://192.0.2.1/v1", model: "gpt-4o-mini", rate: "20/s", duration: "60s", warmup: "5s",
  prompt: "x".repeat(40), "max-tokens": "100",
};

const flags = (inputs: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);

async function estimate(change: Readonly<Record<string, string>> = {}) {
  const said = await runMain("estimate",
    ...flags({ ...INPUTS, baseline: `dir:${join(folder, "runs")}`, ...change }), "--json", "-");
  expect(said.stderr).toBe("");
  expect(said.code).toBe(0);
  return estimateFile.parse(JSON.parse(said.stdout));
}

/** Runs of the very plan of INPUTS, in the folder's store. */
async function storeRuns(count: number): Promise<void> {
  const config = await readConfiguration({ values: INPUTS, describe: (field) => field, env: {} });
  await using jobs = await makeJobs(config, {});
  const { plan } = must(jobs.jobs[0], "job");
  const store = makeDirectoryStore(join(folder, "runs"));
  for (const [at, run] of history(count, { count: 1200, ratePerS: 20, sigma: 0.3 }).entries()) {
    await store.save({
      ...run, fingerprint: makeFingerprint({ hard: plan.comparableKeys, soft: {} }),
    }, { runId: `${at}`, attempt: 1 });
  }
}

describe("tailgate estimate", () => {
  test("counts what the plan will send, and what it costs at most", async () => {
    const { scenarios: [one] } = await estimate();
    // 1,200 measured, 100 of the warm-up, one trial; 40 bytes are 10 tokens, and 4 a message.
    expect(one).toMatchObject({
      requests: 1301, measuredRequests: 1200, durationMs: 65_000,
      inputTokens: { expected: 14 * 1301, most: 14 * 1301 },
      outputTokens: { expected: null, most: 100 * 1301 },
      baselineRuns: 0,
    });
    expect(one?.absence).toMatch(/no run of default/);
    // $0.15 and $0.60 a million tokens; no token is shorter than a byte of the request.
    const bytes = 192;
    expect(one?.costUsd.most).toBeCloseTo((1301 * (bytes * 0.15 + 100 * 0.6)) / 1e6, 6);
    expect(one?.costUsd.expected).toBeNull();
  });

  test("stored runs of the same plan are what is expected", async () => {
    await storeRuns(6);
    const { scenarios: [one], metrics } = await estimate();
    expect(one).toMatchObject({ baselineRuns: 6, absence: null });
    // 30 tokens in and about 80 out a request, as the runs had.
    expect(must(one?.inputTokens.expected, "tokens") / 1301).toBeCloseTo(30, 0);
    expect(must(one?.outputTokens.expected, "tokens") / 1301).toBeGreaterThan(70);
    expect(must(one?.costUsd.expected, "cost")).toBeLessThan(must(one?.costUsd.most, "cost"));
    expect(metrics.map(({ metric, baselineRuns }) => [metric, baselineRuns])).toEqual([
      ["latency.p99", 6], ["ttft.p99", 6], ["tpot.p50", 6], ["error-rate", 6], ["cost-per-1k", 6],
    ]);
  });

  test("runs of another plan are none, and what differs is named", async () => {
    await storeRuns(3);
    const { scenarios: [one] } = await estimate({ rate: "30/s" });
    expect(one?.baselineRuns).toBe(0);
    expect(one?.absence).toMatch(/another load/);
  });

  test("prices and rungs are those of the gate; a rung is a row", async () => {
    const { rate: _rate, duration: _duration, ...rest } = INPUTS;
    const said = await runMain("estimate", ...flags({
      ...rest, model: "mine", baseline: "none", concurrency: "2, 4", requests: "100", warmup: "0",
      prices: '{"mine": {"input": 0, "output": 1000}}',
    }), "--json", "-");
    const { scenarios } = estimateFile.parse(JSON.parse(said.stdout));
    expect(scenarios.map(({ scenario, requests, durationMs }) => [scenario, requests, durationMs]))
      .toEqual([["default c=2", 101, null], ["default c=4", 101, null]]);
    expect(scenarios[0]?.costUsd.most).toBeCloseTo(101 * 100 * 0.001, 9);
  });

  test("a base that takes turns is a row and is paid for; stored runs tell the noise", async () => {
    await storeRuns(2);
    const { scenarios, metrics } = await estimate({ "base-endpoint": "https://192.0.2.2/v1" });
    expect(scenarios.map(({ scenario, requests, baselineRuns }) => [scenario, requests, baselineRuns]))
      .toEqual([["default", 1301, 2], ["default (base: 192.0.2.2/v1)", 1301, 0]]);
    expect(metrics.map(({ baselineRuns }) => baselineRuns)).toEqual([2, 2, 2, 2, 2]);
    for (const { detectable } of metrics) expect(detectable).toBeGreaterThan(0);
  });

  test("a paired run lacks no baseline", async () => {
    const { scenarios, metrics } = await estimate({ "base-endpoint": "https://192.0.2.2/v1" });
    expect(scenarios.map(({ absence }) => absence)).toEqual([null, null]);
    expect(metrics[0]?.detectable).toBeGreaterThan(0);
  });

  test("a control is a row, is paid for, and takes no time of its own", async () => {
    const control = { "control-endpoint": "https://192.0.2.3/v1" };
    const { scenarios } = await estimate(control);
    const [candidate, beside] = scenarios;
    // A tenth of the rate: 2/s for 60 s, 5 s of warm-up before, one trial.
    expect(scenarios.map(({ scenario, requests }) => [scenario, requests]))
      .toEqual([["default", 1301], ["default (control)", 131]]);
    expect(beside?.costUsd.most).toBeCloseTo((candidate?.costUsd.most ?? NaN) * 131 / 1301, 6);
    const { stdout } = await runMain("estimate",
      ...flags({ ...INPUTS, ...control, baseline: `dir:${join(folder, "runs")}` }));
    expect(stdout.split("\n")[0]).toMatch(/1,432 requests, 1\.1 min, at most/);
  });

  test("a model without a price has no cost, and none is gated", async () => {
    const { scenarios: [one], metrics } = await estimate({ model: "nobody-knows-it" });
    expect(one?.costUsd).toEqual({ expected: null, most: null });
    expect(metrics.map(({ metric }) => metric)).not.toContain("cost-per-1k");
  });

  test("says it in words, and writes the same as JSON", async () => {
    const path = join(folder, "estimate.json");
    const said = await runMain("estimate", ...flags({ ...INPUTS, baseline: "none" }), "--json", path);
    expect(said.stdout).toMatch(/^Estimate: 1,301 requests, 1\.1 min, at most \$0\.116; nothing was sent/);
    expect(estimateFile.parse(JSON.parse(await readFile(path, "utf8"))).scenarios).toHaveLength(1);
  });

  test.each<[string, readonly string[], RegExp]>([
    ["no rate", flags({ endpoint: "https://h/v1", model: "m" }), /rate .*A rate is needed to run/],
    ["no endpoint", ["--rate", "5/s"], /nothing to measure/],
    ["an unknown flag", ["--rat", "5/s"], /did you mean --rate/],
    ["a plan beyond the caps", flags({ ...INPUTS, "max-requests": "100" }), /more than max-requests 100/],
    ["a literal key", flags({ ...INPUTS, "api-key": "sk-secret" }), /put it into an environment variable/],
  ])("%s is refused with exit 2, and nothing is printed", async (_what, args, why) => {
    const { code, stdout, stderr } = await runMain("estimate", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(why);
    expect(stderr).not.toContain("sk-secret");
  });

  test("a corrupt store stops it", async () => {
    await storeRuns(1);
    const store = join(folder, "runs");
    const [name = ""] = (await readdir(store, { recursive: true })).filter((one) => one.endsWith(".json"));
    await writeFile(join(store, name), "{");
    const { code, stderr } = await runMain(
      "estimate", ...flags({ ...INPUTS, baseline: `dir:${store}` }));
    expect(code).toBe(3);
    expect(stderr).toMatch(/corrupt/);
  });
});
