import type { CandidateSummary } from "../verdict/index.js";
import { type Line } from "./model.js";
/** What a gateway says of the answers: its own figure of their cost, and its part in them. */
export declare function gatewayLines({ cost: { reported }, gateway }: Pick<CandidateSummary, "cost" | "gateway">): readonly Line[];
