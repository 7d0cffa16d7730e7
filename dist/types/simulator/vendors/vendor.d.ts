import type { IncomingHttpHeaders } from "node:http";
import type { Millis } from "../../base/index.js";
import type { Allowance } from "../limiter.js";
/** Why a request gets an error instead of an answer, before any vendor's words for it. */
export type Fault = {
    readonly kind: "unauthorized";
    readonly isMissing: boolean;
}
/** `field` is null where the body as a whole is wrong, and `message` a sentence about it. */
 | {
    readonly kind: "bad-request";
    readonly field: string | null;
    readonly message: string;
} | {
    readonly kind: "not-found";
    readonly route: string;
} | {
    readonly kind: "too-large";
    readonly maxBytes: number;
} | {
    readonly kind: "rate-limited";
    readonly waitMs: Millis;
} | {
    readonly kind: "server-error";
} | {
    readonly kind: "overloaded";
};
export interface Refusal {
    readonly status: number;
    readonly body: object;
}
/** The parts of a request beside its body that an API may look at. */
export interface Head {
    readonly headers: IncomingHttpHeaders;
    readonly query: URLSearchParams;
}
/** How much is left of each limit, null where there is none. */
export interface Allowances {
    readonly requests: Allowance | null;
    readonly tokens: Allowance | null;
}
/** PORT: what all APIs of one company share: keys, errors and the headers around an answer. */
export interface Vendor {
    readonly name: "openai" | "azure" | "anthropic" | "gemini";
    /** The response header with the request's id. */
    readonly requestIdHeader: string;
    /** The key that a request carries, null where there is none in the vendor's place for it. */
    keyOf(head: Head): string | null;
    /** The header or query parameter without which the vendor answers nothing, if it is not there. */
    missing(head: Head): string | null;
    refuse(fault: Fault, requestId: string): Refusal;
    /** `now` is wall time. */
    limitHeaders(allowances: Allowances, now: Date): Readonly<Record<string, string>>;
}
export declare function headerOf(head: Head, name: string): string | null;
export declare function bearerOf(head: Head): string | null;
/** The allowances that exist, by name. */
export declare function namedAllowances(allowances: Allowances): readonly (readonly [name: string, allowance: Allowance])[];
