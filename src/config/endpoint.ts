import { z } from "zod";
import type { Json } from "../base/index.ts";
import { field, parseJsonObject, type Field } from "./fields.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";
import { unresolvedName } from "./secrets.ts";

export type Endpoint =
  | { readonly kind: "simulator"; readonly profile: Json | null }
  | {
      readonly kind: "url";
      readonly url: string;
      /** Path of the unix socket to connect to instead of the URL's host, which is localhost. */
      readonly socketPath: string | null;
    };

const MAX_URL_CHARS = 8192;
const EXAMPLE = "write e.g. https://api.example.com/v1/chat/completions or simulator:";

/** nginx's form, `http://unix:/run/x.sock:/path`; a host called unix has a port behind it. */
const UNIX = /^(https?):\/\/unix:(?!\d+(?:\/|$))([^:]*)(?::(.*))?$/i;
const UNIX_EXAMPLE = "write e.g. http://unix:/run/llm.sock:/v1/chat/completions";
/** `sun_path` has 108 bytes on Linux and 104 on macOS, its closing NUL included. */
const MAX_SOCKET_PATH_BYTES = 103;

function parseUrl(text: string): Parsed<string> {
  if (/^(?:http\+)?unix:/i.test(text)) return refuse("is not an http or https URL", UNIX_EXAMPLE);
  if (!URL.canParse(text)) return refuse("is not a URL", EXAMPLE);
  const url = new URL(text);
  if (!/^https?:\/\//i.test(text)) return refuse("is not an http or https URL", EXAMPLE);
  if (url.username !== "" || url.password !== "") {
    return refuse("carries credentials in the URL", "pass them as api-key or headers");
  }
  if (text.includes("#")) return refuse("has a fragment, which is never sent", "remove it");
  return accept(text);
}

function parseUnixSocket(scheme: string, socketPath: string, rest: string): Parsed<Endpoint> {
  if (scheme.toLowerCase() !== "http") return refuse("asks for TLS over a unix socket", UNIX_EXAMPLE);
  if (!socketPath.startsWith("/")) return refuse("has no absolute path of a unix socket", UNIX_EXAMPLE);
  if (Buffer.byteLength(socketPath) > MAX_SOCKET_PATH_BYTES) {
    return refuse(`has a unix socket's path of more than ${MAX_SOCKET_PATH_BYTES} bytes`,
      "use a shorter path");
  }
  if (rest !== "" && !rest.startsWith("/")) return refuse("has no path after the socket", UNIX_EXAMPLE);
  return andThen(parseUrl(`http://localhost${rest}`), (url) =>
    accept({ kind: "url", url, socketPath }));
}

/**
 * `simulator:`, optionally with a JSON profile behind the colon, or an http(s) URL, kept as it was
 * written, or one over a unix socket. Characters that the URL standard drops or turns silently
 * (white space, backslash) are refused, so that what is called is what was read.
 */
export function parseEndpoint(written: string): Parsed<Endpoint> {
  const text = written.trim();
  if (text.startsWith("simulator:")) {
    const profile = text.slice("simulator:".length).trim();
    if (profile === "") return accept({ kind: "simulator", profile: null });
    return andThen(parseJsonObject(profile), (json) =>
      accept({ kind: "simulator", profile: json }));
  }
  const missing = unresolvedName(text);
  if (missing !== null) {
    return text.indexOf(`\${${missing}}`) < text.indexOf("?") || !text.includes("?")
      ? refuse("refers to the environment outside its query", "write the URL itself there")
      : refuse(`refers to the environment variable ${missing}, which is not set or empty`,
        `set ${missing}; pull requests from forks are not given secrets`);
  }
  if (text.length > MAX_URL_CHARS) return refuse(`is longer than ${MAX_URL_CHARS} characters`);
  if (/[\s\\\u0000-\u001f]/.test(text)) return refuse("is not a URL", EXAMPLE);
  const [, scheme, socketPath = "", rest = ""] = UNIX.exec(text) ?? [];
  if (scheme !== undefined) return parseUnixSocket(scheme, socketPath, rest);
  return andThen(parseUrl(text), (url) => accept({ kind: "url", url, socketPath: null }));
}

export const endpoint: Field<Endpoint> = field(z.string(), parseEndpoint);

/** Loopback names and addresses (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291). */
export function isLoopback(url: string): boolean {
  const host = new URL(url).hostname;
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]"
    || /^127(\.\d{1,3}){3}$/.test(host);
}

export function isHttps(url: string): boolean {
  return new URL(url).protocol === "https:";
}

/** A URL fit to be shown: neither credentials nor query values, which may be keys. */
export function displayUrl(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1…@").replace(/\?.*$/s, "?…");
}
