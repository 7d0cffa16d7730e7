import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { UsageError } from "../../src/base/index.ts";
import { layerFromYaml, parseConfig } from "../../src/config/index.ts";
import type { AnswerName, Answers } from "../../src/entry/init/answers.ts";
import { defaultBranchOf, repositoryOf } from "../../src/entry/init/default-branch.ts";
import { collectAnswers } from "../../src/entry/init/questions.ts";
import { sourceOf } from "../../src/entry/init/source.ts";
import { starterConfiguration, yamlScalar } from "../../src/entry/init/starter.ts";
import { openTerminal, refuseToAsk, takeUsual, Unanswered } from "../../src/entry/init/terminal.ts";
import { WORKFLOW_FILE, workflowText } from "../../src/entry/init/workflow.ts";
import { makeFolder } from "../support/product.ts";
import { type Lint, makeLinter } from "../support/workflow-linter.ts";

type Given = Readonly<Partial<Record<AnswerName, string>>>;

const AROUND = { branch: "main", version: "1.2.3", source: null };

const usual = async (given: Given): Promise<Answers> => await collectAnswers(given, takeUsual, AROUND);

const configOf = (answers: Answers) =>
  parseConfig({ layers: [layerFromYaml(starterConfiguration(answers), "tailgate.yml", {})] });

const workflow = z.object({
  on: z.object({ push: z.object({ branches: z.array(z.string()) }), schedule: z.array(z.unknown()) })
    .loose(),
  permissions: z.object({}).strict(),
  jobs: z.record(z.string(), z.object({
    permissions: z.record(z.string(), z.string()),
    steps: z.array(z.object({
      uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional(),
    })),
  })),
});

const SITUATIONS: readonly (readonly [what: string, given: Given, expected: Partial<Answers>])[] = [
  ["nothing", {}, { endpoint: "simulator:", model: null, rate: "20/s", secret: null }],
  ["OpenAI", { endpoint: "https://api.openai.com/v1" },
    { model: "gpt-4o-mini", secret: "OPENAI_API_KEY" }],
  ["Anthropic", { endpoint: "https://api.anthropic.com" },
    { model: "claude-sonnet-4-5", secret: "ANTHROPIC_API_KEY" }],
  ["Gemini, with the model in the path",
    { endpoint: "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent" },
    { model: null, secret: "GEMINI_API_KEY" }],
  ["a gateway", { endpoint: "https://llm.example.com/v1", model: "a/b:free=20%, c=80%", rate: "5" },
    { model: "a/b:free=20%, c=80%", secret: "LLM_API_KEY", rate: "5" }],
  ["a local service", { endpoint: "http://127.0.0.1:8080/v1", branch: "release/2.x" },
    { model: "gpt-4o-mini", secret: null, branch: "release/2.x" }],
  ["a plain HTTP endpoint", { endpoint: "https://example.com/healthz", model: "none", secret: "none" },
    { model: null, secret: null }],
  ["an action in the repository itself", { action: "./" }, { action: "./" }],
];

describe("the answers", () => {
  test.each(SITUATIONS)("for %s", async (_what, given, expected) => {
    expect(await usual(given)).toMatchObject(expected);
  });

  test.each([
    ["an endpoint that is none", { endpoint: "ftp://x" }, ["endpoint"]],
    ["all that is wrong at once", { rate: "20/x", secret: "GITHUB_TOKEN", branch: "a b", action: "x" },
      ["rate", "--secret", "--branch", "--action"]],
    ["a secret that is an expression", { secret: "X }}" }, ["--secret"]],
    ["a branch that YAML or a filter would read differently", { branch: "x]\non: push" }, ["--branch"]],
    ["a key over plain HTTP",
      { endpoint: "http://llm.example.com/v1", secret: "KEY" }, ["endpoint"]],
    ["an API without a model", { endpoint: "https://api.openai.com/v1", model: "none" }, ["model"]],
  ])("refuse %s, by name and with a fix", async (_what, given, fields) => {
    const error = await usual(given).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    const { issues } = error as UsageError;
    expect(issues.map(({ field }) => field)).toEqual(fields);
    expect(issues.filter(({ fix }) => fix === null)).toEqual([]);
  });

  test("without a terminal, what is missing is named", async () => {
    const given = { endpoint: "https://api.openai.com/v1", model: "m" };
    await expect(collectAnswers(given, refuseToAsk, AROUND)).rejects.toThrow(/--rate.*--yes/);
  });
});

