import type { EventSink } from "./sse.js";
/** Whether the first byte that is no white space opens an array. */
export declare function isArray(chunk: Uint8Array): boolean;
export declare class ArrayStream {
    #private;
    constructor(sink: EventSink);
    /** What is left over of an element that has not ended. */
    get rest(): string;
    /** Throws RangeError when an element outgrows its bound. */
    push(chunk: Uint8Array): void;
}
