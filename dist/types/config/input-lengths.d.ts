import type { Tokens } from "../base/index.js";
import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** How long made-up prompts are. */
export type InputLengths = {
    readonly kind: "constant";
    readonly tokens: Tokens;
} | {
    readonly kind: "uniform";
    readonly min: Tokens;
    readonly max: Tokens;
}
/** Logarithms are normal: half of the prompts are shorter than the median, 1 of 20 longer than p95. */
 | {
    readonly kind: "lognormal";
    readonly median: Tokens;
    readonly p95: Tokens;
};
/** The standard deviation of the logarithm of a length. */
export declare function sigmaOf({ median, p95 }: InputLengths & {
    readonly kind: "lognormal";
}): number;
export declare function parseInputLengths(written: string | number): Parsed<InputLengths>;
export declare const inputLengths: Field<InputLengths>;
