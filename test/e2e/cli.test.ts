import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SimulatorCounts } from "../../src/simulator/index.ts";
import type { Exit } from "../support/child.ts";
import { startSimulatorProcess } from "../support/endpoints.ts";
import { once } from "../support/once.ts";
import { makeFolder, startTailgate, tailgate } from "../support/product.ts";
import { undisturbed } from "../support/undisturbed.ts";

/** The built command line on the simulator: recordings, and what is made of them. */

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const run = async (...args: readonly string[]) => await tailgate(args, { cwd: folder });

/** One request in twenty takes 0.9 s; what a busy machine adds is small against it. */
const profile = (seed: number, slowMs: number) => ({
  seed,
  ttft: {
    kind: "mixture" as const,
    parts: [
      { weight: 95, of: { kind: "lognormal" as const, medianMs: 300, sigma: 0.05 } },
      { weight: 5, of: { kind: "uniform" as const, minMs: slowMs, maxMs: slowMs + 50 } },
    ],
  },
  tpot: { kind: "constant" as const, ms: 10 },
  outputTokens: { kind: "constant" as const, tokens: 6 },
});

const numbers = z.object({ scheduled: z.number(), sent: z.number(), dropped: z.number(),
  ok: z.number(), failed: z.number(), achievedRatePerS: z.number() }).loose();
const recordingFile = z.object({
  load: numbers,
  outcomes: z.record(z.string(), z.number()),
  excluded: z.object({ warmup: z.object({ sent: z.number() }),
    preflight: z.object({ sent: z.number() }) }),
  tokens: z.object({ source: z.string(), input: z.number(), output: z.number() }).loose(),
  blocks: z.array(z.object({
    startS: z.number(), endS: z.number(), scheduled: z.number(),
    outcomes: z.record(z.string(), z.number()), histograms: z.record(z.string(), z.string()),
  }).loose()),
  health: z.object({ healthy: z.boolean() }).loose(),
  end: z.string(),
}).loose();

async function readRecording(name: string): Promise<z.infer<typeof recordingFile>> {
  return recordingFile.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
}

const LOAD = ["--model", "gpt-4o-mini", "--rate", "200/s", "--duration", "5s", "--warmup", "1s"];

interface Recorded {
  readonly exit: Exit;
  readonly counts: SimulatorCounts;
  readonly recording: z.infer<typeof recordingFile>;
}

async function recordOnce(name: string, seed: number, slowMs: number): Promise<Recorded> {
  const simulator = await startSimulatorProcess(profile(seed, slowMs));
  try {
    const exit = await run("record", "--endpoint", simulator.endpoint, ...LOAD, "--out", name);
    return { exit, counts: await simulator.counts(), recording: await readRecording(name) };
  } finally {
    await simulator.stop();
  }
}

const recordInto = async (name: string, seed: number, slowMs: number): Promise<Recorded> =>
  await undisturbed(async () => await recordOnce(name, seed, slowMs),
    ({ exit }) => ({ exitCode: exit.code, text: exit.stdout }));

/** The recording `run.json` that several tests look at. */
const theRun = once(async () => await recordInto("run.json", 1, 900));

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** RFC 8785 for what a recording holds, written apart from the code under test. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

