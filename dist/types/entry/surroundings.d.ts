import type { Json } from "../base/index.js";
/** Environment variables, as the process got them. */
export type Env = Readonly<Record<string, string | undefined>>;
/** Of which commit, and of which run of a workflow. */
export declare function commitOf(env: Env): Record<string, Json>;
/** What a recording says of the machine and the commit. No host name, no user, no path. */
export declare function describeSurroundings(env: Env): Record<string, Json>;
export declare const newId: () => string;
