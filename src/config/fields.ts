/**
 * The bridge between readers of text and zod: what a YAML file or an input may give goes in, a
 * typed value or problems with their fixes come out. No schema here coerces behind one's back.
 */
import { z } from "zod";
import { nearestName, type Json, type Millis } from "../base/index.ts";
import { parseDuration, printDuration } from "./literals.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";

/** A schema that takes what was written and yields `T`. */
export type Field<T> = z.ZodType<T, unknown>;

export const scalar = z.union([z.string(), z.number()]);
/** A text of several items, or a list of them. */
export const textOrList = z.union([z.string(), z.array(z.string())]);
const named = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** `Name: value` lines as text, as a list (in YAML `- Name: value` is a map of one) or a map. */
export const entries = z.union([z.string(), z.array(z.union([z.string(), named])), named]);
export const textOrMap = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** No list in a configuration is longer than this. */
export const MAX_ITEMS = 1000;

export function field<R extends z.ZodType, T>(
  written: R,
  read: (value: z.output<R>) => Parsed<T>,
): Field<T> {
  return written.transform((value, context) => {
    const parsed = read(value);
    if (parsed.ok) return parsed.value;
    for (const { message, fix } of parsed.problems) {
      context.addIssue({ code: "custom", message, params: { fix } });
    }
    return z.NEVER;
  });
}

export function oneOf<const T extends string>(names: readonly T[]): Field<T> {
  return field(z.string().meta({ enum: [...names] }), (text) => parseName(text.trim(), names));
}

export function parseName<T extends string>(text: string, names: readonly T[]): Parsed<T> {
  const found = names.find((name) => name === text);
  if (found !== undefined) return accept(found);
  const near = nearestName(text, names);
  const fix = near === null ? `write one of ${names.join(", ")}` : `did you mean "${near}"?`;
  return refuse(`is not one of ${names.join(", ")}`, fix);
}

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

function between(value: number, min: number, max: number): Parsed<number> {
  if (value >= min && value <= max) return accept(value);
  return refuse(`must be between ${min} and ${max}`, `write ${value < min ? min : max}`);
}

export function integer(min: number, max: number): Field<number> {
  const number = z.number().meta({ type: "integer", minimum: min, maximum: max });
  const written = z.union([number, z.string().meta({ pattern: INTEGER.source })]);
  return field(written, (value) => {
    const text = String(value).trim();
    if (!INTEGER.test(text)) return refuse("is not a whole number", `write e.g. ${min}`);
    return between(Number(text), min, max);
  });
}

export function decimal(min: number, max: number): Field<number> {
  const number = z.number().meta({ minimum: min, maximum: max });
  return field(z.union([number, z.string().meta({ pattern: DECIMAL.source })]), (value) => {
    const text = String(value).trim();
    if (!DECIMAL.test(text)) return refuse("is not a number", `write e.g. ${min}`);
    return between(Number(text), min, max);
  });
}

/** The forms of YAML 1.2's core schema and no others: `yes`, `on` and `1` are refused. */
export const boolean: Field<boolean> = field(
  z.union([
    z.boolean(),
    z.string().meta({ enum: ["true", "True", "TRUE", "false", "False", "FALSE"] }),
  ]),
  (value) => {
    if (typeof value === "boolean") return accept(value);
    const text = value.trim();
    if (text === "true" || text === "True" || text === "TRUE") return accept(true);
    if (text === "false" || text === "False" || text === "FALSE") return accept(false);
    const near = /^(y|yes|on|1|t)$/i.test(text) ? "true" : nearestName(text, ["true", "false"]);
    const off = /^(n|no|off|0|f)$/i.test(text) ? "false" : near;
    return refuse("is neither true nor false", `write ${off ?? "true or false"}`);
  },
);

export function duration(min: Millis, max: Millis): Field<Millis> {
  return field(scalar, (value) => boundedDuration(value, min, max));
}

/** A duration, or `off`, which is null. */
export function durationOrOff(min: Millis, max: Millis): Field<Millis | null> {
  return field(scalar, (value): Parsed<Millis | null> =>
    String(value).trim() === "off" ? accept(null) : boundedDuration(value, min, max),
  );
}

