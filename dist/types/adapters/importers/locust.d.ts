import type { Format } from "./imported.js";
export declare const locustJson: Format;
export declare const locustCsv: Format;
