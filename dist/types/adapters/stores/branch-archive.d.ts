import { type BaselineArchive } from "../../comparison/index.js";
import type { BranchStoreOptions } from "./branch-options.js";
/** The data branch as a whole: its index, its pruning and the pages that people open. */
export declare function makeBranchArchive(options: BranchStoreOptions, description: string): BaselineArchive;
