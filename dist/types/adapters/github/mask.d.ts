import { type Toolkit } from "./toolkit.js";
export type Masked = {
    readonly kind: "masked";
    readonly forms: number;
} | {
    readonly kind: "too-short";
    readonly minChars: number;
};
/**
 * Tells the runner to blank out a secret and its usual spellings. The runner masks exact strings,
 * so this has to happen before anything else is written.
 */
export declare function maskSecret(secret: string, to?: Toolkit): Masked;
