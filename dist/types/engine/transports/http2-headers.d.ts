import type { RequestDraft, ResponseHeaders } from "../protocol.js";
/** More than we take: what Node refuses itself would look like a reset by the server. */
export declare const OFFERED_HEADER_BYTES: number;
/** As HTTP/2 writes them: names and values in turn. Throws on a header that cannot be written. */
export declare function requestHeaders(request: RequestDraft, authority: string): readonly string[];
/** Null when they are too large: Node holds them to our limit only once the server has agreed. */
export declare function responseHeaders(received: Readonly<Record<string, unknown>>): ResponseHeaders | null;
