import { parseArgs } from "node:util";
import { type Issue, nearestName, UsageError } from "../base/index.ts";
import { INPUT_NAMES } from "../config/index.ts";

export interface Flags {
  readonly positionals: readonly string[];
  /** Values of flags that are inputs, by input name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Values of the command's own flags; a repeated flag keeps all. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}

const SWITCHES = ["help", "quiet", "version"] as const;

function unknownFlag(name: string, known: readonly string[]): Issue {
  const near = nearestName(name, known);
  return {
    field: `--${name}`, value: null, origin: "the command line", message: "there is no such flag.",
    fix: near === null ? "see --help" : `did you mean --${near}?`,
  };
}

/**
 * Flags of a command: all inputs under their own names where `takesInputs`, and its own.
 * @throws UsageError with every unknown flag and every flag without its value.
 */
export function readFlags(
  args: readonly string[],
  command: { readonly takesInputs: boolean; readonly own: readonly string[] },
): Flags {
  const inputNames: readonly string[] = command.takesInputs ? INPUT_NAMES : [];
  const valued = [...inputNames, ...command.own];
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: "string" as const, multiple: true }]),
    ...SWITCHES.map((name) => [name, { type: "boolean" as const }]),
  ]);
  const { tokens } = parseArgs({
    args: [...args], options, strict: false, allowPositionals: true, tokens: true,
  });
  const issues: Issue[] = [];
  const inputs: Record<string, string> = {};
  const own: Record<string, string[]> = {};
  const switches = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value } = token;
    if ((SWITCHES as readonly string[]).includes(name)) switches.add(name);
    else if (!valued.includes(name)) issues.push(unknownFlag(name, [...valued, ...SWITCHES]));
    else if (value === undefined) {
      issues.push({
        field: `--${name}`, value: null, origin: "the command line", message: "needs a value.",
        fix: `write --${name} VALUE`,
      });
    } else if (command.own.includes(name)) (own[name] ??= []).push(value);
    else inputs[name] = value;
  }
  if (issues.length > 0) throw new UsageError(issues);
  return { positionals, inputs, own, switches };
}

/** The value of a flag that may be given once. */
export function single(flags: Flags, name: string): string | null {
  const values = flags.own[name] ?? [];
  if (values.length > 1) {
    throw new UsageError([{
      field: `--${name}`, value: values.join(", "), origin: "the command line",
      message: "may be given once only.", fix: null,
    }]);
  }
  return values[0] ?? null;
}

/** The value of a flag that must be given. */
export function required(flags: Flags, name: string): string {
  const value = single(flags, name);
  if (value !== null) return value;
  throw new UsageError([{
    field: `--${name}`, value: null, origin: "the command line", message: "is missing.",
    fix: `add --${name} FILE`,
  }]);
}
