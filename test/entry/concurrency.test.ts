import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { workflowText } from "../../src/entry/init/workflow.ts";
import { ROOT } from "../support/product.ts";

/** Who waits for whom: in the workflow of `init`, the examples and the page that explains them. */
const concurrency = z.object({
  group: z.string(), queue: z.string().optional(),
  "cancel-in-progress": z.union([z.boolean(), z.string()]).optional(),
});
type Concurrency = z.infer<typeof concurrency>;
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), z.object({
    if: z.string().optional(), permissions: z.record(z.string(), z.string()),
    concurrency: concurrency.optional(),
  })),
});

const FOLDER = join(ROOT, "examples");
const FILES = (await readdir(FOLDER)).filter((name) => name.endsWith(".yml"));
const TEXTS: readonly (readonly [string, string])[] = [
  ...await Promise.all(FILES.map(async (name) =>
    [name, await readFile(join(FOLDER, name), "utf8")] as const)),
  ["the workflow of init", workflowText({
    endpoint: "https://api.openai.com/v1", model: "m", rate: "1/s", secret: "KEY", branch: "main",
    action: "OWNER/tailgate@v1",
  })],
];
const JOBS = TEXTS.flatMap(([name, text]) => {
  const { on, jobs } = workflow.parse(parse(text));
  return Object.entries(jobs).map(([job, facts]) => ({ name: `${name}, ${job}`, on, ...facts }));
});

/** Whether one job serves pull requests and pushes alike. */
const servesBoth = ({ on, if: condition }: (typeof JOBS)[number]): boolean =>
  on["pull_request"] !== undefined && on["push"] !== undefined && condition === undefined;

const BASELINE: Concurrency = { group: "tailgate-baseline", queue: "max" };

describe("jobs that store baselines", () => {
  const storing = JOBS.filter((job) => job.permissions["contents"] === "write" && !servesBoth(job));

  test("are those of pushes and nights", () => {
    expect(storing.map(({ name }) => name).toSorted()).toEqual([
      "nightly.yml, nightly", "pull-request.yml, baseline", "the workflow of init, baseline",
    ]);
  });

  test.each(storing)("$name waits in the one queue, and none is cancelled", (job) => {
    expect(job.concurrency).toEqual(BASELINE);
  });

  test("do so in the recipe of docs/github.md as well", async () => {
    const page = await readFile(join(ROOT, "docs/github.md"), "utf8");
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = ""]) => yaml);
    const recipe = blocks.find((yaml) => yaml.includes("concurrency:")) ?? "";
    expect(parse(recipe)).toEqual({ concurrency: BASELINE });
  });
});

test("a job of a merge queue waits for the group before it, is read-only and never cancelled", () => {
  const queued = JOBS.filter(({ if: condition = "" }) => condition.includes("merge_group"));
  expect(queued.map(({ name }) => name)).toEqual(["merge-queue.yml, merge-queue"]);
  for (const { concurrency: own, permissions, on } of queued) {
    expect(own).toEqual({ group: "tailgate-merge-queue", queue: "max" });
    expect(permissions).toEqual({ contents: "read" });
    // The required check has to answer in the pull request as well.
    expect(Object.keys(on)).toEqual(["pull_request", "merge_group"]);
  }
});

test("every other job that measures gives way to a newer push of its own pull request", () => {
  const others = JOBS.filter((job) => job.on["pull_request"] !== undefined &&
    (servesBoth(job) || job.permissions["contents"] === "read") &&
    job.if?.includes("merge_group") !== true);
  expect(others.length).toBeGreaterThan(3);
  for (const { concurrency: own, ...job } of others) {
    expect(own?.group, job.name).toContain("${{ github.ref }}");
    // What a push stores is not thrown away for the next push.
    expect(own?.["cancel-in-progress"], job.name)
      .toBe(servesBoth(job) ? "${{ github.event_name == 'pull_request' }}" : true);
    expect(own?.queue, job.name).toBeUndefined();
  }
});
