import type { Recording } from "../measurement/index.js";
import type { CandidateSummary } from "../verdict/index.js";
import { type Block } from "./model.js";
/** How a load is told in words. */
type Load = Recording["load"];
/** What a number of requests is followed by: ` at 50/s`, `, 10 at a time (closed loop)`. */
export declare function paceOf(load: Load): string;
/** The rate of each stage; empty for a single rate. */
export declare function stageTexts({ stages }: Load): readonly string[];
/** How much of what was planned went out. */
export declare function sentText(load: Load): string;
/** What became of requests that were sent again, as a sentence after others; empty without retries. */
export declare function retriedText({ retries }: Pick<CandidateSummary, "retries">): string;
/**
 * What a reader of closed-loop latencies must know: such a load waits for slow answers, so it asks
 * less often just when the endpoint is slow (G. Tene, How NOT to Measure Latency, 2015). Null for
 * open loads.
 */
export declare function closedLoopNote(loads: readonly Load[]): string | null;
export declare function closedLoopBlocks(loads: readonly Load[]): readonly Block[];
export {};
