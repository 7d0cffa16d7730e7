import { type Millis } from "../base/index.js";
/** The start of all threads, and of the threads of all shards. */
export interface CommonStart {
    /**
     * Gives the start, on the clock of `process.hrtime`, when it is time to.
     * @throws TailgateError when the planned instant is over.
     */
    announce(order: (atMs: Millis) => void): void;
    /** To be told once the run is under way: by how much a planned start was missed. */
    passed(): {
        readonly startOffsetMs?: Millis;
    };
    cancel(): void;
}
/** `startAtMs`: milliseconds since 1970; null: as soon as all are ready. */
export declare function commonStart(startAtMs: Millis | null): CommonStart;
