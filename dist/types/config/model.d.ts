import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** `gpt-4.1=20%, deepseek-v3.2=80%`. A comma or a weight makes it a mix. */
export declare function isMix(text: string): boolean;
/** One model name, or a weighted mix, checked and kept as text. */
export declare function parseModel(written: string): Parsed<string>;
export declare const model: Field<string>;
