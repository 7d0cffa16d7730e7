/** Webhook payloads and runner variables, as small as the real ones allow. */
export const SHA = {
  head: "a".repeat(40), base: "b".repeat(40), merge: "c".repeat(40), tip: "d".repeat(40),
};

const repository = { id: 42, full_name: "octo-org/octo-repo", default_branch: "main" };
const own = { id: 42, full_name: "octo-org/octo-repo" };
const fork = { id: 77, full_name: "stranger/octo-repo" };

export function runner(event: string, changes: Record<string, string> = {}) {
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "octo-org/octo-repo",
    GITHUB_REPOSITORY_ID: "42",
    GITHUB_EVENT_NAME: event,
    GITHUB_RUN_ID: "9001",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_SHA: SHA.tip,
    GITHUB_REF: "refs/heads/main",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: "https://ghe.example.com/api/v3/",
    GITHUB_SERVER_URL: "https://ghe.example.com",
    GITHUB_WORKFLOW: "gate",
    GITHUB_JOB: "tail",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    ...changes,
  };
}

export function pullRequestEvent(
  from: "same" | "fork" | "deleted-fork" = "same",
  author = "octocat",
): string {
  const repo = { same: own, fork, "deleted-fork": null }[from];
  return JSON.stringify({
    action: "synchronize",
    repository,
    pull_request: {
      number: 5,
      title: "Change the model",
      body: null,
      head: { sha: SHA.head, ref: "change", repo },
      base: { sha: SHA.base, ref: "main", repo: own },
      labels: [{ name: "tailgate: accept-regression" }],
      user: { login: author },
      merge_commit_sha: SHA.merge,
    },
  });
}

export const plainEvent = (): string => JSON.stringify({ repository });

export function workflowRunEvent(from: "same" | "fork"): string {
  return JSON.stringify({
    repository,
    workflow_run: {
      id: 31, event: "pull_request", conclusion: "success", head_sha: SHA.head,
      head_branch: "main", head_repository: from === "same" ? own : fork,
    },
  });
}

export function mergeGroupEvent(): string {
  return JSON.stringify({ repository, merge_group: { head_sha: SHA.head, base_sha: SHA.base } });
}
