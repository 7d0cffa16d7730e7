import type { BaselineStore } from "../../comparison/index.js";
import type { BranchStoreOptions } from "./branch-options.js";
/**
 * `branch:NAME`: an orphan branch of the same repository, through the Git Data API: no checkout,
 * no force, one new file and one commit per run.
 */
export declare function makeBranchStore(options: BranchStoreOptions): BaselineStore;
