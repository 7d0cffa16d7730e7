import { type CostChange } from "../cost/index.js";
import type { Recording } from "./schema.js";
/** How much of a change of the cost came from prices and how much from tokens; null if unknown. */
export declare function costChangeBetween(base: Recording, candidate: Recording): CostChange | null;
