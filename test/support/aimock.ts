import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Outcome } from "../../src/measurement/index.ts";
import { KEY } from "./peer-run.ts";
import { type RunningServer, startProgram } from "./programs.ts";

/** CopilotKit's aimock, and what it is told to answer: the same to all APIs that it speaks. */

export const TTFT_MS = 80;
export const USAGE = { prompt_tokens: 37, completion_tokens: 11, total_tokens: 48 };
/** Told by OpenRouter's API only. */
export const COST_USD = 0.00042;

const PLAIN = "Tell me about tails.";
const THOUGHTFUL = "Think about tails.";
const NUMBERED = "This is number";
export const PROMPTS = {
  plain: PLAIN, thoughtful: THOUGHTFUL, embedded: "Tails as numbers.",
  /** Each arrival gets the next answer of `ANSWERS`, in their order. */
  numbered: `${NUMBERED} {{counter}}.`,
};

const CHUNK_CHARS = 6;
const TEXT = "The tail is where requests wait for each other.";
/** Events with text in them. */
export const EVENTS = Math.ceil(TEXT.length / CHUNK_CHARS);
/** Between two of the thoughtful answer's events. */
const PAUSE_MS = 25;
const THOUGHT = "Hmm, what are tails?";
/** From the first event, a thought, to the first text. */
export const THINKING_MS = PAUSE_MS * Math.ceil(THOUGHT.length / CHUNK_CHARS);

interface Script {
  /** A fixture of aimock's without what it matches. */
  readonly fixture: { readonly [name: string]: unknown };
  readonly streamed: Outcome;
  readonly whole: Outcome;
}

const ok = (response: object): Script =>
  ({ fixture: { response: { usage: USAGE, ...response } }, streamed: "ok", whole: "ok" });

const refused = (status: number, outcome: Outcome, error: object): Script => ({
  fixture: { response: { error, status } }, streamed: outcome, whole: outcome,
});

const broken = (
  fixture: object, streamed: Outcome, whole: Outcome,
): Script => ({
  fixture: { response: { content: TEXT, usage: USAGE }, chunkSize: CHUNK_CHARS, ...fixture },
  streamed, whole,
});

/** The first one is what the preflight gets as well. */
export const ANSWERS: readonly Script[] = [
  ok({ content: TEXT }),
  refused(429, "rate-limited", { message: "Slow down", type: "rate_limit_error" }),
  ok({ toolCalls: [{ name: "look", arguments: { at: "tails" } }] }),
  refused(401, "auth", { message: "Nobody's key", type: "authentication_error" }),
  refused(400, "client-error", { message: "Not like this", type: "invalid_request_error" }),
  refused(500, "server-error", { message: "Out of order", type: "server_error" }),
  broken({ truncateAfterChunks: 5 }, "reset", "ok"),
  broken({ disconnectAfterMs: 60, streamingProfile: { ttft: 20, tps: 40 } }, "reset", "ok"),
  broken({ chaos: { malformedRate: 1 } }, "decode", "decode"),
  broken({ chaos: { disconnectRate: 1 } }, "reset", "reset"),
];

const numbered = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    match: { userMessage: `${NUMBERED} ${at + 1}.` }, ...ANSWERS[at % ANSWERS.length]?.fixture,
  }));

const fixturesFor = (requests: number) => ({
  fixtures: [
    {
      match: { userMessage: PLAIN },
      response: { content: TEXT, usage: { ...USAGE, cost: COST_USD } },
      streamingProfile: { ttft: TTFT_MS, tps: 200 }, chunkSize: CHUNK_CHARS,
    },
    {
      match: { userMessage: THOUGHTFUL },
      response: { content: TEXT, reasoning: THOUGHT, usage: USAGE },
      streamingProfile: { ttft: TTFT_MS, tps: 1000 / PAUSE_MS }, chunkSize: CHUNK_CHARS,
    },
    {
      match: { inputText: PROMPTS.embedded },
      response: { embedding: [0.25, -0.5, 1] },
    },
    ...numbered(requests),
  ],
});

/** How often each outcome comes among so many numbered arrivals; their number is whole rounds. */
export function outcomesOf(requests: number, kind: "streamed" | "whole"): Record<string, number> {
  const each = requests / ANSWERS.length;
  const counts: Record<string, number> = {};
  for (const answer of ANSWERS) counts[answer[kind]] = (counts[answer[kind]] ?? 0) + each;
  return counts;
}

/** What a gateway has to pass on as it was; what broke behind it, it tells in its own way. */
export function passedOn(outcomes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(["ok", "auth", "client-error", "rate-limited"]
    .map((name) => [name, outcomes[name] ?? 0]));
}

/** Starts it; it refuses every key but ours. `requests`: numbered arrivals it has answers for. */
export async function startAimock(folder: string, requests: number): Promise<RunningServer> {
  await writeFile(join(folder, "fixtures.json"), JSON.stringify(fixturesFor(requests)));
  return await startProgram("@copilotkit/aimock/dist/cli.js", folder, (port) =>
    ["--port", String(port), "--fixtures", "fixtures.json", "--log-level", "silent",
      "--journal-max", "0"], { AIMOCK_API_KEYS: KEY });
}

const journal = z.array(z.object({
  path: z.string(), headers: z.record(z.string(), z.unknown()),
}));

/** What it was asked so far, in order. */
export async function askedOf({ url }: RunningServer): Promise<z.infer<typeof journal>> {
  const answer = await fetch(`${url}/__aimock/journal?limit=10000`, {
    headers: { authorization: `Bearer ${KEY}` },
  });
  return journal.parse(await answer.json());
}
