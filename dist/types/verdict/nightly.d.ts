import type { MetricId } from "../base/index.js";
import type { LevelChange, RunHistory } from "../comparison/index.js";
import type { Finding } from "./finding.js";
import type { Verdict } from "./verdict.js";
/** One thing that is wrong, however many signs there are of it: what one issue is about. */
export interface Problem {
    readonly suite: string;
    readonly scenario: string;
    readonly metric: MetricId;
    /** Rules of this night that failed. */
    readonly findings: readonly Finding[];
    /** A level that stays worse, and that nobody accepted. */
    readonly changes: readonly LevelChange[];
    /** Against the oldest runs, without what was accepted; null unless beyond the tolerance. */
    readonly drift: number | null;
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
type Subject = Pick<Problem, "suite" | "scenario" | "metric">;
/** The same for the same problem, night after night. */
export declare function problemKey({ suite, scenario, metric }: Subject): string;
/**
 * Problems that are shown not to be there: every rule on the metric passed. A night that could not
 * tell is not a clean one.
 */
export declare function cleanKeys({ findings, candidate }: Verdict): ReadonlySet<string>;
export {};
