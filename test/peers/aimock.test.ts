import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import {
  askedOf, COST_USD, EVENTS, outcomesOf, PROMPTS, startAimock, THINKING_MS, TTFT_MS, USAGE,
} from "../support/aimock.ts";
import { failuresOf, KEY, recordIn, REQUESTS, timesOf } from "../support/peer-run.ts";
import { makeFolder, tailgate } from "../support/product.ts";
import type { RunningServer } from "../support/programs.ts";

/**
 * The built command line against CopilotKit's aimock in each of its modes: what is recorded is
 * what aimock was told to answer, bill and break.
 */

interface Mode {
  readonly name: string;
  readonly endpoint: string;
  readonly model: string;
  /** The header that carries the key. */
  readonly keyHeader: string;
  readonly path: RegExp;
}

const MODES: readonly Mode[] = [
  {
    name: "OpenAI chat", endpoint: "/v1", model: "gpt-4o-mini",
    keyHeader: "authorization", path: /^\/v1\/chat\/completions$/,
  },
  {
    name: "OpenAI responses", endpoint: "/v1/responses", model: "gpt-4o-mini",
    keyHeader: "authorization", path: /^\/v1\/responses$/,
  },
  {
    name: "Anthropic", endpoint: "/v1/messages", model: "claude-sonnet-4-5",
    keyHeader: "x-api-key", path: /^\/v1\/messages$/,
  },
  {
    name: "Gemini", endpoint: "/v1beta", model: "gemini-2.5-flash",
    keyHeader: "x-goog-api-key", path: /^\/v1beta\/models\/gemini-2\.5-flash:/,
  },
  {
    name: "Azure", endpoint: "/openai/deployments/gpt-4o-mini?api-version=2024-10-21",
    model: "gpt-4o-mini", keyHeader: "api-key", path: /\/chat\/completions/,
  },
  {
    name: "OpenRouter", endpoint: "/api/v1", model: "openai/gpt-4o-mini",
    keyHeader: "authorization", path: /\/chat\/completions$/,
  },
];
const KEY_HEADERS = ["authorization", "x-api-key", "x-goog-api-key", "api-key"];

const TOKENS = {
  source: "usage", input: REQUESTS * USAGE.prompt_tokens, output: REQUESTS * USAGE.completion_tokens,
};

let folder: string;
let mock: RunningServer;

beforeAll(async () => {
  folder = await makeFolder();
  mock = await startAimock(folder, REQUESTS);
});
afterAll(async () => {
  await mock.child.stop();
  await rm(folder, { recursive: true, force: true });
});

const record = async (
  { endpoint, model }: Pick<Mode, "endpoint" | "model">,
  prompt: string,
  ...more: readonly string[]
): Promise<Recording> => await recordIn(folder,
  "--endpoint", mock.url + endpoint, "--model", model, "--prompt", prompt, ...more);

describe.each(MODES)("$name", (mode) => {
  test("a stream: tokens as billed, the first of them when it was told to come", async () => {
    const before = (await askedOf(mock)).length;
    const recording = await record(mode, PROMPTS.plain);
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    expect(recording.tokens).toMatchObject(TOKENS);
    const ttft = timesOf(recording, "ttft");
    expect(ttft?.count).toBe(REQUESTS);
    expect(ttft?.min).toBeGreaterThanOrEqual(TTFT_MS);
    expect(ttft?.p50).toBeLessThan(timesOf(recording, "latency")?.p50 ?? 0);
    expect(timesOf(recording, "gap")?.count).toBe(REQUESTS * (EVENTS - 1));

    const asked = (await askedOf(mock)).slice(before);
    expect(asked).toHaveLength(REQUESTS + recording.excluded.preflight.sent);
    for (const { path, headers } of asked) {
      expect(path).toMatch(mode.path);
      expect(KEY_HEADERS.filter((name) => Object.hasOwn(headers, name))).toEqual([mode.keyHeader]);
    }
  });

  test("a whole answer: the same tokens, no first one", async () => {
    const recording = await record(mode, PROMPTS.plain, "--stream", "false");
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    expect(recording.tokens).toMatchObject(TOKENS);
    expect(timesOf(recording, "latency")?.count).toBe(REQUESTS);
    expect(timesOf(recording, "ttft")).toBeUndefined();
  });

  test("a thought is the first token, and nothing to read yet", async () => {
    const recording = await record(mode, PROMPTS.thoughtful);
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    const [ttft, ttfo] = ["ttft", "ttfo"].map((name) => timesOf(recording, name)?.p50 ?? 0);
    expect((ttfo ?? 0) - (ttft ?? 0)).toBeGreaterThan(THINKING_MS * 0.75);
  });

  test.each(["streamed", "whole"] as const)("%s: each failure is told by its name", async (kind) => {
    const recording = await record(mode, PROMPTS.numbered,
      ...(kind === "whole" ? ["--stream", "false"] : []));
    expect(recording.outcomes).toEqual(outcomesOf(REQUESTS, kind));
    expect(failuresOf(recording)).toEqual(expect.arrayContaining([
      "rate-limited (HTTP 429): Slow down", "auth (HTTP 401): Nobody's key",
      "client-error (HTTP 400): Not like this", "server-error (HTTP 500): Out of order",
    ]));
  });

  test("another key is refused before the run", async () => {
    const exit = await tailgate([
      "record", "--endpoint", mock.url + mode.endpoint, "--model", mode.model, "--rate", "5/s",
      "--duration", "1s", "--api-key", "${OTHER_KEY}", "--out", "none.json",
    ], { cwd: folder, env: { OTHER_KEY: `not-${KEY}` } });
    expect(exit.code).toBe(3);
    expect(exit.stderr).toContain("rejected the API key (HTTP 401)");
    expect(exit.stderr).not.toContain(KEY);
  });
});

describe("what only some modes have", () => {
  const prices = '{"openai/gpt-4o-mini": {"input": 10, "output": 20}}';
  test.each([["a stream", "true"], ["a whole answer", "false"]])(
    "OpenRouter's own cost stands beside ours: %s", async (_name, stream) => {
      const { cost } = await record({ endpoint: "/api/v1", model: "openai/gpt-4o-mini" },
        PROMPTS.plain, "--stream", stream, "--prices", prices);
      expect(cost.reported?.requests).toBe(REQUESTS);
      expect(cost.reported?.total).toBeCloseTo(REQUESTS * COST_USD, 10);
      expect(cost.reported?.ours).toBeCloseTo(
        REQUESTS * (USAGE.prompt_tokens * 10 + USAGE.completion_tokens * 20) / 1e6, 10);
      expect(cost.total).toBeCloseTo(cost.reported?.ours ?? 0, 10);
    });

  test("and where nobody tells a cost, none is reported", async () => {
    const { cost } = await record({ endpoint: "/v1", model: "gpt-4o-mini" }, PROMPTS.plain);
    expect(cost.reported).toBeUndefined();
    expect(cost.total).toBeGreaterThan(0);
  });

  test("embeddings come as one answer", async () => {
    const before = (await askedOf(mock)).length;
    const recording = await record({ endpoint: "/v1/embeddings", model: "text-embedding-3-small" },
      PROMPTS.embedded);
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    expect(timesOf(recording, "ttft")).toBeUndefined();
    expect((await askedOf(mock)).slice(before).map(({ path }) => path))
      .toEqual(Array<string>(REQUESTS + 1).fill("/v1/embeddings"));
  });
});
