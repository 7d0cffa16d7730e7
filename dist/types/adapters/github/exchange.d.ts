import type { Millis, Seconds } from "../../base/index.js";
/** One call of the REST API and what came of it; no type of the HTTP library appears here. */
export interface Call {
    /** Template as in GitHub's documentation: `GET /repos/{owner}/{repo}/git/ref/{ref}`. */
    readonly route: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    /** For messages: "read the branch tailgate-data". */
    readonly doing: string;
    /** Key of the workflow's `permissions:` that the call needs, e.g. `contents: read`. */
    readonly permission: string;
    readonly area: "store" | "publish";
    /** Whether sending it twice is the same as sending it once. */
    readonly repeatable: boolean;
}
export interface Rejection {
    readonly kind: "rejected";
    readonly status: number;
    /** GitHub's own text; untrusted. */
    readonly message: string;
    readonly headers: Readonly<Record<string, string>>;
}
export type Answer = {
    readonly kind: "ok";
    readonly value: unknown;
} | Rejection
/** No usable answer: connection refused or torn, name not found, timed out. */
 | {
    readonly kind: "no-answer";
    readonly message: string;
};
export type Failure = Exclude<Answer, {
    kind: "ok";
}>;
/** One attempt, without repetition. */
export type Send = (call: Call) => Promise<Answer>;
export type Sleep = (delayMs: Millis) => Promise<void>;
/** Longest wait that a server may ask for; beyond it the call fails and says so. */
export declare const MAX_REQUESTED_WAIT_S: Seconds;
