import type { Answer } from "./apis/api.js";
import type { Outcome, Script } from "./draw.js";
import type { Performance, Reply } from "./reply.js";
import type { Fault, Vendor } from "./vendors/vendor.js";
/** How a request is refused: by its vendor, and in the same way in all of the vendor's APIs. */
export type Refuse = (fault: Fault) => Reply;
export declare function refuserOf(vendor: Vendor, requestId: string): Refuse;
/** The wait that a drawn 429 tells; a real limit tells its own. */
export declare const DRAWN_WAIT_MS = 1000;
/** The failures that are complete HTTP answers; null for all other outcomes. */
export declare function failureReply(outcome: Outcome, refuse: Refuse): Reply | null;
/** A script as the API writes it; only the failures before it are not the API's own. */
export declare function performAnswer(script: Script, answer: Answer, refuse: Refuse): Performance;
