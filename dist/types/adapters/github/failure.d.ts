import { TailgateError } from "../../base/index.js";
import type { Call, Failure } from "./exchange.js";
/** Codes of the errors that GitHub calls end in; what a caller may want to treat differently. */
export type GitHubErrorCode = "github-unauthorised" | "github-forbidden" | "github-not-found" | "github-conflict" | "github-refused" | "github-rate-limited" | "github-unavailable" | "github-bad-answer";
/** The operating error for a failed call. It never holds the token or the request. */
export declare function errorOf(call: Call, failure: Failure): TailgateError;
export declare function badAnswer(call: Call, detail: string): TailgateError;
