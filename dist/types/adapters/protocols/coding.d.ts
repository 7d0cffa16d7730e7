import type { ResponseHeaders } from "../../engine/index.js";
import type { Problem } from "./answer.js";
/** A body that is compressed, which was not asked for and cannot be read; null if it is not. */
export declare function codingProblem(headers: ResponseHeaders): Problem | null;
