import type { Environment } from "./context.ts";

/** The runner's spelling of an input: upper-case, spaces to `_`, hyphens stay. */
const variableOf = (name: string): string => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;

export interface Inputs {
  /** Only the inputs that were given; the runner passes the others as empty strings. */
  readonly values: Readonly<Record<string, string>>;
  /** Names that are no input of ours, in lower case: most often misspelt ones. */
  readonly unknown: readonly string[];
}

/** The step's `with:` values by input name, without surrounding white space. */
export function readInputs(env: Environment, names: readonly string[]): Inputs {
  const known = new Set(names.map(variableOf));
  const given = names.flatMap((name) => {
    const value = (env[variableOf(name)] ?? "").trim();
    return value === "" ? [] : [[name, value] as const];
  });
  const unknown = Object.keys(env)
    .filter((variable) => variable.startsWith("INPUT_") && !known.has(variable))
    .map((variable) => variable.slice("INPUT_".length).toLowerCase())
    .toSorted();
  return { values: Object.fromEntries(given), unknown };
}
