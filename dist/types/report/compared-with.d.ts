import type { BaselineSummary, CandidateSummary } from "../verdict/index.js";
import { type Block } from "./model.js";
export interface ScenarioFacts {
    readonly name: string;
    readonly candidate: CandidateSummary;
    readonly baseline: BaselineSummary | null;
}
export declare const present: <T>(values: readonly (T | null)[]) => readonly T[];
export declare function historyOf({ candidate, baseline }: ScenarioFacts): readonly Block[];
export declare function baselinesOf({ name, candidate, baseline }: ScenarioFacts): readonly Block[];
