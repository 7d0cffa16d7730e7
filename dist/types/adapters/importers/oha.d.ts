import type { Format } from "./imported.js";
export declare const ohaJson: Format;
export declare const ohaCsv: Format;