describe("the default branch", () => {
  const ORIGIN = ".git/refs/remotes/origin/HEAD";
  test.each([
    ["that of origin", { [ORIGIN]: "ref: refs/remotes/origin/dev\n", ".git/refs/heads/main": "" }, "dev"],
    ["a usual one", { ".git/HEAD": "ref: refs/heads/x\n", ".git/refs/heads/master": "" }, "master"],
    ["the one that is checked out", { ".git/HEAD": "ref: refs/heads/a/b\n" }, "a/b"],
    ["unknown on a detached head", { ".git/HEAD": "0123456789abcdef\n" }, null],
    ["a usual one that is packed",
      { ".git/HEAD": "ref: refs/heads/x\n", ".git/packed-refs": `# pack-refs\n${"0".repeat(40)} refs/heads/main\n` },
      "main"],
    ["that of the repository in a linked working tree",
      { ".git": "gitdir: of/worktrees/w\n", "of/worktrees/w/commondir": "../..\n",
        "of/worktrees/w/HEAD": "ref: refs/heads/x\n",
        "of/refs/remotes/origin/HEAD": "ref: refs/remotes/origin/dev\n" }, "dev"],
    ["unknown in a linked working tree of nothing", { ".git": "gitdir: /elsewhere\n" }, null],
    ["unknown without a repository", {}, null],
  ])("is %s", async (_what, files, expected) => {
    const folder = await makeFolder();
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    expect(await defaultBranchOf(folder)).toBe(expected);
    await mkdir(join(folder, "a/b"), { recursive: true });
    expect(await repositoryOf(join(folder, "a/b"))).toBe(Object.keys(files).length > 0 ? folder : null);
    await rm(folder, { recursive: true });
  });
});

describe("the terminal", () => {
  const dialogue = async (typed: string): Promise<{ readonly answer: unknown; readonly said: string }> => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const terminal = openTerminal(input, output, new AbortController().signal);
    input.end(typed);
    const answer: unknown = await terminal.ask({ name: "rate", text: "Rate", usual: "20/s" })
      .catch((error: unknown) => error);
    terminal.close();
    return { answer, said: String(output.read()) };
  };

  test.each([["5/s\n", "5/s"], ["\n", "20/s"], ["  7/s  \n", "7/s"]])(
    "%j is the answer %s", async (typed, answer) => {
      expect(await dialogue(typed)).toEqual({ answer, said: "Rate [20/s]: " });
    });

  test("asks again for what cannot be used, and says why", async () => {
    const { answer, said } = await dialogue("often\n5/s\n");
    expect(answer).toBe("5/s");
    expect(said).toMatch(/^Rate \[20\/s\]: {3}is not a rate\. .*\nRate \[20\/s\]: $/);
  });

  test("an end instead of an answer is no answer", async () => {
    expect((await dialogue("")).answer).toBeInstanceOf(Unanswered);
  });
});

