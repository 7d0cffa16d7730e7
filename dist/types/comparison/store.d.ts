import type { Recording } from "../measurement/index.js";
import type { RunSummary } from "./run-summary.js";
/**
 * PORT: where baselines live (contract section 10). A store answers found, absent or corrupt;
 * corrupt is never "absent".
 */
export interface BaselineKey {
    readonly suite: string;
    readonly scenario: string;
    /** `sha256:…` of the hard keys. */
    readonly fingerprint: string;
}
export interface StoredRun {
    /** Path within the store, e.g. `v1/default/default/3f2a…/2026/11/123-1-all.json`. */
    readonly path: string;
    readonly recording: Recording;
}
export type Loaded = 
/** Oldest first, at most `limit` of the newest. `others` are runs of the same suite and scenario
 * under other fingerprints: the newest of each, to say what changed. */
{
    readonly kind: "found";
    readonly runs: readonly StoredRun[];
} | {
    readonly kind: "absent";
    readonly reason: string;
    readonly others: readonly StoredRun[];
} | {
    readonly kind: "corrupt";
    readonly path: string;
    readonly reason: string;
};
/** Names the run in its file name, so that concurrent writers never touch the same path. */
export interface RunIdentity {
    readonly runId: string;
    readonly attempt: number;
}
export interface BaselineStore {
    /** For messages: `branch tailgate-data of owner/repo`, `directory .tailgate`. */
    readonly description: string;
    load(key: BaselineKey, limit: number): Promise<Loaded>;
    /** Writes one new file and answers its path. Storing the same run again changes nothing. */
    save(recording: Recording, run: RunIdentity): Promise<{
        readonly path: string;
    }>;
    /** Only of stores that are written to. */
    readonly archive?: BaselineArchive;
}
export interface DerivedFile {
    readonly path: string;
    readonly text: string;
}
/** The store as a whole, over all scenarios and configurations. */
export interface BaselineArchive {
    /** All stored runs in short. @throws TailgateError `store` naming a file that is corrupt. */
    summaries(): Promise<readonly RunSummary[]>;
    /**
     * Prunes, and writes the files derived from the runs that stay, where the store is one that people
     * browse. Answers what a reader of the log should know. Losing a race against another writer is
     * no failure: that one tidies too.
     */
    tidy(options: {
        readonly now: Date;
        readonly derive: (runs: readonly RunSummary[]) => readonly DerivedFile[];
    }): Promise<readonly string[]>;
}
/** Folder of a key: `v1/<suite>/<scenario>/<first 16 digits of the fingerprint>`. */
export declare function folderOf(key: BaselineKey): string;
/** Path of a recording: one new file per run, attempt, shard and repetition. */
export declare function pathOf(recording: Recording, run: RunIdentity): string;
