import { type Finding, type Verdict } from "../verdict/index.js";
import { type Block } from "./model.js";
/** The next round bound above a change: steps of 5%, for shares of half a percentage point. */
export declare function acceptanceBound(finding: Finding): number;
/** The line that lets one regression through, ready to be copied. */
export declare function acceptanceLine(finding: Finding): string;
/** What the reader can do now, worst first. Empty for a pass. */
export declare function nextSteps(verdict: Verdict): readonly Block[];
