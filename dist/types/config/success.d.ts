import type { Json } from "../base/index.js";
import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** What an answer of a plain HTTP endpoint has to show to count as a success. */
export type SuccessRule = 
/** Statuses from … to …, both ends included; one of them. */
{
    readonly kind: "status";
    readonly ranges: readonly (readonly [from: number, to: number])[];
} | {
    readonly kind: "contains";
    readonly text: string;
}
/** The JSON of the body has this value at the path. */
 | {
    readonly kind: "json";
    readonly path: readonly string[];
    readonly value: Json;
};
export declare function parseSuccessRule(line: string): Parsed<SuccessRule>;
/** All of them have to hold. */
export declare const success: Field<readonly SuccessRule[]>;
