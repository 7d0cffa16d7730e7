import { describe, expect, test } from "vitest";
import {
  type GitHubContext, type PullRequest, readContext,
} from "../../src/adapters/github/index.ts";
import { TailgateError } from "../../src/base/index.ts";
import { acceptancesIn, type AcceptingApi } from "../../src/entry/accepting.ts";
import { plainEvent, pullRequestEvent, runner, workflowRunEvent } from "../adapters/github/events.ts";

const LABEL = "tailgate: accept-regression";
const LINE = "Tailgate-Accept: latency.p99 <= +25%; reason=a larger model";
const NOW = new Date("2026-11-23T06:00:00Z");
const ACCEPTED = { metric: "latency.p99", bound: 0.25, reason: "a larger model" };

interface Scene {
  readonly body?: string;
  readonly messages?: readonly string[];
  readonly labels?: readonly string[];
  readonly labeller?: string | null;
  readonly approvers?: readonly string[];
  readonly writers?: readonly string[];
  readonly mergedAt?: string | null;
  readonly refuses?: boolean;
}

/** Pull requests as GitHub tells of them now, whatever the event said. */
function scene(given: Scene): AcceptingApi {
  const pullRequest: PullRequest = {
    number: 7, body: given.body ?? "", headSha: "a".repeat(40), headRepositoryId: "42",
    isOpen: (given.mergedAt ?? null) === null, mergedAt: given.mergedAt ?? null, labels: given.labels ?? [],
  };
  const answer = async <T>(value: T): Promise<T> => {
    if (given.refuses !== true) return value;
    throw new TailgateError("publish", {
      code: "github-forbidden", message: "Could not read pull request 7.", hint: "Add a permission.",
    });
  };
  return {
    pullRequest: () => answer(pullRequest),
    pullRequestsOf: () => answer([pullRequest]),
    openPullRequestsFrom: () => answer([pullRequest]),
    commitMessages: () => answer(given.messages ?? []),
    labeller: () => answer(given.labeller ?? null),
    approvers: () => answer(given.approvers ?? []),
    mayWrite: (login) => answer((given.writers ?? []).includes(login)),
    commitsBetween: async () => [],
  };
}

const own: GitHubContext = readContext(runner("pull_request"), pullRequestEvent());
const push: GitHubContext = readContext(runner("push"), plainEvent());
const options = (mayStore: boolean, since: string | null = null) =>
  ({ label: LABEL, now: NOW, mayStore, lastAdmitted: async () => since });
const accepting = (context: GitHubContext, given: Scene, mayStore = false) =>
  acceptancesIn(context, scene(given), options(mayStore));

