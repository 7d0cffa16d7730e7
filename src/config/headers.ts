import { LINES, MAX_ITEMS, entries, entryTexts, field, type Field } from "./fields.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";
import { unresolvedName, wrapperOf } from "./secrets.ts";

export type Header = readonly [name: string, value: string];

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110 section 5.5: printable characters, spaces, tabs and obs-text. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MAX_VALUE_CHARS = 8192;

/** Hop-by-hop (RFC 9110 section 7.6.1) or owned by the client that frames the message. */
const NOT_OURS = [
  "connection", "content-length", "expect", "host", "keep-alive", "proxy-authenticate",
  "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
];

/** Header fields that carry credentials. */
const CREDENTIALS = ["authorization", "api-key", "x-api-key", "x-goog-api-key", "cookie"];

export function carriesCredentials(name: string): boolean {
  return CREDENTIALS.includes(name.toLowerCase());
}

/** Header fields that hold nothing but a key. */
const KEYS = ["api-key", "x-api-key", "x-goog-api-key"];

/** The key in a header that carries one; null where there is none. */
function keyIn(name: string, value: string): string | null {
  if (KEYS.includes(name.toLowerCase())) return value;
  if (name.toLowerCase() !== "authorization") return null;
  return /^bearer\s+(.*)$/i.exec(value)?.[1] ?? null;
}

function refuseWrapped(name: string, wrapper: ReturnType<typeof wrapperOf>): Parsed<Header> | null {
  switch (wrapper) {
    case null: return null;
    case "quotes": return refuse(`has stray quotes around the key in "${name}"`, "remove the quotes");
    case "bearer": return name.toLowerCase() === "authorization"
      ? refuse(`has "Bearer" twice in "${name}"`, 'write "Bearer" once')
      : refuse(`has "Bearer" before the key in "${name}"`, 'remove "Bearer"');
  }
}

/** One `Name: value` line. Messages name the header and never show its value. */
export function parseHeader(line: string): Parsed<Header> {
  const colon = line.indexOf(":");
  if (colon < 1) return refuse("has a line without a colon", "write Name: value, one a line");
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  if (!TOKEN.test(name)) {
    return refuse("has a header name that is not a token", "use letters, digits and hyphens");
  }
  if (NOT_OURS.includes(name.toLowerCase())) {
    return refuse(`sets "${name}", which the connection owns`, `remove "${name}"`);
  }
  if (!FIELD_VALUE.test(value)) {
    return refuse(`has a character in "${name}" that a header cannot carry`, "remove it");
  }
  if (value.length > MAX_VALUE_CHARS) {
    return refuse(`has more than ${MAX_VALUE_CHARS} characters in "${name}"`);
  }
  const missing = unresolvedName(value);
  if (missing !== null) {
    return refuse(
      `refers in "${name}" to the environment variable ${missing}, which is not set`,
      `set ${missing}`,
    );
  }
  const key = keyIn(name, value);
  const refusal = key === null ? null : refuseWrapped(name, wrapperOf(key));
  return refusal ?? accept([name, value]);
}

function parseHeaders(lines: readonly string[]): Parsed<readonly Header[]> {
  if (lines.length > MAX_ITEMS) return refuse(`has more than ${MAX_ITEMS} lines`);
  return andThen(every(lines.map(parseHeader)), (headers) => {
    const names = headers.map(([name]) => name.toLowerCase());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined) return accept(headers);
    return refuse(`sets "${twice}" twice`, "join the values with a comma on one line");
  });
}

export const headers: Field<readonly Header[]> = field(entries, (written) =>
  parseHeaders(entryTexts(written, LINES)),
);