describe("record", () => {
  test("sends exactly what was planned, and the server counts the same", async () => {
    const { exit, counts, recording } = await theRun();
    expect(exit.code, exit.stderr).toBe(0);
    const { load, outcomes, excluded } = recording;
    expect(load.scheduled).toBe(1000);
    expect(load.sent + load.dropped).toBe(load.scheduled);
    expect(sum(outcomes)).toBe(load.scheduled);
    expect(load.ok + load.failed).toBe(load.scheduled);
    expect(excluded.warmup.sent).toBe(200);
    expect(counts.received).toBe(load.sent + excluded.warmup.sent + excluded.preflight.sent);
    expect(counts.byPath).toEqual({ "/v1/chat/completions": counts.received });
    expect(counts.answered).toBe(counts.received);
    expect(load.achievedRatePerS).toBeCloseTo(200, -1);
  });

  test("the blocks are ten equal slices whose sums are the totals", async () => {
    const { load, outcomes, blocks } = (await theRun()).recording;
    expect(blocks).toHaveLength(10);
    expect(blocks.map(({ startS, endS }) => endS - startS)).toEqual(Array(10).fill(0.5));
    expect(blocks.map(({ scheduled }) => scheduled)).toEqual(Array(10).fill(100));
    expect(blocks.reduce((total, block) => total + (block.outcomes["ok"] ?? 0), 0))
      .toBe(outcomes["ok"]);
    expect(load.scheduled).toBe(blocks.reduce((total, { scheduled }) => total + scheduled, 0));
    for (const { histograms } of blocks) {
      expect(Object.keys(histograms)).toEqual(expect.arrayContaining(
        ["latency", "service", "ttft", "tpot", "gap", "stall", "slip"]));
      for (const text of Object.values(histograms)) expect(text).toMatch(/^HIST/);
    }
  });

  test("token counts are the server's own", async () => {
    const { counts, recording } = await theRun();
    expect(recording.tokens.source).toBe("usage");
    expect(recording.tokens.output).toBe(1000 * 6);
    const share = recording.load.ok / counts.received;
    expect(recording.tokens.input / counts.inputTokens).toBeCloseTo(share, 2);
  });

  test("the file has every field of the contract", async () => {
    await theRun();
    const file = JSON.parse(await readFile(join(folder, "run.json"), "utf8"));
    const number = expect.any(Number);
    const histogrammed = { unit: "ms", count: number, mean: number, min: number, p50: number,
      p90: number, p95: number, p99: number, p999: number, max: number };
    expect(file).toMatchObject({
      schema: "tailgate.recording/1", id: expect.any(String),
      tool: { name: "tailgate", version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      suite: "default", scenario: "default", arm: "candidate", shard: null, repeat: 0,
      source: { kind: "run" },
      fingerprint: { key: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        hard: expect.any(Object), soft: expect.any(Object) },
      load: { mode: "open", arrivals: "constant", ratePerS: 200, seed: number, warmupS: 1,
        durationS: 5, scheduled: 1000, sent: number, dropped: number, ok: number, failed: number,
        achievedRatePerS: number, maxInFlight: number },
      excluded: { warmup: { sent: 200, costUsd: number }, preflight: { sent: 1, costUsd: number } },
      health: { healthy: true, reasons: [], slipMs: { p50: number, p99: number, max: number },
        loopDelayMs: { p99: number, max: number }, cpuShare: number },
      outcomes: { ok: number },
      tokens: { source: "usage", input: number, cachedInput: 0, cacheWrite: 0, output: number,
        reasoning: 0 },
      cost: { currency: "USD", total: number,
        priceTable: { source: expect.any(String), date: expect.any(String),
          hash: expect.any(String) },
        perModel: { "gpt-4o-mini": expect.any(Object) } },
      extremes: { latency: { minUs: number, maxUs: number } },
      metrics: { latency: histogrammed, service: histogrammed, ttft: histogrammed },
      environment: { runner: expect.any(Object), node: process.versions.node,
        cpu: expect.any(String), cores: number, attempt: number },
      checksum: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  test("the checksum is that of the canonical JSON without it", async () => {
    await theRun();
    const { checksum, ...content } = JSON.parse(await readFile(join(folder, "run.json"), "utf8"));
    const digest = createHash("sha256").update(canonical(content)).digest("hex");
    expect(checksum).toBe(`sha256:${digest}`);
  });

  test("an altered file is refused with its name", async () => {
    await theRun();
    const text = await readFile(join(folder, "run.json"), "utf8");
    const altered = text.replace('"scheduled":1000', '"scheduled":999');
    await writeFile(join(folder, "altered.json"), altered);
    const exit = await run("report", "altered.json", "--format", "text");
    expect(exit.code).toBe(3);
    expect(exit.stderr).toMatch(/altered\.json.*checksum/);
    expect(exit.stdout).toBe("");
  });

  test("a gate that Ctrl-C ends shows what it measured, however often the signal is passed on", async () => {
    const simulator = await startSimulatorProcess(profile(1, 300));
    const gate = startTailgate(["gate", "--endpoint", simulator.endpoint, "--model", "m", "--rate", "50/s",
      "--duration", "60s", "--warmup", "0", "--baseline", "none"], { cwd: folder });
    try {
      for (; (await simulator.counts()).received < 60;) {
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
      // As from a terminal by way of npx: each of them passes it on.
      gate.kill("SIGINT");
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      gate.kill("SIGINT");
      const exit = await gate.done;
      expect(exit.code, exit.stderr).toBe(130);
      expect(exit.stdout).toMatch(/^Invalid: the run was interrupted/);
      expect(exit.stdout).toMatch(/^Partial \(interrupted\): latency P50/m);
      expect(exit.stdout).toMatch(/^latency +\d/m);
    } finally {
      await gate.stop();
      await simulator.stop();
    }
  });

  test("SIGINT ends it within five seconds with a partial recording and 130", async () => {
    const simulator = await startSimulatorProcess(profile(1, 900));
    const recording = startTailgate(["record", "--endpoint", simulator.endpoint, "--model", "m",
      "--rate", "50/s", "--duration", "60s", "--warmup", "0", "--out", "partial.json"],
    { cwd: folder });
    try {
      for (; (await simulator.counts()).received < 60;) {
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
      const interruptedMs = performance.now();
      recording.kill("SIGINT");
      const exit = await recording.done;
      expect(exit.code, exit.stderr).toBe(130);
      expect(performance.now() - interruptedMs).toBeLessThan(5000);
      const { end, load, outcomes } = await readRecording("partial.json");
      expect(end).toBe("interrupted");
      expect(load.scheduled).toBeLessThan(3000);
      expect(sum(outcomes)).toBe(load.scheduled);
      const judged = await run("judge", "--candidate", "partial.json");
      expect(judged.code, judged.stdout).toBe(3);
      expect(judged.stdout).toMatch(/^Invalid/);
    } finally {
      await recording.stop();
      await simulator.stop();
    }
  });
});

describe("judge", () => {
  test("the same endpoint is not failed, a doubled P99 is, twice in the same words", async () => {
    await theRun();
    await recordInto("same.json", 2, 900);
    await recordInto("doubled.json", 3, 1900);
    const good = await run("judge", "--candidate", "same.json", "--baseline", "run.json",
      "--json", "good.json");
    expect(good.code, good.stdout).toBe(0);
    const verdict = JSON.parse(await readFile(join(folder, "good.json"), "utf8"));
    expect(["pass", "inconclusive"]).toContain(verdict.verdict);
    const words = ["judge", "--candidate", "doubled.json", "--baseline", "run.json", "--json", "-"];
    const bad = await run(...words);
    expect(bad.code, bad.stdout).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({
      schema: "tailgate.verdict/1", verdict: "regressed", conclusion: "failure",
      findings: expect.arrayContaining([expect.objectContaining(
        { metric: "latency.p99", rule: "regression", verdict: "regressed" })]),
    });
    expect((await run(...words)).stdout).toBe(bad.stdout);
    await writeFile(join(folder, "bad.json"), bad.stdout);
  });

  test("a budget that is broken fails without any baseline", async () => {
    await theRun();
    const over = await run("judge", "--candidate", "run.json", "--budgets", "latency.p99 < 500ms");
    expect(over.code, over.stdout).toBe(1);
    const kept = await run("judge", "--candidate", "run.json", "--budgets", "latency.p99 < 5s");
    expect(kept.code, kept.stdout).toBe(0);
  });
});

describe("merge and report", () => {
  test("two runs of one plan are merged without loss, in any order", async () => {
    const first = (await theRun()).recording;
    await recordInto("other.json", 4, 900);
    const second = await readRecording("other.json");
    for (const [names, out] of [[["run.json", "other.json"], "ab.json"],
      [["other.json", "run.json"], "ba.json"]] as const) {
      const exit = await run("merge", ...names, "--out", out);
      expect(exit.code, exit.stderr).toBe(0);
    }
    const merged = await readRecording("ab.json");
    expect(merged.load.scheduled).toBe(2000);
    expect(merged.load.ok).toBe(first.load.ok + second.load.ok);
    expect(merged.tokens.output).toBe(first.tokens.output + second.tokens.output);
    expect((await readRecording("ba.json")).blocks).toEqual(merged.blocks);
  });

  test.each([
    ["the same run twice", ["run.json", "run.json"], /is there twice/],
    ["nothing", [], /at least one|is missing|nothing to merge/],
    ["a file that is not there", ["run.json", "nowhere.json"], /nowhere\.json.*cannot be read/],
  ])("merging %s is refused in a sentence", async (_what, names, sentence) => {
    await theRun();
    const exit = await run("merge", ...names, "--out", "merged.json");
    expect(exit.code, exit.stderr).toBe(2);
    expect(exit.stderr).toMatch(sentence);
    expect(exit.stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ["markdown", /^[^\n]*\*\*/], ["html", /^<!doctype html>/i], ["json", /^\{/],
    ["junit", /^<\?xml /], ["text", /latency/i],
  ] as const)("a recording and a verdict are rendered as %s", async (format, begins) => {
    await theRun();
    await run("judge", "--candidate", "run.json", "--budgets", "latency.p99 < 5s",
      "--json", "verdict.json");
    for (const name of ["run.json", "verdict.json"]) {
      const exit = await run("report", name, "--format", format);
      expect(exit.code, exit.stderr).toBe(0);
      expect(exit.stdout).toMatch(begins);
      const filed = await run("report", name, "--format", format, "--out", `out.${format}`);
      expect(filed.stdout).toBe("");
      expect(await readFile(join(folder, `out.${format}`), "utf8")).toBe(exit.stdout);
    }
  });
});
