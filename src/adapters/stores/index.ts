/**
 * adapters/stores: places for baselines, behind comparison's BaselineStore. Recordings go in and
 * come out; which of them count, and how they compare, is decided elsewhere. Nothing is cached:
 * every load looks again.
 */
export { type ArtifactStoreOptions, makeArtifactStore } from "./artifact.ts";
export { type AttemptRecordings, recordingsOfRun } from "./attempts.ts";
export { makeBranchStore } from "./branch.ts";
export type { BranchStoreOptions } from "./branch-options.ts";
export { makeDirectoryStore } from "./directory.ts";
export { makeFileStore } from "./file.ts";
export { makeNoStore } from "./none.ts";
