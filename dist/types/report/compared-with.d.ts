import type { BaselineSummary, CandidateSummary, Finding } from "../verdict/index.js";
import { type Block } from "./model.js";
export interface ScenarioFacts {
    readonly name: string;
    readonly candidate: CandidateSummary;
    readonly baseline: BaselineSummary | null;
    readonly findings: readonly Finding[];
}
export declare const present: <T>(values: readonly (T | null)[]) => readonly T[];
/** For a comment, which draws no other chart. */
export declare function historyOf({ candidate, baseline }: ScenarioFacts): readonly Block[];
export declare function baselinesOf(facts: ScenarioFacts): readonly Block[];
