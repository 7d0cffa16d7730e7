export declare const isRepository: (folder: string) => Promise<boolean>;
/**
 * The default branch of the repository in a folder, as far as `.git` tells: that of `origin`, one with
 * a usual name, or the one that is checked out. Null where it tells nothing.
 */
export declare function defaultBranchOf(folder: string): Promise<string | null>;
