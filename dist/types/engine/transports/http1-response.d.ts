import type { Outcome } from "../../measurement/index.js";
import { type HeadMemory, type ResponseHead } from "./http1-head.js";
import type { ResponseSink } from "../transport.js";
/**
 * Finds the parts of one HTTP/1.1 response after the other in the bytes of a connection, strictly
 * by RFC 9112: anything unusual is a problem, never a guess. Allocates nothing per chunk: the
 * pieces of a chunked body are moved together inside the buffer that is being read, and handed on
 * as one.
 */
export declare class ResponseFraming {
    #private;
    constructor(memory: HeadMemory);
    /** A request is under way; `hasNoBody` if it is one whose answer has none, whatever it says. */
    expect(hasNoBody: boolean): void;
    get isComplete(): boolean;
    /** The head of the present response, once it is there. */
    get head(): ResponseHead | null;
    /** What is wrong with the bytes, and how that counts; null as long as nothing is. */
    get problem(): {
        readonly outcome: Outcome;
        readonly phrase: string;
    } | null;
    /** No part is handed on any more. */
    stop(): void;
    /** The other side has closed: whether that is how the response ends. */
    close(): boolean;
    /**
     * Takes what has arrived, the first `length` bytes of `buffer`, whose memory it may rearrange.
     * Answers how many bytes follow the end of the response.
     */
    feed(buffer: Buffer, length: number, sink: ResponseSink): number;
}
