import type { Format } from "./imported.js";
export declare const aiperfLines: Format;
export declare const aiperfJson: Format;
