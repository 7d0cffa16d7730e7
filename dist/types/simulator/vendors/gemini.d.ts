import type { Vendor } from "./vendor.js";
export declare const gemini: Vendor;
/** Streams without `alt=sse` are one JSON array, errors included. */
export declare const geminiArray: Vendor;
