import { Agent, request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { afterEach } from "vitest";
import { startSimulator } from "../../src/simulator/index.ts";
import type { Simulator, SimulatorProfileInput } from "../../src/simulator/index.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Since the request was made, for each piece of body as it came from the socket. */
  readonly arrivals: readonly { readonly atMs: number; readonly text: string }[];
  readonly totalMs: number;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** One HTTP request over a real socket; rejects where the connection breaks. */
export function call(url: string, options: Call = {}): Promise<Answer> {
  const { method = "POST", path = "/v1/chat/completions", body = "", headers = {} } = options;
  const agent = options.agent ?? new Agent({ keepAlive: false });
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    const sent = request(new URL(path, url), { method, headers, agent }, (response) => {
      const arrivals: { atMs: number; text: string }[] = [];
      response.on("data", (piece: Buffer) => {
        arrivals.push({ atMs: performance.now() - startMs, text: piece.toString("utf8") });
      });
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: arrivals.map((arrival) => arrival.text).join(""),
          arrivals,
          totalMs: performance.now() - startMs,
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export function chatBody(more: Readonly<Record<string, unknown>> = {}): string {
  const messages = [{ role: "user", content: "one two three" }];
  return JSON.stringify({ model: "some-model", messages, ...more });
}

/** The payloads of `data:` lines. */
export function sseLines(body: string): readonly string[] {
  return body
    .split("\n\n")
    .filter((event) => event !== "")
    .map((event) => event.replace(/^data: /, ""));
}

export type Start = (profile?: SimulatorProfileInput) => Promise<Simulator>;

/** Starts simulators that answer four tokens in a few ms, and closes them after each test. */
export function useSimulators(): Start {
  const open: Simulator[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((simulator) => simulator.close()));
  });
  return async (profile = {}) => {
    const simulator = await startSimulator({
      ttft: { kind: "constant", ms: 2 },
      tpot: { kind: "constant", ms: 0.1 },
      outputTokens: { kind: "constant", tokens: 4 },
      ...profile,
    });
    open.push(simulator);
    return simulator;
  };
}

/** How the tests call each API. */
export interface ApiCall {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With an input of 8 tokens. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const messages = [{ role: "user", content: "one two three" }];
const contents = [{ role: "user", parts: [{ text: "one two three" }] }];
const plain = (name: string, path: string, fields: ApiCall["fields"]): ApiCall =>
  ({ name, path, headers: {}, fields: { model: "m", ...fields } });

export const API = {
  chat: plain("openai-chat", "/v1/chat/completions", { messages }),
  responses: plain("openai-responses", "/v1/responses", { input: "one two three" }),
  completions: plain("openai-completions", "/v1/completions", { prompt: "one two three and more x" }),
  embeddings: plain("openai-embeddings", "/v1/embeddings", { input: "one two three and more x" }),
  anthropic: {
    name: "anthropic-messages",
    path: "/v1/messages",
    headers: { "anthropic-version": "2023-06-01" },
    fields: { model: "m", messages, max_tokens: 100 },
  },
  gemini: {
    name: "gemini", path: "/v1beta/models/m:generateContent", headers: {}, fields: { contents },
  },
  azure: {
    name: "azure",
    path: "/openai/deployments/m/chat/completions?api-version=2024-10-21",
    headers: {},
    fields: { messages },
  },
} as const satisfies Readonly<Record<string, ApiCall>>;

export const GEMINI_SSE: ApiCall =
  { ...API.gemini, path: "/v1beta/models/m:streamGenerateContent?alt=sse" };
export const GEMINI_ARRAY: ApiCall =
  { ...API.gemini, path: "/v1beta/models/m:streamGenerateContent" };

/** One request of an API, `more` over its usual fields. */
export function callApi(
  { url }: Simulator,
  { path, headers, fields }: ApiCall,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return call(url, { path, headers, body: JSON.stringify({ ...fields, ...more }) });
}

export interface SseEvent {
  readonly event: string | null;
  readonly data: unknown;
}

/** The events of a stream whose data are JSON, `[DONE]` left out. */
export function sseEvents(body: string): readonly SseEvent[] {
  return body
    .split("\n\n")
    .filter((text) => text !== "" && text !== "data: [DONE]")
    .map((text) => {
      const [, event = null, data = ""] = /^(?:event: (.*)\n)?data: (.*)$/.exec(text) ?? [];
      return { event, data: JSON.parse(data) as unknown };
    });
}
