import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/base/index.ts";
import { onGitHubActions, readContext } from "../../../src/adapters/github/index.ts";
import { mergeGroupEvent, plainEvent, pullRequestEvent, runner, SHA, workflowRunEvent,
} from "./events.ts";

describe("readContext", () => {
  test("reads the run's own facts from the runner's variables", () => {
    expect(readContext(runner("push"), plainEvent())).toMatchObject({
      kind: "push",
      repository: { owner: "octo-org", name: "octo-repo", id: "42" },
      defaultBranch: "main",
      runId: "9001",
      attempt: 2,
      sha: SHA.tip,
      ref: "refs/heads/main",
      actor: "octocat",
      apiUrl: "https://ghe.example.com/api/v3",
      serverUrl: "https://ghe.example.com",
      workflow: "gate",
      job: "tail",
      runner: { os: "Linux", arch: "X64", environment: "github-hosted" },
    });
  });

  test("a pull request's facts come from the event, its missing text is empty", () => {
    expect(readContext(runner("pull_request"), pullRequestEvent())).toMatchObject({
      kind: "pull-request",
      number: 5,
      headSha: SHA.head,
      baseSha: SHA.base,
      mergeSha: SHA.merge,
      headRepo: "octo-org/octo-repo",
      baseRepo: "octo-org/octo-repo",
      isFork: false,
      isDependabot: false,
      isTarget: false,
      labels: ["tailgate: accept-regression"],
      title: "Change the model",
      body: "",
    });
  });

  const origins = [
    ["a fork", "pull_request", "fork", "octocat", "octocat", { isFork: true }],
    ["a fork that was deleted since", "pull_request", "deleted-fork", "octocat", "octocat",
      { isFork: true, headRepo: null }],
    ["Dependabot", "pull_request", "same", "dependabot[bot]", "dependabot[bot]",
      { isDependabot: true }],
    ["Dependabot, run again by a person", "pull_request", "same", "dependabot[bot]", "octocat",
      { isDependabot: true }],
    ["pull_request_target", "pull_request_target", "same", "octocat", "octocat",
      { isTarget: true }],
  ] as const;
  test.each(origins)("a pull request from %s", (_, event, from, author, actor, facts) => {
    const env = runner(event, { GITHUB_ACTOR: actor });
    expect(readContext(env, pullRequestEvent(from, author))).toMatchObject(facts);
  });

  const kinds = [
    ["a push to another branch", runner("push", { GITHUB_REF: "refs/heads/x" }), plainEvent(),
      { kind: "push", isDefaultBranch: false }],
    ["a push to the default branch", runner("push"), plainEvent(),
      { kind: "push", isDefaultBranch: true }],
    ["a push of a tag called main", runner("push", { GITHUB_REF: "refs/tags/main" }),
      plainEvent(), { kind: "push", isDefaultBranch: false }],
    ["a push whose event names no default branch", runner("push", { GITHUB_REF: "refs/heads/" }),
      null, { kind: "push", isDefaultBranch: false, defaultBranch: null }],
    ["a schedule without a payload", runner("schedule"), null, { kind: "schedule" }],
    ["a manual run", runner("workflow_dispatch"), plainEvent(), { kind: "workflow-dispatch" }],
    ["a manual run on another branch",
      runner("workflow_dispatch", { GITHUB_REF: "refs/heads/x" }), plainEvent(),
      { kind: "workflow-dispatch", isDefaultBranch: false }],
    ["the push with which a merge queue begins",
      runner("push", { GITHUB_REF: "refs/heads/gh-readonly-queue/main/pr-5-abc" }), plainEvent(),
      { kind: "push", isDefaultBranch: false }],
    ["a merge queue", runner("merge_group"), mergeGroupEvent(),
      { kind: "merge-group", headSha: SHA.head, baseSha: SHA.base }],
    ["a run after a fork's run on a branch called main", runner("workflow_run"),
      workflowRunEvent("fork"), { kind: "workflow-run", isFork: true, triggeringRunId: "31" }],
    ["a run after one of this repository", runner("workflow_run"), workflowRunEvent("same"),
      { kind: "workflow-run", isFork: false }],
    ["a release", runner("release"), plainEvent(), { kind: "other", eventName: "release" }],
  ] as const;
  test.each(kinds)("%s", (_, env, event, facts) => {
    expect(readContext(env, event)).toMatchObject(facts);
  });

  test.each([["1", 1], ["3", 3], ["", 1]])("attempt %j of a run is number %i", (text, attempt) => {
    expect(readContext(runner("push", { GITHUB_RUN_ATTEMPT: text }), plainEvent()).attempt).toBe(attempt);
  });

  test.each(["0", "-1", "1.5", "2nd"])("attempt %j is refused", (text) => {
    expect(() => readContext(runner("push", { GITHUB_RUN_ATTEMPT: text }), plainEvent()))
      .toThrow(/GITHUB_RUN_ATTEMPT/);
  });

  test.each(["merge_group", "workflow_run"])("a %s event without its payload is refused", (name) => {
    expect(() => readContext(runner(name), plainEvent())).toThrow(new RegExp(`has no ${name}`));
  });

  test("every missing or malformed variable is named at once", () => {
    const env = { GITHUB_REPOSITORY: "nonsense", GITHUB_RUN_ATTEMPT: "zero" };
    const read = () => readContext(env, null);
    expect(read).toThrow(UsageError);
    for (const name of ["GITHUB_REPOSITORY", "GITHUB_EVENT_NAME", "GITHUB_RUN_ID", "GITHUB_SHA",
      "GITHUB_REF", "GITHUB_RUN_ATTEMPT"]) expect(read).toThrow(name);
  });

  test.each([
    ["torn", '{"pull_request":'],
    ["of another shape", '{"pull_request": {"number": "5"}}'],
    ["without the pull request", "{}"],
    ["absent", null],
  ])("a pull request event whose file is %s is refused", (_, text) => {
    expect(() => readContext(runner("pull_request"), text)).toThrow(/GITHUB_EVENT_PATH/);
  });

  test("only GITHUB_ACTIONS=true is GitHub", () => {
    expect([{}, { GITHUB_ACTIONS: "false" }, { GITHUB_ACTIONS: "true" }].map(onGitHubActions))
      .toEqual([false, false, true]);
  });
});
