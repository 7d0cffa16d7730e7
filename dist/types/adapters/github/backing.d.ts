import type { PullRequest, PullRequestApi } from "./api.js";
/** Whether somebody with write access stands behind a pull request, and by what. */
export type PullRequestBacking = {
    readonly kind: "backed";
    readonly through: string;
}
/** What was looked at and did not do; null when there was nothing to look at. */
 | {
    readonly kind: "unbacked";
    readonly why: string | null;
};
/**
 * Write access is asked for each time: the triage role may label and anybody may approve. The pull
 * request is read at run time, since the event is as old as the run's first attempt.
 */
export declare function backingOf(github: PullRequestApi, { number, labels }: Pick<PullRequest, "number" | "labels">, label: string): Promise<PullRequestBacking>;
