import { type Issue, type Json, must, UsageError } from "../base/index.ts";
import type { Settings, SuccessRule } from "../config/index.ts";
import { bodyPrompts, takesPrompts } from "./http-body.ts";
import { madePrompts } from "./made-prompts.ts";
import {
  type Api, apiOfBase, apiOfOperation, modelInPath, operationPath, streamInPath,
} from "./operation.ts";
import { BUILT_IN_PROMPTS, parsePrompts, type Prompt } from "./prompts.ts";

/** What is called and with what; everything but the key. */
export interface Target {
  readonly api: Api;
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
  /** Left out: what the API tells. */
  readonly tokenSource?: "estimate";
  /** Of plain HTTP alone; left out where nothing was said of it. */
  readonly http?: {
    /** Null: POST with a body, else GET. */
    readonly method: string | null;
    /** All of them have to hold; none: any 2xx is a success. */
    readonly success: readonly SuccessRule[];
  };
}

/** The simulator bills like a small model, so that costs can be tried as well. */
export const SIMULATOR_MODEL = "gpt-4o-mini";

const EXAMPLE_MODELS: Readonly<Record<Exclude<Api, "http">, string>> = {
  "openai-chat": "gpt-4o-mini",
  "openai-responses": "gpt-4o-mini",
  "openai-completions": "gpt-3.5-turbo-instruct",
  "openai-embeddings": "text-embedding-3-small",
  "anthropic-messages": "claude-sonnet-4-5",
  gemini: "gemini-2.5-flash",
};

/** Without its query, which may carry a key. */
const shown = (url: URL): string => url.origin + url.pathname;

function resolveApi({ api, model }: Settings, url: URL): Api {
  const named = apiOfOperation(url);
  if (api === null) return named ?? apiOfBase(url) ?? (model === null ? "http" : "openai-chat");
  if (api === "http" || named === null || named === api) return api;
  throw new UsageError([{
    field: "api", value: api, origin: "the configuration",
    message: `the endpoint ${shown(url)} is an operation of the API ${named}.`,
    fix: `write api: ${named}, or the endpoint's base without the operation`,
  }]);
}

/** A model in the path is the one that is called, whatever else is written. */
function resolveModel({ model }: Settings, api: Api, url: URL): string | null {
  const inPath = modelInPath(api, url);
  if (api !== "gemini" || inPath === null || model === null || model === inPath) {
    return model ?? inPath;
  }
  throw new UsageError([{
    field: "model", value: model, origin: "the configuration",
    message: `the endpoint ${shown(url)} calls the model ${inPath}.`,
    fix: `write model: ${inPath}, or the endpoint's base without a model`,
  }]);
}

/** A written operation says whether it streams; otherwise the settings do. */
function resolveStream({ stream }: Settings, api: Api, url: URL): boolean {
  if (api === "http" || api === "openai-embeddings") return false;
  const written = api === "gemini" ? streamInPath(url) : null;
  if (written === true && !stream) {
    throw new UsageError([{
      field: "stream", value: "false", origin: "the configuration",
      message: `the endpoint ${shown(url)} streams its answers.`,
      fix: "end it in :generateContent, or write stream: true",
    }]);
  }
  return written ?? stream;
}

/** The roles that an API knows behind the instructions of a conversation. */
const ROLES: Partial<Record<Api, readonly string[]>> = {
  "anthropic-messages": ["user", "assistant", "system"],
  gemini: ["user", "assistant", "model"],
};
const INSTRUCTIONS = ["system", "developer"];

/** @throws UsageError for a role that the API has no word for. */
function refuseForeignRoles(api: Api, prompts: readonly Prompt[]): void {
  const known = ROLES[api];
  if (known === undefined) return;
  for (const [index, { messages }] of prompts.entries()) {
    const first = messages.findIndex(({ role }) => !INSTRUCTIONS.includes(role));
    const foreign = messages.slice(first === -1 ? 0 : first)
      .find(({ role }) => !known.includes(role));
    if (foreign === undefined) continue;
    throw new UsageError([{
      field: "prompts", value: foreign.role, origin: `prompt ${index + 1}`,
      message: `the API ${api} knows no message of this role in this place.`,
      fix: `start with the system messages, then use ${known.join(", ")}`,
    }]);
  }
}

function choosePrompts(settings: Settings, promptsText: string | null): readonly Prompt[] {
  if (settings.prompt !== null) {
    return [{ messages: [{ role: "user", content: settings.prompt }] }];
  }
  if (settings.prompts !== null) {
    return parsePrompts(must(promptsText, "the text of the prompts"), settings.prompts);
  }
  const lengths = settings["input-lengths"];
  return lengths === null ? BUILT_IN_PROMPTS : madePrompts(lengths);
}

/** @throws UsageError where a setting would have no effect. */
function refuseIdleHttp(settings: Settings, api: Api): void {
  const idle = api === "http"
    ? (takesPrompts(settings.body) ? [] : ["prompt", "prompts", "input-lengths"] as const)
    : (["method", "success"] as const);
  if (api === "http" && settings["token-source"] === "estimate") throw new UsageError([{
    field: "token-source", value: "estimate", origin: "the configuration",
    message: "a plain request has no tokens.", fix: "remove it",
  }]);
  const issues = idle.filter((name) => settings[name] !== null).map((field): Issue => ({
    field, value: null, origin: "the configuration",
    message: api === "http" ? "a plain request sends no prompt that its body has no place for."
      : `the API ${api} has its own method and its own signs of success.`,
    fix: api === "http" ? 'write {{prompt}} into the body, e.g. body: {"input": "{{prompt}}"}'
      : "remove it, or write api: http",
  }));
  if (issues.length > 0) throw new UsageError(issues);
}

function httpOf({ method, success }: Settings): Pick<Target, "http"> {
  return method === null && success === null ? {} : { http: { method, success: success ?? [] } };
}

/**
 * What the settings call.
 * @throws UsageError when the model is missing, or endpoint and settings contradict each other.
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
  // The simulator serves every API, whatever operation its address names.
  const url = new URL(given.isSimulator && settings.api !== "http" ? "/" : given.url, given.url);
  const api = given.isSimulator && settings.api === null ? "openai-chat" : resolveApi(settings, url);
  const model = resolveModel(settings, api, url) ?? (given.isSimulator ? SIMULATOR_MODEL : null);
  if (api !== "http" && model === null) {
    throw new UsageError([{
      field: "model", value: null, origin: "nowhere",
      message: `an endpoint of the API ${api} has to be told which model to use.`,
      fix: `add e.g. model: ${EXAMPLE_MODELS[api]}, or write api: http for a plain request`,
    }]);
  }
  const stream = resolveStream(settings, api, url);
  refuseIdleHttp(settings, api);
  const isBody = api === "http";
  const chosen = isBody && !takesPrompts(settings.body) ? [] : choosePrompts(settings, given.promptsText);
  const prompts = isBody ? bodyPrompts(settings.body, chosen) : chosen;
  refuseForeignRoles(api, prompts);
  return {
    api,
    origin: url.origin,
    path: operationPath(api, url, { model, stream }),
    model,
    headers: settings.headers ?? [],
    prompts,
    maxTokens: settings["max-tokens"],
    temperature: settings.temperature,
    stream,
    body: settings.body,
    ...(settings["token-source"] === "estimate" ? { tokenSource: "estimate" } : {}),
    ...httpOf(settings),
  };
}
