import type { Chart } from "../model.js";
/** One row below the other: a name, and a bar or a value with its interval to the right. */
export declare function rowsSvgOf(chart: Chart, labels: readonly string[], id: string): string;
