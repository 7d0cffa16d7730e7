import type { Format } from "./imported.js";
export declare const k6Summary: Format;
