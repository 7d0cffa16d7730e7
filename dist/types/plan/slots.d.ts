import { type Millis } from "../base/index.js";
/**
 * A stretch of a paired run in which one arm sends. Each arm has a time of its own, which stands
 * still while the other sends; `shiftMs` is what its instants are later by on the common clock.
 */
export interface Slot {
    readonly arm: 0 | 1;
    /** On the arm's own time. */
    readonly fromMs: Millis;
    readonly untilMs: Millis;
    readonly shiftMs: Millis;
}
/** Pairs of slots in the measured part, one for each block of the recordings. */
export declare const PAIRS = 10;
/**
 * Both arms in turn, each with the same load: AB BA AB BA …, so that whatever drifts evenly over
 * the run falls on both alike. `first` begins. (Order of two treatments in pairs: Jones and
 * Kenward, Design and Analysis of Cross-Over Trials, 2014, chapter 2.)
 */
export declare function pairedSlots(load: {
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
}, first: 0 | 1): readonly Slot[];
