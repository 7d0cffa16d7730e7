/** Files that are one JSON value, and where those that should be one are not. */

/** Python writes these as they stand, and JSON has no word for them: null. Strings are passed over. */
const NO_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/** An object, or a list of them: a line of a log may begin with a bracket as well. */
export function beginsAsJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{\]]|$))/.test(text);
}

/** Undefined for anything but one object or list, read to the end. */
export function parseWhole(text: string): unknown {
  if (!beginsAsJson(text)) return undefined;
  const document = parsed(text);
  if (document !== undefined || !/NaN|Infinity/.test(text)) return document;
  return parsed(text.replace(NO_NUMBERS, (found) => (found.startsWith('"') ? found : "null")));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const STRING = String.raw`"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*"`;
const NUMBER = String.raw`-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|Infinity)`;
const TOKEN = new RegExp(String.raw`\s*(?:${STRING}|${NUMBER}|true|false|null|[{}\[\],:])`, "uy");

/** What may follow a token; null where it may not stand. */
function following(token: string, expected: Expected, open: string[]): Expected | null {
  const isValueDue = expected === "value" || expected === "value or end";
  const closed = (): Expected => (open.length === 0 ? "nothing" : "comma or end");
  switch (token) {
    case "{":
    case "[":
      if (!isValueDue) return null;
      open.push(token);
      return token === "{" ? "key or end" : "value or end";
    case "}":
    case "]":
      if (!expected.endsWith("or end") || open.pop() !== (token === "}" ? "{" : "[")) return null;
      return closed();
    case ",":
      if (expected !== "comma or end") return null;
      return open.at(-1) === "{" ? "key" : "value";
    case ":":
      return expected === "colon" ? "value" : null;
    default:
      if (expected.startsWith("key")) return token.startsWith('"') ? "colon" : null;
      return isValueDue ? closed() : null;
  }
}

/** The line, from 1, at which a text stops being one JSON value; its last where it breaks off. */
export function lineOfBreak(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const next = following(found[0].trim(), expected, open);
    if (next === null) break;
    expected = next;
    end = TOKEN.lastIndex;
  }
  const after = text.slice(end);
  const before = after.trim() === "" ? text.trimEnd()
    : text.slice(0, text.length - after.trimStart().length);
  return before.split("\n").length;
}
