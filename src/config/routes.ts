import { z } from "zod";
import { oneLine } from "../base/index.ts";
import { MAX_ITEMS, field, isBounded, type Field } from "./fields.ts";
import { isMix, parseModel } from "./model.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";

/** Prompts that carry all of these tags go to the model. */
export interface Route {
  readonly when: Readonly<Record<string, string>>;
  readonly model: string;
}

export interface Routes {
  /** The first one that fits counts. */
  readonly rules: readonly Route[];
  /** For prompts that none of them fits. */
  readonly otherwise: string;
}

const EXAMPLE = "write e.g. routes: [{when: {complexity: low}, model: deepseek-v3.2}, {model: gpt-4.1}]";
const MEMBERS = ["when", "model"];

interface Row {
  readonly when: Readonly<Record<string, string>> | null;
  readonly model: string;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readWhen(written: unknown, where: string): Parsed<Row["when"]> {
  if (written === undefined) return accept(null);
  if (!isMap(written) || Object.keys(written).length === 0) {
    return refuse(`has a "when" without tags in ${where}`, EXAMPLE);
  }
  const tags = Object.entries(written);
  const odd = tags.find(([, value]) => !["string", "number", "boolean"].includes(typeof value));
  if (odd !== undefined) {
    return refuse(`has a tag "${oneLine(odd[0], 60)}" in ${where} that is no text, number or `
      + "true or false", EXAMPLE);
  }
  return accept(Object.fromEntries(tags.map(([name, value]) => [name, String(value)])));
}

function readRow(written: unknown, at: number): Parsed<Row> {
  const where = `entry ${at + 1}`;
  if (!isMap(written)) return refuse(`has no "model" in ${where}`, EXAMPLE);
  const odd = Object.keys(written).find((name) => !MEMBERS.includes(name));
  if (odd !== undefined) {
    return refuse(`has an unknown "${oneLine(odd, 60)}" in ${where}`, "use when and model");
  }
  const { when, model } = written;
  if (typeof model !== "string") return refuse(`has no "model" in ${where}`, EXAMPLE);
  if (isMix(model)) return refuse(`has a mix of models in ${where}`, "name one model");
  return andThen(parseModel(model), (name) =>
    andThen(readWhen(when, where), (tags) => accept({ when: tags, model: name })));
}

function ordered(rows: readonly Row[]): Parsed<Routes> {
  const otherwise = rows.at(-1);
  if (otherwise === undefined || otherwise.when !== null) {
    return refuse("has no default: a last entry without when", "end with e.g. {model: gpt-4.1}");
  }
  const early = rows.slice(0, -1).findIndex(({ when }) => when === null);
  if (early !== -1) {
    return refuse(`has a default in entry ${early + 1}, and what follows is never reached`,
      "write the entry without when last");
  }
  const rules = rows.flatMap(({ when, model }) => (when === null ? [] : [{ when, model }]));
  if (rules.length === 0) return refuse("has only a default", "write it as model instead");
  return accept({ rules, otherwise: otherwise.model });
}

export function parseRoutes(written: unknown): Parsed<Routes> {
  if (!Array.isArray(written) || !isBounded(written)) return refuse("is not a list", EXAMPLE);
  const entries: readonly unknown[] = written;
  if (entries.length > MAX_ITEMS) return refuse(`has more than ${MAX_ITEMS} entries`);
  return andThen(every(entries.map(readRow)), ordered);
}

/** A list in a file, or its JSON. */
export const routes: Field<Routes> = field(
  z.union([z.string(), z.array(z.unknown())]),
  (written) => {
    if (typeof written !== "string") return parseRoutes(written);
    try {
      return parseRoutes(JSON.parse(written));
    } catch {
      return refuse("is not JSON", 'write e.g. [{"when": {"code": true}, "model": "m"}, {"model": "n"}]');
    }
  },
);
