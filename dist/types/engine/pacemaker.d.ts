import type { Millis } from "../base/index.js";
/** PORT: waiting for an instant of the clock that `performance.now()` reads. */
export interface Pacemaker {
    /**
     * Resolves at or just after the instant, or soon after `stop`; lets other work run in between,
     * however late it is. `isQuiet`: nothing is in flight, so that no byte can arrive meanwhile.
     */
    until(instantMs: Millis, stop: AbortSignal, isQuiet?: boolean): Promise<void>;
}
/**
 * Far from the instant a timer sleeps; near it the thread naps in slices of 0.1 ms between
 * non-blocking turns of the event loop, and the last few microseconds are spun. Spinning on
 * `setImmediate` alone burns a core and is less exact, since its garbage has to be collected.
 */
export declare function makePacemaker(): Pacemaker;
