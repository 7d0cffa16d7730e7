import type { BaselineStore } from "../comparison/index.js";
import type { Config } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import type { Acceptance, Verdict } from "../verdict/index.js";
/** Judges the recordings that the input `results` names against the stored baselines. */
export declare function judgeResults(config: Config, store: BaselineStore, acceptances: readonly Acceptance[]): Promise<{
    readonly verdict: Verdict;
    readonly recordings: readonly Recording[];
}>;
