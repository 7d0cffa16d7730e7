import { type Issue, type Json, must, UsageError } from "../base/index.ts";
import type { Settings } from "../config/index.ts";
import { BUILT_IN_PROMPTS, parsePrompts, type Prompt } from "./prompts.ts";

/** What is called and with what; everything but the key. */
export interface Target {
  readonly api: "openai-chat" | "http";
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path and query of the operation. */
  readonly path: string;
  readonly model: string | null;
  readonly headers: readonly (readonly [string, string])[];
  readonly prompts: readonly Prompt[];
  readonly maxTokens: number;
  readonly temperature: number;
  readonly stream: boolean;
  /** Merged over the request body that was built (RFC 7396: null removes a member). */
  readonly body: { readonly [name: string]: Json } | null;
}

/** The simulator bills like a small model, so that costs can be tried as well. */
export const SIMULATOR_MODEL = "gpt-4o-mini";

const FOREIGN_OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/\/responses$/, "openai-responses"],
  [/\/embeddings$/, "openai-embeddings"],
  [/\/messages$/, "anthropic-messages"],
  [/:(stream)?generateContent$/i, "gemini"],
];

/** Which API a URL belongs to, by the operation or base its path names. Null: plain HTTP. */
function apiOfPath(written: string, hasModel: boolean): Target["api"] | { readonly later: string } {
  const path = written.replace(/\/+$/, "");
  if (path.endsWith("/chat/completions")) return "openai-chat";
  if (path.endsWith("/completions")) return { later: "openai-completions" };
  const foreign = FOREIGN_OPERATIONS.find(([pattern]) => pattern.test(path));
  if (foreign) return { later: foreign[1] };
  return hasModel || path.endsWith("/v1") ? "openai-chat" : "http";
}

/** The operation's path: an API base gets its operation appended. */
function operationPath(api: Target["api"], url: URL): string {
  const base = url.pathname.replace(/\/+$/, "");
  if (api === "http" || base.endsWith("/chat/completions")) return url.pathname + url.search;
  return `${base === "" ? "/v1" : base}/chat/completions${url.search}`;
}

function resolveApi(settings: Settings, url: URL): Target["api"] {
  const { api } = settings;
  if (api === "openai-chat" || api === "http") return api;
  const found = apiOfPath(url.pathname, settings.model !== null);
  if (typeof found === "string") return found;
  const issue: Issue = {
    field: "endpoint",
    // Without its query, which may carry a key.
    value: url.origin + url.pathname,
    origin: "the URL's path",
    message: `this looks like the API ${found.later}, which is not yet available.`,
    fix: "call an OpenAI chat endpoint, or write api: http to treat it as plain HTTP",
  };
  throw new UsageError([issue]);
}

function choosePrompts(settings: Settings, promptsText: string | null): readonly Prompt[] {
  if (settings.prompt !== null) {
    return [{ messages: [{ role: "user", content: settings.prompt }] }];
  }
  if (settings.prompts !== null) {
    return parsePrompts(must(promptsText, "the text of the prompts"), settings.prompts);
  }
  return BUILT_IN_PROMPTS;
}

/**
 * What the settings call.
 * @throws UsageError when the model is missing or the API is not yet available.
 */
export function makeTarget(
  settings: Settings,
  given: {
    /** The endpoint's address: the simulator's, once it runs, or the one in the settings. */
    readonly url: string;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
  },
): Target {
  const url = new URL(given.url);
  const api = resolveApi(settings, url);
  const model = settings.model ?? (given.isSimulator ? SIMULATOR_MODEL : null);
  if (api === "openai-chat" && model === null) {
    throw new UsageError([{
      field: "model", value: null, origin: "nowhere",
      message: "an OpenAI chat endpoint has to be told which model to use.",
      fix: "add e.g. model: gpt-4o-mini",
    }]);
  }
  return {
    api,
    origin: url.origin,
    path: operationPath(api, url),
    model,
    headers: settings.headers ?? [],
    prompts: api === "http" ? [] : choosePrompts(settings, given.promptsText),
    maxTokens: settings["max-tokens"],
    temperature: settings.temperature,
    stream: api === "openai-chat" && settings.stream,
    body: settings.body,
  };
}
