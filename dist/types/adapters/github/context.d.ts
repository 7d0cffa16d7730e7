export type Environment = Readonly<Record<string, string | undefined>>;
export interface RunFacts {
    readonly repository: {
        readonly owner: string;
        readonly name: string;
        /** Survives renaming; null where the runner does not tell. */
        readonly id: string | null;
    };
    readonly eventName: string;
    readonly defaultBranch: string | null;
    readonly runId: string;
    /** From 1. */
    readonly attempt: number;
    readonly sha: string;
    /** Full, e.g. `refs/heads/main`. */
    readonly ref: string;
    readonly actor: string;
    /** REST base without a trailing slash; differs on GitHub Enterprise Server. */
    readonly apiUrl: string;
    readonly serverUrl: string;
    readonly workflow: string;
    readonly job: string;
    /** Of the step: its id, or a name that the runner made. */
    readonly action: string;
    readonly runner: {
        readonly os: string | null;
        readonly arch: string | null;
        /** `github-hosted` or `self-hosted`. */
        readonly environment: string | null;
    };
}
export interface PullRequestFacts {
    readonly number: number;
    readonly headSha: string;
    readonly baseSha: string;
    /** `owner/name`; null once the fork has been deleted. */
    readonly headRepo: string | null;
    readonly baseRepo: string;
    readonly isFork: boolean;
    readonly isDependabot: boolean;
    readonly labels: readonly string[];
    readonly title: string;
    readonly body: string;
    /** The merge of head into base that `pull_request` events check out; null if not computed. */
    readonly mergeSha: string | null;
    /** Whether the event is `pull_request_target`: secrets and a write token beside foreign code. */
    readonly isTarget: boolean;
}
export type GitHubContext = RunFacts & (({
    readonly kind: "pull-request";
} & PullRequestFacts) | {
    readonly kind: "push";
    readonly isDefaultBranch: boolean;
} | {
    readonly kind: "schedule";
} | {
    readonly kind: "workflow-dispatch";
    readonly isDefaultBranch: boolean;
} | {
    readonly kind: "merge-group";
    readonly headSha: string;
    readonly baseSha: string;
} | {
    readonly kind: "workflow-run";
    readonly triggeringRunId: string;
    readonly triggeringAttempt: number;
    readonly triggeringEvent: string;
    readonly headSha: string;
    /** Chosen by whoever pushed it: a name to look for, never to trust. */
    readonly headBranch: string | null;
    readonly headRepo: string | null;
    readonly headRepositoryId: string | null;
    readonly isFork: boolean;
} | {
    readonly kind: "other";
});
/** Whether this process runs as a step of a workflow. */
export declare function onGitHubActions(env: Environment): boolean;
/**
 * What GitHub says about this run, from the runner's variables and the text of the file that
 * GITHUB_EVENT_PATH names (null when there is none).
 * @throws UsageError naming every variable that is missing or malformed.
 */
export declare function readContext(env: Environment, eventText: string | null): GitHubContext;
/** The page of a workflow run: its job summary, its log and what it uploaded. */
export declare function runUrlOf({ serverUrl, repository, runId }: GitHubContext, ofRun?: string): string;
