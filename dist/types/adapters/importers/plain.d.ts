import type { Format } from "./imported.js";
export declare const plainCsv: Format;
export declare const plainJsonl: Format;
