/**
 * The bridge between readers of text and zod: what a YAML file or an input may give goes in, a
 * typed value or problems with their fixes come out. No schema here coerces behind one's back.
 */
import { z } from "zod";
import { type Json, type Millis } from "../base/index.js";
import { type Parsed } from "./parsed.js";
/** A schema that takes what was written and yields `T`. */
export type Field<T> = z.ZodType<T, unknown>;
export declare const scalar: z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>;
/** A text of several items, or a list of them. */
export declare const textOrList: z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>;
/** `Name: value` lines as text, as a list (in YAML `- Name: value` is a map of one) or a map. */
export declare const entries: z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>]>>, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>]>;
export declare const textOrMap: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>]>;
/** No list in a configuration is longer than this. */
export declare const MAX_ITEMS = 1000;
export declare function field<R extends z.ZodType, T>(written: R, read: (value: z.output<R>) => Parsed<T>): Field<T>;
export declare function oneOf<const T extends string>(names: readonly T[]): Field<T>;
export declare function parseName<T extends string>(text: string, names: readonly T[]): Parsed<T>;
export declare function integer(min: number, max: number): Field<number>;
export declare function decimal(min: number, max: number): Field<number>;
/** The forms of YAML 1.2's core schema and no others: `yes`, `on` and `1` are refused. */
export declare const boolean: Field<boolean>;
export declare function duration(min: Millis, max: Millis): Field<Millis>;
/** A duration, or `off`, which is null. */
export declare function durationOrOff(min: Millis, max: Millis): Field<Millis | null>;
/** Text as it stands, white space included. */
export declare function text(maxChars: number): Field<string>;
export declare function parsePath(value: string): Parsed<string>;
export declare const path: Field<string>;
/** The non-empty items of a text or list, in order, trimmed. */
export declare function items(written: string | readonly string[], separator: RegExp): readonly string[];
export declare const LINES: RegExp;
export declare const LINES_OR_COMMAS: RegExp;
export declare const LINES_COMMAS_OR_SEMICOLONS: RegExp;
/** Reads each item; at least one and at most `MAX_ITEMS`. */
export declare function readItems<T>(parts: readonly string[], read: (item: string) => Parsed<T>): Parsed<readonly T[]>;
export declare function listOf<T>(separator: RegExp, read: (item: string) => Parsed<T>): Field<readonly T[]>;
/** `Name: value` pairs as texts, whichever of the three ways they were written. */
export declare function entryTexts(written: z.output<typeof entries>, separator: RegExp): readonly string[];
/** Whether a value is made of JSON's kinds (or undefined), not too deep and not too large. */
export declare function isBounded(value: unknown): boolean;
export type JsonObject = {
    readonly [key: string]: Json;
};
/** A JSON object, from its text or from the map a YAML file gave. */
export declare function parseJsonObject(written: unknown): Parsed<JsonObject>;
