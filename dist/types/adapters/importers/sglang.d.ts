import type { Format } from "./imported.js";
export declare const sglang: Format;
