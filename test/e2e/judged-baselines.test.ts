import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseRecording, serialiseRecording } from "../../src/measurement/index.ts";
import { type SimulatorProcess, startSimulatorProcess } from "../support/endpoints.ts";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { once } from "../support/once.ts";
import { makeFolder, startTailgate } from "../support/product.ts";
import { syntheticRun } from "../support/recordings.ts";
import { readStored, storedPaths } from "../support/repository.ts";
import { runStep, type StepEvent, type StepResult } from "../support/runner.ts";
import { pullRequestEvent, pushEvent } from "../support/step-events.ts";
import { undisturbed } from "../support/undisturbed.ts";

/** A sharded run on the default branch becomes the baseline of a pull request's sharded run. */

const SHARDS = [1, 2];
/** Both have to be up by then. */
const LEAD_MS = 6000;
/** Long answers, so that a stall of a tenth of a second makes no run invalid. */
const PROFILE = {
  ttft: { kind: "lognormal", medianMs: 700, sigma: 0.05 }, tpot: { kind: "constant", ms: 5 },
  outputTokens: { kind: "constant", tokens: 4 },
} as const;

let folder: string;
let github: GitHubServer;
let simulator: SimulatorProcess;
beforeAll(async () => {
  folder = await makeFolder();
  github = await startGitHub();
  simulator = await startSimulatorProcess(PROFILE);
});
afterAll(async () => {
  await simulator.stop();
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the jobs of the matrix hand on: one recording each. */
async function recordShards(name: string): Promise<Record<string, string>> {
  const fileOf = (shard: number): string => `${name}-${shard}.json`;
  const said = await undisturbed(async () => {
    const startAt = String(Date.now() + LEAD_MS);
    const exits = await Promise.all(SHARDS.map(async (shard) => await startTailgate([
      "record", "--endpoint", simulator.endpoint, "--model", "m", "--rate", "60/s", "--warmup", "500ms",
      "--duration", "4s", "--shard", `${shard}/${SHARDS.length}`, "--start-at", startAt,
      "--out", fileOf(shard)], { cwd: folder }).done));
    return {
      exitCode: Math.max(...exits.map(({ code }) => code ?? 1)),
      text: exits.map(({ stdout, stderr }) => stdout + stderr).join(""),
    };
  }, (one) => one);
  expect(said.exitCode, said.text).toBe(0);
  const files = SHARDS.map(async (shard) => [
    `shards/tailgate-shard-${shard}/recording-default.json`,
    await readFile(join(folder, fileOf(shard)), "utf8"),
  ] as const);
  return Object.fromEntries(await Promise.all(files));
}

async function judgeStep(
  event: StepEvent, runId: string, files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  return await runStep({
    folder, event, runId, apiUrl: github.url, repository: github.repository, token: github.token, files,
    inputs: { mode: "judge", results: "shards/**/recording-*.json", ...inputs },
  });
}

const push = once(async () => {
  const files = await recordShards("push");
  return { files, step: await judgeStep(pushEvent(github), "501", files) };
});

const pullRequest = once(async () => {
  await push();
  const stored = await storedPaths(github);
  const step = await judgeStep(pullRequestEvent(github), "601", await recordShards("pull"));
  return { stored, step };
});

describe("shards that are judged", () => {
  test("on the default branch are stored, as the one run that they are", async () => {
    const { step } = await push();
    expect(step.exitCode, step.log).toBe(0);
    expect(step.outputs["verdict"]).toBe("no-baseline");
    const paths = await storedPaths(github);
    expect(paths).toEqual([expect.stringMatching(/\/501-\d-all\.json$/)]);
    expect(step.log).toContain(`stored in branch tailgate-data of ${github.repository}: ${paths[0]}`);
    const { recording } = parseRecording(await readStored(github, paths[0] ?? ""), "stored");
    expect(recording).toMatchObject({
      shard: null, admitted: true, verdict: "no-baseline", load: { scheduled: 240, ratePerS: 60 },
    });
  });

  test("are not stored a second time by judging them again", async () => {
    const { files } = await push();
    const step = await judgeStep(pushEvent(github), "502", files);
    expect(step.exitCode, step.log).toBe(0);
    expect(step.log).toContain("not stored as a baseline: it is stored already");
    expect(await storedPaths(github)).toHaveLength(1);
  });

  test("in a pull request are compared with them, and leave nothing behind", async () => {
    const { stored, step } = await pullRequest();
    expect([0, 1], step.log).toContain(step.exitCode);
    expect(step.outputs["baseline-runs"]).toBe("1");
    expect(step.outputs["p99-change"]).not.toBe("");
    expect(step.log).toContain("not stored as a baseline: pull requests only read baselines");
    expect(await storedPaths(github)).toEqual(stored);
  });
});

/** A workflow of the default branch, after one that a pull request of this repository set off. */
const afterPullRequest = (): StepEvent => ({
  ...pushEvent(github), name: "workflow_run",
  payload: {
    repository: { id: 42, full_name: github.repository, default_branch: github.defaultBranch },
    workflow_run: {
      id: 600, run_attempt: 1, event: "pull_request", conclusion: "success", head_sha: "a".repeat(40),
      head_branch: "change", head_repository: { id: 42, full_name: github.repository },
    },
  },
});

test.each(["judge", "report"])("what a pull request measured is not stored by mode %s, whatever is asked for",
  async (mode) => {
    const files = { "shards/recording-default.json": serialiseRecording(syntheticRun({ scenario: "other" })) };
    const step = await judgeStep(afterPullRequest(), "701", files,
      { mode, "update-baseline": "always", comment: "never" });
    expect(step.exitCode, step.log).toBe(0);
    expect(step.log).toContain("not stored as a baseline: these are the results of another workflow's");
    expect((await storedPaths(github)).filter((path) => path.includes("/other/"))).toEqual([]);
  });
