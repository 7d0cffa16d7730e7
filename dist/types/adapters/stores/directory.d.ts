import type { BaselineStore } from "../../comparison/index.js";
/** `dir:PATH`: the layout of the baseline branch on disk, one file per run, written atomically. */
export declare function makeDirectoryStore(root: string): BaselineStore;
