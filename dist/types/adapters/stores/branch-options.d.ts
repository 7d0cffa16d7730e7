import type { GitApi, Pace } from "../github/index.js";
export interface BranchStoreOptions extends Pace {
    readonly github: GitApi & {
        readonly repository: string;
    };
    /** Without `refs/heads/`. */
    readonly branch: string;
    /** Receives a sentence for whatever is damaged and was mended. */
    readonly warn: (line: string) => void;
}
