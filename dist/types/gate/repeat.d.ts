import { type Effort } from "../plan/index.js";
import { type Verdict } from "../verdict/index.js";
import type { GateOptions, GatePorts } from "./job.js";
import { type Measured } from "./measured.js";
/** A gate as it stands: what was measured, what is said of it and what it took. */
interface Standing {
    readonly measured: readonly Measured[];
    readonly verdict: Verdict;
    readonly spent: Effort;
}
interface Around {
    readonly ports: GatePorts;
    readonly options: GateOptions;
    readonly judge: (measured: readonly Measured[]) => Verdict;
}
/** An undecided run doubles, if more requests would help; then a would-be failure is confirmed. */
export declare function settle(start: Standing, around: Around): Promise<Standing>;
export {};
