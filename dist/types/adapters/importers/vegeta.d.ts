import type { Format } from "./imported.js";
export declare const vegetaJson: Format;
export declare const vegetaCsv: Format;
