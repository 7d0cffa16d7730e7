import type { z } from "zod";
import { nearestName, oneLine } from "../base/index.ts";
import type { Issue } from "../base/index.ts";

type ProfileIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Surroundings {
  /** What was parsed, to quote from. */
  readonly input: unknown;
  /** The JSON Schema of the profile: the source of valid names and of the fields' descriptions. */
  readonly shape: unknown;
  readonly origin: string;
}

/** Every problem of a profile in the house's form, one for each unknown name. */
export function issuesOf(found: readonly ProfileIssue[], around: Surroundings): readonly Issue[] {
  return found.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownName(issue.path, key, around))
      : [wrongValue(issue, around)],
  );
}

function unknownName(path: Path, key: string, around: Surroundings): Issue {
  const valid = namesAt(around.shape, path);
  const nearest = nearestName(key, valid);
  return {
    field: fieldName([...path, oneLine(key, 80)]),
    value: null,
    origin: around.origin,
    message: "is not a field of the profile.",
    fix: nearest === null ? `Use one of ${valid.join(", ")}.` : `Did you mean "${nearest}"?`,
  };
}

function wrongValue(issue: ProfileIssue, around: Surroundings): Issue {
  const kinds = issue.path.at(-1) === "kind" ? kindsAt(around.shape, issue.path) : [];
  const value = valueAt(around.input, issue.path);
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : kinds;
  const nearest = typeof value === "string" ? nearestName(value, allowed) : null;
  const meant = nearest === null ? "" : `Did you mean "${nearest}"? `;
  const choices = allowed.length === 0 ? "" : `Use one of ${allowed.join(", ")}.`;
  const described = descriptionAt(around.shape, issue.path);
  return {
    field: issue.path.length === 0 ? "profile" : fieldName(issue.path),
    value: issue.path[0] === "apiKey" || value === undefined ? null : quoted(value),
    origin: around.origin,
    message: `${issue.message}.`,
    fix: choices === "" ? described : meant + choices,
  };
}

function quoted(value: unknown): string {
  return typeof value === "string" ? oneLine(value, 80) : oneLine(JSON.stringify(value), 80);
}

/** `freezes[0].atS` */
export function fieldName(path: Path): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at ? "." : ""}${String(part)}`))
    .join("");
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => member(value, part), input);
}

function member(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** The schema nodes that describe the place `path`; several where a union leaves it open. */
function nodesAt(shape: unknown, path: Path): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (nodes, part) => nodes.map((node) => step(node, part)).flatMap(alternatives),
    alternatives(shape),
  );
}

function step(node: unknown, part: PropertyKey): unknown {
  if (typeof part === "number") return member(node, "items");
  return member(member(node, "properties"), part);
}

function alternatives(node: unknown): readonly unknown[] {
  if (node === undefined) return [];
  const options = member(node, "oneOf") ?? member(node, "anyOf");
  return Array.isArray(options) ? options.flatMap(alternatives) : [node];
}

function namesAt(shape: unknown, path: Path): readonly string[] {
  const properties = nodesAt(shape, path).map((node) => member(node, "properties") ?? {});
  return [...new Set(properties.flatMap((names) => Object.keys(names)))];
}

function kindsAt(shape: unknown, path: Path): readonly string[] {
  return nodesAt(shape, path).flatMap((node) => String(member(node, "const") ?? []));
}

/** The description nearest to the place: its own, or the one of what it is a part of. */
function descriptionAt(shape: unknown, path: Path): string | null {
  if (path.length === 0) return 'Write a JSON object, for example {"seed": 1}.';
  for (let depth = path.length; depth > 0; depth -= 1) {
    const [field, ...rest] = path.slice(0, depth);
    if (field === undefined) break;
    const top = member(member(shape, "properties"), field);
    const nodes = rest.length === 0 ? [top] : nodesAt(top, rest);
    const texts = nodes.map((node) => member(node, "description"));
    const text = texts.find((candidate) => typeof candidate === "string");
    if (text !== undefined) return `${fieldName(path.slice(0, depth))} is: ${text}.`;
  }
  return null;
}
