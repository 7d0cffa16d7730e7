import { createServer } from "node:net";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { assert, must } from "../../src/base/index.ts";
import { type Child, startChild } from "../support/child.ts";
import { makeFolder, nodePath, ROOT, tailgate } from "../support/product.ts";

/**
 * Other people's programs all the way: the built command line measures Portkey's gateway, which
 * asks CopilotKit's aimock. Neither knows of us, so they show that the wire shapes are right.
 */

/** What aimock is told to answer and to bill. */
const TTFT_MS = 80;
const USAGE = { prompt_tokens: 37, completion_tokens: 11, total_tokens: 48 };
const FIXTURES = {
  fixtures: [{
    match: { userMessage: "tell me about tails" },
    response: { content: "The tail is where requests wait for each other.", usage: USAGE },
    streamingProfile: { ttft: TTFT_MS, tps: 200 },
    chunkSize: 6,
  }],
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a TCP server has an address");
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return address.port;
}

/** Waits until something answers, whatever it says. */
async function whenUp(url: string): Promise<void> {
  for (const untilMs = performance.now() + 20_000; ;) {
    try {
      await (await fetch(url)).text();
      return;
    } catch (error) {
      if (performance.now() > untilMs) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}

let folder: string;
let mock: { readonly url: string };
let gateway: { readonly url: string };
const children: Child[] = [];

beforeAll(async () => {
  folder = await makeFolder();
  await writeFile(join(folder, "fixtures.json"), JSON.stringify(FIXTURES));
  const start = async (program: string, args: (port: number) => readonly string[]) => {
    const port = await freePort();
    const child = startChild(nodePath(), [join(ROOT, "node_modules", program), ...args(port)], {
      cwd: folder, env: { PATH: "/usr/bin:/bin", HOME: folder, NODE_ENV: "production" },
      timeoutMs: 300_000,
    });
    children.push(child);
    const url = `http://127.0.0.1:${port}`;
    await whenUp(url);
    return { url };
  };
  mock = await start("@copilotkit/aimock/dist/cli.js", (port) =>
    ["--port", String(port), "--fixtures", "fixtures.json", "--log-level", "silent",
      "--journal-max", "0"]);
  gateway = await start("@portkey-ai/gateway/build/start-server.js", (port) =>
    [`--port=${port}`, "--headless"]);
});
afterAll(async () => {
  await Promise.all(children.map((child) => child.stop()));
  await rm(folder, { recursive: true, force: true });
});

const summary = z.object({ count: z.number(), p50: z.number(), min: z.number() }).loose();
const recordingFile = z.object({
  load: z.object({ scheduled: z.number(), ok: z.number(), failed: z.number() }).loose(),
  outcomes: z.record(z.string(), z.number()),
  tokens: z.object({ source: z.string(), input: z.number(), output: z.number() }).loose(),
  excluded: z.object({ preflight: z.object({ sent: z.number() }).loose() }).loose(),
  metrics: z.object({ latency: summary, ttft: summary.optional(), tpot: summary.optional(),
    gap: summary.optional() }).loose(),
}).loose();

async function record(
  name: string,
  endpoint: string,
  ...more: readonly string[]
): Promise<z.infer<typeof recordingFile>> {
  const exit = await tailgate([
    "record", "--endpoint", endpoint, "--model", "gpt-4o-mini", "--prompt", "tell me about tails",
    "--rate", "50/s", "--duration", "3s", "--warmup", "0", "--api-key", "${THE_KEY}",
    "--out", name, ...more,
  ], { cwd: folder, env: { THE_KEY: "sk-gateway-0f3b" } });
  // Exit code 3 is a busy machine here; what was measured is looked at in any case.
  expect([0, 3], exit.stderr).toContain(exit.code);
  return recordingFile.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
}

const throughGateway = async (name: string, ...more: readonly string[]) =>
  await record(name, `${gateway.url}/v1`, "--headers",
    `x-portkey-provider: openai\nx-portkey-custom-host: ${mock.url}/v1`, ...more);

const journal = z.array(z.object({
  path: z.string(), headers: z.record(z.string(), z.unknown()).optional(),
}).loose());

async function askedOfMock(): Promise<z.infer<typeof journal>> {
  return journal.parse(await (await fetch(`${mock.url}/__aimock/journal?limit=10000`)).json());
}

describe("a streaming gateway", () => {
  test("is measured: every answer counts, and its tokens are those that were billed", async () => {
    const before = (await askedOfMock()).length;
    const { load, outcomes, tokens, excluded, metrics } = await throughGateway("streamed.json");
    expect(load.scheduled).toBe(150);
    expect(outcomes).toEqual({ ok: 150 });
    expect(tokens.source).toBe("usage");
    expect(tokens.input).toBe(150 * USAGE.prompt_tokens);
    expect(tokens.output).toBe(150 * USAGE.completion_tokens);
    expect((await askedOfMock()).length - before).toBe(150 + excluded.preflight.sent);
    expect(metrics.ttft?.count).toBe(150);
    expect(metrics.ttft?.min).toBeGreaterThanOrEqual(TTFT_MS);
    expect(metrics.ttft?.p50).toBeLessThan(metrics.latency.p50);
    expect(metrics.tpot?.count).toBe(150);
    expect(metrics.gap?.count).toBeGreaterThan(150);
  });

  test("costs more time than the endpoint behind it", async () => {
    const direct = await record("direct.json", `${mock.url}/v1`);
    const gated = await throughGateway("gated.json");
    expect(direct.outcomes).toEqual({ ok: 150 });
    expect(direct.tokens).toMatchObject({ input: 150 * USAGE.prompt_tokens });
    // The gateway holds the first event of every stream back for 25 ms.
    const ttftMs = ({ metrics }: typeof direct): number => must(metrics.ttft, "ttft").p50;
    expect(ttftMs(gated) - ttftMs(direct)).toBeGreaterThan(15);
  });

  test("is also read where it answers in one piece", async () => {
    const { outcomes, tokens, metrics } = await throughGateway("whole.json", "--stream", "false");
    expect(outcomes).toEqual({ ok: 150 });
    expect(tokens.output).toBe(150 * USAGE.completion_tokens);
    expect(metrics.ttft).toBeUndefined();
  });

  test("that finds nothing to answer with is explained with its own words", async () => {
    const exit = await tailgate([
      "record", "--endpoint", `${gateway.url}/v1`, "--model", "gpt-4o-mini",
      "--prompt", "something else", "--rate", "50/s", "--duration", "1s", "--out", "no.json",
      "--headers", `x-portkey-provider: openai\nx-portkey-custom-host: ${mock.url}/v1`,
    ], { cwd: folder });
    expect(exit.code).toBe(3);
    expect(exit.stderr).toMatch(/answered HTTP 404.*It says: .*fixture/i);
  });
});
