import type { CandidateSummary, Verdict } from "../verdict/index.js";
import { type ScenarioFacts } from "./compared-with.js";
import { type Block, type Section } from "./model.js";
export type { ScenarioFacts };
export declare function costBlocks(candidate: Pick<CandidateSummary, "cost" | "excluded" | "gateway" | "tokens">): readonly Block[];
export declare function warningsSection(warnings: Verdict["warnings"]): Section;
export declare function surroundingsBlocks(candidate: Pick<CandidateSummary, "load" | "health" | "environment" | "fingerprint" | "source">): readonly Block[];
/** Everything that can be folded away, what is asked for most first. */
export declare function detailsOf(verdict: Verdict, scenarios: readonly ScenarioFacts[]): readonly Section[];
/** The sections of one run on which nobody has judged. */
export declare function recordingDetails(facts: ScenarioFacts): readonly Section[];
