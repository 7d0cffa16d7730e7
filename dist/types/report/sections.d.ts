import type { BaselineSummary, CandidateSummary, Verdict } from "../verdict/index.js";
import { type Block, type Section } from "./model.js";
export interface ScenarioFacts {
    readonly name: string;
    readonly candidate: CandidateSummary;
    readonly baseline: BaselineSummary | null;
}
export declare function costBlocks(candidate: Pick<CandidateSummary, "cost" | "excluded" | "tokens">): readonly Block[];
export declare function warningsSection(warnings: Verdict["warnings"]): Section;
export declare function surroundingsBlocks(candidate: Pick<CandidateSummary, "load" | "health" | "environment" | "fingerprint" | "source">): readonly Block[];
/** Everything that can be folded away, what is asked for most first. */
export declare function detailsOf(verdict: Verdict, scenarios: readonly ScenarioFacts[]): readonly Section[];
/** The sections of one run on which nobody has judged. */
export declare function recordingDetails(facts: ScenarioFacts): readonly Section[];
