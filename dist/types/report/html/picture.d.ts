import type { Chart } from "../model.js";
/**
 * Charts with an x axis as one SVG file, two beside each other: light and dark by preference, with
 * title and description for those who do not see it. No script, nothing from elsewhere.
 */
export declare function pictureOf(charts: readonly Chart[], title: string): string;
