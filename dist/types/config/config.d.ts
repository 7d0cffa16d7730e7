import { type Settings } from "./catalogue.js";
import type { Layer } from "./layers.js";
import type { Environment } from "./secrets.js";
export interface Scenario {
    readonly name: string;
    /** The top level merged with the scenario's overrides; inputs win over both. */
    readonly settings: Settings;
}
export interface Config {
    /** The top level, without any scenario's overrides. */
    readonly settings: Settings;
    readonly suite: string;
    /** Those to run, in the order of the file; `default` alone where the file names none. */
    readonly scenarios: readonly [Scenario, ...Scenario[]];
    /** Where each field came from: `rate`, and `scenarios.chat.rate` where a scenario overrides. */
    readonly origins: Readonly<Record<string, string>>;
}
/**
 * Reads layers, ordered lowest to highest, into a configuration. With `env`, `${ENV_NAME}` in
 * secrets and headers is resolved in every layer, so that a key need not stand in a command line.
 * `candidatesGiven` says that recordings to judge came another way than as `results`.
 * Throws one `UsageError` with all issues.
 */
export declare function parseConfig(options: {
    readonly layers: readonly Layer[];
    readonly env?: Environment;
    readonly candidatesGiven?: boolean;
}): Config;
