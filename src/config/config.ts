/** From layers of written values to one typed configuration, or every reason why not. */
import { UsageError, must, nearestName, type Issue } from "../base/index.ts";
import { withinCaps } from "./caps.ts";
import {
  CATALOGUE, INPUT_NAMES, isInputName, settingsSchema,
  type CatalogueEntry, type InputName, type Settings,
} from "./catalogue.ts";
import type { Complaint } from "./complaint.ts";
import { issueAbout, problemsOf, type Written } from "./issues.ts";
import type { Layer } from "./layers.ts";
import type { Problem } from "./parsed.ts";
import { resolveValue } from "./references.ts";
import { RULES } from "./rules.ts";
import type { Environment } from "./secrets.ts";

export interface Scenario {
  readonly name: string;
  /** The top level merged with the scenario's overrides; inputs win over both. */
  readonly settings: Settings;
}

export interface Config {
  /** The top level, without any scenario's overrides. */
  readonly settings: Settings;
  readonly suite: string;
  /** Those to run, in the order of the file; `default` alone where the file names none. */
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** Where each field came from: `rate`, and `scenarios.chat.rate` where a scenario overrides. */
  readonly origins: Readonly<Record<string, string>>;
}

type Merged = ReadonlyMap<InputName, Written>;

interface Reading {
  readonly settings: Settings;
  readonly merged: Merged;
  readonly wrong: ReadonlySet<InputName>;
  readonly issues: readonly Issue[];
}

const DEFAULT_NAME = "default";

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}

/** Later layers win, and within a layer a scenario's own value wins over the top level's. */
function merge(layers: readonly Layer[], scenario: string | null): Merged {
  const merged = new Map<InputName, Written>();
  for (const { values, origin } of layers) {
    const overrides = scenario === null ? null : member(member(values, "scenarios"), scenario);
    for (const name of INPUT_NAMES) {
      const own = member(overrides, name);
      const field = own === undefined ? name : `scenarios.${scenario}.${name}`;
      const value = own ?? member(values, name);
      if (value !== undefined) merged.set(name, { value, field, origin: origin(field) });
    }
  }
  return merged;
}

/** What is wrong with one given value. */
function problemsWith(input: CatalogueEntry, value: unknown): readonly Problem[] {
  const read = input.given.safeParse(value);
  return read.success ? [] : problemsOf(read.error, input.form);
}

function read(merged: Merged): Reading {
  const issues: Issue[] = [];
  const wrong = new Set<InputName>();
  const right: [InputName, unknown][] = [];
  for (const input of CATALOGUE) {
    const written = merged.get(input.name);
    if (written === undefined) continue;
    const problems = problemsWith(input, written.value);
    issues.push(...problems.map((problem) => issueAbout(input.name, written, problem)));
    if (problems.length > 0) wrong.add(input.name);
    else right.push([input.name, written.value]);
  }
  return { settings: settingsSchema.parse(Object.fromEntries(right)), merged, wrong, issues };
}

function complaintIssues(
  complaints: readonly Complaint[], { merged, wrong }: Reading,
): readonly Issue[] {
  return complaints
    .filter(({ fields }) => !fields.some((field) => wrong.has(field)))
    .map(({ fields, message, fix }) => {
      const blamed = fields.find((field) => merged.has(field)) ?? fields[0];
      const absent = { field: fields[0], value: undefined, origin: "default" };
      return issueAbout(blamed, merged.get(blamed) ?? absent, { message, fix });
    });
}

/** The reading, counting as wrong also the fields that a layer had to leave out. */
function suspecting(reading: Reading, layers: readonly Layer[]): Reading {
  const fields = layers.flatMap(({ issues }) => issues ?? []).map(({ field }) =>
    field.slice(field.lastIndexOf(".") + 1));
  return { ...reading, wrong: new Set([...reading.wrong, ...fields.filter(isInputName)]) };
}

