import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { must } from "../../src/base/index.ts";
import type { Child } from "../support/child.ts";
import { startSimulatorProcess } from "../support/endpoints.ts";
import { startProgram } from "../support/programs.ts";
import { makeFolder, measureWithTailgate } from "../support/product.ts";

/** Runs of two arms by the built product: real processes, real sockets, other people's gateway. */

/** Before the first event of every stream Portkey's gateway waits so long. */
const GATEWAY_DELAY_MS = 25;
/** What the median of some twenty requests is good for, one process sending both. */
const PROBE_ERROR_MS = 3;
/** Long, so that requests may leave 30 ms late on a busy machine. */
const TTFT_MS = 600;
const FIXTURES = {
  fixtures: [{
    match: { userMessage: "tell me about tails" },
    response: { content: "The tail is where requests wait." },
    streamingProfile: { ttft: TTFT_MS, tps: 500 },
    chunkSize: 8,
  }],
};

const verdictFile = z.object({
  verdict: z.string(), headline: z.string(),
  findings: z.array(z.object({
    metric: z.string(), rule: z.string(), verdict: z.string(), base: z.number().nullable(),
    change: z.number().nullable(), interval: z.tuple([z.number(), z.number()]).nullable(),
    paired: z.object({ against: z.string(), pairs: z.number() }).optional(),
  }).loose()),
}).loose();

let folder: string;
const children: Child[] = [];

beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(async () => {
  await Promise.all(children.map((child) => child.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function gatePaired(...args: readonly string[]) {
  const exit = await measureWithTailgate(
    ["gate", "--json", "verdict.json", "--report-dir", "report", ...args],
    { cwd: folder, timeoutMs: 120_000 });
  const verdict = verdictFile.parse(
    JSON.parse(await readFile(join(folder, "verdict.json"), "utf8")));
  return { exit, verdict };
}

test("two endpoints that are alike are told from nothing", async () => {
  const profile = { ttft: { kind: "lognormal", medianMs: 300, sigma: 0.2 } } as const;
  const simulators = await Promise.all([startSimulatorProcess(profile),
    startSimulatorProcess({ ...profile, seed: 2 })]);
  const [a, b] = [must(simulators[0], "a"), must(simulators[1], "b")];
  try {
    const { exit, verdict } = await gatePaired(
      "--endpoint", a.endpoint, "--base-endpoint", b.endpoint, "--model", "m", "--rate", "40/s",
      "--duration", "8s", "--warmup", "1s", "--confirm", "0");
    expect(verdict.findings.map((one) => one.verdict), exit.stdout).not.toContain("regressed");
    expect(verdict.findings.find(({ metric }) => metric.startsWith("latency"))?.paired)
      .toEqual({ against: b.endpoint.replace("http://", ""), pairs: 10 });
    expect(exit.stdout).toMatch(/A\/B\s+against\s+127\.0\.0\.1/);
    expect(exit.stderr).toContain("not stored as a baseline: a paired run");
    const recordings = await Promise.all(["", "-base"].map(async (arm) =>
      JSON.parse(await readFile(join(folder, `report/recording-default${arm}.json`), "utf8"))));
    expect(recordings.map(({ arm, load }) => [arm, load.scheduled]))
      .toEqual([["candidate", 320], ["base", 320]]);
    const counts = await Promise.all([a.counts(), b.counts()]);
    expect(counts.map(({ received }) => received)).toEqual([361, 361]);
  } finally {
    await Promise.all(simulators.map((one) => one.stop()));
  }
});

/** By how much the candidate's median is above the base's: a 95% interval, in ms. */
function extraMs(verdict: z.infer<typeof verdictFile>, metric: string): readonly [number, number] {
  const found = must(verdict.findings.find((one) => one.metric === metric), metric);
  const base = must(found.base, "base");
  const [low, high] = must(found.interval, "interval");
  return [low * base, high * base];
}

const MESSAGES = { messages: [{ role: "user", content: "tell me about tails" }] };

/** Until the first bytes of an answer's body, by a client that has nothing of ours. */
async function firstBytesMs(url: string, headers: Readonly<Record<string, string>>) {
  const startedMs = performance.now();
  const answer = await fetch(`${url}/chat/completions`, {
    method: "POST", headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ model: "gpt-4o-mini", stream: true, ...MESSAGES }),
  });
  const reader = must(answer.body, "body").getReader();
  await reader.read();
  const tookMs = performance.now() - startedMs;
  while (!(await reader.read()).done);
  return tookMs;
}

const median = (values: readonly number[]): number =>
  must(values.toSorted((a, b) => a - b)[values.length >> 1], "median");

/** As long as `work` takes, asks both in turn; by how much the first one's median is higher. */
async function extraByFetch(
  work: Promise<unknown>,
  first: () => Promise<number>,
  second: () => Promise<number>,
) {
  const over = new AbortController();
  void work.finally(() => { over.abort(); }).catch(() => undefined);
  const seen: [number[], number[]] = [[], []];
  while (!over.signal.aborted) {
    const [a, b] = await Promise.all([first(), second()]);
    seen[0].push(a);
    seen[1].push(b);
  }
  return { extraMs: median(seen[0]) - median(seen[1]), asked: seen[0].length };
}

test("a gateway's fixed delay is told from direct access", async () => {
  await writeFile(join(folder, "fixtures.json"), JSON.stringify(FIXTURES));
  const mock = await startProgram("@copilotkit/aimock/dist/cli.js", folder, (port) =>
    ["--port", String(port), "--fixtures", "fixtures.json", "--log-level", "silent",
      "--journal-max", "0"]);
  const gateway = await startProgram("@portkey-ai/gateway/build/start-server.js", folder, (port) =>
    [`--port=${port}`, "--headless"]);
  children.push(mock.child, gateway.child);
  const headers = { "x-portkey-provider": "openai", "x-portkey-custom-host": `${mock.url}/v1` };
  const gated = gatePaired(
    "--endpoint", `${gateway.url}/v1`, "--base-endpoint", `${mock.url}/v1`,
    "--headers", Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join("\n"),
    "--model", "gpt-4o-mini", "--prompt", "tell me about tails", "--rate", "20/s",
    "--duration", "20s", "--warmup", "1s", "--confirm", "0", "--tolerances", "ttft.p50: 50%");
  const probed = await extraByFetch(gated,
    () => firstBytesMs(`${gateway.url}/v1`, headers), () => firstBytesMs(`${mock.url}/v1`, {}));
  const { exit, verdict } = await gated;
  expect(exit.stderr).toContain("the base is at another origin and is not sent headers");
  const [lowMs, highMs] = extraMs(verdict, "ttft.p50");
  const said = `${lowMs} to ${highMs} ms, by fetch ${probed.extraMs} ms of ${probed.asked}`;
  // The gateway waits, and then has work of its own: a timer is never early, work never negative.
  expect(highMs, said).toBeGreaterThan(GATEWAY_DELAY_MS);
  expect(lowMs, said).toBeGreaterThan(0);
  expect(probed.extraMs, said).toBeGreaterThan(lowMs - PROBE_ERROR_MS);
  expect(probed.extraMs, said).toBeLessThan(highMs + PROBE_ERROR_MS);
});
