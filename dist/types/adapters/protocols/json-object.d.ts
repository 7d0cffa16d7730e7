import type { Json } from "../../base/index.js";
export type JsonObject = {
    readonly [name: string]: Json;
};
/** What is no object has no members. */
export declare function asObject(value: Json | undefined): JsonObject;
/** The objects of a list, in its order; what is no list has none. */
export declare function asObjects(value: Json | undefined): readonly JsonObject[];
export declare const asText: (value: Json | undefined) => string | null;
/** Texts as they stand, anything else that is there as JSON. */
export declare function written(...values: readonly (Json | undefined)[]): string;
export declare const hasText: (value: Json | undefined) => boolean;
export declare const isCount: (value: Json | undefined) => value is number;
/** The first of several members that is a count, 0 when none is. */
export declare function firstCount(...values: readonly (Json | undefined)[]): number;
