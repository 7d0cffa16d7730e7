import { z } from "zod";
import { field, type Field } from "./fields.ts";
import { referencedName, unresolvedName } from "./secrets.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

export type ProxyChoice =
  | { readonly kind: "none" }
  /** The URL may hold a password. */
  | { readonly kind: "url"; readonly url: string };

const MAX_URL_CHARS = 8192;
const EXAMPLE = "write e.g. http://proxy.example.com:3128, or none";

/** `none`, or the http(s) URL of a proxy. No message shows it: it may hold a password. */
export function parseProxy(written: string): Parsed<ProxyChoice> {
  const text = written.trim();
  if (text === "none") return accept({ kind: "none" });
  const missing = unresolvedName(text);
  if (missing !== null) {
    return refuse(`refers to the environment variable ${missing}, which is not set or empty`,
      `set ${missing}`);
  }
  if (text.length > MAX_URL_CHARS) return refuse(`is longer than ${MAX_URL_CHARS} characters`);
  if (/[\s\\\u0000-\u001f]/.test(text)) return refuse("is not a URL", EXAMPLE);
  if (!/^https?:\/\//i.test(text)) return refuse("is not an http or https URL", EXAMPLE);
  if (!URL.canParse(text)) return refuse("is not a URL", EXAMPLE);
  const { pathname, search, hash } = new URL(text);
  if (pathname !== "/" || search !== "" || hash !== "" || text.endsWith("#")) {
    return refuse("has more than a host and a port", EXAMPLE);
  }
  return accept({ kind: "url", url: text });
}

export const proxy: Field<ProxyChoice> = field(z.string(), parseProxy);

/**
 * Whether the URL of a proxy, as it was written, holds a password itself: one that is a `${ENV_NAME}`
 * reference, as in `http://user:${PASSWORD}@host:3128`, is none yet.
 */
export function holdsPassword(written: string): boolean {
  const [, user] = /^\s*(?:[a-z]+:\/\/)?(.*)@/is.exec(written) ?? [];
  if (user === undefined) return false;
  // Without a colon, what stands alone may be a token.
  return referencedName(user.slice(user.indexOf(":") + 1)) === null;
}
