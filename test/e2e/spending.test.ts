import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { must } from "../../src/base/index.ts";
import { listen } from "../engine/servers.ts";
import { type SimulatorProcess, startSimulatorProcess } from "../support/endpoints.ts";
import { makeFolder, tailgate } from "../support/product.ts";

/** The built command line: what a run costs, which models it asks, and when it stops asking. */

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const count = z.object({ sent: z.number(), costUsd: z.number().nullable() });
const recordingFile = z.object({
  end: z.string(),
  load: z.object({ sent: z.number(), ok: z.number(), maxInFlight: z.number() }).loose(),
  excluded: z.object({ warmup: count, preflight: count }),
  tokens: z.object({ source: z.string(), input: z.number() }).loose(),
  cost: z.object({
    total: z.number().nullable(),
    perModel: z.record(z.string(), z.object({
      requests: z.number(), total: z.number().nullable(), price: z.object({}).loose().optional(),
    }).loose()),
    reported: z.object({ requests: z.number(), total: z.number(), ours: z.number().nullable() }).optional(),
  }).loose(),
  models: z.record(z.string(), z.object({
    outcomes: z.record(z.string(), z.number()), histograms: z.record(z.string(), z.string()),
  }).loose()).optional(),
});

const run = (args: readonly string[]) => tailgate(args, { cwd: folder });

async function record(...flags: readonly string[]) {
  const out = join(folder, "run.json");
  await rm(out, { force: true });
  const exit = await run(["record", "--out", out, "--quiet", ...flags]);
  return { exit, recording: recordingFile.parse(JSON.parse(await readFile(out, "utf8"))) };
}

/** An answer of eight tokens for which a gateway says that it cost a tenth of a cent. */
const GATEWAY_ANSWER = JSON.stringify({
  id: "c", object: "chat.completion", created: 0, model: "m",
  choices: [{ index: 0, message: { role: "assistant", content: "yes" }, finish_reason: "stop" }],
  usage: { prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 },
});

