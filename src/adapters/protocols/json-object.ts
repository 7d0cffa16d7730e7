import type { Json } from "../../base/index.ts";

export type JsonObject = { readonly [name: string]: Json };

/** What is no object has no members. */
export function asObject(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** The objects of a list, in its order; what is no list has none. */
export function asObjects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

export const asText = (value: Json | undefined): string | null =>
  typeof value === "string" ? value : null;

/** Texts as they stand, anything else that is there as JSON. */
export function written(...values: readonly (Json | undefined)[]): string {
  return values.map((value) => (value === undefined || value === null ? ""
    : typeof value === "string" ? value : JSON.stringify(value))).join("");
}

export const hasText = (value: Json | undefined): boolean =>
  typeof value === "string" && value !== "";

export const isCount = (value: Json | undefined): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** The first of several members that is a count, 0 when none is. */
export function firstCount(...values: readonly (Json | undefined)[]): number {
  return values.find(isCount) ?? 0;
}
