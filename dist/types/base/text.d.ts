/**
 * Untrusted text. Whatever came from an endpoint, a file or a pull request passes through here
 * before it is shown anywhere.
 */
/** One line of printable text of at most `maxChars` characters. */
export declare function oneLine(text: string, maxChars?: number): string;
/**
 * Makes sure that a line written to a log cannot be read as a workflow command: `::name::` counts
 * at the start of a line, `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
export declare function neutraliseCommands(text: string): string;
/** The valid name nearest to a misspelt one, or null when nothing is near. */
export declare function nearestName(name: string, valid: readonly string[]): string | null;
/** `1/16, 2/16 and 14 more`, of however many. */
export declare function listed(names: readonly string[]): string;
