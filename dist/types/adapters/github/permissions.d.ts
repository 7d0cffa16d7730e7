import type { GitHubContext } from "./context.js";
export interface Permission {
    readonly allowed: boolean;
    /** A sentence for the report and the log, whichever way it was decided. */
    readonly reason: string;
}
export type UpdatePolicy = "auto" | "always" | "never";
/**
 * Whether this run may add to the baselines (contract section 10). `auto`: pushes to the default
 * branch and schedules, which GitHub only runs there. Whatever the policy, code that is not merged
 * yet, and runs that a fork set off, only read.
 */
export declare function mayWriteBaseline(context: GitHubContext, policy: UpdatePolicy): Permission;
/**
 * A sentence when this run would execute foreign code with the repository's secrets: a
 * `pull_request_target` workflow whose workspace holds the pull request's head or its merge.
 * @param checkedOut commits that lie in the workspace
 */
export declare function refusal(context: GitHubContext, checkedOut: readonly {
    readonly commit: string;
    readonly isOfPullRequest: boolean;
}[]): string | null;
/** Whether a comment can be expected to work. An attempt may still be refused. */
export declare function canComment(context: GitHubContext): Permission;
/**
 * The explanation for a comment that GitHub did not permit, or null when the failure is of
 * another kind and has to be reported as one.
 */
export declare function explainDenial(context: GitHubContext, error: unknown): string | null;
