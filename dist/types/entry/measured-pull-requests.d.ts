import type { GitHubContext, PullRequest, PullRequestApi } from "../adapters/github/index.js";
/**
 * The open pull requests whose head is the very commit that another workflow measured, in the very
 * repository it came from. GitHub is asked: the results may name any pull request they like.
 */
export declare function measuredPullRequests(context: Extract<GitHubContext, {
    kind: "workflow-run";
}>, github: PullRequestApi): Promise<readonly PullRequest[]>;
