/**
 * adapters/protocols: one file for each LLM API, behind the engine's `Protocol` port. They build
 * requests and read responses; they neither send nor time anything.
 */
import { UsageError } from "../../base/index.ts";
import type { Protocol } from "../../engine/index.ts";
import { anthropicMessages } from "./anthropic-messages.ts";
import { gemini } from "./gemini.ts";
import { http } from "./http.ts";
import { openaiChat } from "./openai-chat.ts";
import { openaiCompletions } from "./openai-completions.ts";
import { openaiEmbeddings } from "./openai-embeddings.ts";
import { openaiResponses } from "./openai-responses.ts";

const PROTOCOLS: readonly Protocol[] = [
  openaiChat, openaiResponses, openaiCompletions, openaiEmbeddings, anthropicMessages, gemini, http,
];

export function findProtocol(api: string): Protocol {
  const found = PROTOCOLS.find((protocol) => protocol.api === api);
  if (found) return found;
  throw new UsageError([{
    field: "api", value: api, origin: "the plan", message: "there is no such API.",
    fix: `use one of ${PROTOCOLS.map((protocol) => protocol.api).join(", ")}`,
  }]);
}

export { type EventSink, EventStream } from "./sse.ts";
