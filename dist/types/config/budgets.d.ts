/**
 * Absolute limits on metrics.
 *
 *     budgets   = budget { separator budget }
 *     separator = newline | "," | ";"
 *     budget    = subject operator limit
 *     subject   = statistic | distribution "." statistic | share | mean
 *     statistic = "p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95" | "p99" | "p999"
 *               | "mean" | "max"                     (alone: of `latency`)
 *     operator  = "<" | "<=" | ">" | ">="            (towards the better side of the metric)
 *     limit     = duration | percent | money | token-rate | count      (the metric's unit)
 *
 * The literals are those of `literals.ts`, the metrics those of `base/vocabulary.ts`.
 */
import { type MetricName, type Statistic } from "../base/index.js";
import { type Field } from "./fields.js";
import { type MetricReference } from "./metric-reference.js";
import { type Parsed } from "./parsed.js";
export type Operator = "<" | "<=" | ">" | ">=";
export interface Budget {
    readonly metric: MetricName;
    readonly statistic: Statistic | null;
    readonly operator: Operator;
    /** In the metric's base unit (`unitOf`): ms, tokens/s, share, USD or tokens. */
    readonly limit: number;
    /** As it was written. */
    readonly text: string;
}
export declare function parseBudget(text: string): Parsed<Budget>;
/** The same problems, saying in which line of several they are. */
export declare function inLine<T>(parsed: Parsed<T>, line: string): Parsed<T>;
/** The id of a rule that stands twice in a list, or null. */
export declare function repeated(rules: readonly MetricReference[]): string | null;
export declare const budgets: Field<readonly Budget[]>;
