/**
 * adapters/stores: places for baselines, behind comparison's BaselineStore. Recordings go in and
 * come out; which of them count, and how they compare, is decided elsewhere. Nothing is cached:
 * every load looks again.
 */
export { type BranchStoreOptions, makeBranchStore } from "./branch.js";
export { makeDirectoryStore } from "./directory.js";
export { makeFileStore } from "./file.js";
export { makeNoStore } from "./none.js";
