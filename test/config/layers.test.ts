import { describe, expect, test } from "vitest";
import {
  layerFromInputs, layerFromYaml, parseConfig, parsePriceTable, type Config, type Environment,
} from "../../src/config/index.ts";
import { RUNNABLE, configOf, fieldsOf, issuesOf } from "./support.ts";

const PATH = ".github/tailgate.yml";
const BASE = "endpoint: https://a.example/v1\nrate: 5/s\n";

function fromFile(
  text: string, inputs: Record<string, unknown> = {}, env: Environment = {},
): Config {
  const file = layerFromYaml(text, PATH, env);
  return parseConfig({ layers: [file, layerFromInputs(inputs, (field) => `--${field}`)] });
}

describe("precedence", () => {
  test("defaults are below the file, the file is below inputs", () => {
    const { settings, origins } = fromFile(`${BASE}duration: 10s\n`, { rate: "7/s" });
    expect(settings).toMatchObject({ rate: 7, duration: 10_000, warmup: 5000 });
    expect(origins).toMatchObject({
      rate: "--rate", duration: `${PATH} line 3`, warmup: "default",
    });
  });

  test('"" is absence', () => {
    expect(fromFile(BASE, { rate: "", model: "" }).settings.rate).toBe(5);
  });

  test("an empty field of the file is absence", () => {
    expect(fromFile(`${BASE}duration:\nwarmup: ""\n`).settings)
      .toMatchObject({ duration: 60_000, warmup: 5000 });
  });

  test("an input wins over a scenario's override, which wins over the top level", () => {
    const text = `${BASE}scenarios: {a: {rate: 6/s, duration: 20s}}\n`;
    const { scenarios, settings, origins } = fromFile(text, { duration: "30s" });
    expect(scenarios[0].settings).toMatchObject({ rate: 6, duration: 30_000 });
    expect(settings.rate).toBe(5);
    expect(origins["scenarios.a.rate"]).toBe(`${PATH} line 3`);
  });

  test("an unknown input names the nearest and hides its value", () => {
    const issues = issuesOf(() => configOf({ ...RUNNABLE, "api-kee": "sk-1" }));
    expect(issues).toEqual([{
      field: "api-kee", value: null, origin: "--api-kee",
      message: "There is no such field.", fix: 'did you mean "api-key"?',
    }]);
  });
});

describe("scenarios", () => {
  const TWO = `${BASE}suite: nightly\nscenarios:\n  chat: {rate: 6/s}\n  long:\n    duration: 2m\n`;

  test("there is a default one", () => {
    const { suite, scenarios } = fromFile(BASE);
    expect([suite, scenarios.map(({ name }) => name)]).toEqual(["default", ["default"]]);
  });

  test("all run unless some are selected", () => {
    expect(fromFile(TWO).suite).toBe("nightly");
    expect(fromFile(TWO).scenarios.map(({ name }) => name)).toEqual(["chat", "long"]);
    expect(fromFile(TWO, { scenario: "long" }).scenarios.map(({ name }) => name)).toEqual(["long"]);
  });

  test("an unknown one names the nearest", () => {
    const issues = issuesOf(() => fromFile(TWO, { scenario: "caht" }));
    expect(issues.map(({ field, fix }) => [field, fix])).toEqual([
      ["scenario", 'did you mean "chat"?'],
    ]);
  });

  const BAD_NAMES = ["..", ".git", "a/b", "a b", "x".repeat(65), "é"];

  test.each(BAD_NAMES)("the name %j is refused", (name) => {
    expect(issuesOf(() => fromFile(`${BASE}suite: ${JSON.stringify(name)}\n`))).toHaveLength(1);
    const text = `${BASE}scenarios: {${JSON.stringify(name)}: {rate: 1/s}}\n`;
    expect(issuesOf(() => fromFile(text))).toHaveLength(1);
  });

  test("a name that objects have of their own is a name like others", () => {
    const { scenarios } = fromFile(`${BASE}scenarios: {__proto__: {rate: 9/s}, constructor: {}}\n`);
    expect(scenarios.map(({ name, settings }) => [name, settings.rate])).toEqual([
      ["__proto__", 9], ["constructor", 5],
    ]);
  });

  test("what holds for the whole run cannot be overridden", () => {
    const issues = issuesOf(() => fromFile(`${BASE}scenarios:\n  a:\n    mode: judge\n`));
    expect(issues).toMatchObject([
      { field: "scenarios.a.mode", origin: `${PATH} line 5`, fix: "move it to the top level" },
    ]);
  });

  test("a wrong override is reported with its path and line", () => {
    const issues = issuesOf(() => fromFile(`${BASE}scenarios:\n  a:\n    rate: fast\n`));
    expect(issues).toMatchObject([
      { field: "scenarios.a.rate", value: "fast", origin: `${PATH} line 5` },
    ]);
  });
});

