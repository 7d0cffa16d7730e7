import type { Json } from "../../base/index.ts";
import { must } from "../../base/index.ts";
import type { Protocol, RequestDraft } from "../../engine/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { ChatReader } from "./chat-reader.ts";
import { asObject } from "./openai-usage.ts";
import { requestHeaders } from "./request-headers.ts";

/** JSON merge patch (RFC 7396), one document over another. */
function mergePatch(base: Json, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged: Record<string, Json> = { ...asObject(base) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name] ?? null, value);
  }
  return merged;
}

function requestBody(target: Target, prompt: Prompt): Buffer {
  const built: Record<string, Json> = {
    model: target.model,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    max_tokens: target.maxTokens,
    temperature: target.temperature,
    stream: target.stream,
    ...(target.stream ? { stream_options: { include_usage: true } } : {}),
  };
  return Buffer.from(JSON.stringify(target.body === null ? built : mergePatch(built, target.body)));
}

/** The prompts take turns. */
function prepare(target: Target, apiKey: string | null): (index: number) => RequestDraft {
  const headers = requestHeaders(target, apiKey, [
    ["content-type", "application/json"],
    ["accept", target.stream ? "text/event-stream" : "application/json"],
  ]);
  const drafts = target.prompts.map((prompt): RequestDraft => ({
    method: "POST", path: target.path, headers, body: requestBody(target, prompt),
  }));
  return (index) => must(drafts[index % drafts.length], "prompt");
}

/** OpenAI chat completions, streaming and not, and the many gateways that speak it. */
export const openaiChat: Protocol = {
  api: "openai-chat",
  prepare,
  reader: (target) => new ChatReader(target.stream),
};
