import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { must } from "../src/base/index.ts";
import { INPUT_NAMES } from "../src/config/index.ts";
import { ROOT } from "./support/product.ts";
import { type Lint, makeLinter } from "./support/workflow-linter.ts";

/** The reusable workflow for matrix shards, and what its caller writes. */

const read = async (name: string): Promise<string> => await readFile(join(ROOT, name), "utf8");

/** The caller's workflow in docs/scale.md. */
async function readCaller(): Promise<string> {
  const [, block] = /```yaml\n(# \.github\/workflows\/[^]*?)```/.exec(await read("docs/scale.md")) ?? [];
  return must(block, "workflow in docs/scale.md");
}

const PATH = ".github/workflows/sharded.yml";
const keys = z.record(z.string(), z.unknown());
const workflow = z.object({
  on: z.object({ workflow_call: z.object({ inputs: keys, secrets: keys }) }),
  jobs: z.record(z.string(), z.object({
    steps: z.array(z.object({
      uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional(),
    }).loose()),
  }).loose()),
}).loose();

const caller = z.object({
  jobs: z.record(z.string(), z.object({ uses: z.string(), with: keys, secrets: keys })),
}).loose();

/** What a caller gives that the reusable workflow does not take. */
async function refusedOf(text: string): Promise<readonly string[]> {
  const taken = workflow.parse(parse(await read(PATH))).on.workflow_call;
  return Object.values(caller.parse(parse(text)).jobs).flatMap((job) => [
    ...Object.keys(job.with).filter((name) => !Object.hasOwn(taken.inputs, name)),
    ...Object.keys(job.secrets).filter((name) => !Object.hasOwn(taken.secrets, name)),
    ...(job.uses.includes(`/${PATH}@`) ? [] : [job.uses]),
  ]);
}

let lint: Lint;
beforeAll(async () => { lint = await makeLinter(); });
describe("the reusable workflow", () => {
  test("is accepted by GitHub's validator", async () => {
    expect(await lint(PATH, await read(PATH))).toEqual([]);
  });

  test.each([
    ["an input of the action that is none", "          start-at:", "          starts-at:"],
    ["a job that is none", "    needs: send", "    needs: sent"],
    ["an output that is none", "fromJSON(needs.plan.outputs.shards)", "fromJSON(needs.plan.output.s)"],
  ])("would not be with %s", async (_what, good, bad) => {
    const text = await read(PATH);
    expect(text).toContain(good);
    expect(await lint(PATH, text.replace(good, bad))).not.toEqual([]);
  });

  test("sets inputs that the action has", async () => {
    const { jobs } = workflow.parse(parse(await read(PATH)));
    const set = Object.values(jobs).flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.includes("/tailgate@"))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(set).toContain("shard");
    expect(set.filter((name) => !INPUT_NAMES.some((known) => known === name))).toEqual([]);
  });
});

describe("its caller", () => {
  test("needs ten lines, which GitHub's validator and the workflow accept", async () => {
    const text = await readCaller();
    expect(await lint(".github/workflows/load.yml", text)).toEqual([]);
    expect(await refusedOf(text)).toEqual([]);
    const [, job = ""] = text.split("\njobs:\n");
    expect(job.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });

  test.each([
    ["an input that it does not take", "      rate:", "      rates:", "rates"],
    ["a secret that it does not take", "      api-key:", "      key:", "key"],
  ])("would be told of %s", async (_what, good, bad, name) => {
    expect(await refusedOf((await readCaller()).replace(good, bad))).toEqual([name]);
  });
});
