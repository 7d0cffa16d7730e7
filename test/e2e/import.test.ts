import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GitHubServer, startGitHub } from "../support/github.ts";
import { makeFolder, ROOT } from "../support/product.ts";
import { runStep, type StepResult } from "../support/runner.ts";
import { pushEvent } from "../support/step-events.ts";

/** The built action on other tools' files: `mode: judge`, the files named as `results`. */

let folder: string;
let github: GitHubServer;
beforeAll(async () => {
  folder = await makeFolder();
  github = await startGitHub();
});
afterAll(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const sample = async (name: string): Promise<string> =>
  await readFile(join(ROOT, "test", "samples", name), "utf8");

async function judged(
  files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  return await runStep({
    folder, event: pushEvent(github), runId: "901", apiUrl: github.url, repository: github.repository,
    token: github.token, files,
    inputs: { mode: "judge", results: "results/*", baseline: "dir:.tailgate", ...inputs },
  });
}

/** Limits below and far above what the tool measured. */
const FILES = [
  { file: "k6/summary-export.json", over: "latency.p95 < 40ms", kept: "latency.p95 < 1s" },
  { file: "k6/points.ndjson", over: "latency.p50 < 5ms", kept: "latency.p50 < 1s" },
  { file: "vegeta/results.csv", over: "latency.p50 < 5ms", kept: "latency.p50 < 1s" },
  { file: "hey/hey.csv", over: "latency.p50 < 5ms", kept: "latency.p50 < 1s" },
];

describe("another tool's results", () => {
  test.each(FILES)("$file: a budget that is exceeded fails the step", async ({ file, over }) => {
    const step = await judged({ [`results/${file}`]: await sample(file) },
      { results: `results/${file}`, budgets: over });
    expect(step.exitCode, step.log).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: "over-budget", conclusion: "failure" });
    expect(step.summary).toContain("whose file cannot tell");
  });

  test.each(FILES)("$file: one that is kept does not", async ({ file, kept }) => {
    const step = await judged({ [`results/${file}`]: await sample(file) },
      { results: `results/${file}`, budgets: kept });
    expect(step.exitCode, step.log).toBe(0);
    // Nothing is stored to compare with.
    expect(step.outputs).toMatchObject({ verdict: "no-baseline", conclusion: "neutral" });
    expect(step.summary).toMatch(/✅ pass/);
  });

  test("a summary's own figure is compared with the budget as it stands, and says so", async () => {
    const file = "k6/summary-export.json";
    const step = await judged({ "results/k6.json": await sample(file) }, { budgets: "latency.p95 < 40ms" });
    expect(step.summary).toContain("its uncertainty is not known");
    expect(step.summary).toContain("k6 run --out json=FILE keeps every request");
  });

  test("a file of no tool is refused by name, and nothing is judged", async () => {
    const step = await judged({ "results/notes.txt": "all went well\n" }, { budgets: "latency.p99 < 1s" });
    expect(step.exitCode, step.log).toBe(2);
    expect(step.log).toContain("results/notes.txt");
    expect(step.outputs).toEqual({});
  });

  test("files of two tools are no repetitions of one run", async () => {
    const step = await judged({
      "results/hey.csv": await sample("hey/hey.csv"), "results/vegeta.csv": await sample("vegeta/results.csv"),
    }, { budgets: "latency.p99 < 1s" });
    expect(step.exitCode, step.log).toBe(2);
    expect(step.log).toMatch(/differ in .*import/);
  });
});
