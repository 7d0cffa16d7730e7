import type { Clock, Millis, Seconds } from "../base/index.js";
/**
 * Absolute instants and what to do at them. One timer serves all of them: it never acts early,
 * up to about 1 ms late (the resolution of the runtime's timers), and lateness does not add up
 * because every instant is absolute.
 */
export interface Timetable {
    /** Runs `act` at `dueMs`; at once, before returning, if that has passed and nothing is frozen. */
    at(dueMs: Millis, act: () => void): void;
    stop(): void;
}
export interface Freeze {
    readonly atS: Seconds;
    readonly forMs: Millis;
}
/** `freezes` count from now; while one lasts nothing is acted upon. */
export declare function makeTimetable(clock: Clock, freezes: readonly Freeze[]): Timetable;
/** How long it still is until no freeze covers the instant `atMs` after the start; 0: none does. */
export declare function frozenForMs(freezes: readonly Freeze[], atMs: Millis): Millis;