describe("the starter configuration", () => {
  test.each(SITUATIONS)("for %s says what was answered, to our own reader", async (_what, given) => {
    const answers = await usual(given);
    const { settings } = configOf(answers);
    const said = parseConfig({
      layers: [layerFromYaml(JSON.stringify({
        endpoint: answers.endpoint, rate: answers.rate,
        ...(answers.model === null ? {} : { model: answers.model }),
      }), "the answers", {})],
    }).settings;
    expect({ ...settings, budgets: null }).toEqual(said);
    expect(settings.budgets).toMatchObject([{ metric: "error-rate" }]);
  });

  test("is still valid with everything that is commented out", async () => {
    const text = starterConfiguration(await usual({ endpoint: "https://api.openai.com/v1" }));
    const whole = text.replaceAll(/^( *)# (?= *- |[a-z-]+:)/gm, "$1")
      // Names a file that is not there.
      .replace(/^prompts:.*\n/m, "");
    const { settings } = parseConfig({ layers: [layerFromYaml(whole, "tailgate.yml", {})] });
    expect(settings).toMatchObject({ "max-requests": 20_000, "max-tokens": 128, "max-cost": 2 });
    expect(settings.budgets).toHaveLength(4);
    expect(settings.tolerances).toHaveLength(5);
  });

  test("any text is a scalar that reads as that text", () => {
    fc.assert(fc.property(
      fc.oneof(fc.string(), fc.constantFrom("null", "Yes", "~", "a: b", "x #y", "1e3", "20/s", "a:")),
      (text) => {
        expect(parse(`key: ${yamlScalar(text)}`)).toEqual({ key: text });
        expect(parse(`[${yamlScalar(text)}]`)).toEqual([text]);
      }));
  });
});

describe("the workflow", () => {
  let lint: Lint;
  beforeAll(async () => { lint = await makeLinter(); });

  test.each(SITUATIONS)("for %s passes GitHub's own linter", async (_what, given) => {
    expect(await lint(WORKFLOW_FILE, workflowText(await usual(given)))).toEqual([]);
  });

  test.each([
    ["a queue that is none", "queue: max", "queue: longest"],
    ["an input that is none", "api-key:", "api-kye:"],
    ["a permission that is none", "issues: write", "issue: write"],
  ])("the linter would notice %s", async (_what, good, bad) => {
    const text = workflowText(await usual({ endpoint: "https://api.openai.com/v1" }));
    expect(text).toContain(good);
    expect(await lint(WORKFLOW_FILE, text.replaceAll(good, bad))).not.toEqual([]);
  });

  test("gives each job what it needs and pins every action", async () => {
    const answers = await usual({ endpoint: "https://api.openai.com/v1", branch: "trunk" });
    const { on, jobs } = workflow.parse(parse(workflowText(answers)));
    expect(on.push.branches).toEqual(["trunk"]);
    expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions])))
      .toEqual({
        "pull-request": { contents: "read", "pull-requests": "write" },
        baseline: { contents: "write", issues: "write", "pull-requests": "read" },
      });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ uses = "" }) => !/@(?:[0-9a-f]{40}|v1\.2\.3)$/.test(uses))).toEqual([]);
    expect(steps.flatMap((step) => step.with?.["api-key"] ?? []))
      .toEqual(["${{ secrets.OPENAI_API_KEY }}", "${{ secrets.OPENAI_API_KEY }}"]);
  });
});

describe("where the action comes from", () => {
  const commit = "0123456789abcdef0123456789abcdef01234567";
  const remote = (url: string): string => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n`;
  const HEAD = { "refs/remotes/origin/HEAD": "ref: refs/remotes/origin/main\n" };

  test.each<[string, Readonly<Record<string, string>>, string | null]>([
    ["a clone over HTTPS", { config: remote("https://github.com/acme/tailgate.git"), ...HEAD,
      "packed-refs": `# pack-refs\n${commit} refs/remotes/origin/main\n` }, `acme/tailgate@${commit}`],
    ["a clone over SSH", { config: remote("git@github.com:acme/tail.gate"), ...HEAD,
      "refs/remotes/origin/main": `${commit}\n` }, `acme/tail.gate@${commit}`],
    ["a clone of somewhere else", { config: remote("https://example.com/acme/tailgate"), ...HEAD,
      "refs/remotes/origin/main": commit }, null],
    ["a repository that was never fetched", { config: remote("https://github.com/acme/tailgate") }, null],
    ["another remote only", { config: '[remote "fork"]\n\turl = https://github.com/a/b\n', ...HEAD,
      "refs/remotes/origin/main": commit }, null],
    ["no repository", {}, null],
  ])("%s", async (_what, files, expected) => {
    const folder = await makeFolder();
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, ".git", path)), { recursive: true });
      await writeFile(join(folder, ".git", path), text);
    }
    expect(await sourceOf(folder)).toBe(expected);
    await rm(folder, { recursive: true });
  });

  test("is what the workflow uses unless another is given", async () => {
    const around = { ...AROUND, source: `acme/tailgate@${commit}` };
    expect(await collectAnswers({}, takeUsual, around)).toMatchObject({ action: around.source });
    expect(await collectAnswers({ action: "./" }, takeUsual, around)).toMatchObject({ action: "./" });
    expect(await usual({})).toMatchObject({ action: "OWNER/tailgate@v1.2.3" });
  });
});