describe("a cap on money", () => {
  let simulator: SimulatorProcess;
  beforeAll(async () => {
    simulator = await startSimulatorProcess({
      ttft: { kind: "constant", ms: 2400 }, tpot: { kind: "constant", ms: 1 },
      outputTokens: { kind: "constant", tokens: 120 }, tokensPerEvent: 60,
    });
  });
  afterAll(async () => { await simulator.stop(); });

  test("is never exceeded, by the server's own count, at 200/s with 500 in flight", async () => {
    // $0.60 a million output tokens at the built-in price, so that 120 of them pass after a while.
    const { exit, recording } = await record("--endpoint", simulator.endpoint, "--model", "gpt-4o-mini",
      "--rate", "200/s", "--duration", "20s", "--warmup", "1s", "--max-cost", "$0.10");
    const { inputTokens, outputTokens, received, aborted } = await simulator.counts();
    const spentUsd = (inputTokens * 0.15 + outputTokens * 0.6) / 1e6;
    expect(exit.code).toBe(3);
    expect(recording.end).toBe("spend-cap");
    expect(recording.load.maxInFlight).toBeGreaterThan(400);
    // What was under way was waited for, and little of the allowance was left unused.
    expect(aborted).toBe(0);
    expect(spentUsd).toBeLessThanOrEqual(0.1);
    expect(spentUsd).toBeGreaterThan(0.05);
    const { load, excluded } = recording;
    expect(load.sent + excluded.warmup.sent + excluded.preflight.sent).toBe(received);
    const told = (recording.cost.total ?? 0) + (excluded.warmup.costUsd ?? 0) +
      (excluded.preflight.costUsd ?? 0);
    expect(told).toBeCloseTo(spentUsd, 9);
  });

  test("holds for a closed loop, and a gate that it stops is never a pass", async () => {
    const { code, stdout } = await run(["gate", "--endpoint", "simulator:", "--model", "gpt-4.1",
      "--concurrency", "4", "--requests", "500", "--warmup", "0", "--baseline", "none",
      "--max-cost", "$0.01"]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/max-cost left no room for the next request/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ["an unknown model", ["--model", "no-such-model"], /no price is known for no-such-model/],
    ["plain HTTP", ["--api", "http"], /plain HTTP has no price/],
    ["answers without a bound", ["--model", "gpt-4.1", "--body", '{"max_tokens":null}'],
      /may cost anything/],
  ])("is refused for %s", async (_what, flags, message) => {
    const { code, stderr } = await run(["gate", "--endpoint", "simulator:", "--rate", "5/s",
      "--duration", "1s", "--baseline", "none", "--max-cost", "$1", ...flags]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("refuses a plan that by its earlier runs costs more", async () => {
    const flags = ["--endpoint", "simulator:", "--model", "gpt-4.1", "--rate", "20/s",
      "--duration", "2s", "--warmup", "0", "--baseline", "dir:runs", "--update-baseline", "always"];
    await run(["gate", ...flags]);
    const before = await run(["gate", ...flags, "--max-cost", "$0.001"]);
    expect(before.code).toBe(2);
    expect(before.stderr).toMatch(/is expected to cost \$0\.0\d+, more than max-cost \$0\.001/);
  });
});

describe("several models", () => {
  test("of a mix have their shares, counts, latencies and costs of their own", async () => {
    const { exit, recording } = await record("--endpoint", "simulator:", "--model",
      "gpt-4.1=20%, gpt-4o-mini=80%", "--rate", "50/s", "--duration", "2s", "--warmup", "0");
    expect(exit.code).toBe(0);
    const { cost: { perModel, total }, models = {} } = recording;
    expect([models["gpt-4.1"]?.outcomes, models["gpt-4o-mini"]?.outcomes]).toEqual([{ ok: 20 }, { ok: 80 }]);
    expect(Object.keys(models["gpt-4.1"]?.histograms ?? {})).toContain("latency");
    const parts = Object.values(perModel);
    expect(parts.map(({ requests }) => requests).toSorted((a, b) => a - b)).toEqual([20, 80]);
    expect(parts.reduce((sum, part) => sum + must(part.total, "cost"), 0)).toBeCloseTo(must(total, "cost"), 9);
    expect(perModel["gpt-4.1"]?.price).toMatchObject({ input: 2, output: 8 });
  });

  test("follow the tags of the prompts, and templates are filled in", async () => {
    const bodies: string[] = [];
    const gateway = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => { body += chunk.toString(); });
      request.once("end", () => {
        bodies.push(body);
        response.writeHead(200, {
          "content-type": "application/json", "x-litellm-response-cost": "0.001",
        });
        response.end(GATEWAY_ANSWER);
      });
    });
    const endpoint = `http://127.0.0.1:${await listen(gateway)}/v1`;
    await writeFile(join(folder, "prompts.jsonl"), [
      '{"prompt":"{{counter}} {{random}} easy","tags":{"complexity":"low"}}',
      '{"prompt":"hard, in {{where}}","where":"Oslo"}',
    ].join("\n"));
    await writeFile(join(folder, "routes.yml"), [
      `endpoint: ${endpoint}`, "rate: 20/s", "duration: 1s", "warmup: 0", "prompts: prompts.jsonl",
      "stream: false", "routes:", "  - {when: {complexity: low}, model: small}", "  - model: large", "",
    ].join("\n"));
    try {
      const { recording } = await record("--config", "routes.yml");
      expect(Object.keys(recording.cost.perModel).toSorted()).toEqual(["large", "small"]);
      expect(recording.cost.total).toBeNull();
      const asked = bodies.map((body) => z.object({
        model: z.string(), messages: z.array(z.object({ content: z.string() })),
      }).loose().parse(JSON.parse(body)));
      const said = (model: string): readonly string[] =>
        asked.filter((one) => one.model === model).map(({ messages }) => messages[0]?.content ?? "");
      expect(new Set(said("large"))).toEqual(new Set(["hard, in Oslo"]));
      expect(said("small").every((one) => /^\d+ [0-9a-z]{10} easy$/.test(one))).toBe(true);
      // The first one is asked twice: the trial before the run is the same request.
      expect(new Set(said("small")).size).toBeGreaterThanOrEqual(said("small").length - 1);
      expect(recording.cost.reported).toEqual({ requests: 20, total: expect.closeTo(0.02, 9), ours: null });
    } finally {
      gateway.close();
      gateway.closeAllConnections();
    }
  });
});

describe("a month", () => {
  test("costs $797.00 with the mix and $4,000.00 with the large model alone", async () => {
    const prices = JSON.stringify({
      "deepseek-v3.2": { input: 0.42, output: 0.42 }, "gemini-2.5-flash": { input: 2.5, output: 2.5 },
      "gpt-4.1": { input: 8, output: 8 },
    });
    const { stdout, code } = await run(["estimate", "--endpoint", "simulator:", "--rate", "5/s",
      "--duration", "2s", "--baseline", "none", "--prices", prices, "--monthly-tokens", "500M", "--model",
      "deepseek-v3.2=70%, gemini-2.5-flash=20%, gpt-4.1=10%"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^as planned\s+\$797\.00\s+the plan/m);
    expect(stdout).toMatch(/^gpt-4\.1\s+\$4,000\.00\s+\+402%/m);
  });

  test("is told after a gate by the tokens that its run used", async () => {
    const { stdout, code } = await run(["gate", "--endpoint",
      'simulator:{"outputTokens":{"kind":"constant","tokens":30}}', "--rate", "20/s", "--duration", "2s",
      "--warmup", "0", "--baseline", "none", "--confirm", "0", "--monthly-requests", "1M", "--model",
      "gpt-4.1", "--prices", '{"gpt-4.1":{"input":0,"output":8},"other":{"input":0,"output":2}}']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/and 30 output tokens a\s+request, as in this run/);
    // 1,000,000 × 30 × 8 and × 2 millionths.
    expect(stdout).toMatch(/^gpt-4\.1\s+\$240\.00\s+the plan/m);
    expect(stdout).toMatch(/^other\s+\$60\.00\s+−75%/m);
  });
});

describe("estimated tokens", () => {
  const flags = ["--endpoint", "simulator:", "--rate", "20/s", "--duration", "2s", "--warmup", "0",
    "--token-source", "estimate", "--input-lengths", "10", "--model", "gpt-4.1"];
  test("are those of all answers, and said to be", async () => {
    const { recording } = await record(...flags);
    // 10 tokens each by the rule; the simulator's own count of the same text is another one.
    expect(recording.tokens).toMatchObject({ source: "estimate", input: 10 * recording.load.ok });
    expect(recording.cost.total).toBeGreaterThan(0);
  });

  test("never free money that a cap has set aside", async () => {
    const exit = await run(["record", "--out", join(folder, "capped.json"), "--quiet", ...flags,
      "--rate", "100/s", "--max-cost", "$0.03"]);
    expect(exit.code).toBe(3);
    const { cost, load } = recordingFile.parse(JSON.parse(await readFile(join(folder, "capped.json"), "utf8")));
    // A request may cost 128 × 8 millionths and more: not even 30 of them fit.
    expect(load.sent).toBeLessThan(30);
    expect(cost.total).toBeLessThan(0.03);
  });
});
