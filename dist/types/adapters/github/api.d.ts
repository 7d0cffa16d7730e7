/**
 * PORT: the GitHub REST operations that comments and the baseline branch need, and no others.
 * Expected answers are values; everything else is thrown as a TailgateError that names the
 * missing permission or the remedy.
 */
export interface IssueComment {
    readonly id: number;
    readonly body: string;
    readonly url: string;
    readonly author: {
        readonly login: string;
        readonly isBot: boolean;
    };
}
export interface TreeEntry {
    /** Relative to the tree that was asked for, `/` between folders. */
    readonly path: string;
    readonly kind: "file" | "folder" | "other";
    readonly sha: string;
    readonly sizeBytes: number | null;
}
export interface Tree {
    readonly entries: readonly TreeEntry[];
    /** GitHub leaves entries out of a recursive answer beyond 100,000 entries or 7 MB. */
    readonly truncated: boolean;
}
export type Branch = {
    readonly kind: "found";
    readonly sha: string;
} | {
    readonly kind: "absent";
}
/** The repository has no commit at all, so it cannot hold objects either. */
 | {
    readonly kind: "empty-repository";
};
export type RefChange = {
    readonly kind: "changed";
}
/** Somebody else moved or created the ref first: read again and repeat. */
 | {
    readonly kind: "lost-race";
    readonly reason: string;
}
/** Branch protection or a ruleset; `reason` is GitHub's own text. */
 | {
    readonly kind: "against-rules";
    readonly reason: string;
};
export interface CommentApi {
    /** Login of the token's user, or of its app's bot (`github-actions[bot]`); null where nobody tells. */
    viewerLogin(): Promise<string | null>;
    /** All of a pull request's comments, oldest first, over all pages (at most 10,000). */
    listComments(pullRequest: number): Promise<readonly IssueComment[]>;
    /** Never repeated after an unclear failure (code `github-unavailable`): it may have worked. */
    createComment(pullRequest: number, body: string): Promise<IssueComment>;
    /** Null when the comment is gone. */
    updateComment(id: number, body: string): Promise<IssueComment | null>;
    /** A comment that is gone already is no failure. */
    deleteComment(id: number): Promise<void>;
}
export interface GitApi {
    /** False when the repository does not exist for this token. */
    repositoryVisible(): Promise<boolean>;
    getBranch(branch: string): Promise<Branch>;
    /** SHA of the commit's tree. */
    getCommitTree(commitSha: string): Promise<string>;
    getTree(treeSha: string, options: {
        readonly recursive: boolean;
    }): Promise<Tree>;
    getBlob(sha: string): Promise<string>;
    createBlob(text: string): Promise<string>;
    createTree(options: {
        readonly baseTree: string | null;
        /** A blob of null removes the file. */
        readonly files: readonly {
            readonly path: string;
            readonly blob: string | null;
        }[];
    }): Promise<string>;
    createCommit(options: {
        readonly message: string;
        readonly tree: string;
        readonly parents: readonly string[];
    }): Promise<string>;
    createBranch(branch: string, commitSha: string): Promise<RefChange>;
    /** Fast-forward only. */
    advanceBranch(branch: string, commitSha: string): Promise<RefChange>;
}
export interface Artifact {
    /** Ascends with time. */
    readonly id: number;
    readonly sizeBytes: number;
    readonly isExpired: boolean;
    readonly createdAt: string;
    /** Who made it; null where GitHub does not say. */
    readonly origin: {
        readonly runId: number;
        readonly repositoryId: string;
        /** Repository of the code that ran; a fork's is another one. Empty once it is deleted. */
        readonly headRepositoryId: string;
        readonly headBranch: string;
    } | null;
}
export interface WorkflowRun {
    readonly event: string;
    /** `success`, `failure` …; null while it runs. */
    readonly conclusion: string | null;
    readonly headBranch: string;
    readonly headSha: string;
}
export type ArtifactContent = {
    readonly kind: "bytes";
    readonly bytes: Buffer;
}
/** Listed, but expired or deleted since. */
 | {
    readonly kind: "gone";
} | {
    readonly kind: "too-large";
};
export interface ArtifactApi {
    repositoryFacts(): Promise<{
        readonly id: string;
        readonly defaultBranch: string;
    }>;
    /** All with this name, newest first (at most 500). */
    listArtifacts(name: string): Promise<readonly Artifact[]>;
    /** Of one workflow run, all attempts together, newest first (at most 100). */
    artifactsOfRun(runId: number): Promise<readonly Artifact[]>;
    workflowRun(runId: number): Promise<WorkflowRun>;
    /** The archive as it was uploaded; read from a signed address, without our credentials. */
    downloadArtifact(id: number, maxBytes: number): Promise<ArtifactContent>;
}
export interface PullRequest {
    readonly number: number;
    readonly body: string;
    readonly headSha: string;
    /** Null once the fork has been deleted. */
    readonly headRepositoryId: string | null;
    readonly isOpen: boolean;
    /** RFC 3339; null while it is not merged. */
    readonly mergedAt: string | null;
    readonly labels: readonly string[];
}
export interface PullRequestApi {
    pullRequest(number: number): Promise<PullRequest>;
    /** Those that brought a commit to where it is. */
    pullRequestsOf(commitSha: string): Promise<readonly PullRequest[]>;
    /** Open ones from a branch, given as `owner:branch`, of this repository or a fork. */
    openPullRequestsFrom(head: string): Promise<readonly PullRequest[]>;
    /** Messages of its commits, oldest first (at most 250, as GitHub lists them). */
    commitMessages(pullRequest: number): Promise<readonly string[]>;
    /** Who put the label on last; null when GitHub does not tell. */
    labeller(pullRequest: number, label: string): Promise<string | null>;
    /** Whose last word in a review is approval. */
    approvers(pullRequest: number): Promise<readonly string[]>;
    /** Whether somebody may push to the repository. */
    mayWrite(login: string): Promise<boolean>;
}
export interface Issue {
    readonly number: number;
    readonly body: string;
    readonly url: string;
    readonly author: {
        readonly login: string;
        readonly isBot: boolean;
    };
}
export interface IssueApi {
    /** Without pull requests (at most 2,000). */
    listOpenIssues(): Promise<readonly Issue[]>;
    createIssue(title: string, body: string): Promise<Issue>;
    updateIssue(number: number, change: {
        readonly body: string;
        readonly state?: "closed";
    }): Promise<Issue>;
    commentOnIssue(number: number, body: string): Promise<void>;
    /** Commits that `head` has and `base` does not, oldest first (at most 250). */
    commitsBetween(base: string, head: string): Promise<readonly {
        readonly sha: string;
        readonly message: string;
    }[]>;
}
/** What a check run says beside a commit; finished strings. */
export interface Check {
    readonly name: string;
    readonly headSha: string;
    readonly conclusion: "success" | "failure" | "neutral";
    readonly title: string;
    /** Markdown. */
    readonly summary: string;
}
export interface CheckApi {
    createCheck(check: Check): Promise<{
        readonly url: string;
    }>;
}
export interface GitHub extends CommentApi, GitApi, ArtifactApi, PullRequestApi, IssueApi, CheckApi {
    /** `owner/name`. */
    readonly repository: string;
}
