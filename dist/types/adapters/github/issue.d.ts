import type { CommentApi, IssueApi } from "./api.js";
/** What an issue is to say of one problem; finished strings. */
export interface IssueRequest {
    /** Stays the same from night to night. */
    readonly key: string;
    readonly title: string;
    /** Markdown of the first night. */
    readonly body: string;
    /** Markdown of each further one. */
    readonly comment: string;
}
export interface Night {
    readonly github: IssueApi & Pick<CommentApi, "viewerLogin">;
    readonly runId: string;
    /** Problems of tonight. */
    readonly problems: readonly IssueRequest[];
    /** Whether tonight looked for the problem of this key; only then is its absence health. */
    readonly covers: (key: string) => boolean;
}
export interface IssueChange {
    readonly kind: "opened" | "commented" | "closed" | "clean" | "unchanged";
    readonly url: string;
}
/**
 * One issue for each problem: opened on the first night, commented on each further one, closed after
 * two clean nights in a row. No label is needed, so none can be missing.
 * @throws TailgateError `publish`
 */
export declare function publishNight(night: Night): Promise<readonly IssueChange[]>;
