/**
 * What the GitHub runner reads from a step: workflow commands in its two streams and entries in
 * its files. Written from the runner's own sources (actions/runner: ActionCommand.cs,
 * ActionCommandManager.cs, FileCommandManager.cs), not from the code under test.
 */

export interface LiveCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Unescaped. */
  readonly text: string;
  readonly line: string;
}

const REGISTERED: ReadonlySet<string> = new Set([
  "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher",
  "remove-matcher", "add-path", "set-env", "set-output", "save-state", "echo", "stop-commands",
  "internal-set-repo-path",
]);

/** .NET's ReadLine ends a line at LF, CR LF and a lone CR. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

const unescapeText = (text: string): string =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

const unescapeProperty = (text: string): string => text
  .replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",")
  .replaceAll("%25", "%");

function commandOf(
  head: string,
  text: string,
  separator: string,
  line: string,
): LiveCommand | null {
  const [name = "", ...rest] = head.trim().split(" ");
  if (!REGISTERED.has(name.toLowerCase())) return null;
  const pairs = rest.join(" ").split(separator).filter((pair) => pair.includes("="))
    .map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1)]);
  const properties = Object.fromEntries(
    pairs.map(([key = "", value = ""]) => [key, unescapeProperty(value)]));
  return { name: name.toLowerCase(), properties, text: unescapeText(text), line };
}

/** `::name key=value::text` at the start of a line, after white space. */
function secondForm(line: string): LiveCommand | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith("::")) return null;
  const end = trimmed.indexOf("::", 2);
  return end < 0 ? null : commandOf(trimmed.slice(2, end), trimmed.slice(end + 2), ",", line);
}

/** `##[name key=value;]text` anywhere in a line. */
function firstForm(line: string): LiveCommand | null {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return null;
  return commandOf(line.slice(start + 3, end), line.slice(end + 1), ";", line);
}

/** Every command in a stream that the runner would act upon. */
export function liveCommands(stream: string): readonly LiveCommand[] {
  return linesOf(stream).flatMap((line) => secondForm(line) ?? firstForm(line) ?? []);
}

/** What the log shows: commands that only instruct the runner are gone, secrets are blanked. */
export function maskedLog(streams: readonly string[]): string {
  const lines = streams.flatMap(linesOf);
  const masks = lines.flatMap((line) => liveCommands(line))
    .filter(({ name }) => name === "add-mask")
    .flatMap(({ text }) => [text, ...linesOf(text)])
    .filter((mask) => mask.trim() !== "");
  const shown = lines.filter((line) => !liveCommands(line).some(({ name }) => name === "add-mask"));
  return masks.reduce((text, mask) => text.replaceAll(mask, "***"), shown.join("\n"));
}

/**
 * The entries of GITHUB_OUTPUT: `KEY=VALUE`, or `KEY<<DELIMITER`, lines and the delimiter;
 * whichever of `=` and `<<` comes first decides. The runner fails the step on anything else.
 */
export function parseFileCommand(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const entries: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      entries[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc <= 0) throw new Error(`Invalid format '${line}'`);
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, at + 1);
    if (delimiter === "" || end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
    entries[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return entries;
}
