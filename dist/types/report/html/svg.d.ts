import type { Chart } from "../model.js";
export declare const px: (value: number) => string;
/** Where the points of a chart stand from left to right, for the values beneath the pointer. */
export declare function placesOf(chart: Chart): (x: number) => number;
/** Opens the drawing: its title and description are what a reader who does not see it hears. */
export declare function openSvg(chart: Chart, id: string, heightPx: number, place?: string): string;
export declare const SVG_SIZE: {
    readonly width: 560;
    readonly height: 288;
};
/**
 * A chart with an x axis as one inline SVG element; `id` is unique in the page.
 * @param at within a larger drawing; in a page it takes the room it gets
 */
export declare function svgOf(chart: Chart, id: string, at?: {
    readonly x: number;
    readonly y: number;
} | null): string;
