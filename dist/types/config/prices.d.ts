import { type Usd, type UsdPerMTok } from "../base/index.js";
import { type Field } from "./fields.js";
export interface ModelPrice {
    readonly input: UsdPerMTok;
    readonly output: UsdPerMTok;
    readonly cachedInput?: UsdPerMTok;
    readonly cacheWrite?: UsdPerMTok;
    readonly cacheWrite1h?: UsdPerMTok;
    readonly reasoning?: UsdPerMTok;
    /** Of each request besides its tokens. */
    readonly perRequest?: Usd;
}
export type PriceTable = Readonly<Record<string, ModelPrice>>;
export type PriceSource = {
    readonly kind: "inline";
    readonly prices: PriceTable;
} | {
    readonly kind: "file";
    readonly path: string;
};
/**
 * The content of a price file: JSON text or its parsed value, in $ per million tokens. Throws a
 * `UsageError` that lists every problem; `origin` is where the content came from.
 */
export declare function parsePriceTable(json: unknown, origin?: string): PriceTable;
export declare const prices: Field<PriceSource>;
