import { type Ratio } from "../base/index.js";
import type { MetricRequest } from "../comparison/index.js";
import type { Judged } from "./outlook.js";
/** What becomes of an unchanged endpoint, by the rules of a regression. */
export interface Chances {
    readonly passes: Ratio;
    readonly fails: Ratio;
}
export interface ChancesTest {
    readonly level: Ratio;
    readonly passAlpha: Ratio;
    /** Whether the other side is an arm that errs as the candidate does, not a past that is known. */
    readonly isPaired: boolean;
}
/** The smallest whole number in 0 … `most` from which on `holds` is true; most + 1 if never. */
export declare function firstThat(most: number, holds: (count: number) => boolean): number;
export declare function chancesOf({ metric }: MetricRequest, evidence: Judged, limit: number, test: ChancesTest): Chances;
