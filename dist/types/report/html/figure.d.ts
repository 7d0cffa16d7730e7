import type { Chart } from "../model.js";
/** `id` is unique in the page. */
export declare function figureOf(chart: Chart, id: string): string;
