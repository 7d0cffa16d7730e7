import type { GitHubServer } from "./github.ts";
import type { StepEvent } from "./runner.ts";

/** Events as GitHub tells a step of them, with no more than is read. */

const HEAD = "a".repeat(40);
const TIP = "d".repeat(40);
const MERGE = "c".repeat(40);

const repositoryOf = (github: GitHubServer) =>
  ({ id: 42, full_name: github.repository, default_branch: github.defaultBranch });

export function pushEvent(github: GitHubServer): StepEvent {
  return {
    name: "push", ref: `refs/heads/${github.defaultBranch}`, sha: TIP,
    payload: { ref: `refs/heads/${github.defaultBranch}`, repository: repositoryOf(github) },
  };
}

export function pullRequestEvent(
  github: GitHubServer,
  from: "same" | "fork" = "same",
): StepEvent {
  const own = { id: 42, full_name: github.repository };
  const head = from === "same" ? own : { id: 77, full_name: "stranger/octo-repo" };
  return {
    name: "pull_request", ref: `refs/pull/${github.pullRequest}/merge`, sha: MERGE,
    payload: {
      action: "synchronize",
      repository: repositoryOf(github),
      pull_request: {
        number: github.pullRequest, title: "Change the model", body: null,
        head: { sha: HEAD, ref: "change", repo: head },
        base: { sha: TIP, ref: github.defaultBranch, repo: own },
        labels: [], user: { login: "octocat" }, merge_commit_sha: MERGE,
      },
    },
  };
}
