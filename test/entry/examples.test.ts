import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { layerFromInputs, parseConfig } from "../../src/config/index.ts";
import { workflowText } from "../../src/entry/init/workflow.ts";
import { ROOT } from "../support/product.ts";
import { type Lint, makeLinter } from "../support/workflow-linter.ts";

/** Workflows to copy: GitHub and we ourselves can read every one of them. */

const FOLDER = join(ROOT, "examples");
const FILES = (await readdir(FOLDER)).filter((name) => name.endsWith(".yml"));
const textOf = async (name: string): Promise<string> => await readFile(join(FOLDER, name), "utf8");

const step = z.object({
  id: z.string().optional(), uses: z.string().optional(), run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({
    permissions: z.record(z.string(), z.string()).optional(), steps: z.array(step),
  })),
});

const readWorkflow = async (name: string) => workflow.parse(parse(await textOf(name)));
const action = z.object({ outputs: z.record(z.string(), z.unknown()) });
const isTailgate = ({ uses = "" }: z.infer<typeof step>): boolean => uses.includes("/tailgate@");

const INITIAL = workflowText({
  endpoint: "https://api.openai.com/v1", model: "m", rate: "1/s", secret: "KEY", branch: "main",
  action: "OWNER/tailgate@v1",
});

let lint: Lint;
beforeAll(async () => { lint = await makeLinter(); });

describe.each(FILES)("%s", (name) => {
  test("passes GitHub's own linter", async () => {
    expect(await lint(`.github/workflows/${name}`, await textOf(name))).toEqual([]);
  });

  test("starts without permissions, and gives each job its own", async () => {
    const { permissions, jobs } = await readWorkflow(name);
    expect(Object.values(permissions).filter((level) => level !== "read")).toEqual([]);
    expect(Object.values(jobs).filter((job) => job.permissions === undefined)).toEqual([]);
  });

  test("sets inputs that can be read", async () => {
    const steps = Object.values((await readWorkflow(name)).jobs).flatMap((job) => job.steps);
    const used = steps.filter(isTailgate);
    expect(used.length).toBeGreaterThan(0);
    for (const { with: inputs = {} } of used) {
      // What the file .github/tailgate.yml would say, where the workflow leaves it to it.
      const usual = inputs["endpoint"] === undefined && inputs["results"] === undefined
        ? { endpoint: "simulator:", rate: "1/s" } : {};
      const secretless = Object.entries(inputs).map(([input, value]) =>
        [input, String(value).replace(/\$\{\{ secrets\.\w+ \}\}/, "a-key")]);
      parseConfig({
        layers: [layerFromInputs({ ...usual, ...Object.fromEntries(secretless) },
          (input) => `${name}, input ${input}`)],
      });
    }
  });

  test("uses every foreign action by its major version, and no text of strangers in a script",
    async () => {
      const steps = Object.values((await readWorkflow(name)).jobs).flatMap((job) => job.steps);
      const foreign = steps.filter((one) => one.uses !== undefined && !isTailgate(one));
      expect(foreign.filter(({ uses = "" }) => !/@v\d+$/.test(uses))).toEqual([]);
      expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
    });
});

describe("together", () => {
  test("docs/github.md links to files that are there, and to every workflow that it is about", async () => {
    const page = await readFile(join(ROOT, "docs/github.md"), "utf8");
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links).toEqual(expect.arrayContaining(
      ["pull-request", "nightly", "fork-report", "merge-queue"].map((name) => `../examples/${name}.yml`)));
    for (const link of links) await stat(join(ROOT, "docs", link));
  });

  test.each([...FILES.map((name) => [name, () => textOf(name)] as const),
    ["the workflow of init", () => Promise.resolve(INITIAL)] as const])(
    "%s uses outputs that there are", async (_name, read) => {
      const { outputs } = action.parse(parse(await readFile(join(ROOT, "action.yml"), "utf8")));
      const used = [...(await read()).matchAll(/steps\.tailgate\.outputs\.([\w-]+)/g)]
        .map(([, output = ""]) => output);
      expect(used.filter((output) => !Object.hasOwn(outputs, output))).toEqual([]);
    });

  test("the fork's report follows the pull request's workflow and takes its artifact", async () => {
    const [pullRequest, report] = await Promise.all(
      [readWorkflow("pull-request.yml"), readWorkflow("fork-report.yml")]);
    expect(report.on["workflow_run"]).toMatchObject({ workflows: [pullRequest.name] });
    const stepsOf = ({ jobs }: z.infer<typeof workflow>) => Object.values(jobs).flatMap((job) => job.steps);
    const uploaded = stepsOf(pullRequest).find(({ uses = "" }) => uses.includes("/upload-artifact@"));
    const taken = stepsOf(report).find(({ uses = "" }) => uses.includes("/download-artifact@"));
    expect(uploaded?.with?.["name"]).toBe(taken?.with?.["name"]);
    const results = stepsOf(report).find(isTailgate)?.with?.["results"];
    expect(results).toBe(`${String(taken?.with?.["path"])}/**/recording-*.json`);
    // Nobody's code but the default branch's runs where the token can write.
    expect(stepsOf(report).find(({ uses = "" }) => uses.includes("/checkout@"))?.with)
      .toEqual({ "persist-credentials": false });
  });
});
