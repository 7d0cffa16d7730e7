export interface Flags {
    readonly positionals: readonly string[];
    /** Values of flags that are inputs, by input name. */
    readonly inputs: Readonly<Record<string, string>>;
    /** Values of the command's own flags; a repeated flag keeps all. */
    readonly own: Readonly<Record<string, readonly string[]>>;
    readonly switches: ReadonlySet<string>;
}
/**
 * Flags of a command: all inputs under their own names where `takesInputs`, and its own.
 * @throws UsageError with every unknown flag and every flag without its value.
 */
export declare function readFlags(args: readonly string[], command: {
    readonly takesInputs: boolean;
    readonly own: readonly string[];
}): Flags;
/** The value of a flag that may be given once. */
export declare function single(flags: Flags, name: string): string | null;
/** The value of a flag that must be given. */
export declare function required(flags: Flags, name: string): string;
