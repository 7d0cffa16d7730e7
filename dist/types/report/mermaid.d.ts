import type { Chart } from "./model.js";
/**
 * A history as `xychart-beta`, the one spelling that GitHub's mermaid has always understood. Null
 * for charts it cannot draw: the x axis is evenly spaced and there are no gaps. A single NaN or
 * quote fails the whole diagram, so both are taken out here. There is no legend: the chart's
 * description stands beside it.
 */
export declare function mermaidOf(chart: Chart): string | null;
