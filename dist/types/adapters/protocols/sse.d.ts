/**
 * Server-sent events from bytes, as the WHATWG standard parses them ("9.2.6 Interpreting an event
 * stream"): lines end in LF, CR or CRLF, `data` lines are joined by LF, comments and unknown fields
 * are skipped, an event ends at an empty line and only counts if it has data. Works for any split
 * of the stream, also inside a UTF-8 character: bytes are decoded a line at a time.
 */
export interface ServerSentEvent {
    readonly event: string;
    readonly data: string;
}
export interface SseParser {
    /** Events completed by these bytes. Throws RangeError when a line outgrows its bound. */
    push(chunk: Uint8Array): readonly ServerSentEvent[];
    /** Whether bytes of an unfinished event are left over. */
    readonly hasRest: boolean;
}
export declare function makeSseParser(): SseParser;
