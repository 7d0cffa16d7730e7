/** The configuration file as a layer. */
import { oneLine, type Issue } from "../base/index.ts";
import { INPUT_NAMES, inputNamed, isInputName, type InputName } from "./catalogue.ts";
import { issueAbout, sentence } from "./issues.ts";
import { isAbsent, unknownField, type Layer } from "./layers.ts";
import { parseSuiteName } from "./names.ts";
import { checkFileValue, resolveValue } from "./references.ts";
import type { Environment } from "./secrets.ts";
import { readYaml } from "./yaml-document.ts";

const MAX_SCENARIOS = 100;
/** Ten times the fields there are; a search for the nearest name is made for each wrong one. */
const MAX_FIELDS = 1000;

/** `config` names the file itself, so it cannot stand in it. */
export const FILE_INPUTS: readonly InputName[] = INPUT_NAMES.filter((name) => name !== "config");
export const SCENARIO_INPUTS: readonly InputName[] = INPUT_NAMES.filter(
  (name) => inputNamed(name).scope === "scenario",
);
const TOP_LEVEL = [...FILE_INPUTS, "suite", "scenarios"];

type Fields = Readonly<Record<string, unknown>>;
interface Read {
  readonly values: Fields;
  readonly issues: readonly Issue[];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * `path` is for messages only. Never throws for what the text holds: issues travel with the layer.
 * References `${ENV_NAME}` in secrets and headers are resolved with `env`.
 */
export function layerFromYaml(text: string, path: string, env: Environment): Layer {
  const broken = (issues: readonly Issue[]): Layer =>
    ({ origin: () => path, values: {}, issues, broken: true });
  const file = readYaml(text, path);
  if (file.kind === "broken") return broken(file.issues);
  const root = file.root ?? {};
  if (!isFields(root)) {
    const message = "The file is not a map of fields.";
    const fix = "write e.g. rate: 50/s";
    return broken([{ field: "config", value: null, origin: path, message, fix }]);
  }
  const origin = (field: string): string => {
    const line = file.lineOf.get(field);
    return line === undefined ? path : `${path} line ${line}`;
  };
  return { origin, ...readRoot(root, origin, env) };
}

type Origin = (field: string) => string;

function readRoot(root: Fields, origin: Origin, env: Environment): Read {
  const { scenarios, suite, ...fields } = root;
  const top = readFields(fields, "", TOP_LEVEL, origin, env);
  const map = readScenarios(scenarios, origin, env);
  const name = readSuite(suite, origin);
  return {
    values: { ...top.values, ...map.values, ...name.values },
    issues: [...top.issues, ...map.issues, ...name.issues],
  };
}

function readSuite(suite: unknown, origin: Origin): Read {
  if (isAbsent(suite)) return { values: {}, issues: [] };
  const parsed = parseSuiteName(typeof suite === "string" ? suite : "");
  if (parsed.ok) return { values: { suite: parsed.value }, issues: [] };
  const written = { field: "suite", value: suite, origin: origin("suite") };
  return { values: {}, issues: parsed.problems.map((one) => issueAbout("suite", written, one)) };
}

/** Checked fields of one map; `prefix` is its path in the file, with a dot behind it. */
function readFields(
  fields: Fields, prefix: string, valid: readonly string[], origin: Origin, env: Environment,
): Read {
  const issues: Issue[] = [];
  const values: [string, unknown][] = [];
  if (Object.keys(fields).length > MAX_FIELDS) {
    const field = prefix === "" ? "config" : prefix.slice(0, -1);
    const message = `More than ${MAX_FIELDS} fields.`;
    const fix = "keep those that are there to set";
    return { values: {}, issues: [{ field, value: null, origin: origin(field), message, fix }] };
  }
  for (const [name, value] of Object.entries(fields)) {
    const field = prefix + name;
    if (!valid.includes(name)) {
      issues.push(misplaced(field, name, origin(field), valid));
      continue;
    }
    if (isAbsent(value)) continue;
    const written = { field, value, origin: origin(field) };
    const checked = checkFileValue(name, value);
    if (checked.ok) values.push([name, resolveValue(name, value, env)]);
    else issues.push(...checked.problems.map((problem) => issueAbout(name, written, problem)));
  }
  return { values: Object.fromEntries(values), issues };
}

function misplaced(field: string, name: string, origin: string, valid: readonly string[]): Issue {
  const issue = unknownField(field, name, origin, valid);
  if (name === "config") {
    const message = "A file cannot name another file.";
    return { ...issue, message, fix: "pass config as an input" };
  }
  if (!isInputName(name)) return issue;
  return { ...issue, message: "It holds for the whole run.", fix: "move it to the top level" };
}

function readScenarios(scenarios: unknown, origin: Origin, env: Environment): Read {
  if (isAbsent(scenarios)) return { values: {}, issues: [] };
  const issue = (field: string, message: string, fix: string): Issue =>
    ({ field, value: null, origin: origin(field), message: sentence(message), fix });
  const example = "write e.g. scenarios: {chat: {rate: 5/s}}";
  if (!isFields(scenarios)) {
    return { values: {}, issues: [issue("scenarios", "Not a map of named scenarios", example)] };
  }
  if (Object.keys(scenarios).length > MAX_SCENARIOS) {
    const many = `More than ${MAX_SCENARIOS} scenarios`;
    return { values: {}, issues: [issue("scenarios", many, "split the file")] };
  }
  const read = Object.entries(scenarios).map(([name, fields]): readonly [string, Read] => {
    const path = `scenarios.${oneLine(name)}`;
    const named = parseSuiteName(name);
    const badName = named.ok ? [] : named.problems.map(({ message, fix }) =>
      issue(path, `"${name}" ${message}`, fix ?? ""));
    if (!isAbsent(fields) && !isFields(fields)) {
      const odd = issue(path, "Not a map of fields", example);
      return [name, { values: {}, issues: [...badName, odd] }];
    }
    const map = isFields(fields) ? fields : {};
    const own = readFields(map, `scenarios.${name}.`, SCENARIO_INPUTS, origin, env);
    return [name, { values: own.values, issues: [...badName, ...own.issues] }];
  });
  return {
    values: { scenarios: Object.fromEntries(read.map(([name, one]) => [name, one.values])) },
    issues: read.flatMap(([, one]) => one.issues),
  };
}
