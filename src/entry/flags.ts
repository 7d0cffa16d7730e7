import { type Issue, nearestName, UsageError } from "../base/index.ts";
import { INPUT_NAMES, type InputName } from "../config/index.ts";
import type { CommandHelp } from "./help.ts";

export interface Flags {
  readonly positionals: readonly string[];
  /** Values of flags that are inputs, by input name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Values of the command's own flags; a repeated flag keeps all. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}

/** Of every command. */
const SWITCHES = ["help", "quiet"] as const;

/** Inputs of several items, one a line: given twice they hold the items of both. */
const INPUTS_OF_LINES: readonly string[] = [
  "scenario", "headers", "base-headers", "success", "budgets", "tolerances", "fail-on", "results",
] satisfies readonly InputName[];

type Shape = Pick<CommandHelp, "takesInputs" | "own" | "switches" | "lists" | "words">;

const origin = "the command line";

const isFlag = (word: string | undefined): word is string => word?.startsWith("--") === true;

const needsValue = (name: string): Issue => ({
  field: `--${name}`, value: null, origin, message: "needs a value.", fix: `write --${name} VALUE`,
});

function unknownFlag(word: string, known: readonly string[]): Issue {
  const near = nearestName(word.replace(/^-+/, ""), known);
  return {
    field: word, value: null, origin, message: "there is no such flag.",
    fix: near === null ? "see --help" : `did you mean --${near}?`,
  };
}

/** A word that belongs to nothing; most often the rest of a value that was written without quotes. */
const strayWord = (word: string, before: string | undefined): Issue => ({
  field: "argument", value: word, origin, message: "is not expected here.",
  fix: before === undefined ? "see --help" : `leave it out, or put the whole value of ${before} in quotes`,
});

/** The words of a command line, taken in one by one. */
function makeReader(command: Shape) {
  const { own: ownFlags, lists = [], words = null } = command;
  const inputNames: readonly string[] = command.takesInputs ? INPUT_NAMES : [];
  const switchNames = [...Object.keys(command.switches ?? {}), ...SWITCHES];
  const valued = [...inputNames, ...Object.keys(ownFlags)];
  const issues: Issue[] = [];
  const inputs: Record<string, string> = {};
  const own: Record<string, string[]> = {};
  const switches = new Set<string>();
  const positionals: string[] = [];
  let lastFlag: string | undefined;

  const setInput = (name: string, value: string): void => {
    const before = inputs[name];
    // Of other inputs the last one counts, so that a script's flags can be followed by one's own.
    inputs[name] = before !== undefined && INPUTS_OF_LINES.includes(name) ? `${before}\n${value}` : value;
  };
  const setValue = (name: string, value: string): void => {
    if (!Object.hasOwn(ownFlags, name)) setInput(name, value);
    else if (value === "") issues.push(needsValue(name));
    else (own[name] ??= []).push(value);
  };
  return {
    flags: { positionals, inputs, own, switches } satisfies Flags,
    issues,
    /** Answers how many of the words behind it are values of this flag. */
    takeFlag(word: string, behind: readonly string[]): number {
      const [name = "", ...rest] = word.slice(2).split("=");
      const inline = rest.length === 0 ? null : rest.join("=");
      lastFlag = `--${name}`;
      if (switchNames.includes(name)) {
        switches.add(name);
        if (inline !== null) {
          issues.push({
            field: `--${name}`, value: inline, origin, message: "takes no value.",
            fix: `write --${name}, or leave it out`,
          });
        }
        return 0;
      }
      const end = behind.findIndex(isFlag);
      const open = end < 0 ? behind : behind.slice(0, end);
      if (!valued.includes(name)) {
        issues.push(unknownFlag(`--${name}`, [...valued, ...switchNames]));
        return inline === null ? Math.min(1, open.length) : 0;
      }
      if (inline === null && open.length === 0) issues.push(needsValue(name));
      const more = lists.includes(name) ? open : inline === null ? open.slice(0, 1) : [];
      for (const value of inline === null ? more : [inline, ...more]) setValue(name, value);
      return more.length;
    },
    takeWord(word: string): void {
      if (/^-[a-z]/i.test(word)) issues.push(unknownFlag(word, [...valued, ...switchNames]));
      else if (words === null) issues.push(strayWord(word, lastFlag));
      else positionals.push(word);
    },
  };
}

/**
 * Flags of a command: all inputs under their own names where it takes them, its own and its
 * switches. All that is wrong with them is told beside what could be read.
 */
export function readFlags(
  args: readonly string[],
  command: Shape,
): { readonly flags: Flags; readonly issues: readonly Issue[] } {
  const reader = makeReader(command);
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (isFlag(word)) at += reader.takeFlag(word, args.slice(at + 1));
    else reader.takeWord(word);
  }
  return { flags: reader.flags, issues: reader.issues };
}

/** The value of a flag that may be given once. */
export function single(flags: Flags, name: string): string | null {
  const values = flags.own[name] ?? [];
  if (values.length > 1) {
    throw new UsageError([{
      field: `--${name}`, value: values.join(", "), origin, message: "may be given once only.", fix: null,
    }]);
  }
  return values[0] ?? null;
}

/** The value of a flag that must be given. */
export function required(flags: Flags, name: string): string {
  const value = single(flags, name);
  if (value !== null) return value;
  throw new UsageError([{
    field: `--${name}`, value: null, origin, message: "is missing.", fix: `add --${name} FILE`,
  }]);
}
