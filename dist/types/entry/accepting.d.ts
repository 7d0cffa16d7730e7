import { type GitHubContext, type PullRequestApi } from "../adapters/github/index.js";
import { type Acceptance } from "../verdict/index.js";
/** What is accepted in this run, and a line for each thing that a reader of the log wants to know. */
export interface Accepting {
    readonly acceptances: readonly Acceptance[];
    readonly notes: readonly string[];
}
/**
 * The regressions that somebody stood up for: in a pull request its own, on the default branch those
 * of the pull request that was just merged. An acceptance ends with its pull request: it holds
 * nowhere else, and a run that was stored with it has spent it. What GitHub does not tell is not
 * accepted, and said.
 */
export declare function acceptancesIn(context: GitHubContext, github: PullRequestApi | null, options: {
    readonly label: string;
    readonly now: Date;
    readonly mayStore: boolean;
}): Promise<Accepting>;
