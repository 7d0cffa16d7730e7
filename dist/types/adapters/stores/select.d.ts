import type { BaselineKey, Loaded, StoredRun } from "../../comparison/index.js";
/** What a store offers to `selectRuns`: paths, and the text of some of them. */
export interface Listing {
    /** All paths in the store, or all below the key's scenario. */
    readonly paths: readonly string[];
    /** Texts in the order of `paths`; a sentence where a file cannot be read. */
    read(paths: readonly string[]): Promise<readonly FileText[]>;
    /** Whether all runs of a key are read, since their order in time is only known from inside. */
    readonly readsAll: boolean;
    /** For the reason of an absence: `branch tailgate-data of owner/repo`. */
    readonly description: string;
}
export type FileText = {
    readonly kind: "text";
    readonly path: string;
    readonly text: string;
} | {
    readonly kind: "unreadable";
    readonly path: string;
    readonly reason: string;
};
type Read = {
    readonly kind: "run";
    readonly run: StoredRun;
} | {
    readonly kind: "corrupt";
    readonly path: string;
    readonly reason: string;
};
/** A run that somebody put there himself: it need not be in our own writing. */
export declare function parseRun(file: FileText, fingerprint: string | null): Read;
/** A run that a store wrote, with a checksum: one without it was damaged or edited. */
export declare function parseStored(file: FileText, fingerprint: string | null): Read;
/** The newest `limit` admitted runs and those not admitted that lie between them, oldest first. */
export declare function newestAdmitted(runs: readonly StoredRun[], limit: number): readonly StoredRun[];
/**
 * The answer of a store from its listing. Files are read newest first, and unless `readsAll` only
 * as many as needed; any of them that cannot be read or parsed makes the whole answer corrupt.
 */
export declare function selectRuns(listing: Listing, key: BaselineKey, limit: number): Promise<Loaded>;
export {};
