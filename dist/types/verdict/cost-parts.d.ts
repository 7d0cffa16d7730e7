import { type Recording } from "../measurement/index.js";
import type { Claim } from "./finding.js";
/** How much of a change of the cost is the price table's and how much that of the tokens used. */
export declare function costPartsText(base: Recording | undefined, candidate: Recording | undefined): string | null;
/** The claim on a cost, which also tells where the change came from. */
export declare function tellingCostParts(claim: Claim, parts: string | null): Claim;
