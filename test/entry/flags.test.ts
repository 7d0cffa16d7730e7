import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { readFlags } from "../../src/entry/flags.ts";
import { COMMANDS } from "../../src/entry/help.ts";
import { wantsColour } from "../../src/entry/streams.ts";
import { runMain } from "../support/command-line.ts";

const read = (line: string) => {
  const [name, ...args] = line.split(" ");
  return readFlags(args, must(COMMANDS.find((one) => one.name === name), "command"));
};

describe("what is written", () => {
  test.each([
    ["gate --rate 5/s --endpoint=simulator:", { inputs: { rate: "5/s", endpoint: "simulator:" } }],
    ["gate --body={\"a\":\"b=c\"} --quiet", { inputs: { body: '{"a":"b=c"}' } }],
    ["gate --json - --verbose", { own: { json: ["-"] } }],
    ["judge --candidate a b --json out.json --baseline c --candidate d",
      { own: { candidate: ["a", "b", "d"], baseline: ["c"], json: ["out.json"] } }],
    ["judge --candidate=a b --quiet", { own: { candidate: ["a", "b"] } }],
    ["merge a b --out c", { positionals: ["a", "b"], own: { out: ["c"] } }],
    ["calibrate a b --results c d", { positionals: ["a", "b"], own: { results: ["c", "d"] } }],
    ["gate --budgets latency.p99<1s --budgets error-rate<1%",
      { inputs: { budgets: "latency.p99<1s\nerror-rate<1%" } }],
    ["gate --rate 5/s --rate 6/s", { inputs: { rate: "6/s" } }],
    ["gate --rate -5/s", { inputs: { rate: "-5/s" } }],
  ])("%s", (line, expected) => {
    const { flags, issues } = read(line);
    expect(issues).toEqual([]);
    expect(flags).toMatchObject(expected);
  });

  test.each([
    ["gate --concurrency 10, 20", "argument", /in quotes/],
    ["gate extra", "argument", /--help/],
    ["estimate --rate 5/s more", "argument", /--rate/],
    ["init extra", "argument", /--help/],
    ["gate --json --endpoint simulator:", "--json", /--json VALUE/],
    ["gate --json= --quiet", "--json", /--json VALUE/],
    ["gate --rate", "--rate", /--rate VALUE/],
    ["gate --quiet=no", "--quiet", /leave it out/],
    ["init --force=false", "--force", /leave it out/],
    ["gate -x", "-x", /--help/],
    ["gate --rat 5/s", "--rat", /--rate/],
    ["report x.json --fromat html", "--fromat", /--format/],
  ])("%s is refused", (line, field, fix) => {
    expect(read(line).issues).toEqual([expect.objectContaining({
      field, fix: expect.stringMatching(fix),
    })]);
  });
});

describe("the command line", () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "tailgate-test-")); });
  afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

  test("tells what is wrong with flags and with values at once", async () => {
    const { code, stderr } = await runMain("gate", "--enpoint", "x", "--duration", "soon", "extra");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^3 problems/);
    expect(stderr).toMatch(/--enpoint.*--endpoint/);
    expect(stderr).toMatch(/argument = "extra"/);
    expect(stderr).toMatch(/duration = "soon" \(from --duration\)/);
  });

  test.each([
    [["judge", "--candidate", "no-1", "no-2", "--baseline", "no-3", "--budgets", "p99 << 1"],
      [/no-1/, /no-2/, /no-3/, /budgets/]],
    [["report", "no-1", "--format", "htm"], [/no-1/, /"htm".*did you mean html\?/]],
    [["import", "--from", "k66", "--rate", "often"], [/FILE/, /--out.*missing/, /did you mean k6\?/, /"often"/]],
    [["merge"], [/--out.*missing/, /FILE.*missing/]],
    [["simulate", "--port", "x", "--profile", '{"tokn": 3}', "--seed", "x", "--ttft", "soon"],
      [/--port/, /tokn/, /--seed/, /--ttft/]],
  ])("%j tells all that is wrong", async (args, expected) => {
    const { code, stderr, stdout } = await runMain(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${expected.length} problems`));
    for (const one of expected) expect(stderr).toMatch(one);
  });

  test.each([["-h"], ["help"], ["--help"]])("%s is help", async (word) => {
    expect(await runMain(word))
      .toMatchObject({ code: 0, stdout: expect.stringContaining("Usage: tailgate COMMAND") });
    expect((await runMain("gate", "-h")).stdout).toContain("Usage: tailgate gate");
    expect((await runMain("help", "gate")).stdout).toBe((await runMain("gate", "--help")).stdout);
    expect(await runMain("help", "gatte"))
      .toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean gate?") });
  });

  test.each([["--hlep", "--help"], ["--verison", "--version"], ["stimulate", "simulate"]])(
    "%s may mean %s", async (word, meant) => {
      const { code, stderr } = await runMain(word);
      expect(code).toBe(2);
      expect(stderr).toContain(`did you mean ${meant}?`);
    });

  test("says how to write a value that YAML reads as more", async () => {
    const file = join(folder, "config.yml");
    await writeFile(file, "endpoint: simulator:\n");
    const { code, stderr } = await runMain("gate", "--config", file);
    expect(code).toBe(2);
    expect(stderr).toMatch(/config\.yml line 1.*endpoint: "simulator:"/);
  });
});

describe("colours", () => {
  test.each([
    [{}, true, true], [{}, false, false],
    [{ NO_COLOR: "1" }, true, false], [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true], [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", TERM: "dumb" }, true, true], [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ])("with %j on a terminal: %s, are wanted: %s", (env, isTerminal, expected) => {
    expect(wantsColour(env, isTerminal)).toBe(expected);
  });
});
