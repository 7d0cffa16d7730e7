import type { Format } from "./imported.js";
export declare const wrk2: Format;
export declare const wrk: Format;
