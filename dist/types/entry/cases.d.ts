import type { Config } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import type { Case } from "../verdict/index.js";
/** Stored recordings as cases, one for each scenario among the candidates. */
export declare function casesOf(config: Config, candidates: readonly Recording[], baselines: readonly Recording[]): readonly Case[];
