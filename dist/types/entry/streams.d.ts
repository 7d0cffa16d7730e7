/** What a command may touch of the process; tests give their own. */
export interface Io {
    readonly argv: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly out: (text: string) => void;
    readonly stderr: NodeJS.WriteStream;
    readonly useColour: boolean;
    /** Aborted on the first SIGINT or SIGTERM; `signalName` tells which. */
    readonly signal: AbortSignal;
    readonly signalName: () => NodeJS.Signals | null;
}
export declare const say: (io: Io, line: string) => void;
