import { type OutcomeCounts } from "./outcome.js";
import type { Block, Extremes } from "./recorder.js";
import { type TokenUsage } from "./sample.js";
import type { DistributionSummary, PlainSummary } from "./schema.js";
/** Sums over blocks. */
export interface Totals {
    readonly outcomes: OutcomeCounts;
    readonly tokens: TokenUsage & {
        readonly requests: number;
    };
    readonly costUsd: number | null;
}
export declare function sumBlocks(blocks: readonly Block[]): Totals;
/** Shares of everything planned, means per successful request, prices. */
export declare function plainMetrics(blocks: readonly Block[]): Readonly<Record<string, PlainSummary>>;
/** Every metric the blocks can tell (contract section 6), times in ms. Rebuildable at any time. */
export declare function deriveMetrics(blocks: readonly Block[], extremes: Readonly<Record<string, Extremes>>): Readonly<Record<string, DistributionSummary | PlainSummary>>;
