export interface CommandHelp {
    readonly name: string;
    readonly synopsis: string;
    readonly does: string;
    readonly examples: readonly string[];
    readonly takesInputs: boolean;
    /** The command's own flags with their meaning. */
    readonly own: Readonly<Record<string, string>>;
}
export declare const COMMANDS: readonly CommandHelp[];
/** Commands of the contract that are known but not built yet: refused by name. */
export declare const LATER_COMMANDS: readonly ["import", "init", "history"];
export declare function overview(): string;
export declare function helpOf(command: CommandHelp): string;
