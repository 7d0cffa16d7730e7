import type { BaselineStore } from "../../comparison/index.js";
import type { GitApi, Pace } from "../github/index.js";
export interface BranchStoreOptions extends Pace {
    readonly github: GitApi & {
        readonly repository: string;
    };
    /** Without `refs/heads/`. */
    readonly branch: string;
}
/**
 * `branch:NAME`: an orphan branch of the same repository, through the Git Data API: no checkout,
 * no force, one new file and one commit per run.
 */
export declare function makeBranchStore(options: BranchStoreOptions): BaselineStore;
