import type { CandidateSummary } from "../verdict/index.js";
import { type Line } from "./model.js";
/** How near the run came to the endpoint's limits, by what its answers said; empty without a word. */
export declare function limitLines({ rateLimits }: Pick<CandidateSummary, "rateLimits">): readonly Line[];
