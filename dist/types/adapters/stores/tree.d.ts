import type { GitApi, TreeEntry } from "../github/index.js";
/**
 * The files of a tree whose path starts with `prefix`. One request; a tree that GitHub answers
 * only in part is walked folder by folder, along the prefix.
 */
export declare function listFiles(github: GitApi, rootSha: string, prefix: string): Promise<readonly TreeEntry[]>;
