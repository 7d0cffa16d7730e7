import type { Warning } from "../base/index.js";
import type { Acceptance } from "./acceptance.js";
import { type Finding, type Judgement, type VerdictName } from "./finding.js";
import type { JudgedCase } from "./judge.js";
import type { MonthlyProjection } from "./month.js";
import { type BaselineSummary, type CandidateSummary } from "./summary.js";
/** The verdict file `tailgate.verdict/1` (contract section 9): all that any report shows. */
export interface Verdict {
    readonly schema: "tailgate.verdict/1";
    readonly tool: {
        readonly name: "tailgate";
        readonly version: string;
    };
    readonly verdict: VerdictName;
    readonly conclusion: Judgement["conclusion"];
    /** One sentence: the verdict in words with the figure that decided it. */
    readonly headline: string;
    readonly confidence: number;
    readonly findings: readonly Finding[];
    readonly warnings: readonly Warning[];
    readonly accepted: readonly Acceptance[] | null;
    /** The label that backs an acceptance, where it is not the usual one. */
    readonly acceptLabel?: string | undefined;
    readonly baseline: {
        readonly scenarios: Readonly<Record<string, BaselineSummary>>;
    };
    readonly candidate: {
        readonly scenarios: Readonly<Record<string, CandidateSummary>>;
    };
    /** What a month would cost by what the runs used; left out where no volume was given. */
    readonly months?: readonly MonthlyProjection[] | undefined;
}
/** A judgement with everything a report needs, but for its headline. */
export declare function describeVerdict(judged: Judgement & {
    readonly cases: readonly JudgedCase[];
    readonly accepted: readonly Acceptance[] | null;
}, facts: {
    readonly version: string;
    readonly confidence: number;
    readonly acceptLabel?: string | null;
}): Omit<Verdict, "headline">;
/** The verdict on an endpoint that could not be measured at all; `reasons` say why, untrusted. */
export declare function describeUnmeasured(reasons: readonly string[], facts: {
    readonly version: string;
    readonly confidence: number;
}): Omit<Verdict, "headline">;