describe("the file", () => {
  test.each([
    ["a repeated key", "rate: 1/s\nrate: 2/s\n", "rate", "line 2", "twice"],
    ["a repeated key deep inside", "body:\n  a: {b: 1,\n    b: 2}\n", "b", "line 3", "twice"],
    ["a misspelt key", `${BASE}raet: 1/s\n`, "raet", "line 3", "no such field"],
    ["a file in the file", `${BASE}config: x.yml\n`, "config", "line 3", "another file"],
    ["broken YAML", "rate: [1\n", "config", "line 2", "Not valid YAML"],
    ["an unknown tag", "rate: !x 1\n", "config", "line 1", "Not valid YAML"],
    ["two documents", "rate: 1\n---\nrate: 2\n", "config", "line 2", "Not valid YAML"],
    ["a list", "- rate\n", "config", PATH, "not a map"],
    ["scenarios as a list", `${BASE}scenarios: [a]\n`, "scenarios", "line 3", "Not a map"],
    ["a scenario as text", `${BASE}scenarios: {a: b}\n`, "scenarios.a", "line 3", "Not a map"],
    ["routes without a default", `${BASE}routes: []\n`, "routes", "line 3", "has no default"],
    ["a file that is too large", `# ${"x".repeat(1_000_000)}`, "config", PATH, "larger than"],
    ["aliases of aliases", `a: &a [${"1,".repeat(50)}]\nb: &b [${"*a,".repeat(50)}]\nc: [${
      "*b,".repeat(50)}]\n`, "config", PATH, "cannot be expanded"],
    ["an alias of itself", "body: &a {b: *a, c: *a}\n", "config", PATH, "too deeply"],
    ["deep nesting", "[".repeat(100_000), "config", PATH, "nested too deeply"],
    ["too many fields", Array.from({ length: 1001 }, (_, i) => `k${i}: 1`).join("\n"), "config",
      PATH, "More than 1000 fields"],
  ])("with %s is refused", (_sentence, text, field, origin, message) => {
    const issues = issuesOf(() => fromFile(text, RUNNABLE));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ field });
    expect(issues[0]?.origin).toContain(origin);
    expect(issues[0]?.message).toContain(message);
  });

  test("may be empty", () => {
    expect(fromFile("# nothing yet\n", RUNNABLE).settings.rate).toBe(5);
  });

  test("may be JSON", () => {
    expect(fromFile(JSON.stringify(RUNNABLE)).settings.rate).toBe(5);
  });
});

describe("secrets", () => {
  const env = { KEY: "sk-secret", EMPTY: "", EVIL: "x\r\nInjected: 1" };

  test("a reference in the file is resolved", () => {
    const text = `${BASE}api-key: \${KEY}\nheaders:\n  X-Api-Key: \${KEY}\n`;
    const { settings } = fromFile(text, {}, env);
    expect(settings["api-key"]).toBe("sk-secret");
    expect(settings.headers).toEqual([["X-Api-Key", "sk-secret"]]);
  });

  test("a reference in the query of an endpoint is resolved, as text of a URL", () => {
    const text = `rate: 5/s\nendpoint: https://h/v1beta?key=\${KEY}&x=\${ODD}\n`;
    const { settings } = fromFile(text, {}, { ...env, ODD: "a&b=c d" });
    expect(settings.endpoint).toMatchObject({ url: "https://h/v1beta?key=sk-secret&x=a%26b%3Dc%20d" });
  });

  test("a reference in an input is resolved when an environment is given", () => {
    const layers = [layerFromInputs({ ...RUNNABLE, "api-key": "${KEY}" }, (field) => field)];
    expect(parseConfig({ layers, env }).settings["api-key"]).toBe("sk-secret");
    expect(issuesOf(() => parseConfig({ layers }))[0]?.message).toContain("KEY");
  });

  test.each([
    ["a literal key", "api-key: sk-secret", "is a secret"],
    ["a literal token", "github-token: sk-secret", "is a secret"],
    ["a literal credential in a header", "headers: {Authorization: Bearer sk-secret}", "a secret"],
    ["an unset variable", "api-key: ${UNSET}", "UNSET, which is not set"],
    ["an empty variable", "api-key: ${EMPTY}", "EMPTY, which is not set or empty"],
    ["an unset variable in a header", 'headers: "A: b ${UNSET}"', "UNSET, which is not set"],
    ["a line break from a variable", 'headers: "A: ${EVIL}"', "cannot carry"],
    ["a reference elsewhere", "model: ${KEY}", "only secrets and headers"],
  ])("%s is refused and not shown", (_sentence, line, message) => {
    const issues = issuesOf(() => fromFile(`${BASE}${line}\n`, {}, env));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain(message);
    expect(JSON.stringify(issues)).not.toContain("sk-secret");
  });

  test.each([
    ["api-key", "Bearer sk-secret"], ["headers", "Authorization sk-secret"],
    ["headers", "A: sk-secret\u0001"], ["base-api-key", "Bearer sk-secret"],
    ["github-token", "sk-secret x"],
    ["endpoint", "https://u:sk-secret@a.example/"], ["endpoint", "u:sk-secret@a.example"],
    ["endpoint", "https://a.example/?key=sk-secret#x"], ["proxy", "http://u:sk-secret@p:1"],
  ])("a wrong %s does not show the secret", (name, written) => {
    const issues = issuesOf(() => configOf({ ...RUNNABLE, [name]: written }));
    expect(fieldsOf(issues)).toEqual([name]);
    expect(JSON.stringify(issues)).not.toContain("sk-secret");
  });
});

describe("a price file", () => {
  test("is read from its text or its value", () => {
    const table = { m: { input: 1, output: 2 } };
    expect(parsePriceTable(JSON.stringify(table))).toEqual(table);
    expect(parsePriceTable(table)).toEqual(table);
  });

  test("reports everything that is wrong with it", () => {
    const bad = { a: { input: 1 }, b: { input: "1", output: 1 } };
    const issues = issuesOf(() => parsePriceTable(bad, "prices.json"));
    expect(issues.map(({ origin }) => origin)).toEqual(["prices.json", "prices.json"]);
  });
});
