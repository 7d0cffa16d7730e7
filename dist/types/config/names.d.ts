import { type Parsed } from "./parsed.js";
/** A suite's or scenario's name. It becomes a folder, so it may not start with a dot. */
export declare function parseSuiteName(name: string): Parsed<string>;
