import type { MetricUnit, Ratio, Warning } from "../base/index.js";
import type { Pairing } from "./pairing.js";
/** From worst to best; the verdict on the whole is the worst of its findings. */
export declare const VERDICTS: readonly ["invalid", "regressed", "over-budget", "inconclusive", "no-baseline", "accepted", "pass"];
export type VerdictName = (typeof VERDICTS)[number];
/** Why a rule could not be decided. */
export declare const CAUSES: readonly ["within-run-noise", "too-few-samples", "between-run-noise", "baseline-unstable", "control-moved", "not-comparable", "not-measured", "rate-limited"];
export type Cause = (typeof CAUSES)[number];
/** One judged rule. */
export interface Finding {
    readonly scenario: string;
    /** `latency.p99`, `error-rate`; for the rules on the whole run `run`. */
    readonly metric: string;
    /** The metric the rule was written for, when another one stands in for it; else the same. */
    readonly requested: string;
    readonly rule: "regression" | "budget" | "validity" | "baseline";
    readonly verdict: VerdictName;
    readonly unit: MetricUnit;
    readonly base: number | null;
    readonly candidate: number | null;
    /** The candidate's quantile lies among its failures: `candidate` is a lower limit. */
    readonly isCensored: boolean;
    /** Relative change (0.27 is +27%), for shares the difference (0.005 is +0.5 pp). */
    readonly change: number | null;
    /** Two-sided 95% interval: of `change` for regressions, of `candidate` for budgets. */
    readonly interval: readonly [number, number] | null;
    /** Tolerated change, or the budget's limit in the metric's unit. */
    readonly limit: number | null;
    /** Smallest worsening that this run would have called regressed with 80% probability. */
    readonly detectable: number | null;
    /** One-sided p value after Holm over all findings of the gate. */
    readonly pAdjusted: number | null;
    readonly samples: number;
    readonly baselineRuns: number;
    /** Set where both sides were measured in turns in one run; `baselineRuns` is 0 then. */
    readonly paired?: Pairing | undefined;
    /** Of a finding that is inconclusive. */
    readonly cause?: Cause | undefined;
    readonly reasons: readonly string[];
}
/** A gated rule before the family of all rules is known. */
export interface Claim {
    /** One-sided p value of "worse" or "over"; null when the rule is decided without a test. */
    readonly p: number | null;
    /**
     * The finding, once the level of its test and its adjusted p value are known. `level` is that
     * of the step-down, so that a bound at this level agrees with `pAdjusted ≤ alpha`.
     */
    decide(test: {
        readonly level: number;
        readonly pAdjusted: number | null;
    }): Finding;
}
/** What the whole family is judged at, each time it is looked at. */
export interface Strictness {
    /** Probability that an unchanged endpoint is failed by any rule. */
    readonly alpha: Ratio;
    /** One-sided confidence that a pass needs. */
    readonly passConfidence: Ratio;
}
/**
 * What a run may be judged at that is looked at several times, longer each time: the error
 * probabilities are shared out evenly, so that all looks together keep theirs (Bonferroni;
 * C. Jennison and B. W. Turnbull, Group Sequential Methods, 2000, chapter 2, have sharper ones).
 */
export declare function atEachLook({ alpha, passConfidence }: Strictness, looks: number): Strictness;
/** The judged gate, without prose. */
export interface Judgement {
    readonly verdict: VerdictName;
    readonly conclusion: "success" | "failure" | "neutral";
    readonly findings: readonly Finding[];
    readonly warnings: readonly Warning[];
}
export declare function worstOf(names: readonly VerdictName[]): VerdictName;
/** Scenarios in which something is undecided that more requests may decide. */
export declare function undecidedScenarios(findings: readonly Finding[]): ReadonlySet<string>;
/** A finding on a run as a whole. */
export declare function wholeRun(scenario: string, finding: Pick<Finding, "rule" | "verdict" | "reasons" | "cause" | "samples">): Finding;
