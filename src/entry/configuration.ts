import { UsageError } from "../base/index.ts";
import {
  type Config, holdsPassword, type Layer, layerFromInputs, layerFromYaml, parseConfig,
} from "../config/index.ts";
import { readInputFile, readOptional } from "./files.ts";
import type { Env } from "./surroundings.ts";

const DEFAULT_FILE = ".github/tailgate.yml";

/** The configuration file that an input names, or the usual one if it is there. */
async function fileLayer(path: unknown, env: Env): Promise<Layer | null> {
  if (typeof path === "string" && path !== "") {
    return layerFromYaml(await readInputFile("config", path), path, env);
  }
  const text = await readOptional(DEFAULT_FILE);
  return text === null ? null : layerFromYaml(text, DEFAULT_FILE, env);
}

/**
 * Configuration from its file and from inputs or flags, which win.
 * @throws UsageError with every problem.
 */
export async function readConfiguration(options: {
  readonly values: Readonly<Record<string, unknown>>;
  /** How an input is called in messages: `input rate`, `--rate`. */
  readonly describe: (field: string) => string;
  readonly env: Env;
  readonly candidatesGiven?: boolean;
}): Promise<Config> {
  const { values, describe, env, candidatesGiven = false } = options;
  const file = await fileLayer(values["config"], env);
  const inputs = layerFromInputs(values, describe);
  return parseConfig({ layers: file === null ? [inputs] : [file, inputs], env, candidatesGiven });
}

/** Keys would stand in the process list: on a command line they are given as `${ENV_NAME}`. */
export function refuseLiteralSecrets(values: Readonly<Record<string, unknown>>): void {
  const literal = ["api-key", "base-api-key", "github-token"].filter((name) => {
    const value = values[name];
    return typeof value === "string" && !/^\$\{[A-Za-z_]\w*\}$/.test(value.trim());
  });
  const { proxy } = values;
  if (typeof proxy === "string" && holdsPassword(proxy)) literal.push("proxy");
  if (literal.length === 0) return;
  throw new UsageError(literal.map((name) => ({
    field: name, value: null, origin: `--${name}`,
    message: "a secret on the command line can be read by every process of the machine.",
    fix: `put it into an environment variable and write --${name} '\${MY_SECRET}'`,
  })));
}
