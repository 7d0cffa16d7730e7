import { type BaselineKey, type RunIdentity } from "../../comparison/index.js";
import { type Recording } from "../../measurement/index.js";
/** What is read back may be larger, from other versions, but not without bound. */
export declare const MAX_LOADED_BYTES = 8000000;
/** `folderOf`, once it is sure that no name in it climbs out of the store. */
export declare function checkedFolder(key: BaselineKey): string;
/** `v1/<suite>/<scenario>/`, with the slash. */
export declare function scenarioFolderOf(key: BaselineKey): string;
/** Folder of the fingerprint that a stored run lies in, or null for any other file. */
export declare function fingerprintFolderOf(path: string): string | null;
/** Newest first: by month, then by run number and attempt, as they stand in the path. */
export declare function byAge(a: string, b: string): number;
/** A second path for other content of the same run; equal content gives an equal path. */
export declare function alternativePath(path: string, contentHash: string): string;
/**
 * What is stored of a run, and where.
 * @throws TailgateError `store` for a recording too large for any store
 */
export declare function storedFile(recording: Recording, run: RunIdentity): {
    readonly path: string;
    readonly text: string;
};
