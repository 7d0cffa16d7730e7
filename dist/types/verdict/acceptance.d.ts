import type { Finding } from "./finding.js";
/** A regression somebody stood up for: this metric, up to this bound, for this reason. */
export interface Acceptance {
    readonly metric: string;
    /** Largest change that is accepted: relative, for shares the difference. */
    readonly bound: number;
    readonly reason: string;
    readonly by: string | null;
}
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
/**
 * Lines `Tailgate-Accept: METRIC <= +BOUND; reason=…` of an untrusted text. They count only if
 * `isBacked`: somebody with write access has put the label on the pull request.
 */
export declare function readAcceptances(text: string, backing: {
    readonly isBacked: boolean;
    readonly label: string;
    readonly by: string;
}): AcceptanceReading;
