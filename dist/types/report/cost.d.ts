import type { CandidateSummary } from "../verdict/index.js";
import { type Block } from "./model.js";
export declare function costBlocks(candidate: Pick<CandidateSummary, "answers" | "cost" | "excluded" | "gateway" | "models" | "rateLimits" | "tokens">): readonly Block[];
