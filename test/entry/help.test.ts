import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { layerFromInputs, parseConfig } from "../../src/config/index.ts";
import { COMMANDS, helpOf, overview } from "../../src/entry/help.ts";
import { readFlags } from "../../src/entry/flags.ts";
import { runMain } from "../support/command-line.ts";

const EXAMPLES = COMMANDS.flatMap((command) =>
  command.examples.map((example) => ({ example, command })));

/** The words of a line as a shell hands them over. */
function wordsOf(line: string): readonly string[] {
  const script = `tailgate() { printf '%s\\0' "$@"; }\n${line}`;
  return execFileSync("bash", ["--norc", "-c", script], { env: {}, encoding: "utf8" }).split("\0").slice(0, -1);
}

describe("examples", () => {
  test.each(EXAMPLES)("$example can be read", ({ example, command }) => {
    const [name, ...args] = wordsOf(example);
    expect(name).toBe(command.name);
    const { flags, issues } = readFlags(args, command);
    expect(issues).toEqual([]);
    for (const [flag, choices] of Object.entries(command.choices ?? {})) {
      const given = flag === "" ? flags.positionals : (flags.own[flag] ?? []);
      expect(given.filter((value) => !choices.includes(value))).toEqual([]);
    }
    if (!command.takesInputs || Object.keys(flags.inputs).length === 0) return;
    parseConfig({
      layers: [layerFromInputs({
        ...flags.inputs,
        ...(["judge", "history"].includes(command.name) ? { mode: "judge" } : {}),
      }, (field) => `--${field}`)],
      env: { LLM_API_KEY: "a-key" }, candidatesGiven: true,
    });
  });

  test("the reader would notice a flag that there is not", () => {
    const [gate] = COMMANDS;
    expect(gate && readFlags(wordsOf("tailgate gate --rat 5/s").slice(1), gate).issues)
      .toMatchObject([{ field: "--rat", fix: "did you mean --rate?" }]);
  });

  test("every command has one", () => {
    expect(COMMANDS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});

describe("help", () => {
  test.each(COMMANDS)("of $name lists every flag of its own", (command) => {
    const help = helpOf(command);
    const own = Object.keys({ ...command.own, ...command.switches });
    expect(own.filter((flag) => !help.includes(`\n  --${flag}\n`))).toEqual([]);
    expect(overview()).toMatch(new RegExp(`^  ${command.name} `, "m"));
  });

  test.each(COMMANDS)("$name --help succeeds", async ({ name, does }) => {
    expect(await runMain(name, "--help")).toMatchObject({ code: 0, stderr: "" });
    expect((await runMain(name, "--help")).stdout).toContain(does);
  });

  test("a misspelt command is refused with the nearest one", async () => {
    const { code, stderr } = await runMain("inti");
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean init?");
  });
});

describe("switches", () => {
  const init = COMMANDS.find(({ name }) => name === "init");

  test.each([
    [["--yes", "--rate", "5/s"], ["yes"], { rate: ["5/s"] }],
    [["--rate", "5/s", "--force", "--yes", "--quiet"], ["quiet", "force", "yes"], { rate: ["5/s"] }],
    [[], [], {}],
  ])("of %j are %j", (args, switches, own) => {
    const flags = init && readFlags(args, init).flags;
    expect([...flags?.switches ?? []].toSorted()).toEqual(switches.toSorted());
    expect(flags?.own).toEqual(own);
  });

  test("are not taken for values", () => {
    expect(init && readFlags(["--rate", "--force"], init))
      .toMatchObject({ issues: [{ field: "--rate", message: "needs a value." }] });
  });
});
