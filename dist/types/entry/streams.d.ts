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
export declare const lookOf: ({ useColour, columns }: Io) => {
    readonly color: boolean;
    readonly columns: number | undefined;
};
/** NO_COLOR (no-color.org) goes before FORCE_COLOR, which goes before what the output is. */
export declare function wantsColour(env: Io["env"], isTerminal: boolean): boolean;
export declare const say: (io: Io, line: string) => void;
