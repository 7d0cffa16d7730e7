import type { Issue } from "../base/index.js";
export declare const MAX_FILE_BYTES = 1000000;
export type YamlRead = {
    readonly kind: "read";
    readonly root: unknown;
    readonly lineOf: ReadonlyMap<string, number>;
} | {
    readonly kind: "broken";
    readonly issues: readonly Issue[];
};
/** `path` is for messages only. `lineOf` knows the fields `rate` and `scenarios.chat.rate`. */
export declare function readYaml(text: string, path: string): YamlRead;
