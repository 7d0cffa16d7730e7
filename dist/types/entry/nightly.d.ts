import { type GitHub, type GitHubContext } from "../adapters/github/index.js";
import { type BaselineStore } from "../comparison/index.js";
import type { Settings } from "../config/index.js";
import { type Verdict } from "../verdict/index.js";
/**
 * After a scheduled run: one issue for each problem. Answers lines for the log; failing to publish is
 * one of them, since the verdict stands in the summary whatever becomes of the issues.
 */
export declare function reportNight(context: GitHubContext, verdict: Verdict, around: {
    readonly settings: Settings;
    readonly github: GitHub | null;
    readonly store: BaselineStore;
}): Promise<readonly string[]>;
