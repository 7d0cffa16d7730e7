import { z } from "zod";
import { LINES_OR_COMMAS, field, items, type Field } from "./fields.ts";
import { parsePercent } from "./literals.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

const MAX_NAME_CHARS = 200;
/** Weights are written by hand; thirds may be rounded to 33.33%. */
const MAX_SUM_ERROR = 0.0011;

/** `gpt-4.1=20%, deepseek-v3.2=80%`. A comma or a weight makes it a mix. */
export function isMix(text: string): boolean {
  return /,|\n|=\s*[\d.]+\s*%?\s*$/.test(text);
}

/** One model name, or a weighted mix, checked and kept as text. */
export function parseModel(written: string): Parsed<string> {
  const text = written.trim();
  if (text === "") return refuse("is blank", "name a model or leave it out");
  return isMix(text) ? parseMix(text) : parseModelName(text);
}

function parseModelName(name: string): Parsed<string> {
  if (name.length > MAX_NAME_CHARS) return refuse(`is longer than ${MAX_NAME_CHARS} characters`);
  if (/[\s\u0000-\u001f\u007f]/.test(name)) {
    return refuse("has white space in the name", "write the name as the API knows it");
  }
  return accept(name);
}

function parseMix(text: string): Parsed<string> {
  const example = "write e.g. gpt-4.1=20%, deepseek-v3.2=80%";
  const seen: string[] = [];
  let sum = 0;
  for (const part of items(text, LINES_OR_COMMAS)) {
    const split = part.lastIndexOf("=");
    if (split < 1) return refuse("is a mix with a model that has no weight", example);
    const name = parseModelName(part.slice(0, split).trim());
    const weight = parsePercent(part.slice(split + 1));
    if (!name.ok) return name;
    if (!weight.ok) return refuse("has a weight that is not a percentage", example);
    if (weight.value === 0) return refuse("has a weight of 0%", "leave that model out");
    if (seen.includes(name.value)) return refuse("names a model twice", "add the weights up");
    seen.push(name.value);
    sum += weight.value;
  }
  if (Math.abs(sum - 1) <= MAX_SUM_ERROR) return accept(text);
  return refuse(`has weights that add up to ${Math.round(sum * 1e4) / 100}%`, "make it 100%");
}

export const model: Field<string> = field(z.string(), parseModel);
