/** What a command may touch of the process; tests give their own. */
export interface Io {
  readonly argv: readonly string[];
  /** How the command line is called here, for hints: `tailgate`, or `node dist/cli.js`. */
  readonly program?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly stderr: NodeJS.WriteStream;
  readonly useColour: boolean;
  /** Of the terminal that standard output is; undefined where it is none. */
  readonly columns?: number | undefined;
  /** Aborted on the first SIGINT or SIGTERM; `signalName` tells which. */
  readonly signal: AbortSignal;
  readonly signalName: () => NodeJS.Signals | null;
}

/** How text for standard output is to look. */
export const lookOf = ({ useColour, columns }: Io): {
  readonly color: boolean; readonly columns: number | undefined;
} => ({ color: useColour, columns });

/** NO_COLOR (no-color.org) goes before FORCE_COLOR, which goes before what the output is. */
export function wantsColour(env: Io["env"], isTerminal: boolean): boolean {
  const { NO_COLOR: no, FORCE_COLOR: forced, TERM: term } = env;
  if (no !== undefined && no !== "") return false;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && term !== "dumb";
}

export const say = (io: Io, line: string): void => {
  io.stderr.write(`${line}\n`);
};
