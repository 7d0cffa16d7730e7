import { type Json } from "../../base/index.js";
import type { ResponseHeaders } from "../../engine/index.js";
import type { Outcome } from "../../measurement/index.js";
/** More than this of a text is not looked at. */
export declare const MAX_DETAIL_CHARS = 4096;
/** The outcome of a status other than 2xx (contract section 8). */
export declare function outcomeOfStatus(status: number, headers: ResponseHeaders, body: string): Outcome;
/** What an error object says, in one line. */
export declare function messageOf(error: Json): string;
/** What an error body says, in one line: the message of the usual JSON shapes, or its text. */
export declare function detailOf(whole: string, headers: ResponseHeaders): string;
