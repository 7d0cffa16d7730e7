import { type Place } from "./fault.js";
export type JsonObject = Readonly<Record<string, unknown>>;
export declare function isObject(value: unknown): value is JsonObject;
/** The object that one line is. @throws UsageError with the line. */
export declare function parseObject(line: string, place: Place): JsonObject;
/** Undefined when a step of the path is not there. */
export declare function at(value: unknown, ...path: readonly string[]): unknown;
export declare function objectAt(value: unknown, path: readonly string[], place: Place): JsonObject;
export declare function numberAt(value: unknown, path: readonly string[], place: Place): number;
/** Null where there is none; NaN is written as null. @throws UsageError for anything else. */
export declare function optionalNumber(value: unknown, path: readonly string[], place: Place): number | null;
export declare function countAt(value: unknown, path: readonly string[], place: Place): number;
/** Zero where there is none. */
export declare function optionalCount(value: unknown, path: readonly string[], place: Place): number;
export declare function stringAt(value: unknown, path: readonly string[], place: Place): string;
/** The counts of an object like `{"200": 575, "429": 9}`. */
export declare function countsAt(value: unknown, path: readonly string[], place: Place): ReadonlyMap<string, number>;
