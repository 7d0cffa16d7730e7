/** The root of the repository that a folder lies in; null where it lies in none. */
export declare function repositoryOf(folder: string): Promise<string | null>;
/**
 * The default branch of a repository, as far as `.git` tells: that of `origin`, one with a usual
 * name, or the one that is checked out. Null where it tells nothing.
 */
export declare function defaultBranchOf(root: string): Promise<string | null>;
