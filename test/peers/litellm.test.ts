import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheFolder } from "../../bench/peers/peer.ts";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import {
  EVENTS, outcomesOf, passedOn, PROMPTS, startAimock, TTFT_MS, USAGE,
} from "../support/aimock.ts";
import { type SimulatorProcess, startSimulatorProcess } from "../support/endpoints.ts";
import { failuresOf, KEY, recordIn, REQUESTS, timesOf } from "../support/peer-run.ts";
import { makeFolder } from "../support/product.ts";
import { type RunningServer, startServer } from "../support/programs.ts";

/**
 * A real LiteLLM proxy in front of other servers. Without one the tests are skipped, visibly;
 * where TAILGATE_PEERS is `required` they fail instead. It is installed with
 * `python3 -m venv DIR && DIR/bin/pip install 'litellm[proxy]==1.106.2'`.
 */
const PROXY = join(cacheFolder(), "litellm-venv/bin/litellm");
const isThere = existsSync(PROXY);

test("a LiteLLM proxy is there", (context) => {
  if (!isThere && process.env["TAILGATE_PEERS"] !== "required") {
    context.skip("no LiteLLM: nothing was measured through it");
  }
  expect(isThere, `TAILGATE_PEERS is required, but there is no ${PROXY}`).toBe(true);
});

const deployment = (name: string, params: object): object =>
  ({ model_name: name, litellm_params: { api_key: KEY, ...params } });

/** JSON is YAML as well. */
const configOf = (mockUrl: string, simulatorUrl: string): string => JSON.stringify({
  model_list: [
    deployment("gpt-4o-mini", { model: "openai/gpt-4o-mini", api_base: `${mockUrl}/v1` }),
    deployment("claude-sonnet-4-5",
      { model: "anthropic/claude-sonnet-4-5", api_base: simulatorUrl }),
    deployment("its-own-words",
      { model: "openai/gpt-4o-mini", mock_response: "The tail is where requests wait." }),
  ],
  litellm_settings: { include_cost_in_streaming_usage: true, num_retries: 0, telemetry: false },
  router_settings: { num_retries: 0, disable_cooldowns: true },
  general_settings: { master_key: KEY },
});

/** A proxy starts in 6 s, on a busy machine in many more. */
const PATIENCE_MS = 100_000;

