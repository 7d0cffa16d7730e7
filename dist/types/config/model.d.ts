import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** `gpt-4.1=20%, deepseek-v3.2=80%`. A comma or a weight makes it a mix. */
export declare function isMix(text: string): boolean;
/** One of the models of a mix, and its weight in hundredths of a percent. */
export interface ModelWeight {
    readonly model: string;
    readonly weight: number;
}
/** One model name, or a weighted mix, checked and kept as text. */
export declare function parseModel(written: string): Parsed<string>;
/** The models that a text which was read before names; one alone has all the weight. */
export declare function mixOf(text: string): readonly ModelWeight[];
export declare const model: Field<string>;
