import { type MetricId, type MetricKind } from "../base/index.js";
import type { LevelChange, RunHistory } from "../comparison/index.js";
import type { Finding } from "./finding.js";
import type { Verdict } from "./verdict.js";
/** What shows on one metric that something is wrong. */
export interface Signs {
    readonly metric: MetricId;
    /** Rules of this night that failed. */
    readonly findings: readonly Finding[];
    /** A level that stays worse, and that nobody accepted. */
    readonly changes: readonly LevelChange[];
    /** Against the oldest runs, without what was accepted; null unless beyond the tolerance. */
    readonly drift: number | null;
}
/**
 * One thing that is wrong, however many signs there are of it: what one issue is about. A slower
 * endpoint moves latency, first token and the tokens after it at once; that is one problem.
 */
export interface Problem {
    readonly suite: string;
    readonly scenario: string;
    readonly kind: MetricKind;
    readonly signs: readonly Signs[];
    /** How the provider names its model tonight; null where it does not. */
    readonly providerModel: string | null;
    /** The last time that it named another one; null while it was always the same. */
    readonly providerChange: RunHistory["providerChanges"][number] | null;
    /** Last commit known to be good; null when there is none. */
    readonly lastGood: string | null;
}
/**
 * What is wrong after a night's run: rules that failed, levels that changed for the worse, and drift.
 * Only metrics that are gated; a night that could not be measured says nothing.
 */
export declare function problemsOf(verdict: Verdict, histories: readonly RunHistory[]): readonly Problem[];
/** The same for the same problem, night after night. */
export declare function problemKey({ suite, scenario, kind }: Problem): string;
/** What has to be well again for a problem to be over. */
export declare function partsOf({ suite, scenario, signs }: Problem): readonly string[];
/**
 * Parts of problems that are well tonight. A night that could not measure them, or found them beyond
 * what is tolerated without being sure of it, is not a clean one.
 */
export declare function cleanParts({ findings, candidate }: Verdict): ReadonlySet<string>;
