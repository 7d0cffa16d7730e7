import type { BaselineStore } from "../../comparison/index.js";
import type { ArtifactApi } from "../github/index.js";
export interface ArtifactStoreOptions {
    readonly github: ArtifactApi & {
        readonly repository: string;
    };
    readonly name: string;
    /** Receives a sentence for whatever is listed but cannot be had. */
    readonly warn: (line: string) => void;
}
/**
 * `artifact:NAME`: recordings in artifacts that successful runs of the default branch of this very
 * repository uploaded. Read only: the workflow uploads them.
 */
export declare function makeArtifactStore(options: ArtifactStoreOptions): BaselineStore;
