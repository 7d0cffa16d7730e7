import { type DistributionSummary, type Recording } from "../measurement/index.js";
/** The metrics of which runs have only their tool's own figures. */
export declare function statedTogether(runs: readonly Recording[]): Readonly<Record<string, DistributionSummary>>;
