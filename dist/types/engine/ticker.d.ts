import type { MessagePort } from "node:worker_threads";
import type { Millis } from "../base/index.js";
export interface TickerMemory {
    readonly counters: Int32Array<SharedArrayBuffer>;
    /** Instants on the clock of `process.hrtime`, in ms. */
    readonly instantsMs: Float64Array<SharedArrayBuffer>;
}
export declare function makeTickerMemory(): TickerMemory;
/** The ticker's thread: rings for one instant after the other, and never returns. */
export declare function runTicker({ counters, instantsMs }: TickerMemory, bell: MessagePort): never;
/** The generator's side. */
export interface Ticker {
    /** Its thread takes a while to start; until then nobody should wait for it. */
    readonly isReady: boolean;
    /**
     * Resolves when the ticker rings for the instant, on the clock of `performance.now()`. `thenMs`
     * is what will probably be asked for next: the ticker goes on to it without being told.
     */
    until(instantMs: Millis, thenMs: Millis | null): Promise<void>;
    /**
     * Told the time by whoever has read the clock anyway: an instant that has come needs no ringing.
     * While this thread has work without a pause, on one core the ticker's may not get to ring.
     */
    saw(nowMs: Millis): void;
}
export declare function makeTicker({ counters, instantsMs }: TickerMemory, bell: {
    on(name: "message", ring: () => void): void;
}): Ticker;
