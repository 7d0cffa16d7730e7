/**
 * adapters/stores: places for baselines, behind comparison's BaselineStore. Recordings go in and
 * come out; which of them count, and how they compare, is decided elsewhere. Nothing is cached:
 * every load looks again.
 */
export { type ArtifactStoreOptions, makeArtifactStore } from "./artifact.js";
export { type AttemptRecordings, recordingsOfRun } from "./attempts.js";
export { makeBranchStore } from "./branch.js";
export type { BranchStoreOptions } from "./branch-options.js";
export { makeDirectoryStore } from "./directory.js";
export { makeFileStore } from "./file.js";
export { makeNoStore } from "./none.js";