function boundedDuration(written: string | number, min: Millis, max: Millis): Parsed<Millis> {
  return andThen(parseDuration(written), (value) => {
    if (value >= min && value <= max) return accept(value);
    const bounds = `must be between ${printDuration(min)} and ${printDuration(max)}`;
    return refuse(bounds, `write ${printDuration(value < min ? min : max)}`);
  });
}

/** Text as it stands, white space included. */
export function text(maxChars: number): Field<string> {
  return field(z.string(), (value) => boundedText(value, maxChars));
}

function boundedText(value: string, maxChars: number): Parsed<string> {
  if (value.trim() === "") return refuse("is blank", "write something or leave it out");
  if (value.length > maxChars) return refuse(`is longer than ${maxChars} characters`);
  if (value.includes("\0")) return refuse("contains a NUL character", "remove it");
  return accept(value);
}

const MAX_PATH_CHARS = 4096;

export function parsePath(value: string): Parsed<string> {
  const trimmed = value.trim();
  if (/[\r\n]/.test(trimmed)) return refuse("is more than one line", "give one path");
  return boundedText(trimmed, MAX_PATH_CHARS);
}

export const path: Field<string> = field(z.string(), parsePath);

/** The non-empty items of a text or list, in order, trimmed. */
export function items(written: string | readonly string[], separator: RegExp): readonly string[] {
  const parts = typeof written === "string" ? written.split(separator) : written;
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

export const LINES = /\r?\n/;
export const LINES_OR_COMMAS = /\r?\n|,/;
export const LINES_COMMAS_OR_SEMICOLONS = /\r?\n|,|;/;

/** Reads each item; at least one and at most `MAX_ITEMS`. */
export function readItems<T>(
  parts: readonly string[],
  read: (item: string) => Parsed<T>,
): Parsed<readonly T[]> {
  if (parts.length === 0) return refuse("is an empty list", "name at least one or leave it out");
  if (parts.length > MAX_ITEMS) return refuse(`has more than ${MAX_ITEMS} items`);
  return every(parts.map(read));
}

export function listOf<T>(
  separator: RegExp, read: (item: string) => Parsed<T>,
): Field<readonly T[]> {
  return field(textOrList, (written) => readItems(items(written, separator), read));
}

/** `Name: value` pairs as texts, whichever of the three ways they were written. */
export function entryTexts(
  written: z.output<typeof entries>, separator: RegExp,
): readonly string[] {
  const ofMap = (map: z.output<typeof named>): readonly string[] =>
    Object.entries(map).map(([name, value]) => `${name}: ${value}`);
  if (typeof written === "string") return items(written, separator);
  if (!Array.isArray(written)) return ofMap(written);
  return written.flatMap((item) =>
    typeof item === "string" ? items([item], separator) : ofMap(item));
}

/** More values than any configuration has; stops structures that refer to themselves. */
const MAX_VALUES = 100_000;

/** Whether a value is made of JSON's kinds (or undefined), not too deep and not too large. */
export function isBounded(value: unknown): boolean {
  let count = 0;
  const within = (one: unknown, depth: number): boolean => {
    count += 1;
    if (count > MAX_VALUES || depth > MAX_JSON_DEPTH) return false;
    if (typeof one === "object" && one !== null) {
      return Object.values(one).every((member) => within(member, depth + 1));
    }
    return typeof one !== "bigint" && typeof one !== "function" && typeof one !== "symbol";
  };
  return within(value, 0);
}

export type JsonObject = { readonly [key: string]: Json };

const MAX_JSON_CHARS = 1_000_000;
const MAX_JSON_DEPTH = 64;

function isJson(value: unknown, depth: number): value is Json {
  if (depth > MAX_JSON_DEPTH) return false;
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return Object.values(value).every((member) => isJson(member, depth + 1));
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isJson(value, 0);
}

/** A JSON object, from its text or from the map a YAML file gave. */
export function parseJsonObject(written: unknown): Parsed<JsonObject> {
  const example = 'write a JSON object, e.g. {"key": "value"}';
  if (typeof written === "string" && written.length > MAX_JSON_CHARS) {
    return refuse(`is longer than ${MAX_JSON_CHARS} characters`, "shorten it");
  }
  let value = written;
  if (typeof written === "string") {
    try {
      value = JSON.parse(written);
    } catch {
      return refuse("is not valid JSON", example);
    }
  }
  return isJsonObject(value) ? accept(value) : refuse("is not a JSON object", example);
}
