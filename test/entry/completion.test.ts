import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { CATALOGUE, layerFromInputs, parseConfig } from "../../src/config/index.ts";
import { choicesOf, completionScript, flagsToComplete } from "../../src/entry/completion.ts";
import { COMMANDS, SHELLS } from "../../src/entry/help.ts";
import { runMain } from "../support/command-line.ts";

/** What bash offers for the last of some words. */
function offered(...words: readonly string[]): readonly string[] {
  const typed = ["tailgate", ...words];
  const script = `${completionScript("bash")}
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tailgate; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["--norc", "-c", script, "bash", ...typed], { encoding: "utf8" })
    .split("\n").filter((line) => line !== "");
}

describe("bash", () => {
  test("registers the function for tailgate", () => {
    const script = `${completionScript("bash")}\ncomplete -p tailgate`;
    expect(execFileSync("bash", ["--norc", "-eu", "-c", script], { encoding: "utf8" }))
      .toBe("complete -o default -F _tailgate tailgate\n");
  });

  test.each([
    [["ga"], ["gate"]],
    [["ca"], ["calibrate"]],
    [["gate", "--base-e"], ["--base-endpoint"]],
    [["gate", "--api", "gem"], ["gemini"]],
    [["gate", "--fail-on", "in"], ["invalid", "inconclusive"]],
    [["report", "run.json", "--format", "ht"], ["html"]],
    [["import", "x.csv", "--from", "vege"], ["vegeta"]],
    [["init", "--f"], ["--force"]],
    [["completion", ""], [...SHELLS]],
    // Files are left to the shell.
    [["judge", "--candidate", "ru"], []],
    [["gate", "--prompts", "p"], []],
  ])("offers for %j: %j", (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  test("offers all commands first, and all flags of each behind it", () => {
    expect(offered("")).toEqual([...COMMANDS.map(({ name }) => name), "--help", "--version"]);
    for (const command of COMMANDS) {
      expect(offered(command.name, "--"))
        .toEqual(flagsToComplete(command).map(({ name }) => `--${name}`));
    }
  });
});

describe.each(["zsh", "fish"] as const)("%s", (shell) => {
  test("has every command, flag and value", () => {
    const script = completionScript(shell);
    for (const command of COMMANDS) {
      expect(script).toContain(command.name);
      for (const { name, value } of flagsToComplete(command)) {
        expect(script).toContain(shell === "fish" ? ` -l ${name} ` : `--${name}`);
        if (typeof value !== "string") expect(script).toContain(value.join(" "));
      }
    }
  });
});

describe("values", () => {
  test.each([
    ["`auto` or `undici`", ["auto", "undici"]],
    ["any of `regressed`, `no-baseline`", ["regressed", "no-baseline"]],
    ["`60s`, `5m`; at least 1s", null],
    ["`5s`, `0`", null],
    ["duration or `off`", null],
    ["path", null],
  ])("of the form %s are %j", (form, expected) => {
    expect(choicesOf(form)).toEqual(expected);
  });

  const closed = CATALOGUE.flatMap(({ name, form }) => {
    const choices = choicesOf(form);
    return choices === null ? [] : [[name, choices] as const];
  });

  test.each(closed)("of %s are the ones that are read, and no others", (name, choices) => {
    const problemOf = (value: string): string => {
      try {
        parseConfig({
          layers: [layerFromInputs({ endpoint: "simulator:", rate: "1/s", [name]: value }, String)],
        });
        return "";
      } catch (error) {
        return String(error);
      }
    };
    const unknown = problemOf("zzzzzz");
    expect(unknown).toContain(name);
    const reason = unknown.slice(unknown.indexOf("):"), unknown.indexOf("):") + 12);
    expect(choices.filter((choice) => problemOf(choice).includes(reason))).toEqual([]);
  });
});

describe("the command", () => {
  test.each(SHELLS)("prints the script for %s", async (shell) => {
    expect(await runMain("completion", shell))
      .toEqual({ code: 0, stdout: completionScript(shell), stderr: "" });
  });

  test.each([
    [[], /SHELL.*missing.*bash, zsh, fish/],
    [["basch"], /SHELL.*basch.*did you mean bash/],
    [["bash", "zsh"], /bash zsh/],
  ])("refuses %j", async (args, expected) => {
    const { code, stderr, stdout } = await runMain("completion", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(expected);
  });
});
