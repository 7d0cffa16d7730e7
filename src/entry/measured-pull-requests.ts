import type { GitHubContext, PullRequest, PullRequestApi } from "../adapters/github/index.ts";

/** One commit may be the head of pull requests to several branches. */
const MAX_PULL_REQUESTS = 5;

/**
 * The open pull requests whose head is the very commit that another workflow measured, in the very
 * repository it came from. GitHub is asked: the results may name any pull request they like.
 */
export async function measuredPullRequests(
  context: Extract<GitHubContext, { kind: "workflow-run" }>,
  github: PullRequestApi,
): Promise<readonly PullRequest[]> {
  const owner = context.headRepo?.split("/")[0];
  if (owner === undefined || context.headBranch === null) return [];
  const open = await github.openPullRequestsFrom(`${owner}:${context.headBranch}`);
  return open
    .filter((one) => one.isOpen && one.headSha === context.headSha &&
      one.headRepositoryId !== null && one.headRepositoryId === context.headRepositoryId)
    .slice(0, MAX_PULL_REQUESTS);
}
