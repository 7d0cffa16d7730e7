import type { BaselineStore } from "../../comparison/index.js";
/** `file:PATH`: one recording that somebody committed. Read only. */
export declare function makeFileStore(path: string): BaselineStore;
