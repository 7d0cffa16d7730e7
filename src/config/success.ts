import type { Json } from "../base/index.ts";
import { field, items, LINES, readItems, textOrList, type Field } from "./fields.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";

/** What an answer of a plain HTTP endpoint has to show to count as a success. */
export type SuccessRule =
  /** Statuses from … to …, both ends included; one of them. */
  | { readonly kind: "status"; readonly ranges: readonly (readonly [from: number, to: number])[] }
  | { readonly kind: "contains"; readonly text: string }
  /** The JSON of the body has this value at the path. */
  | { readonly kind: "json"; readonly path: readonly string[]; readonly value: Json };

const EXAMPLE = 'write e.g. status 200-299, 304; body contains done; or json result.state = "done"';
const MAX_TEXT_CHARS = 1000;
const MAX_STEPS = 32;

function parseRange(part: string): Parsed<readonly [number, number]> {
  const family = /^([1-5])xx$/i.exec(part)?.[1];
  const [, first, last = first] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? [];
  const from = family === undefined ? Number(first) : Number(family) * 100;
  const to = family === undefined ? Number(last) : from + 99;
  // A 1xx is no answer, and what is above 599 is no status.
  return from >= 200 && to <= 599 && from <= to
    ? accept([from, to])
    : refuse(`has no status "${part}"`, "write e.g. status 200, 201, 2xx or 200-299");
}

function parseStatus(written: string): Parsed<SuccessRule> {
  const ranges = readItems(items(written, /[\s,]+/), parseRange);
  return andThen(ranges, (all) => accept({ kind: "status", ranges: all }));
}

function jsonOr(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function parseContains(written: string): Parsed<SuccessRule> {
  const quoted = written.startsWith('"') ? jsonOr(written) : written;
  const text = typeof quoted === "string" ? quoted : written;
  if (text === "") return refuse("contains nothing", "write e.g. body contains done");
  if (text.length > MAX_TEXT_CHARS) return refuse(`is longer than ${MAX_TEXT_CHARS} characters`);
  return accept({ kind: "contains", text });
}

/** `a.b.0` or `$.a.b[0]`; the value as JSON, or as it stands where it is none. */
function parseJson(written: string): Parsed<SuccessRule> {
  const [, place = "", value = ""] = /^(\S+)\s*=\s*(.+)$/.exec(written) ?? [];
  const path = place.replace(/^\$\.?/, "").replace(/\[(\d+)\]/g, ".$1").replace(/^\./, "").split(".");
  if (value === "" || path.includes("")) {
    return refuse("has no path and value", 'write e.g. json result.state = "done"');
  }
  if (path.length > MAX_STEPS) return refuse(`has a path of more than ${MAX_STEPS} steps`);
  const wanted = jsonOr(value.trim());
  return typeof wanted === "object" && wanted !== null
    ? refuse("compares with an object or a list", "compare single values, a line for each")
    : accept({ kind: "json", path, value: wanted });
}

export function parseSuccessRule(line: string): Parsed<SuccessRule> {
  const [, status] = /^status\s*:?\s+(.*)$/i.exec(line) ?? [];
  const [, contained] = /^body\s+contains\s*:?\s+(.*)$/i.exec(line) ?? [];
  const [, compared] = /^json\s+(.*)$/i.exec(line) ?? [];
  if (status !== undefined) return parseStatus(status);
  if (contained !== undefined) return parseContains(contained);
  if (compared !== undefined) return parseJson(compared);
  return refuse("is no rule of success", EXAMPLE);
}

/** All of them have to hold. */
export const success: Field<readonly SuccessRule[]> = field(textOrList, (written) =>
  andThen(readItems(items(written, LINES), parseSuccessRule), (rules) =>
    (rules.filter(({ kind }) => kind === "status").length > 1
      ? refuse("has two lines of statuses", "write all statuses in one line")
      : accept(rules))));
