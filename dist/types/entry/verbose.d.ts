import type { BaselineStore } from "../comparison/index.js";
import type { Config } from "../config/index.js";
import type { Recording } from "../measurement/index.js";
import type { Job } from "../pipeline.js";
import type { Flags } from "./flags.js";
/**
 * What `--verbose` adds on standard error: where settings come from, what is planned, found and
 * stored, and how the generator did. Values of settings are not shown: one may be a secret.
 */
export type Detail = (line: string) => void;
/** Says nothing unless asked to. */
export declare function detailOf(flags: Flags, say: Detail): Detail;
/** A line for each place that settings were written at. The mode is the command's own. */
export declare function settingLines({ origins }: Config): readonly string[];
/** What one run of the job sends, and to whom. */
export declare function planLine({ plan, base, control }: Job): string;
/** How the generator did in one run. */
export declare function generatorLine({ scenario, arm, repeat, load, health, connections }: Recording): string;
/** The store, telling what is read from it and written to it. */
export declare function telling(store: BaselineStore, detail: Detail): BaselineStore;