describe("what a pull request accepts", () => {
  test.each<[string, Scene]>([
    ["the label of somebody who may write",
      { body: LINE, labels: [LABEL], labeller: "ann", writers: ["ann"] }],
    ["the approval of somebody who may write, after one of somebody who may not",
      { body: LINE, approvers: ["eve", "ann"], writers: ["ann"] }],
    ["a trailer of a commit", { messages: [`Use it\n\n${LINE}`], approvers: ["ann"], writers: ["ann"] }],
  ])("counts through %s", async (_, given) => {
    const { acceptances, notes } = await accepting(own, given);
    expect(acceptances).toEqual([{ ...ACCEPTED, by: "pull request #7" }]);
    expect(notes.join()).toMatch(/^accepted in pull request #7 through .*ann.*latency\.p99/);
  });

  test.each<[string, Scene, RegExp]>([
    ["nobody backs it", { body: LINE }, /label "tailgate: accept-regression" or an approving/],
    ["who set the label may not write",
      { body: LINE, labels: [LABEL], labeller: "eve" }, /eve, who set the label, has no write/],
    ["nobody knows who set the label", { body: LINE, labels: [LABEL] }, /does not tell who set/],
    ["who approved may not write", { body: LINE, approvers: ["eve"] }, /eve, who approved, has no/],
    ["it stands where nobody sees it",
      { body: `Text <!--\n${LINE}\n--> more`, approvers: ["ann"], writers: ["ann"] }, /nobody sees/],
    ["it stands in a comment that is not closed",
      { body: `Text <!--\n${LINE}`, approvers: ["ann"], writers: ["ann"] }, /nobody sees/],
    ["it gives no reason",
      { body: "Tailgate-Accept: p99 <= 25%; reason=", approvers: ["ann"], writers: ["ann"] },
      /gives no reason/],
    ["GitHub does not answer", { body: LINE, refuses: true }, /not known.*Add a permission/],
  ])("does not count when %s, and says so", async (_, given, why) => {
    const { acceptances, notes } = await accepting(own, given);
    expect(acceptances).toEqual([]);
    expect(notes.join()).toMatch(why);
  });

  test("without such a line nobody is asked about", async () => {
    expect(await accepting(own, { body: "A change.", labels: [LABEL] }))
      .toEqual({ acceptances: [], notes: [] });
  });
});

test("the workflow that publishes a fork's results asks the fork's pull request", async () => {
  const measured = readContext(runner("workflow_run"), workflowRunEvent("same"));
  if (measured.kind !== "workflow-run") throw new Error(measured.kind);
  const api = scene({ body: LINE, approvers: ["ann"], writers: ["ann"] });
  const heads = (headSha: string): AcceptingApi => ({
    ...api,
    openPullRequestsFrom: async () => [{
      ...(await api.pullRequest(7)), headSha, headRepositoryId: measured.headRepositoryId,
    }],
  });
  expect((await acceptancesIn(measured, heads(measured.headSha), options(false))).acceptances)
    .toEqual([{ ...ACCEPTED, by: "pull request #7" }]);
  expect((await acceptancesIn(measured, heads("f".repeat(40)), options(false))).acceptances).toEqual([]);
});

describe("after the merge", () => {
  const merged: Scene = {
    body: LINE, approvers: ["ann"], writers: ["ann"], mergedAt: "2026-11-23T05:00:00Z",
  };
  test("a run of the default branch that stores takes it over", async () => {
    expect((await accepting(push, merged, true)).acceptances)
      .toEqual([{ ...ACCEPTED, by: "pull request #7" }]);
  });

  const between = "e".repeat(40);
  const last = "0".repeat(40);
  /** The pull request was merged before the commit that is measured, which is another one's. */
  const earlier = (commits: readonly string[]): AcceptingApi => ({
    ...scene(merged),
    commitsBetween: async () => commits.map((sha) => ({ sha, message: "" })),
    pullRequestsOf: async (sha) => (sha === between ? await scene(merged).pullRequestsOf(sha) : []),
  });

  test("the first run that measures several merges takes over what each accepts", async () => {
    const { acceptances } = await acceptancesIn(push, earlier([between, push.sha]), options(true, last));
    expect(acceptances).toEqual([{ ...ACCEPTED, by: "pull request #7" }]);
  });

  test("what an admitted run has measured already is over", async () => {
    expect((await acceptancesIn(push, earlier([]), options(true, push.sha))).acceptances).toEqual([]);
  });

  test("of a long range the newest commits are asked about", async () => {
    const many = Array.from({ length: 200 }, (_, at) => String(at).padStart(40, "0"));
    const asked: string[] = [];
    const api: AcceptingApi = {
      ...earlier(many), pullRequestsOf: async (sha) => { asked.push(sha); return []; },
    };
    await acceptancesIn(push, api, options(true, last));
    expect(asked).toHaveLength(30);
    expect(asked.at(-1)).toBe(push.sha);
  });

  test.each<[string, Scene, boolean]>([
    ["a run that stores nothing", merged, false],
    ["a pull request that is not merged", { ...merged, mergedAt: null }, true],
    ["one merged more than a week ago", { ...merged, mergedAt: "2026-11-15T05:00:00Z" }, true],
  ])("not for %s", async (_, given, mayStore) => {
    expect((await accepting(push, given, mayStore)).acceptances).toEqual([]);
  });
});
