export interface EventSink {
    /** The event's data are the bytes from `start` to before `end`, which last until this returns. */
    event(name: string, bytes: Uint8Array, start: number, end: number): void;
}
/** Text as it is in a stream: what is no UTF-8 becomes replacement characters. */
export declare function decode(bytes: Uint8Array, start: number, end: number): string;
export declare class EventStream {
    #private;
    constructor(sink: EventSink);
    /** What is left over of an event that has not ended: its data or name, and the line so far. */
    get rest(): string;
    /** Hands on the events that these bytes complete. Throws RangeError when one outgrows its bound. */
    push(chunk: Uint8Array): void;
}
