import type { Micros, Millis } from "../../base/index.js";
import { type Place } from "./fault.js";
/** A number from text. @throws UsageError for anything but a finite decimal number. */
export declare function parseNumber(text: string, field: string, place: Place): number;
/** A latency in µs. @throws UsageError for one that cannot be: negative, or beyond 1 h. */
export declare function latencyUs(value: number, usPerUnit: number, field: string, place: Place): Micros;
/** @throws UsageError for a negative, broken or absurd count. */
export declare function checkCount(value: number, field: string, place: Place): number;
export declare function checkInstant(epochMs: Millis, field: string, value: unknown, place: Place): Millis;
/** An instant since the start of a run. */
export declare function checkOffset(offsetMs: Millis, field: string, value: unknown, place: Place): Millis;
/** Milliseconds since 1970 with all digits of the fraction, which Date.parse cuts at ms. */
export declare function parseInstant(text: string, field: string, place: Place): Millis;
/** Milliseconds since 1970 of a number whose digits tell its unit: s, ms, µs or ns. */
export declare function instantByDigits(text: string, field: string, place: Place): {
    readonly epochMs: Millis;
    readonly isWholeSeconds: boolean;
};
