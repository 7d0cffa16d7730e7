import { type Annotation, type GitHub, type GitHubContext } from "../adapters/github/index.js";
import type { Config, Settings } from "../config/index.js";
import type { Verdict } from "../verdict/index.js";
/** What became of the comments. */
export interface Commented {
    /** Of the first comment; empty without one. */
    readonly url: string;
    readonly lines: readonly string[];
    readonly annotations: readonly Annotation[];
}
/** @throws UsageError where mode: report has no other workflow's run to speak of. */
export declare function checkReporting(context: GitHubContext, { mode }: Settings): void;
/** Writes the comment that the event and the policy ask for. A failure is an annotation. */
export declare function comment(context: GitHubContext, verdict: Verdict, around: {
    readonly config: Config;
    readonly github: GitHub | null;
}): Promise<Commented>;
