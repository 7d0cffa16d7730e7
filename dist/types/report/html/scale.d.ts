import type { Axis, Chart } from "../model.js";
export interface Tick {
    /** In the axis' own terms: nines, seconds, number of the run, or the value's unit. */
    readonly at: number;
    readonly label: string;
}
/** Steps of 1, 2 or 5 times a power of ten, about `count` of them from 0 to at least `top`. */
export declare function roundTicks(top: number, count: number): readonly number[];
/** 0.9 is one nine, 0.999 are three. */
export declare function ninesOf(share: number): number;
export declare function xOf(axis: Axis, x: number): number;
/** What a point at `x` is called. */
export declare function xName({ axis }: Chart, x: number): string;
/** Stands below the ticks of the x axis. */
export declare function xTitle({ axis }: Chart): string;
/** What the points of an axis are called together. */
export declare function xHeading({ axis, chart }: Chart): string;
/** Ticks of the x axis up to `last`, the largest x that is drawn. */
export declare function xTicks(axis: Axis, last: number): readonly Tick[];
/** A single value of a chart, in the unit that suits it. */
export declare function formatY({ unit }: Chart, y: number): string;
/** Every value that is drawn, ends of intervals included. */
export declare function valuesOf({ series }: Chart): readonly number[];
/** Ticks of the y axis from 0, all in the same unit. */
export declare function yTicks(chart: Chart): readonly Tick[];
