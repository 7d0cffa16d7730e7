import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import {
  askedOf, EVENTS, outcomesOf, passedOn, PROMPTS, startAimock, TTFT_MS, USAGE,
} from "../support/aimock.ts";
import { startSimulatorProcess } from "../support/endpoints.ts";
import { failuresOf, recordIn, REQUESTS, timesOf } from "../support/peer-run.ts";
import { makeFolder } from "../support/product.ts";
import { type RunningServer, startProgram } from "../support/programs.ts";

/**
 * Portkey's gateway is asked in OpenAI's words and asks Anthropic's API in its own. What the
 * built command line records in front of it is what the other side was told to answer.
 */

let folder: string;
let mock: RunningServer;
let gateway: RunningServer;

beforeAll(async () => {
  folder = await makeFolder();
  mock = await startAimock(folder, REQUESTS);
  gateway = await startProgram("@portkey-ai/gateway/build/start-server.js", folder,
    (port) => [`--port=${port}`, "--headless"]);
});
afterAll(async () => {
  await Promise.all([mock.child.stop(), gateway.child.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Anthropic's API is at `host`, behind the gateway. */
const record = async (
  host: string, prompt: string, ...more: readonly string[]
): Promise<Recording> => await recordIn(folder,
  "--endpoint", `${gateway.url}/v1`, "--model", "claude-sonnet-4-5", "--prompt", prompt,
  "--headers", `x-portkey-provider: anthropic\nx-portkey-custom-host: ${host}/v1`, ...more);

const TOKENS = {
  source: "usage", input: REQUESTS * USAGE.prompt_tokens, output: REQUESTS * USAGE.completion_tokens,
};

describe("in front of aimock", () => {
  test("a stream: the tokens that Anthropic's API counted, and its first text", async () => {
    const before = (await askedOf(mock)).length;
    const recording = await record(mock.url, PROMPTS.plain);
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    expect(recording.tokens).toMatchObject(TOKENS);
    const ttft = timesOf(recording, "ttft");
    expect(ttft?.count).toBe(REQUESTS);
    expect(ttft?.min).toBeGreaterThanOrEqual(TTFT_MS);
    expect(ttft?.p50).toBeLessThan(timesOf(recording, "latency")?.p50 ?? 0);
    expect(timesOf(recording, "gap")?.count).toBe(REQUESTS * (EVENTS - 1));
    expect(recording.gateway).toMatchObject({ answers: REQUESTS, retried: 0, cached: 0 });
    expect((await askedOf(mock)).slice(before).map(({ path }) => path))
      .toEqual(Array<string>(REQUESTS + recording.excluded.preflight.sent).fill("/v1/messages"));
  });

  test("a whole answer: the same tokens", async () => {
    const recording = await record(mock.url, PROMPTS.plain, "--stream", "false");
    expect(recording.outcomes).toEqual({ ok: REQUESTS });
    expect(recording.tokens).toMatchObject(TOKENS);
    expect(timesOf(recording, "ttft")).toBeUndefined();
  });

  test.each(["streamed", "whole"] as const)(
    "%s: refusals keep their names, and what breaks is never a success", async (kind) => {
      const recording = await record(mock.url, PROMPTS.numbered,
        ...(kind === "whole" ? ["--stream", "false"] : []));
      expect(passedOn(recording.outcomes)).toEqual(passedOn(outcomesOf(REQUESTS, kind)));
      expect(failuresOf(recording)).toEqual(expect.arrayContaining([
        expect.stringMatching(/^rate-limited \(HTTP 429\): .*Slow down/),
        expect.stringMatching(/^auth \(HTTP 401\): .*Nobody's key/),
        expect.stringMatching(/^server-error \(HTTP 500\): .*Out of order/),
      ]));
    });
});

describe("in front of the simulator", () => {
  test.each([["a stream", "true"], ["a whole answer", "false"]])(
    "%s: what came from a cache is counted once", async (_name, stream) => {
      const simulator = await startSimulatorProcess({
        cachedInputShare: 0.5, cacheWriteShare: 0.25, outputTokens: { kind: "constant", tokens: 9 },
      });
      try {
        const recording = await record(simulator.url, PROMPTS.plain.repeat(20), "--stream", stream);
        const told = must((await simulator.counts()).byModel["claude-sonnet-4-5"], "counts").ok;
        expect(recording.outcomes).toEqual({ ok: REQUESTS });
        // Every answer has the same tokens, the preflight's too.
        expect(told.answers).toBe(REQUESTS + recording.excluded.preflight.sent);
        const share = REQUESTS / told.answers;
        expect(recording.tokens).toMatchObject({
          input: told.inputTokens * share, cachedInput: told.cachedInputTokens * share,
          cacheWrite: told.cacheWriteTokens * share, output: told.outputTokens * share,
        });
        expect(Math.min(recording.tokens.cachedInput, recording.tokens.cacheWrite))
          .toBeGreaterThan(0);
      } finally {
        await simulator.stop();
      }
    });
});
