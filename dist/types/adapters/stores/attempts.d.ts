import type { Recording } from "../../measurement/index.js";
import type { ArtifactApi } from "../github/index.js";
/** What earlier attempts of a workflow run have left, and what could not be read of it. */
export interface AttemptRecordings {
    readonly recordings: readonly Recording[];
    readonly doubts: readonly string[];
}
/**
 * The recordings `recording-*.json` in the artifacts of one workflow run, by whatever name they were
 * uploaded. Not to find them, or not to be allowed to look, is no failure: it is said in `doubts`.
 */
export declare function recordingsOfRun(github: ArtifactApi, runId: number): Promise<AttemptRecordings>;
