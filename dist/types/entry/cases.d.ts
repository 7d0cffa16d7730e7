import type { Config, Settings } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import type { Case } from "../verdict/index.js";
export declare function settingsFor(config: Config, scenario: string): Settings;
/** Stored recordings as cases, one for each scenario among the candidates. */
export declare function casesOf(config: Config, candidates: readonly Recording[], baselines: readonly Recording[]): readonly Case[];
