/** A commit that is checked out, and whether it was fetched as a pull request's. */
export interface CheckedOut {
    readonly commit: string;
    readonly isOfPullRequest: boolean;
}
/** What is checked out in the workspace, at its root and in the folders right below it. */
export declare function checkedOut(workspace: string): Promise<readonly CheckedOut[]>;
