import type { Json } from "../../base/index.ts";
import type { Protocol } from "../../engine/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { AnswerReader } from "./answer-reader.ts";
import { ChatForm } from "./chat-form.ts";
import { isOpenaiReasoning, temperatureOf } from "./model-limits.ts";
import { openaiKey } from "./request-headers.ts";
import { prepareRequests } from "./requests.ts";

function bodyOf(target: Target, { messages }: Prompt): { readonly [name: string]: Json } {
  const { model, maxTokens, stream } = target;
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(isOpenaiReasoning(model) ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }),
    ...temperatureOf(target),
    stream,
    ...(stream ? { stream_options: { include_usage: true } } : {}),
  };
}

/** OpenAI chat completions, streaming and not, and the many gateways that speak it. */
export const openaiChat: Protocol = {
  api: "openai-chat",
  prepare: (target, apiKey) =>
    prepareRequests(target, { headers: [openaiKey(target, apiKey)], bodyOf }),
  reader: (target) => new AnswerReader(new ChatForm(), target),
};
