import { describe, expect, test } from "vitest";
import { TailgateError } from "../../../src/base/index.ts";
import {
  canComment, explainDenial, mayWriteBaseline, readContext, refusal,
} from "../../../src/adapters/github/index.ts";
import { mergeGroupEvent, plainEvent, pullRequestEvent, runner, SHA, workflowRunEvent,
} from "./events.ts";

const contexts = {
  "a push to the default branch": readContext(runner("push"), plainEvent()),
  "a push to another branch":
    readContext(runner("push", { GITHUB_REF: "refs/heads/x" }), plainEvent()),
  "a push of a merge queue": readContext(
    runner("push", { GITHUB_REF: "refs/heads/gh-readonly-queue/main/pr-5-abc" }), plainEvent()),
  "a schedule": readContext(runner("schedule"), plainEvent()),
  "a manual run": readContext(runner("workflow_dispatch"), plainEvent()),
  "a pull request": readContext(runner("pull_request"), pullRequestEvent()),
  "a fork's pull request": readContext(runner("pull_request"), pullRequestEvent("fork")),
  "pull_request_target": readContext(runner("pull_request_target"), pullRequestEvent("fork")),
  "a pull request's review": readContext(runner("pull_request_review"), pullRequestEvent()),
  "a comment": readContext(runner("issue_comment"), plainEvent()),
  "a merge queue": readContext(runner("merge_group"), mergeGroupEvent()),
  "a run after a fork's": readContext(runner("workflow_run"), workflowRunEvent("fork")),
  "a run after our own": readContext(runner("workflow_run"), workflowRunEvent("same")),
};

describe("mayWriteBaseline", () => {
  const rows: readonly [keyof typeof contexts, boolean, boolean][] = [
    ["a push to the default branch", true, true],
    ["a push to another branch", false, true],
    ["a push of a merge queue", false, true],
    ["a schedule", true, true],
    ["a manual run", false, true],
    ["a pull request", false, false],
    ["a fork's pull request", false, false],
    ["pull_request_target", false, false],
    ["a pull request's review", false, false],
    ["a comment", false, false],
    ["a merge queue", false, false],
    ["a run after a fork's", false, false],
    ["a run after our own", false, true],
  ];
  test.each(rows)("%s: auto %s, always %s, never false, with a reason", (name, auto, always) => {
    const decided = (["auto", "always", "never"] as const)
      .map((policy) => mayWriteBaseline(contexts[name], policy));
    expect(decided.map(({ allowed }) => allowed)).toEqual([auto, always, false]);
    for (const { reason } of decided) expect(reason).not.toBe("");
  });
});

describe("refusal", () => {
  const target = contexts["pull_request_target"];
  test.each([
    ["the pull request's head", SHA.head, true],
    ["its merge", SHA.merge, true],
    ["the base", SHA.base, false],
  ])("pull_request_target with a checkout of %s", (_, commit, refused) => {
    const base = { commit: SHA.base, isOfPullRequest: false };
    expect(refusal(target, [base, { commit, isOfPullRequest: false }]) !== null).toBe(refused);
  });

  test("pull_request_target with what was fetched as a pull request's, whatever its commit", () => {
    expect(refusal(target, [{ commit: "e".repeat(40), isOfPullRequest: true }])).not.toBeNull();
    expect(refusal(target, [])).toBeNull();
  });

  test("pull_request may check out the head", () => {
    const head = { commit: SHA.head, isOfPullRequest: true };
    expect(refusal(contexts["a fork's pull request"], [head])).toBeNull();
  });
});

describe("commenting", () => {
  test.each([
    ["a pull request of the repository", contexts["a pull request"], true],
    ["a fork's pull request", contexts["a fork's pull request"], false],
    ["a fork's pull request under pull_request_target", contexts["pull_request_target"], true],
    ["Dependabot's pull request",
      readContext(runner("pull_request"), pullRequestEvent("same", "dependabot[bot]")), false],
    ["a push", contexts["a push to the default branch"], false],
  ])("%s", (_, context, allowed) => {
    expect(canComment(context).allowed).toBe(allowed);
  });

  const failure = (code: string, kind: "publish" | "store" = "publish") =>
    new TailgateError(kind, { code, message: "Could not comment.", hint: "Add a permission." });

  test("a denial on a fork is explained by the fork", () => {
    const context = contexts["a fork's pull request"];
    expect(explainDenial(context, failure("github-forbidden"))).toMatch(/forks.*read-only/);
  });

  test("a denial elsewhere keeps the hint that names the permission", () => {
    const context = contexts["a pull request"];
    expect(explainDenial(context, failure("github-not-found"))).toContain("Add a permission.");
  });

  test.each([
    ["an outage", failure("github-unavailable")],
    ["a store's denial", failure("github-forbidden", "store")],
    ["a bug", new Error("oops")],
  ])("%s is not explained away", (_, error) => {
    expect(explainDenial(contexts["a fork's pull request"], error)).toBeNull();
  });
});
