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
    /** Login of the token's user; null for tokens without one (GITHUB_TOKEN, GitHub Apps). */
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
        readonly files: readonly {
            readonly path: string;
            readonly blob: string;
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
export interface GitHub extends CommentApi, GitApi {
    /** `owner/name`. */
    readonly repository: string;
}
