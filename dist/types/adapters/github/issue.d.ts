import { TailgateError } from "../../base/index.js";
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
    /** What is wrong in it tonight: the issue is over when all that ever was is well again. */
    readonly parts: readonly string[];
}
export interface Night {
    readonly github: IssueApi & Pick<CommentApi, "viewerLogin">;
    readonly runId: string;
    /** Problems of tonight. */
    readonly problems: readonly IssueRequest[];
    /** Whether tonight has shown a part to be well; that it is not among the problems is not enough. */
    readonly isWell: (part: string) => boolean;
}
export type IssueChange = {
    readonly kind: "opened" | "commented" | "closed" | "clean" | "unchanged";
    readonly url: string;
}
/** The other problems are told all the same. */
 | {
    readonly kind: "failed";
    readonly error: TailgateError;
};
/**
 * One issue for each problem: opened on the first night, commented on each further one, closed after
 * two clean nights in a row. No label is needed, so none can be missing.
 * @throws TailgateError `publish` where the open issues cannot be listed
 */
export declare function publishNight(night: Night): Promise<readonly IssueChange[]>;
