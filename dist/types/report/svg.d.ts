import type { Chart } from "./model.js";
/** A line chart as one inline SVG element; `id` is unique in the page. Styled by the page. */
export declare function svgOf(chart: Chart, id: string): string;
