import { type GitHub, type GitHubContext } from "../adapters/github/index.js";
import type { Config } from "../config/index.js";
import type { Verdict } from "../verdict/index.js";
/** The check run that `check-run` asks for; lines for the log, of which a failure is one. */
export declare function publishCheck(context: GitHubContext, verdict: Verdict, around: {
    readonly config: Config;
    readonly github: GitHub | null;
}): Promise<readonly string[]>;
