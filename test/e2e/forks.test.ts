import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { serialiseRecording } from "../../src/measurement/index.ts";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { makeFolder } from "../support/product.ts";
import { history, onDay, syntheticRun } from "../support/recordings.ts";
import { dataBranchHead } from "../support/repository.ts";
import { runStep, type StepEvent, type StepResult } from "../support/runner.ts";
import { storedFiles } from "../support/stored-runs.ts";

/** A stranger's pull request: judged with a read-only token, published by a workflow of ours. */
let folder: string;
let github: GitHubServer;
let pull: z.infer<typeof pullShape>;

const pullShape = z.object({
  number: z.number(),
  head: z.object({ sha: z.string(), ref: z.string(), repo: z.object({ id: z.number() }) }),
});
const FORK = "octocat/octo-repo";

async function openFromFork(): Promise<z.infer<typeof pullShape>> {
  const asPerson = async (method: string, path: string, body: unknown): Promise<unknown> =>
    await github.call(method, path, github.personToken, body);
  await asPerson("POST", `/repos/${github.repository}/forks`, {});
  await asPerson("PUT", `/repos/${FORK}/contents/x.txt`,
    { message: "Change it", branch: "main", content: "eA==" });
  return pullShape.parse(await asPerson("POST", `/repos/${github.repository}/pulls`,
    { title: "From a fork", head: "octocat:main", base: "main", body: "" }));
}

beforeAll(async () => {
  folder = await makeFolder();
  github = await startGitHub();
  pull = await openFromFork();
});
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const repository = () =>
  ({ id: 42, full_name: github.repository, default_branch: github.defaultBranch });

const pullRequest = (): StepEvent => ({
  name: "pull_request", ref: `refs/pull/${pull.number}/merge`, sha: "c".repeat(40),
  payload: {
    repository: repository(),
    pull_request: {
      number: pull.number, title: "From a fork", body: null,
      head: { sha: pull.head.sha, ref: "main", repo: { id: pull.head.repo.id, full_name: FORK } },
      base: { sha: "d".repeat(40), ref: "main", repo: { id: 42, full_name: github.repository } },
      labels: [], user: { login: "octocat" }, merge_commit_sha: null,
    },
  },
});

/** After the fork's run; as GitHub says it, whatever the results say. */
const workflowRun = (change: { readonly sha?: string; readonly repositoryId?: number } = {}): StepEvent => ({
  name: "workflow_run", ref: "refs/heads/main", sha: "d".repeat(40),
  payload: {
    repository: repository(),
    workflow_run: {
      id: 600, run_attempt: 1, event: "pull_request", conclusion: "failure",
      head_sha: change.sha ?? pull.head.sha, head_branch: "main",
      head_repository: { id: change.repositoryId ?? pull.head.repo.id, full_name: FORK },
    },
  },
});

const HOSTILE = '</details><img src=x onerror=y> @octocat\n::error::pwned ##[error] [x](http://e.example)';
const slow = syntheticRun({ seed: 9, factor: 1.8, startedAt: onDay(40) });
/** Says that it is another pull request's, and carries markup, a mention and commands. */
const forged = {
  ...slow, id: "forged",
  environment: { pullRequest: "1", ref: "refs/pull/1/merge", commit: HOSTILE, repository: "a/b" },
  failures: [{ text: HOSTILE, count: 3 }],
  fingerprint: { ...slow.fingerprint, soft: { ...slow.fingerprint.soft, region: HOSTILE } },
};

async function step(
  event: StepEvent,
  runId: number,
  options: {
    readonly mode: "judge" | "report";
    readonly token: string;
    readonly text?: string;
    readonly inputs?: Readonly<Record<string, string>>;
  },
): Promise<StepResult> {
  return await runStep({
    folder, event, runId: String(runId), apiUrl: github.url, repository: github.repository,
    token: options.token,
    files: {
      ...storedFiles(history(6, { seed: 4 })),
      "recording.json": options.text ?? serialiseRecording(slow),
    },
    inputs: {
      mode: options.mode, results: "recording.json", baseline: "dir:.tailgate", ...options.inputs,
    },
  });
}

const comments = z.array(z.object({ body: z.string() }));
const commentsOn = async (number: number): Promise<readonly string[]> =>
  comments.parse(await github.call("GET", `/repos/${github.repository}/issues/${number}/comments`,
    github.token)).map(({ body }) => body);

describe("a fork's pull request", () => {
  test("is judged with a read-only token; exit code, summary and reason are right", async () => {
    const result = await step(pullRequest(), 600, { mode: "judge", token: github.readOnlyToken });
    expect(result.exitCode, result.log).toBe(1);
    expect(result.summary.split("\n")[0]).toMatch(/regress/i);
    expect(result.log).toMatch(/forks get a read-only token.*mode: report/);
    expect(await commentsOn(pull.number)).toEqual([]);
  });

  test("is commented on by the workflow that follows, where it was found by its head", async () => {
    const result = await step(workflowRun(), 700, { mode: "report", token: github.token });
    expect(result.exitCode, result.log).toBe(0);
    const [comment = "", ...more] = await commentsOn(pull.number);
    expect(more).toEqual([]);
    expect(comment.split("\n")[0]).toMatch(/regress/i);
    expect(comment).toContain("results cannot be verified here");
    expect(await commentsOn(github.pullRequest)).toEqual([]);
  });

  test("a forged recording reaches no other pull request, and is text wherever it is shown",
    async () => {
      const text = serialiseRecording(forged);
      const result = await step(workflowRun(), 701, { mode: "report", token: github.token, text });
      expect(result.exitCode, result.log).toBe(0);
      expect(await commentsOn(github.pullRequest)).toEqual([]);
      const [comment = "", ...more] = await commentsOn(pull.number);
      expect(more).toEqual([]);
      expect(comment).not.toMatch(/<img|@octocat|\]\(http:\/\/e\.example\)/);
      expect(result.commands.filter(({ text: said }) => said.startsWith("pwned"))).toEqual([]);
    });

  test.each(["judge", "report"] as const)(
    "what a fork's run has left is never a baseline, whatever mode: %s is told to store",
    async (mode) => {
      const result = await step(workflowRun(), 705, {
        mode, token: github.token, text: serialiseRecording(forged),
        inputs: { "update-baseline": "always", comment: "never" },
      });
      expect(result.exitCode, result.log).toBe(mode === "report" ? 0 : 1);
      const present = (await readdir(join(result.workspace, ".tailgate"), { recursive: true }))
        .filter((path) => path.endsWith(".json"));
      expect(present).toHaveLength(6);
      expect(await dataBranchHead(github)).toBeNull();
    });

  test.each([
    ["of a commit that is no longer the head", { sha: "e".repeat(40) }],
    ["from another repository than the head's", { repositoryId: 4711 }],
  ])("a run %s comments nowhere, and says so", async (_, change) => {
    const before = await commentsOn(pull.number);
    const result = await step(workflowRun(change), 702, { mode: "report", token: github.token });
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toContain("No open pull request has");
    expect(await commentsOn(pull.number)).toEqual(before);
  });

  test.each([["torn", "{"], ["not a recording", '{"pull_request": 1}']])(
    "results that are %s are refused", async (_, text) => {
      const result = await step(workflowRun(), 703, { mode: "report", token: github.token, text });
      expect(result.exitCode, result.log).toBe(3);
    });

  test("mode: report elsewhere is a usage error that says where it belongs", async () => {
    const result = await step(pullRequest(), 704, { mode: "report", token: github.readOnlyToken });
    expect(result.exitCode).toBe(2);
    expect(result.log).toContain("on: workflow_run");
  });
});