describe.skipIf(!isThere)("through LiteLLM", () => {
  let folder: string;
  let mock: RunningServer;
  let simulator: SimulatorProcess;
  let proxy: RunningServer;

  beforeAll(async () => {
    folder = await makeFolder();
    [mock, simulator] = await Promise.all([
      startAimock(folder, REQUESTS),
      startSimulatorProcess({
        cachedInputShare: 0.5, cacheWriteShare: 0.25, outputTokens: { kind: "constant", tokens: 9 },
      }),
    ]);
    await writeFile(join(folder, "litellm.yaml"), configOf(mock.url, simulator.url));
    proxy = await startServer(PROXY,
      (port) => ["--config", "litellm.yaml", "--host", "127.0.0.1", "--port", String(port)],
      // Prices from its own package instead of the network.
      { cwd: folder, env: { LITELLM_LOCAL_MODEL_COST_MAP: "True" }, patienceMs: PATIENCE_MS });
  });
  afterAll(async () => {
    await Promise.all([mock.child.stop(), simulator.stop(), proxy.child.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  const record = async (
    model: string, prompt: string, ...more: readonly string[]
  ): Promise<Recording> => await recordIn(folder,
    "--endpoint", `${proxy.url}/v1`, "--model", model, "--prompt", prompt, ...more);

  const STREAMS = [["a stream", "true"], ["a whole answer", "false"]] as const;
  /** What the model is known to cost, $ per million tokens. */
  const GPT_4O_MINI = { input: 0.15, output: 0.6 };
  const COST_USD = REQUESTS / 1e6 *
    (USAGE.prompt_tokens * GPT_4O_MINI.input + USAGE.completion_tokens * GPT_4O_MINI.output);

  test.each(STREAMS)("%s: tokens as billed, LiteLLM's cost beside ours", async (_name, stream) => {
    const { outcomes, tokens, cost } =
      await record("gpt-4o-mini", PROMPTS.plain, "--stream", stream);
    expect(outcomes).toEqual({ ok: REQUESTS });
    expect(tokens).toMatchObject({
      source: "usage", input: REQUESTS * USAGE.prompt_tokens,
      output: REQUESTS * USAGE.completion_tokens,
    });
    expect(cost.reported?.requests).toBe(REQUESTS);
    expect(cost.reported?.total).toBeCloseTo(COST_USD, 10);
    expect(cost.reported?.ours).toBeCloseTo(COST_USD, 10);
  });

  test.each(STREAMS)("%s: LiteLLM's own share of the time", async (_name, stream) => {
    const { gateway } = await record("gpt-4o-mini", PROMPTS.plain, "--stream", stream);
    expect(gateway).toMatchObject({
      answers: REQUESTS, retried: 0, cached: 0, overhead: { answers: REQUESTS },
    });
    expect(gateway?.overhead.totalMs).toBeGreaterThan(0);
  });

  test("the first token of a stream comes when the other side was told to send it", async () => {
    const recording = await record("gpt-4o-mini", PROMPTS.plain);
    const ttft = timesOf(recording, "ttft");
    expect(ttft?.count).toBe(REQUESTS);
    expect(ttft?.min).toBeGreaterThanOrEqual(TTFT_MS);
    expect(ttft?.p50).toBeLessThan(timesOf(recording, "latency")?.p50 ?? 0);
    expect(timesOf(recording, "gap")?.count).toBe(REQUESTS * (EVENTS - 1));
  });

  test.each(STREAMS)("%s of Anthropic's: what came from a cache is counted once",
    async (_name, stream) => {
      const before = (await simulator.counts()).byModel["claude-sonnet-4-5"]?.ok.answers ?? 0;
      const { outcomes, tokens, cost, excluded } =
        await record("claude-sonnet-4-5", PROMPTS.plain.repeat(20), "--stream", stream);
      const told = must((await simulator.counts()).byModel["claude-sonnet-4-5"], "counts").ok;
      expect(outcomes).toEqual({ ok: REQUESTS });
      expect(told.answers - before).toBe(REQUESTS + excluded.preflight.sent);
      // Every answer has the same tokens.
      const share = REQUESTS / told.answers;
      expect(tokens).toMatchObject({
        input: told.inputTokens * share, cachedInput: told.cachedInputTokens * share,
        cacheWrite: told.cacheWriteTokens * share, output: told.outputTokens * share,
      });
      expect(tokens.cachedInput).toBeGreaterThan(0);
      expect(cost.reported?.total).toBeCloseTo(cost.total ?? 0, 10);
    });

  test.each(STREAMS)("%s of its own words", async (_name, stream) => {
    const { outcomes, tokens, cost } = await record("its-own-words", PROMPTS.plain, "--stream", stream);
    expect(outcomes).toEqual({ ok: REQUESTS });
    expect(Math.min(tokens.input, tokens.output)).toBeGreaterThanOrEqual(REQUESTS);
    expect(cost.reported?.total).toBeCloseTo(
      (tokens.input * GPT_4O_MINI.input + tokens.output * GPT_4O_MINI.output) / 1e6, 10);
    // Its name is not a model's, so that it has no price of ours.
    expect(cost.reported?.ours).toBeNull();
  });

  test.each(["streamed", "whole"] as const)(
    "%s: refusals keep their names, and what breaks is never a success", async (kind) => {
      const recording = await record("gpt-4o-mini", PROMPTS.numbered,
        ...(kind === "whole" ? ["--stream", "false"] : []));
      expect(passedOn(recording.outcomes)).toEqual(passedOn(outcomesOf(REQUESTS, kind)));
      expect(failuresOf(recording)).toEqual(expect.arrayContaining([
        expect.stringMatching(/^rate-limited \(HTTP 429\): .*Slow down/),
        expect.stringMatching(/^auth \(HTTP 401\): .*Nobody's key/),
        expect.stringMatching(/^server-error \(HTTP 500\): .*Out of order/),
      ]));
    });
});
