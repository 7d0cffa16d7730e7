import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { CATALOGUE, layerFromYaml, parseConfig } from "../src/config/index.ts";
import { makeFolder, ROOT, tailgate } from "./support/product.ts";

/** What the documents promise, held against what there is. */

const read = async (name: string): Promise<string> => await readFile(join(ROOT, name), "utf8");

const actionFile = z.object({
  inputs: z.record(z.string(), z.object({
    description: z.string(), required: z.literal(false), default: z.string().optional(),
  })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string() }),
});

const readAction = async () => actionFile.parse(parse(await read("action.yml")));

/** The outputs of the contract, section 3. */
const OUTPUTS = [
  "verdict", "conclusion", "regressed-metrics", "p99-ms", "p99-change", "p99-change-low",
  "p99-change-high", "ttft-p99-ms", "error-rate", "cost-usd", "cost-per-1k-usd", "achieved-rate",
  "baseline-runs", "detectable-change", "report-path", "recording-path", "verdict-path",
  "comment-url", "accepted",
];

/** Fenced blocks of a language in a Markdown text. */
function blocksOf(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .flatMap(([, name, block = ""]) => (name === language ? [block] : []));
}

describe("action.yml", () => {
  test("has the inputs of the catalogue, in its order, none of them required", async () => {
    const { inputs } = await readAction();
    expect(Object.keys(inputs)).toEqual(CATALOGUE.map(({ name }) => name));
  });

  test("leaves defaults to the catalogue; only the token comes from the workflow", async () => {
    const { inputs } = await readAction();
    const withDefault = Object.entries(inputs).filter(([, input]) => input.default !== undefined);
    expect(withDefault.map(([name, input]) => [name, input.default]))
      .toEqual([["github-token", "${{ github.token }}"]]);
  });

  test("has the outputs of the contract", async () => {
    expect(Object.keys((await readAction()).outputs)).toEqual(OUTPUTS);
  });

  test("runs a file that is there, on the runner's Node 24", async () => {
    const { runs } = await readAction();
    expect(runs.using).toBe("node24");
    expect(await read(runs.main)).toMatch(/^import /m);
  });
});

const languageService = z.object({
  check: z.custom<(path: string, text: string, metadata: unknown) => Promise<readonly string[]>>(
    (value) => typeof value === "function"),
});

/**
 * GitHub's own validator. Its modules import JSON without an attribute, which Node refuses, so
 * they are bundled before they can run.
 */
const CHECKER = `
  import { validate } from "@actions/languageservice";
  import { TextDocument } from "vscode-languageserver-textdocument";
  let checked = 0;
  export async function check(path, text, metadata) {
    // Results are cached by address.
    const uri = "file:///" + (checked += 1) + "/" + path;
    const found = await validate(TextDocument.create(uri, "yaml", 1, text), {
      actionsMetadataProvider: {
        fetchActionMetadata: async ({ name }) =>
          name === "tailgate" ? metadata : { name: "other", description: "" },
      },
    });
    return found.map(({ message, range }) => "line " + (range.start.line + 1) + ": " + message);
  }
`;

describe("GitHub's validator", () => {
  let folder: string;
  let check: z.infer<typeof languageService>["check"];
  beforeAll(async () => {
    folder = await makeFolder();
    await writeFile(join(folder, "check.js"), CHECKER);
    const bundle = await rolldown({
      input: join(folder, "check.js"), platform: "node", logLevel: "silent",
      resolve: { modules: [join(ROOT, "node_modules")] },
    });
    await bundle.write({ file: join(folder, "bundle.mjs"), format: "esm" });
    await bundle.close();
    const module: unknown = await import(pathToFileURL(join(folder, "bundle.mjs")).href);
    ({ check } = languageService.parse(module));
  });
  afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

  const metadata = async (): Promise<unknown> => parse(await read("action.yml"));

  test("accepts action.yml", async () => {
    expect(await check("action.yml", await read("action.yml"), null)).toEqual([]);
  });

  test("would notice an action.yml without a program", async () => {
    const broken = (await read("action.yml")).replace(/^ {2}main: .*\n?/m, "");
    expect(await check("action.yml", broken, null)).not.toEqual([]);
  });

  test("accepts the workflow of the README, and every input it sets", async () => {
    const workflows = blocksOf(await read("README.md"), "yaml")
      .filter((block) => block.startsWith("# .github/workflows/"));
    expect(workflows.length).toBeGreaterThan(0);
    for (const workflow of workflows) {
      expect(await check(".github/workflows/tailgate.yml", workflow, await metadata()))
        .toEqual([]);
    }
  });

  test.each([
    ["an input that is none", "          rate: 20/s", "          rat: 20/s"],
    ["an event that is none", "  pull_request:", "  pull_requests:"],
    ["a permission that is none", "      contents: write", "      content: write"],
  ])("would notice %s", async (_what, good, bad) => {
    const [workflow = ""] = blocksOf(await read("README.md"), "yaml");
    expect(workflow).toContain(good);
    const broken = workflow.replace(good, bad);
    expect(await check(".github/workflows/tailgate.yml", broken, await metadata()))
      .not.toEqual([]);
  });
});

describe("the README", () => {
  test("its workflow's inputs and its configuration file are valid", async () => {
    const [workflow = "", file = ""] = blocksOf(await read("README.md"), "yaml");
    const step = /^ {8}with:\n((?: {10}.*\n)+)/m.exec(workflow.split("/tailgate@")[1] ?? "");
    const env = { LLM_API_KEY: "x" };
    const config = parseConfig({
      layers: [layerFromYaml(
        (step?.[1] ?? "").replace("${{ secrets.LLM_API_KEY }}", "${LLM_API_KEY}")
          .replace(/^ {10}/gm, ""), "the workflow", env)],
      env,
    });
    expect(config.settings).toMatchObject({ rate: 20, duration: 60_000, model: "gpt-4o-mini" });
    const scenarios = parseConfig({ layers: [layerFromYaml(file, "tailgate.yml", env)], env })
      .scenarios;
    expect(scenarios.map(({ name }) => name)).toEqual(["chat", "health"]);
  });

  test("every npm command in it is a script", async () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await read("package.json")));
    const named = [...(await read("README.md")).matchAll(/\bnpm (?:run ([\w:]+)|(test)\b)/g)]
      .map(([, run, itself]) => run ?? itself ?? "");
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("every command line in it has a command and flags that exist", async () => {
    const lines = blocksOf(await read("README.md"), "sh").join("\n").replaceAll("\\\n", " ")
      .split("\n").filter((line) => line.startsWith("node dist/cli.js "))
      .map((line) => line.replace(/ {2,}# .*$/, ""));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const [command = "", ...words] = line.replace("node dist/cli.js ", "").split(/\s+/);
      const help = await tailgate([command, "--help"], { cwd: ROOT });
      expect(help.code, line).toBe(0);
      const flags = words.filter((word) => word.startsWith("--"));
      const unknown = flags.filter((flag) => !help.stdout.includes(`\n  ${flag}\n`));
      expect(unknown, line).toEqual([]);
    }
  });

  test("lists the commands that there are", async () => {
    const [, list = ""] = /^## Command line\n\n([^;]*);/m.exec(await read("README.md")) ?? [];
    const named = [...list.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name)
      .filter((name) => name !== "node");
    const { stdout } = await tailgate(["--help"], { cwd: ROOT });
    const there = [...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name = ""]) => name);
    expect(named.toSorted()).toEqual(there.toSorted());
  });
});
