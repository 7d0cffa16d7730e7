import type { CandidateSummary, Verdict } from "../verdict/index.js";
import { type ScenarioFacts } from "./compared-with.js";
import { type Block, type Section } from "./model.js";
export type { ScenarioFacts };
/** The largest change, beside what is tolerated, that the run would have missed; null: none is known. */
export declare function largestUnseen({ findings }: Verdict): string | null;
export declare function warningsSection(warnings: Verdict["warnings"]): Section;
export declare function surroundingsBlocks(candidate: Pick<CandidateSummary, "load" | "health" | "environment" | "fingerprint" | "source">): readonly Block[];
/** Everything that can be folded away, what is asked for most first. */
export declare function detailsOf(verdict: Verdict, scenarios: readonly ScenarioFacts[]): readonly Section[];
/** The sections of one run on which nobody has judged. */
export declare function recordingDetails(facts: ScenarioFacts): readonly Section[];
