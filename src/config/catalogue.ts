/**
 * The one list of inputs. The action's inputs, the command line's flags, the fields of the
 * configuration file, its JSON Schema and the documentation tables all come from here.
 */
import { z } from "zod";
import { must } from "../base/index.ts";
import type { Input } from "./input.ts";
import { baselineInputs, costInputs, judgementInputs } from "./inputs-judgement.ts";
import { connectionInputs, loadInputs } from "./inputs-load.ts";
import { reportInputs, resultInputs, runInputs } from "./inputs-run.ts";
import { targetInputs } from "./inputs-target.ts";

const INPUTS = {
  ...runInputs, ...targetInputs, ...loadInputs, ...connectionInputs, ...judgementInputs,
  ...baselineInputs, ...costInputs, ...reportInputs, ...resultInputs,
};

export type InputName = keyof typeof INPUTS;

type SchemasOf<T extends Record<string, { readonly schema: z.ZodType }>> = {
  readonly [K in keyof T]: T[K]["schema"];
};

function schemasOf<T extends Record<string, { readonly schema: z.ZodType }>>(
  inputs: T,
): SchemasOf<T> {
  const pairs = Object.entries(inputs).map(([name, { schema }]) => [name, schema]);
  // Object.fromEntries forgets which key has which value type; the line above keeps the pairing.
  return Object.fromEntries(pairs) as SchemasOf<T>;
}

/** All inputs at once; absent ones get their default, or null where absence means something. */
export const settingsSchema = z.object(schemasOf(INPUTS));

/** The typed values of all inputs, keyed by the inputs' names. Durations are in ms. */
export type Settings = z.output<typeof settingsSchema>;

export interface CatalogueEntry extends Input<unknown, unknown> {
  readonly name: InputName;
}

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}

export const INPUT_NAMES: readonly InputName[] = Object.keys(INPUTS).filter(isInputName);

export const CATALOGUE: readonly CatalogueEntry[] = INPUT_NAMES.map((name) => (
  { ...INPUTS[name], name }
));

export function inputNamed(name: InputName): CatalogueEntry {
  return must(CATALOGUE.find((input) => input.name === name), `the input ${name}`);
}

/** Whether an input's value must never be shown. */
export function isSecret(name: string): boolean {
  return isInputName(name) && INPUTS[name].secret;
}
