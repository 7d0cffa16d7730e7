import type { Format } from "./imported.js";
export declare const k6Json: Format;
export declare const k6Csv: Format;
