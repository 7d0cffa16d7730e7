import { type Config } from "../config/index.js";
import type { Env } from "./surroundings.js";
/**
 * Configuration from its file and from inputs or flags, which win.
 * @throws UsageError with every problem.
 */
export declare function readConfiguration(options: {
    readonly values: Readonly<Record<string, unknown>>;
    /** How an input is called in messages: `input rate`, `--rate`. */
    readonly describe: (field: string) => string;
    readonly env: Env;
    readonly candidatesGiven?: boolean;
}): Promise<Config>;
/** Keys would stand in the process list: on a command line they are given as `${ENV_NAME}`. */
export declare function refuseLiteralSecrets(values: Readonly<Record<string, unknown>>): void;
