import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { assert } from "../../src/base/index.ts";
import type { SimulatorCounts, SimulatorProfileInput } from "../../src/simulator/index.ts";
import { ROOT, startTailgate } from "./product.ts";

/** Endpoints on 127.0.0.1 for the product to measure. */

export interface SimulatorProcess {
  /** Without a path. */
  readonly url: string;
  /** What to give as `endpoint`. */
  readonly endpoint: string;
  counts(): Promise<SimulatorCounts>;
  stop(): Promise<void>;
}

const answers = z.object({
  answers: z.number(), inputTokens: z.number(), cachedInputTokens: z.number(),
  cacheWriteTokens: z.number(), outputTokens: z.number(), reasoningTokens: z.number(),
});
const counts = z.object({
  received: z.number(), answered: z.number(), aborted: z.number(),
  byPath: z.record(z.string(), z.number()), byOutcome: z.record(z.string(), z.number()),
  inputTokens: z.number(), outputTokens: z.number(),
  byModel: z.record(z.string(), z.object({ ok: answers, unfinished: answers })),
});

/** `tailgate simulate` in a process of its own: it shares no thread with the load. */
export async function startSimulatorProcess(
  profile: SimulatorProfileInput = {},
): Promise<SimulatorProcess> {
  const child = startTailgate(["simulate", "--port", "0", "--profile", JSON.stringify(profile)], {
    cwd: ROOT, timeoutMs: 600_000,
  });
  const [line] = await child.until(/^\{.*\}$/m);
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(line));
  return {
    url,
    endpoint: `${url}/v1`,
    counts: async () => counts.parse(await (await fetch(`${url}/stats`)).json()),
    stop: async () => { await child.stop(); },
  };
}

export interface Seen {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface ScriptedServer {
  readonly url: string;
  readonly endpoint: string;
  /** Every request that arrived, in order. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

export type Answer = (
  request: Seen,
  response: ServerResponse,
  /** From 1. */
  ordinal: number,
) => void;

/** The same answer a while later, as from an endpoint that has something to do. */
export function later(delayMs: number, answer: Answer): Answer {
  return (request, response, ordinal) => {
    setTimeout(() => answer(request, response, ordinal), delayMs);
  };
}

function seenOf(request: IncomingMessage): Seen {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value] as const);
  return { path: request.url ?? "/", headers: Object.fromEntries(headers) };
}

/** A server that answers as the test says. */
export async function startScriptedServer(answer: Answer): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const one = seenOf(request);
    seen.push(one);
    const ordinal = seen.length;
    request.resume();
    request.once("end", () => answer(one, response, ordinal));
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  assert(typeof address === "object" && address !== null, "a TCP server has an address");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    endpoint: `${url}/v1`,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => resolve()); });
    },
  };
}

function chunk(delta: object, finish: string | null, model = "m"): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({
    id: "c", object: "chat.completion.chunk", created: 0, model, choices,
  })}\n\n`;
}

/** One good streamed answer of three tokens, by a model that calls itself so. */
export function answerWell(response: ServerResponse, model = "m"): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk({ role: "assistant", content: "" }, null, model));
  for (const content of ["one ", "two ", "three"]) {
    response.write(chunk({ content }, null, model));
  }
  response.write(chunk({}, "stop", model));
  response.end(`data: ${JSON.stringify({
    id: "c", object: "chat.completion.chunk", created: 0, model, choices: [],
    usage: { prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 },
  })}\n\ndata: [DONE]\n\n`);
}

/** The first chunks of a good answer, and then the end of the stream. */
export function answerHalf(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk({ role: "assistant", content: "" }, null));
  response.end(chunk({ content: "one " }, null));
}
