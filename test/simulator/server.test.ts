import { Agent } from "node:http";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { startSimulator } from "../../src/simulator/index.ts";
import type { Simulator, SimulatorProfileInput } from "../../src/simulator/index.ts";
import { call, chatBody, sseLines, useSimulators } from "./client.ts";

const start = useSimulators();

const withUsage = { stream: true, stream_options: { include_usage: true } };
const json = (text: string): unknown => JSON.parse(text);

describe("a stream", () => {
  test("has OpenAI's shape: priming, content, finish, usage, [DONE]", async () => {
    const { url } = await start({ cachedInputShare: 0.5 });
    const answer = await call(url, { body: chatBody(withUsage) });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/event-stream");
    expect(answer.headers["x-request-id"]).toBe("req_sim_1");
    const lines = sseLines(answer.body);
    expect(lines.at(-1)).toBe("[DONE]");
    const chunks = lines.slice(0, -1).map(json);
    const deltas = [
      { role: "assistant", content: "", refusal: null },
      ...["the", " tail", " of", " a"].map((content) => ({ content })),
      {},
    ];
    const identity = {
      id: "chatcmpl-sim-1",
      object: "chat.completion.chunk",
      created: expect.any(Number),
      model: "some-model",
      service_tier: "default",
      system_fingerprint: "fp_simulator",
    };
    expect(chunks.slice(0, -1)).toEqual(
      deltas.map((delta, k) => ({
        ...identity,
        choices: [{ index: 0, delta, logprobs: null, finish_reason: k === 5 ? "stop" : null }],
        usage: null,
      })),
    );
    expect(chunks.at(-1)).toMatchObject({
      ...identity,
      choices: [],
      usage: {
        prompt_tokens: 8,
        completion_tokens: 4,
        total_tokens: 12,
        prompt_tokens_details: { cached_tokens: 4 },
      },
    });
  });

  test.each<[string, SimulatorProfileInput, object]>([
    ["the request does not ask for it", {}, { stream: true }],
    ["the profile withholds it", { usage: "never" }, withUsage],
  ])("carries no usage where %s", async (_, profile, more) => {
    const { url } = await start(profile);
    const { body } = await call(url, { body: chatBody({ ...more }) });
    expect(body).not.toContain("usage");
    expect(sseLines(body)).toHaveLength(7);
  });

  test("reasons first and says so in the usage", async () => {
    const { url } = await start({ includeReasoning: 2 });
    const { body } = await call(url, { body: chatBody(withUsage) });
    const payload = /"(reasoning_content|content)":"[^"]/;
    const kinds = sseLines(body).map((line) => payload.exec(line)?.[1]);
    const expected = ["reasoning_content", "reasoning_content", ...Array(4).fill("content")];
    expect(kinds.filter((kind) => kind !== undefined)).toEqual(expected);
    expect(body).toContain('"reasoning_tokens":2');
  });

  test("ends with length at the request's maximum", async () => {
    const { url } = await start();
    const { body } = await call(url, { body: chatBody({ stream: true, max_tokens: 2 }) });
    expect(body).toContain('"finish_reason":"length"');
  });

  test("comes in one piece when coalesced", async () => {
    const { url } = await start({ coalesce: true, tpot: { kind: "constant", ms: 10 } });
    const answer = await call(url, { body: chatBody({ stream: true }) });
    expect(answer.body).toContain('"content":"the tail of a"');
    expect(answer.arrivals[0]?.atMs).toBeGreaterThanOrEqual(32);
  });
});

test("a whole answer is a chat.completion with usage", async () => {
  const { url } = await start();
  const answer = await call(url, { body: chatBody() });
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(json(answer.body)).toMatchObject({
    object: "chat.completion",
    model: "some-model",
    choices: [
      { index: 0, message: { role: "assistant", content: "the tail of a" }, finish_reason: "stop" },
    ],
    usage: { prompt_tokens: 8, completion_tokens: 4, total_tokens: 12 },
  });
});

