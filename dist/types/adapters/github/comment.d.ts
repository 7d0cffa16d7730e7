import type { CommentApi } from "./api.js";
import { type Part } from "./comment-parts.js";
import type { GitHubContext } from "./context.js";
import { type Stamp } from "./marker.js";
import type { Pace } from "./retry.js";
export interface CommentRequest extends Pace {
    readonly github: CommentApi;
    readonly pullRequest: number;
    /** One comment per key and pull request: several gates keep apart. */
    readonly key: string;
    /** Markdown whose first line is the verdict; the hidden marker is appended. */
    readonly body: string;
    /** Which of several jobs of the run speaks; without it, it is for the whole run. */
    readonly part?: Pick<Part, "name" | "title" | "rank">;
    /** Bring an existing comment up to date, but do not post a first one. */
    readonly onlyUpdate?: boolean;
    readonly stamp: Stamp;
}
export type CommentResult = {
    readonly kind: "created";
    readonly url: string;
} | {
    readonly kind: "updated";
    readonly url: string;
}
/** A newer run has commented already; nothing was changed. */
 | {
    readonly kind: "kept-newer";
    readonly url: string;
} | {
    readonly kind: "unchanged";
    readonly url: string;
}
/** There is no comment yet and `onlyUpdate` asked for none. */
 | {
    readonly kind: "absent";
};
/**
 * Creates or updates the one comment of this key. An older run never overwrites a newer one; jobs of
 * one run share it; our own duplicates are deleted once the kept comment is up to date; other
 * people's comments are never touched, whatever they hold.
 * @throws TailgateError `publish`
 */
export declare function upsertComment(request: CommentRequest): Promise<CommentResult>;
/**
 * `upsertComment` for a run that may lack the permission, as on forks: a denial is an explanation
 * for the summary and the log, not a failure. Other failures are thrown.
 */
export declare function publishComment(request: CommentRequest & {
    readonly context: GitHubContext;
}): Promise<CommentResult | {
    readonly kind: "denied";
    readonly explanation: string;
}>;
