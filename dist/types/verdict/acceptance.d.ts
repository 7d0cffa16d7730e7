import type { Recording } from "../measurement/index.js";
import type { Finding } from "./finding.js";
/** Backs an acceptance, unless the input `accept-label` names another one. */
export declare const ACCEPT_LABEL = "tailgate: accept-regression";
/** A regression somebody stood up for: this metric, up to this bound, for this reason. */
export interface Acceptance {
    readonly metric: string;
    /** Largest change that is accepted: relative, for shares the difference. */
    readonly bound: number;
    readonly reason: string;
    readonly by: string | null;
}
/**
 * Acceptances that have had no effect on the baselines yet. After the merge the first admitted run
 * carries them as change markers; from then on they are spent, or each later run could add as much
 * again.
 */
export declare function unspent(acceptances: readonly Acceptance[], baselines: readonly Recording[]): readonly Acceptance[];
/** Turns a regression into an accepted one if an acceptance names it and it stays in its bound. */
export declare function applyAcceptances(findings: readonly Finding[], acceptances: readonly Acceptance[]): {
    readonly findings: readonly Finding[];
    readonly used: readonly Acceptance[];
};
/** What a pull request's text says about accepting, and why a line of it does not count. */
export interface AcceptanceReading {
    readonly acceptances: readonly Acceptance[];
    readonly refused: readonly string[];
}
/** Whether somebody with write access stands behind a text. */
export type Backing = {
    readonly kind: "backed";
    /** Names the pull request, in the same words each time: `pull request #7`. */
    readonly by: string;
} | {
    readonly kind: "unbacked";
    /** What was looked at and did not do, in words: `@x, who set the label, may not write`. */
    readonly why: string | null;
};
/**
 * A text as it is shown: what stands in an HTML comment nobody sees who approves it. One that is not
 * closed hides the rest (CommonMark 0.31.2, section 4.6).
 */
export declare function shownText(markdown: string): string;
export declare function saysAcceptance(text: string): boolean;
/**
 * Lines `Tailgate-Accept: METRIC <= +BOUND; reason=…` of an untrusted text: a pull request's body and
 * the messages of its commits. They count only with the label or an approving review by somebody
 * with write access.
 */
export declare function readAcceptances(text: string, backing: Backing, label: string): AcceptanceReading;
