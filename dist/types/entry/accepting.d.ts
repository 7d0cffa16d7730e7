import { type GitHubContext, type IssueApi, type PullRequestApi } from "../adapters/github/index.js";
import { type Acceptance } from "../verdict/index.js";
/** What is accepted in this run, and a line for each thing that a reader of the log wants to know. */
export interface Accepting {
    readonly acceptances: readonly Acceptance[];
    readonly notes: readonly string[];
}
/** What is asked of GitHub here. */
export type AcceptingApi = PullRequestApi & Pick<IssueApi, "commitsBetween">;
interface AcceptingOptions {
    readonly label: string;
    readonly now: Date;
    readonly mayStore: boolean;
    /** Commit of the last admitted run; asked for only where it matters. */
    readonly lastAdmitted: () => Promise<string | null>;
}
/**
 * The regressions that somebody stood up for: in a pull request its own, on the default branch those
 * of the pull requests that were merged since the last admitted run. An acceptance ends with its pull
 * request: it holds nowhere else, and a run that was stored with it has spent it. What GitHub does
 * not tell is not accepted, and said.
 */
export declare function acceptancesIn(context: GitHubContext, github: AcceptingApi | null, options: AcceptingOptions): Promise<Accepting>;
export {};
