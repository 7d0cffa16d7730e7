import type { Millis } from "../../base/index.js";
import type { Allowances, Fault, Refusal, Vendor } from "./vendor.js";
export declare function refuseAsOpenai(fault: Fault): Refusal;
/** Go's notation of a duration, which OpenAI writes resets in: `20ms`, `1.5s`, `6m0s`. */
export declare function goDuration(durationMs: Millis): string;
export declare function limitHeadersOfOpenai(allowances: Allowances): Readonly<Record<string, string>>;
export declare const openai: Vendor;
