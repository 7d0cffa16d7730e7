import { anthropicMessages } from "./apis/anthropic-messages.ts";
import type { Api } from "./apis/api.ts";
import { gemini, geminiJsonArray, geminiSse } from "./apis/gemini.ts";
import { openaiChat } from "./apis/openai-chat.ts";
import { openaiCompletions } from "./apis/openai-completions.ts";
import { openaiEmbeddings } from "./apis/openai-embeddings.ts";
import { openaiResponses } from "./apis/openai-responses.ts";
import { anthropic } from "./vendors/anthropic.ts";
import { azure, azureV1 } from "./vendors/azure.ts";
import { geminiArray, gemini as google } from "./vendors/gemini.ts";
import { openai } from "./vendors/openai.ts";
import type { Vendor } from "./vendors/vendor.ts";

interface Operation {
  /** `{model}` stands for the model's name, the deployment's at Azure. */
  readonly path: string;
  readonly vendor: Vendor;
  readonly api: Api;
  /** Only requests whose query says so; of two operations of one path the first that fits. */
  readonly query?: readonly [name: string, value: string];
}

const OPENAI_APIS: readonly (readonly [path: string, api: Api])[] = [
  ["/chat/completions", openaiChat],
  ["/responses", openaiResponses],
  ["/completions", openaiCompletions],
  ["/embeddings", openaiEmbeddings],
];
const DEPLOYMENT = "/openai/deployments/{model}";

const OPERATIONS: readonly Operation[] = [
  ...OPENAI_APIS.flatMap(([path, api]): readonly Operation[] => [
    { path: `/v1${path}`, vendor: openai, api },
    { path: `/openai/v1${path}`, vendor: azureV1, api },
    api === openaiResponses
      ? { path: `/openai${path}`, vendor: azure, api }
      : { path: `${DEPLOYMENT}${path}`, vendor: azure, api },
  ]),
  { path: "/v1/messages", vendor: anthropic, api: anthropicMessages },
  ...["/v1beta", "/v1"].flatMap((version): readonly Operation[] => {
    const whole = `${version}/models/{model}:generateContent`;
    const streamed = `${version}/models/{model}:streamGenerateContent`;
    return [
      { path: whole, vendor: google, api: gemini },
      { path: streamed, vendor: google, api: geminiSse, query: ["alt", "sse"] },
      { path: streamed, vendor: geminiArray, api: geminiJsonArray },
    ];
  }),
];

const MATCHERS = OPERATIONS.map((operation) => ({
  operation,
  expression: new RegExp(`^${operation.path.replace("{model}", "([^/]+)")}$`),
}));

/** What a request's URL asks for. */
export interface Route {
  readonly operation: Operation;
  /** The model where the path names it. */
  readonly model: string | null;
}

export function findRoute(path: string, query: URLSearchParams): Route | null {
  for (const { operation, expression } of MATCHERS) {
    const [name, value] = operation.query ?? [];
    if (name !== undefined && query.get(name) !== value) continue;
    const match = expression.exec(path);
    if (match !== null) return { operation, model: decode(match[1]) };
  }
  return null;
}

/** A name that is no valid percent-encoding is taken as it is written. */
function decode(name: string | undefined): string | null {
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
