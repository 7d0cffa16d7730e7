import type { Tokens } from "../base/index.ts";
import { errorReply } from "./reply.ts";
import type { Reply } from "./reply.ts";

/** What the simulator reads of a chat completion request; it ignores everything else. */
export interface ChatRequest {
  readonly model: string;
  readonly stream: boolean;
  readonly includeUsage: boolean;
  readonly maxTokens: Tokens | null;
  readonly inputTokens: Tokens;
}

type Parsed =
  | { readonly kind: "request"; readonly request: ChatRequest }
  | { readonly kind: "refusal"; readonly reply: Reply };

/** A request, or the 400 that says what is wrong with it. */
export function parseChatRequest(body: string): Parsed {
  const parsed = parseJson(body);
  if (!isObject(parsed)) {
    return refusal("We could not parse the JSON body of your request: expected a JSON object.");
  }
  const { model, messages, n } = parsed;
  if (model === undefined) return refusal("you must provide a model parameter", "model");
  if (typeof model !== "string" || model === "") {
    return refusal("Invalid type for 'model': expected a non-empty string.", "model");
  }
  if (messages === undefined) return refusal("Missing required parameter: 'messages'.", "messages");
  if (!Array.isArray(messages) || messages.length === 0) {
    return refusal("Invalid 'messages': expected a non-empty array.", "messages");
  }
  if (n !== undefined && n !== null && n !== 1) {
    return refusal("Unsupported value: 'n' must be 1 with this server.", "n");
  }
  const limitName = isSet(parsed["max_completion_tokens"]) ? "max_completion_tokens" : "max_tokens";
  const limit = parsed[limitName];
  if (isSet(limit) && !(typeof limit === "number" && Number.isInteger(limit) && limit >= 1)) {
    return refusal(`Invalid '${limitName}': expected an integer of at least 1.`, limitName);
  }
  const stream = parsed["stream"] === true;
  const options = parsed["stream_options"];
  if (isSet(options) && !stream) {
    const message = "The 'stream_options' parameter is only allowed when 'stream' is enabled.";
    return refusal(message, "stream_options");
  }
  const request: ChatRequest = {
    model,
    stream,
    includeUsage: isObject(options) && options["include_usage"] === true,
    maxTokens: typeof limit === "number" ? limit : null,
    inputTokens: countInputTokens(messages),
  };
  return { kind: "request", request };
}

/**
 * The simulator's own rule in place of a tokenizer: 4/3 token for each word between white space
 * (the usual estimate for English), 4 for the frame of each message, rounded at the end.
 */
export function countInputTokens(messages: readonly unknown[]): Tokens {
  const words = messages.reduce<number>((sum, message) => sum + wordsOf(message), 0);
  return Math.round((words * 4) / 3 + 4 * messages.length);
}

/** `content` is a string or, in the multi-part form, a list of parts of which `text` counts. */
function wordsOf(message: unknown): number {
  if (!isObject(message)) return 0;
  const { content } = message;
  if (typeof content === "string") return countWords(content);
  if (!Array.isArray(content)) return 0;
  return content.reduce<number>((sum, part: unknown) => {
    const text = isObject(part) ? part["text"] : undefined;
    return sum + (typeof text === "string" ? countWords(text) : 0);
  }, 0);
}

function countWords(text: string): number {
  const words = text.match(/\S+/g);
  return words === null ? 0 : words.length;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refusal(message: string, param?: string): Parsed {
  const type = "invalid_request_error";
  const error = param === undefined ? { message, type } : { message, type, param };
  return { kind: "refusal", reply: errorReply(400, error) };
}
