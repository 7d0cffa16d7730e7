export interface CommandHelp {
    readonly name: string;
    readonly synopsis: string;
    readonly does: string;
    readonly examples: readonly string[];
    readonly takesInputs: boolean;
    /** The command's own flags with their meaning. */
    readonly own: Readonly<Record<string, string>>;
    /** Flags of its own that take no value. */
    readonly switches?: Readonly<Record<string, string>>;
    /** Those of its own that take all words up to the next flag. */
    readonly lists?: readonly string[];
    /** What it takes besides flags; left out where it takes nothing. */
    readonly words?: string;
    /** What its own flags, or its argument under the name "", may be. */
    readonly choices?: Readonly<Record<string, readonly string[]>>;
}
/** The shells that can be taught to complete; each script says in its head how. */
export declare const SHELLS: readonly ["bash", "zsh", "fish"];
export declare const COMMANDS: readonly CommandHelp[];
export declare function overview(): string;
export declare function helpOf(command: CommandHelp): string;