function scenarioNames(layers: readonly Layer[]): readonly string[] {
  const names = layers.flatMap(({ values }) => Object.keys(member(values, "scenarios") ?? {}));
  return [...new Set(names)];
}

function select(
  top: Reading, known: readonly string[],
): { names: readonly string[]; issues: readonly Issue[] } {
  const wanted = top.settings.scenario;
  if (wanted === null) return { names: known, issues: [] };
  const written = must(top.merged.get("scenario"), "the written scenario");
  const issues = wanted.filter((name) => !known.includes(name)).map((name) => {
    const near = nearestName(name, known);
    const fix = near === null ? `write one of ${known.join(", ")}` : `did you mean "${near}"?`;
    return issueAbout("scenario", written, { message: `There is no scenario "${name}"`, fix });
  });
  return { names: known.filter((name) => wanted.includes(name)), issues };
}

/** The one top-level field of the file that is no input. */
function suiteOf(layers: readonly Layer[]): string {
  const suites = layers.map(({ values }) => member(values, "suite"));
  return suites.findLast((value) => typeof value === "string") ?? DEFAULT_NAME;
}

function originsOf(top: Reading, scenarios: readonly Reading[]): Record<string, string> {
  const defaults = INPUT_NAMES.map((name) => [name, "default"] as const);
  const written = [top, ...scenarios].flatMap(({ merged }) => [...merged.values()]);
  return Object.fromEntries([...defaults, ...written.map(({ field, origin }) => [field, origin])]);
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/**
 * Reads layers, ordered lowest to highest, into a configuration. With `env`, `${ENV_NAME}` in
 * secrets and headers is resolved in every layer, so that a key need not stand in a command line.
 * `candidatesGiven` says that recordings to judge came another way than as `results`.
 * Throws one `UsageError` with all issues.
 */
export function parseConfig(options: {
  readonly layers: readonly Layer[];
  readonly env?: Environment;
  readonly candidatesGiven?: boolean;
}): Config {
  const { env, candidatesGiven = false } = options;
  const layers = env === undefined ? options.layers : options.layers.map((layer) => (
    { ...layer, values: resolveAll(layer.values, env) }
  ));
  const top = read(merge(layers, null));
  const named = scenarioNames(layers);
  const known = named.length === 0 ? [DEFAULT_NAME] : named;
  const selection = select(top, known);
  const readings = new Map(known.map((name) => [name, read(merge(layers, name))]));
  const chosen = selection.names.map((name) => must(readings.get(name), name));
  const suite = suiteOf(layers);
  const issues = [
    ...layers.flatMap((layer) => layer.issues ?? []),
    ...top.issues, ...[...readings.values()].flatMap((one) => one.issues),
    ...selection.issues,
    ...(layers.some(({ broken }) => broken) ? [] : ruleIssues(
      suspecting(top, layers), chosen.map((one) => suspecting(one, layers)), candidatesGiven,
    )),
  ];
  if (issues.length > 0) throw new UsageError(distinct(issues));
  const [first, ...rest] = selection.names.map((name): Scenario => (
    { name, settings: must(readings.get(name), name).settings }
  ));
  const scenarios: Config["scenarios"] = [must(first, "a scenario"), ...rest];
  return { settings: top.settings, suite, scenarios, origins: originsOf(top, chosen) };
}

function resolveAll(values: Layer["values"], env: Environment): Layer["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, resolveValue(name, value, env)]),
  );
}

function ruleIssues(
  top: Reading, scenarios: readonly Reading[], candidatesGiven: boolean,
): readonly Issue[] {
  const single = scenarios.flatMap((reading) => {
    const given = (name: InputName): boolean => reading.merged.has(name);
    const judged = { settings: reading.settings, given, candidatesGiven };
    return complaintIssues(RULES.flatMap((rule) => rule(judged)), reading);
  });
  const caps = withinCaps(top.settings, scenarios.map(({ settings }) => settings));
  const wrong = new Set(scenarios.flatMap((one) => [...one.wrong]));
  return [...single, ...complaintIssues(caps, { ...top, wrong })];
}
