/** YAML text to plain values with line numbers. The text is untrusted: everything is bounded. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document } from "yaml";
import type { Issue } from "../base/index.ts";
import { isBounded } from "./fields.ts";
import { sentence } from "./issues.ts";

export const MAX_FILE_BYTES = 1_000_000;
/** Far above any honest use; stops documents that grow by nested aliases. */
const MAX_ALIASES = 100;
const MAX_ISSUES = 20;

export type YamlRead =
  | { readonly kind: "read"; readonly root: unknown; readonly lineOf: ReadonlyMap<string, number> }
  | { readonly kind: "broken"; readonly issues: readonly Issue[] };

/** What most often leads to a fault of the parser, by its code. */
const FIXES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value that has ": " in it or ends with ":" into quotes, '
    + 'e.g. endpoint: "simulator:"',
  MISSING_CHAR: "close what was opened, a quote or a bracket",
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "indent what belongs together alike",
};

/** `path` is for messages only. `lineOf` knows the fields `rate` and `scenarios.chat.rate`. */
export function readYaml(text: string, path: string): YamlRead {
  const fail = (message: string, fix: string | null, line: number | null = null): Issue => {
    const origin = line === null ? path : `${path} line ${line}`;
    return { field: "config", value: null, origin, message: sentence(message), fix };
  };
  const broken = (...issues: readonly Issue[]): YamlRead =>
    ({ kind: "broken", issues: issues.slice(0, MAX_ISSUES) });
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    return broken(fail(`The file is larger than ${MAX_FILE_BYTES} bytes`, "shorten it"));
  }
  const lines = new LineCounter();
  try {
    // The parser's own search for repeated keys compares each with each: too slow for 1 MB.
    const document = parseDocument(text, {
      lineCounter: lines, prettyErrors: false, schema: "core", stringKeys: true, uniqueKeys: false,
    });
    const faults = [...document.errors, ...document.warnings];
    if (faults.some(({ code }) => code === "RESOURCE_EXHAUSTION")) {
      return broken(fail("The file is nested too deeply", "use fewer levels"));
    }
    if (faults.length > 0) {
      return broken(...faults.map((fault) =>
        fail(`Not valid YAML: ${fault.message}`, FIXES[fault.code] ?? null,
          lines.linePos(fault.pos[0]).line)));
    }
    const twice = repeatedKeys(document, lines).map(([key, line]) => (
      { ...fail("The key stands twice in one map", "keep one of them", line), field: key }
    ));
    if (twice.length > 0) return broken(...twice);
    const root: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (isBounded(root)) return { kind: "read", root, lineOf: fieldLines(document, lines) };
    return broken(fail("The file is nested too deeply or too large", "shorten it"));
  } catch (error) {
    // Stack overflow on deep nesting, or aliases beyond the bound.
    const reason = error instanceof Error ? error.message : String(error);
    return broken(fail(`The file cannot be expanded: ${reason}`, "use fewer levels and aliases"));
  }
}

function repeatedKeys(
  document: Document, lines: LineCounter,
): readonly (readonly [key: string, line: number])[] {
  const found: [string, number][] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      visit(value);
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (seen.has(name)) found.push([name, lines.linePos(key.range?.[0] ?? 0).line]);
      seen.add(name);
    }
  };
  visit(document.contents);
  return found;
}

/** Line numbers of the top level's fields and of those in scenarios, keyed by their path. */
function fieldLines(document: Document, lines: LineCounter): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (node: unknown, prefix: string, depth: number): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const field = `${prefix}${String(key.value)}`;
      found.set(field, lines.linePos(key.range[0]).line);
      const inScenarios = field === "scenarios" || prefix === "scenarios.";
      if (depth > 0 && inScenarios) visit(value, `${field}.`, depth - 1);
    }
  };
  visit(document.contents, "", 2);
  return found;
}
