import type { RequestDraft, ResponseHeaders } from "../protocol.js";
/** As much as the HTTP/1.1 transports take. */
export declare const MAX_HEADER_BYTES: number;
/** As HTTP/2 writes them: names and values in turn. Throws on a header that cannot be written. */
export declare function requestHeaders(request: RequestDraft, authority: string): readonly string[];
/** Null when they are too large: Node holds them to our limit only once the server has agreed. */
export declare function responseHeaders(received: Readonly<Record<string, unknown>>): ResponseHeaders | null;
