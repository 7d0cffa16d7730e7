import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type BaselineSource = {
    readonly kind: "branch";
    readonly name: string;
} | {
    readonly kind: "artifact";
    readonly name: string;
} | {
    readonly kind: "dir";
    readonly path: string;
} | {
    readonly kind: "file";
    readonly path: string;
} | {
    readonly kind: "none";
};
export declare function parseBaseline(written: string): Parsed<BaselineSource>;
export declare const baseline: Field<BaselineSource>;
