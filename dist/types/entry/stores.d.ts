import { type BaselineStore, type RunIdentity } from "../comparison/index.js";
import type { Settings } from "../config/index.js";
import type { Env } from "./surroundings.js";
/** Where baselines are kept: the data branch on GitHub, a folder elsewhere, or as configured. */
export declare function makeStore(settings: Settings, around: {
    readonly env: Env;
    readonly log: (line: string) => void;
    /** Whether this runs in a workflow: then the data branch is the default. */
    readonly isOnGitHub: boolean;
}): BaselineStore;
/**
 * Whether a run of the command line may be stored, and as which run. In a workflow the event
 * decides, as it does for the action: a pull request only reads, whatever its flags say.
 */
export declare function commandLineStoring(settings: Settings, env: Env): Promise<{
    readonly allowed: boolean;
    readonly reason: string;
    readonly identity: RunIdentity;
}>;
/** Committed files, artifacts and no store at all are never written, whatever the event allows. */
export declare function storingIn(settings: Settings, permission: {
    readonly allowed: boolean;
    readonly reason: string;
}): {
    readonly allowed: boolean;
    readonly reason: string;
};
/**
 * Of the newest admitted run of a suite; null where there is none, or where the store cannot tell,
 * which whoever loads from it says.
 */
export declare function lastAdmittedCommit(store: BaselineStore, suite: string): Promise<string | null>;
/**
 * Prunes the store and brings its pages up to date. What was stored is stored: a failure here is a
 * line in the log.
 */
export declare function tidyStore(store: BaselineStore, settings: Settings): Promise<readonly string[]>;
