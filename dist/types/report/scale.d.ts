import type { Axis, Chart } from "./model.js";
export interface Tick {
    /** In the axis' own terms: nines, seconds, number of the run, milliseconds, share. */
    readonly at: number;
    readonly label: string;
}
/** Steps of 1, 2 or 5 times a power of ten, about `count` of them from 0 to at least `top`. */
export declare function roundTicks(top: number, count: number): readonly number[];
export declare function xOf(axis: Axis, x: number): number;
/** Ticks of the x axis up to `last`, the largest x that is drawn. */
export declare function xTicks(axis: Axis, last: number): readonly Tick[];
/** Ticks of the y axis from 0, all in the same unit. */
export declare function yTicks(chart: Chart): readonly Tick[];