describe("failures on the wire", () => {
  test.each([
    ["rate-limited", 429, "rate_limit_exceeded"],
    ["server-error", 500, "server_error"],
    ["overloaded", 503, "service_unavailable"],
    ["bad-gateway-html", 502, "<html>"],
  ])("%s", async (failure, status, text) => {
    const { url } = await start({ errors: { [failure]: 1 } });
    const answer = await call(url, { body: chatBody({ stream: true }) });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
    expect(answer.headers["retry-after"]).toBe(failure === "rate-limited" ? "1" : undefined);
  });

  test.each([true, false])("empty: 200 and nothing else, stream %s", async (stream) => {
    const { url } = await start({ errors: { empty: 1 } });
    const answer = await call(url, { body: chatBody({ stream }) });
    expect(answer).toMatchObject({ status: 200, body: "" });
  });

  test("in-band-error: 200, content, then an error object", async () => {
    const { url } = await start({ errors: { "in-band-error": 1 } });
    const streamed = await call(url, { body: chatBody({ stream: true }) });
    expect(streamed.status).toBe(200);
    expect(sseLines(streamed.body)[1]).toContain('"content":"the"');
    expect(json(sseLines(streamed.body).at(-2) ?? "")).toHaveProperty("error.message");
    const whole = await call(url, { body: chatBody() });
    expect(whole.status).toBe(200);
    expect(json(whole.body)).toHaveProperty("error.type", "server_error");
  });

  test("truncated: the stream ends cleanly without finish or [DONE]", async () => {
    const { url } = await start({ errors: { truncated: 1 } });
    const { body } = await call(url, { body: chatBody({ stream: true }) });
    expect(sseLines(body)).toHaveLength(3);
    expect(body).not.toMatch(/\[DONE\]|"finish_reason":"/);
  });

  test("malformed: one line is not JSON; a whole answer is not JSON either", async () => {
    const { url } = await start({ errors: { malformed: 1 } });
    const lines = sseLines((await call(url, { body: chatBody({ stream: true }) })).body);
    const isBroken = (line: string): boolean => {
      try {
        return json(line) === undefined;
      } catch {
        return line !== "[DONE]";
      }
    };
    expect(lines.filter(isBroken)).toHaveLength(1);
    const whole = await call(url, { body: chatBody() });
    expect(isBroken(whole.body)).toBe(true);
  });

  test.each([true, false])("reset: the connection breaks, stream %s", async (stream) => {
    const simulator = await start({ errors: { reset: 1 } });
    const code = { code: "ECONNRESET" };
    await expect(call(simulator.url, { body: chatBody({ stream }) })).rejects.toMatchObject(code);
    expect(simulator.counts()).toMatchObject({ answered: 1, aborted: 0, outputTokens: 0 });
  });

  test("hang: never answers; closing the simulator ends it", async () => {
    const simulator = await start({ errors: { hang: 1 } });
    const hanging = call(simulator.url, { body: chatBody() });
    await expect.poll(() => simulator.counts().byOutcome.hang).toBe(1);
    const rejected = expect(hanging).rejects.toThrow();
    await simulator.close();
    await rejected;
    expect(simulator.counts()).toMatchObject({ received: 1, answered: 0, aborted: 1 });
  });
});

test("a client that leaves in mid-stream is counted as aborted, nobody else is", async () => {
  const simulator = await start({ tpot: { kind: "constant", ms: 10_000 } });
  const agent = new Agent();
  const left = call(simulator.url, { body: chatBody({ stream: true }), agent });
  const rejected = expect(left).rejects.toThrow();
  await call(simulator.url, { path: "/http" });
  await expect.poll(() => simulator.counts().byOutcome.ok).toBe(2);
  agent.destroy();
  await rejected;
  await expect.poll(() => simulator.counts().aborted).toBe(1);
  const unfinished = { answers: 1, inputTokens: 8, outputTokens: 4 };
  expect(simulator.counts()).toMatchObject({
    received: 2, answered: 1, outputTokens: 0, byModel: { "some-model": { unfinished } },
  });
});

describe("routes", () => {
  test.each<[string, string, string, number, string]>([
    ["plain answer, GET", "GET", "/http", 200, "ok"],
    ["plain answer, PUT with a query", "PUT", "/http?x=1", 200, "ok"],
    ["models", "GET", "/v1/models", 200, '"object":"list"'],
    ["health", "GET", "/healthz", 200, "ok"],
    ["an unknown path", "POST", "/v2/chat", 404, "Invalid URL (POST /v2/chat)"],
    ["a wrong method", "GET", "/v1/chat/completions", 404, "invalid_request_error"],
    ["a bad request", "POST", "/v1/chat/completions", 400, "invalid_request_error"],
  ])("%s", async (_, method, path, status, text) => {
    const { url } = await start();
    const answer = await call(url, { method, path });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
  });

  test("a body above 10 MB is a 413", async () => {
    const { url } = await start();
    const answer = await call(url, { body: "x".repeat(10_000_001) });
    expect(answer.status).toBe(413);
  });

  test("the key must match where there is one", async () => {
    const { url } = await start({ apiKey: "secret-1" });
    const statusFor = async (authorization: string): Promise<number> =>
      (await call(url, { body: chatBody(), headers: { authorization } })).status;
    expect(await statusFor("Bearer secret-1")).toBe(200);
    expect(await statusFor("Bearer secret-2")).toBe(401);
    const refused = await call(url, { body: chatBody() });
    expect(json(refused.body)).toHaveProperty("error.code", "invalid_api_key");
  });

  test("the rate limit refuses with Retry-After", async () => {
    const { url } = await start({ rateLimitPerS: 0.01 });
    expect((await call(url, { body: chatBody() })).status).toBe(200);
    const refused = await call(url, { body: chatBody() });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(90);
  });
});

test("counts what was served, without /stats and /healthz", async () => {
  const simulator = await start();
  const { url } = simulator;
  await call(url, { body: chatBody({ stream: true }) });
  await call(url, { body: chatBody() });
  await call(url, { body: "{" });
  await call(url, { path: "/http" });
  await call(url, { path: "/nowhere" });
  await call(url, { method: "GET", path: "/healthz" });
  const stats = await call(url, { method: "GET", path: "/stats" });
  const expected = {
    received: 5,
    answered: 5,
    aborted: 0,
    byPath: { "/v1/chat/completions": 3, "/http": 1, other: 1 },
    byOutcome: { ok: 3, "bad-request": 1, "not-found": 1 },
    inputTokens: 16,
    outputTokens: 8,
    byModel: {
      "some-model": {
        ok: {
          answers: 2,
          inputTokens: 16,
          cachedInputTokens: 0,
          cacheWriteTokens: 0,
          outputTokens: 8,
          reasoningTokens: 0,
        },
        unfinished: expect.objectContaining({ answers: 0, inputTokens: 0, outputTokens: 0 }),
      },
    },
  };
  expect(json(stats.body)).toEqual(expected);
  expect(simulator.counts()).toEqual(expected);
});

test("the k-th request gets the same answer whatever the concurrency", async () => {
  const profile: SimulatorProfileInput = {
    seed: 5,
    outputTokens: { kind: "uniform", min: 1, max: 1000 },
    tpot: { kind: "constant", ms: 0 },
  };
  const [one, two] = [await start(profile), await start(profile)];
  const ask = async ({ url }: Simulator): Promise<readonly [string, number]> => {
    const { body, headers } = await call(url, { body: chatBody() });
    const tokens = Number(/"completion_tokens":(\d+)/.exec(body)?.[1]);
    return [String(headers["x-request-id"]), tokens];
  };
  const together = await Promise.all(Array.from({ length: 12 }, () => ask(one)));
  const inTurn: (readonly [string, number])[] = [];
  for (let k = 0; k < 12; k += 1) inTurn.push(await ask(two));
  expect(new Map(together)).toEqual(new Map(inTurn));
  expect(new Set(together.map(([, tokens]) => tokens)).size).toBeGreaterThan(6);
});

test("keeps its timetable: no event early, lateness not adding up", async () => {
  const tpotMs = 7;
  const { url } = await start({
    ttft: { kind: "constant", ms: 30 },
    tpot: { kind: "constant", ms: tpotMs },
    outputTokens: { kind: "constant", tokens: 20 },
  });
  const agent = new Agent({ keepAlive: true });
  await call(url, { body: chatBody({ stream: true }), agent });
  const answer = await call(url, { body: chatBody({ stream: true }), agent });
  agent.destroy();
  const content = answer.arrivals.filter(({ text }) => /"content":"[^"]/.test(text));
  const dueMs = (k: number): number => 30 + k * tpotMs;
  expect(answer.totalMs).toBeGreaterThanOrEqual(dueMs(19));
  // A busy machine may hold some events up for a while, but the typical one is on time.
  const lateMs = content.map(({ atMs }, k) => atMs - dueMs(k)).toSorted((a, b) => a - b);
  expect(lateMs).toHaveLength(20);
  expect(lateMs[0]).toBeGreaterThanOrEqual(0);
  expect(lateMs[10]).toBeLessThan(6);
});

test("a freeze holds everything back", async () => {
  const simulator = await start({ freezes: [{ atS: 0, forMs: 150 }] });
  const answer = await call(simulator.url, { body: chatBody({ stream: true }) });
  expect(answer.totalMs).toBeGreaterThan(100);
});

describe("start and stop", () => {
  test("listens on loopback, on a free port, and closes twice without complaint", async () => {
    const simulator = await start();
    expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await simulator.close();
    await simulator.close();
    await expect(call(simulator.url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("a port that is taken and one that is none are told by name", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startSimulator({}, { port })).rejects.toThrow(/port = "\d+".*EADDRINUSE/);
    await expect(startSimulator({}, { port: 70_000 })).rejects.toBeInstanceOf(UsageError);
  });

  test("a bad profile does not start", async () => {
    const profile: object = { latencyFactr: 2 };
    await expect(startSimulator(profile)).rejects.toThrow('Did you mean "latencyFactor"?');
  });
});
