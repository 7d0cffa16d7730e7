/** Which values may refer to the environment, and what they become. */
import { LINES, entries, entryTexts } from "./fields.ts";
import { carriesCredentials } from "./headers.ts";
import { holdsPassword } from "./proxy.ts";
import { referencedName, resolveReferences, unresolvedName, type Environment } from "./secrets.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

const WHOLE_SECRETS = ["api-key", "base-api-key", "github-token"];
/** A proxy's URL is secret only where it holds a password. */
const PROXY = "proxy";
/** Their queries may carry a key, as some APIs want it. */
const ENDPOINTS = ["endpoint", "base-endpoint", "control-endpoint"];
const HEADER_LISTS = ["headers", "base-headers"];

/** A URL whose query's references are resolved, as text that stands for itself in a URL. */
function resolveQuery(url: string, env: Environment): string {
  const at = url.indexOf("?");
  return at === -1 ? url : url.slice(0, at) +
    resolveReferences(url.slice(at), env, (text) => encodeURIComponent(text.toWellFormed()));
}

/** A user or password as it may stand in a URL; a per cent sign may already be one of an escape. */
const partOfUrl = (text: string): string => text.replace(/[\s/?#@:[\]\\]/g, encodeURIComponent);

/**
 * The value with the references that stand in it resolved. Header lines become a list first, so
 * that a line break in a variable cannot add a header.
 */
export function resolveValue(name: string, value: unknown, env: Environment): unknown {
  if (WHOLE_SECRETS.includes(name) && typeof value === "string") return resolveReferences(value, env);
  if (name === PROXY && typeof value === "string") {
    return referencedName(value) === null ? resolveReferences(value, env, partOfUrl)
      : resolveReferences(value, env);
  }
  if (ENDPOINTS.includes(name) && typeof value === "string") return resolveQuery(value, env);
  if (!HEADER_LISTS.includes(name)) return value;
  const lines = entries.safeParse(value);
  if (!lines.success) return value;
  return entryTexts(lines.data, LINES).map((line) => resolveReferences(line, env));
}

/** What a file may hold: secrets as references only, and references for secrets only. */
export function checkFileValue(name: string, value: unknown): Parsed<unknown> {
  if (WHOLE_SECRETS.includes(name)) {
    if (typeof value === "string" && referencedName(value) !== null) return accept(value);
    return refuse("is a secret, which may not stand in a file",
      `write "\${ENV_NAME}" and set that environment variable`);
  }
  if (HEADER_LISTS.includes(name)) return checkFileHeaders(value);
  if (name === PROXY && typeof value === "string" && holdsPassword(value)) {
    return refuse("holds a password, which may not stand in a file",
      `write "http://user:\${ENV_NAME}@host:3128" and set that environment variable`);
  }
  const referred = typeof value === "string" ? referencedName(value) : null;
  if (referred === null || name === PROXY) return accept(value);
  return refuse("refers to the environment, which only secrets and headers may do",
    `write the value itself, or pass ${name} as an input`);
}

function checkFileHeaders(value: unknown): Parsed<unknown> {
  const lines = entries.safeParse(value);
  if (!lines.success) return accept(value);
  const literal = entryTexts(lines.data, LINES).find((line) => {
    const name = line.slice(0, Math.max(0, line.indexOf(":"))).trim();
    return carriesCredentials(name) && unresolvedName(line) === null;
  });
  if (literal === undefined) return accept(value);
  const name = literal.slice(0, literal.indexOf(":")).trim();
  return refuse(`holds a secret in "${name}", which may not stand in a file`,
    `write "${name}: \${ENV_NAME}" and set that environment variable`);
}
