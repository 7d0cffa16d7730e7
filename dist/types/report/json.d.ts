import type { Recording } from "../measurement/index.js";
import type { Verdict } from "../verdict/index.js";
/** The verdict or recording itself, indented for reading. */
export declare function jsonOf(subject: Verdict | Recording): string;
