import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Recording, serialiseRecording } from "../../src/measurement/index.ts";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { makeFolder } from "../support/product.ts";
import { history, onDay, syntheticRun } from "../support/recordings.ts";
import { runStep, type StepEvent, type StepResult } from "../support/runner.ts";
import { storedFiles } from "../support/stored-runs.ts";

/** Night after night on the recordings of a scheduled workflow: what becomes of the issues. */
let folder: string;
let github: GitHubServer;
let goodCommit: string;
let badCommit: string;

const commit = z.object({ commit: z.object({ sha: z.string() }) });

async function pushCommit(message: string): Promise<string> {
  const made = await github.call("PUT", `/repos/${github.repository}/contents/${message}.txt`,
    github.token, { message: `${message} <b>@octocat</b>`, content: "eA==" });
  return commit.parse(made).commit.sha;
}

beforeAll(async () => {
  folder = await makeFolder();
  github = await startGitHub();
  goodCommit = await pushCommit("good");
  badCommit = await pushCommit("culprit");
});
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (sha: string, run: Recording): Recording => ({ ...run, environment: { commit: sha } });

function schedule(): StepEvent {
  return {
    name: "schedule", ref: `refs/heads/${github.defaultBranch}`, sha: badCommit,
    payload: {
      schedule: "0 3 * * *",
      repository: { id: 42, full_name: github.repository, default_branch: github.defaultBranch },
    },
  };
}

async function night(
  runId: number,
  factor: number,
  more: { readonly token?: string; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<StepResult> {
  const baselines = history(6, { seed: 4 }).map((run) => at(goodCommit, run));
  const tonight = syntheticRun({ seed: runId, factor, startedAt: onDay(40) });
  return await runStep({
    folder, event: schedule(), runId: String(runId), apiUrl: github.url,
    repository: github.repository, token: more.token ?? github.token,
    files: { ...storedFiles(baselines), "night.json": serialiseRecording(tonight) },
    inputs: { mode: "judge", results: "night.json", baseline: "dir:.tailgate", ...more.inputs },
  });
}

const issues = z.array(z.object({
  title: z.string(), body: z.string(), state: z.string(), comments: z.number(),
  pull_request: z.unknown().optional(),
}));

async function allIssues() {
  const path = `/repos/${github.repository}/issues?state=all&per_page=100`;
  return issues.parse(await github.call("GET", path, github.token))
    .filter(({ pull_request: pull }) => (pull ?? null) === null);
}

/** The store stays from night to night, as it does on a default branch. */
async function seedStore(): Promise<string> {
  const root = join(folder, "kept");
  const runs = history(6, { seed: 4 }).map((run) => at(goodCommit, run));
  for (const [path, text] of Object.entries(storedFiles(runs, root))) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return root;
}

describe("nights", () => {
  test("that slow everything down open one issue in all, which the first two good ones close",
    async () => {
      const inputs = { baseline: `dir:${await seedStore()}` };
      for (const [number, factor] of [[401, 1.8], [402, 1.8]] as const) {
        const bad = await night(number, factor, { inputs });
        expect(bad.exitCode, bad.log).toBe(1);
      }
      const [opened, ...more] = await allIssues();
      expect(more).toEqual([]);
      expect(opened).toMatchObject({ state: "open", comments: 1 });
      expect(opened?.title).toMatch(/Latency P99, TTFT P99.* are worse than they were$/);
      expect(opened?.body).toContain("1 commit since the last good run");
      expect(opened?.body).toContain(`\`${badCommit.slice(0, 7)}\``);
      expect(opened?.body).not.toContain("<b>");
      for (const number of [403, 404]) {
        const good = await night(number, 1, { inputs });
        expect(good.exitCode, good.log).toBe(0);
      }
      expect(await allIssues()).toMatchObject([{ state: "closed", comments: 2 }]);
    });

  test("issue: never opens none, and without the permission the log says which is missing",
    async () => {
      const before = await allIssues();
      await night(505, 1.8, { inputs: { issue: "never" } });
      const refused = await night(506, 1.8, { token: github.readOnlyToken });
      expect(refused.exitCode).toBe(1);
      expect(refused.log).toMatch(/no issue: .*"issues: write"/);
      expect(await allIssues()).toEqual(before);
    });
});
