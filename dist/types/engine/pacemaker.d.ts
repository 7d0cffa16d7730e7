import type { Millis } from "../base/index.js";
import type { Ticker } from "./ticker.js";
/** PORT: waiting for an instant of the clock that `performance.now()` reads. */
export interface Pacemaker {
    /**
     * Resolves at or just after the instant, or soon after `stop`; lets other work run in between,
     * however late it is. `thenMs` is what will probably be waited for next.
     */
    until(instantMs: Millis, stop: AbortSignal, thenMs?: Millis | null): Promise<void>;
    /** Told the time by whoever has read the clock anyway, as for bytes that came. */
    saw(nowMs: Millis): void;
}
/**
 * Far from the instant a timer sleeps; nearer, a ticker wakes the thread, which meanwhile waits for
 * its sockets; within a quarter of a millisecond, or without a ticker, the thread naps in slices of
 * 0.1 ms between non-blocking turns of the event loop. Spinning on `setImmediate` alone burns a
 * core and is less exact, since its garbage has to be collected.
 */
export declare function makePacemaker(ticker: Ticker | null): Pacemaker;
