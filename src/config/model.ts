import { z } from "zod";
import { LINES_OR_COMMAS, field, items, type Field } from "./fields.ts";
import { parsePercent } from "./literals.ts";
import { accept, andThen, every, refuse, type Parsed } from "./parsed.ts";

const MAX_NAME_CHARS = 200;
/** Each gets requests of its own: a run of thousands still tells so many apart. */
const MAX_MODELS = 50;
/** Weights are read to the hundredth of a percent. */
const PARTS = 10_000;
/** Weights are written by hand; thirds may be rounded to 33.33%. */
const MAX_SUM_ERROR = 0.0011;

/** `gpt-4.1=20%, deepseek-v3.2=80%`. A comma or a weight makes it a mix. */
export function isMix(text: string): boolean {
  return /,|\n|=\s*[\d.]+\s*%?\s*$/.test(text);
}

/** One of the models of a mix, and its weight in hundredths of a percent. */
export interface ModelWeight {
  readonly model: string;
  readonly weight: number;
}

/** One model name, or a weighted mix, checked and kept as text. */
export function parseModel(written: string): Parsed<string> {
  const text = written.trim();
  if (text === "") return refuse("is blank", "name a model or leave it out");
  return isMix(text) ? andThen(parseMix(text), () => accept(text)) : parseModelName(text);
}

/** The models that a text which was read before names; one alone has all the weight. */
export function mixOf(text: string): readonly ModelWeight[] {
  const mix = isMix(text) ? parseMix(text) : accept([{ model: text, weight: PARTS }]);
  return mix.ok ? mix.value : [];
}

function parseModelName(name: string): Parsed<string> {
  if (name.length > MAX_NAME_CHARS) return refuse(`is longer than ${MAX_NAME_CHARS} characters`);
  if (/[\s\u0000-\u001f\u007f]/.test(name)) {
    return refuse("has white space in the name", "write the name as the API knows it");
  }
  return accept(name);
}

function parseWeight(part: string): Parsed<ModelWeight> {
  const example = "write e.g. gpt-4.1=20%, deepseek-v3.2=80%";
  const split = part.lastIndexOf("=");
  if (split < 1) return refuse("is a mix with a model that has no weight", example);
  const name = parseModelName(part.slice(0, split).trim());
  const share = parsePercent(part.slice(split + 1));
  if (!name.ok) return name;
  if (!share.ok) return refuse("has a weight that is not a percentage", example);
  if (share.value === 0) return refuse("has a weight of 0%", "leave that model out");
  const weight = Math.round(share.value * PARTS);
  if (Math.abs(share.value * PARTS - weight) > 1e-6) {
    return refuse("has a weight with more than two decimals", "write e.g. 33.33%");
  }
  return accept({ model: name.value, weight });
}

function parseMix(text: string): Parsed<readonly ModelWeight[]> {
  const parts = items(text, LINES_OR_COMMAS);
  if (parts.length > MAX_MODELS) return refuse(`is a mix of more than ${MAX_MODELS} models`);
  return andThen(every(parts.map(parseWeight)), (mix) => {
    if (new Set(mix.map(({ model }) => model)).size < mix.length) {
      return refuse("names a model twice", "add the weights up");
    }
    const sum = mix.reduce((total, { weight }) => total + weight, 0);
    if (Math.abs(sum / PARTS - 1) <= MAX_SUM_ERROR) return accept(mix);
    return refuse(`has weights that add up to ${sum / 100}%`, "make it 100%");
  });
}

export const model: Field<string> = field(z.string(), parseModel);
