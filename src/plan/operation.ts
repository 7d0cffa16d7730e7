/** Which API a URL belongs to, and the path of the operation that is called there. */
import type { Settings } from "../config/index.ts";

export type Api = NonNullable<Settings["api"]>;

/** The ends of paths by which operations are known; the first that fits. */
const OPERATIONS: readonly (readonly [end: RegExp, api: Api])[] = [
  [/\/chat\/completions$/, "openai-chat"],
  [/\/completions$/, "openai-completions"],
  [/\/responses$/, "openai-responses"],
  [/\/embeddings$/, "openai-embeddings"],
  [/\/messages$/, "anthropic-messages"],
  [/:(?:streamGenerateContent|generateContent)$/, "gemini"],
];

/** Hosts and bases that belong to one API, as host and path. */
const BASES: readonly (readonly [base: RegExp, api: Api])[] = [
  [/\/openai(?:\/v1|\/deployments\/[^/]+)?$/, "openai-chat"],
  [/^[^/]+\.openai\.azure\.com$/, "openai-chat"],
  [/^api\.anthropic\.com(?:\/v1)?$|\/anthropic(?:\/v1)?$/, "anthropic-messages"],
  [/^generativelanguage\.googleapis\.com(?:\/v1)?$|\/v1beta(?:\/models(?:\/[^/:]+)?)?$/, "gemini"],
  [/\/v1$/, "openai-chat"],
];

/** Which end the operations of OpenAI's APIs have. */
const OPENAI_ENDS = {
  "openai-chat": "/chat/completions",
  "openai-responses": "/responses",
  "openai-completions": "/completions",
  "openai-embeddings": "/embeddings",
} as const;

const AZURE_HOST = /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/;

const trimmed = (path: string): string => path.replace(/\/+$/, "");

function firstMatch(rows: readonly (readonly [RegExp, Api])[], text: string): Api | null {
  return rows.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The API whose operation the path names. */
export function apiOfOperation(url: URL): Api | null {
  return firstMatch(OPERATIONS, trimmed(url.pathname));
}

/** The API whose host or base this is. */
export function apiOfBase(url: URL): Api | null {
  return firstMatch(BASES, url.hostname + trimmed(url.pathname));
}

/** Azure in front of OpenAI's models, also behind a gateway that keeps its paths. */
export function isAzure({ origin, path }: { readonly origin: string; readonly path: string }): boolean {
  return AZURE_HOST.test(new URL(origin).hostname) || /\/openai\/deployments\//.test(path);
}

/** What is wrongly escaped is taken as it stands. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The model that a path names: Gemini's, or the deployment at Azure, which is called like one. */
export function modelInPath(api: Api, { pathname }: URL): string | null {
  const name = api === "gemini"
    ? /\/models\/([^/:]+)/.exec(pathname)?.[1]
    : /\/openai\/deployments\/([^/]+)/.exec(pathname)?.[1];
  return name === undefined ? null : unescaped(name);
}

/** Whether the operation that the path names streams; null where it leaves that to the request. */
export function streamInPath({ pathname }: URL): boolean | null {
  const [, name] = /:(streamGenerateContent|generateContent)\/*$/.exec(pathname) ?? [];
  return name === undefined ? null : name === "streamGenerateContent";
}

/** Behind a base that ends in the API's version or has no version of its own. */
function withVersion(base: string, version: string): string {
  return base.endsWith(version) ? base : base + version;
}

function geminiPath(base: string, search: string, model: string, stream: boolean): string {
  const version = base === "" ? "/v1beta" : base.replace(/\/models(?:\/[^/]*)?$/, "");
  // Tuned models are named with their collection.
  const name = model.includes("/") ? model : `models/${model}`;
  const written = name.split("/").map(encodeURIComponent).join("/");
  if (!stream) return `${version}/${written}:generateContent${search}`;
  const query = /[?&]alt=/.test(search) ? search : `${search === "" ? "?" : `${search}&`}alt=sse`;
  return `${version}/${written}:streamGenerateContent${query}`;
}

/** The operation's path and query: one that is written stays, a base gets its operation appended. */
export function operationPath(
  api: Api,
  url: URL,
  { model, stream }: { readonly model: string | null; readonly stream: boolean },
): string {
  const { pathname, search } = url;
  if (api === "http" || apiOfOperation(url) !== null) return pathname + search;
  const base = trimmed(pathname);
  switch (api) {
    case "anthropic-messages": return `${withVersion(base, "/v1")}/messages${search}`;
    case "gemini": return geminiPath(base, search, model ?? "", stream);
    default: {
      const isBareAzure = AZURE_HOST.test(url.hostname) && /^(?:\/openai)?$/.test(base);
      const version = isBareAzure ? "/openai/v1" : base === "" ? "/v1" : base;
      return version + OPENAI_ENDS[api] + search;
    }
  }
}
