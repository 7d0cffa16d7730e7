import { fault, type Place } from "./fault.ts";
import { checkCount } from "./numbers.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that one line is. @throws UsageError with the line. */
export function parseObject(line: string, place: Place): JsonObject {
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) return value;
  } catch {
    // Said below, with the line.
  }
  throw fault(place, {
    field: "line", value: line, message: "is not a whole JSON object.",
    fix: "the file is torn or mixed with other output: export the results again",
  });
}

/** Undefined when a step of the path is not there. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) =>
    (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

function missing(path: readonly string[], value: unknown, what: string, place: Place): Error {
  return fault(place, {
    field: path.join("."), value,
    message: value === undefined ? `is missing; it should be ${what}.` : `is not ${what}.`,
    fix: "export the results again, with the tool's own output left as it is",
  });
}

export function objectAt(value: unknown, path: readonly string[], place: Place): JsonObject {
  const found = at(value, ...path);
  if (isObject(found)) return found;
  throw missing(path, found, "an object", place);
}

export function numberAt(value: unknown, path: readonly string[], place: Place): number {
  const found = at(value, ...path);
  if (typeof found === "number" && Number.isFinite(found)) return found;
  throw missing(path, found, "a number", place);
}

/** Null where there is none; NaN is written as null. @throws UsageError for anything else. */
export function optionalNumber(
  value: unknown,
  path: readonly string[],
  place: Place,
): number | null {
  const found = at(value, ...path);
  return found === undefined || found === null ? null : numberAt(value, path, place);
}

export function countAt(value: unknown, path: readonly string[], place: Place): number {
  return checkCount(numberAt(value, path, place), path.join("."), place);
}

/** Zero where there is none. */
export function optionalCount(value: unknown, path: readonly string[], place: Place): number {
  return checkCount(optionalNumber(value, path, place) ?? 0, path.join("."), place);
}

export function stringAt(value: unknown, path: readonly string[], place: Place): string {
  const found = at(value, ...path);
  if (typeof found === "string") return found;
  throw missing(path, found, "a text", place);
}

/** The counts of an object like `{"200": 575, "429": 9}`. */
export function countsAt(
  value: unknown,
  path: readonly string[],
  place: Place,
): ReadonlyMap<string, number> {
  const found = objectAt(value, path, place);
  return new Map(Object.keys(found).map((key) => [key, countAt(found, [key], place)]));
}
