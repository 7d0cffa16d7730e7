/**
 * Operating errors: what the user or the surroundings can mend. A sentence says what happened
 * and where, the hint says what to do. Facts about the endpoint are samples, doubts are warnings,
 * our own bugs are `Bug`: none of them is an operating error.
 */
export type ErrorKind = "usage" | "measurement" | "store" | "interrupted" | "publish";
export declare class TailgateError extends Error {
    readonly name = "TailgateError";
    readonly kind: ErrorKind;
    readonly code: string;
    readonly hint: string | null;
    constructor(kind: ErrorKind, options: {
        code: string;
        message: string;
        hint?: string;
        cause?: unknown;
    });
    get exitCode(): number;
}
/** One thing wrong with the configuration. All of them are reported together. */
export interface Issue {
    /** The input's name, e.g. `rate`, or a path in the configuration file. */
    readonly field: string;
    /** The offending value as it was written; secrets are never shown. */
    readonly value: string | null;
    /** Where the value came from, e.g. `input`, `--rate`, `.github/tailgate.yml line 4`. */
    readonly origin: string;
    readonly message: string;
    /** What to write instead, or the nearest valid name. */
    readonly fix: string | null;
}
/** Bad configuration or usage: exit code 2, all problems at once. */
export declare class UsageError extends TailgateError {
    readonly issues: readonly Issue[];
    constructor(issues: readonly Issue[]);
}
/** The results of all; where some of them fail with issues, those of all together. */
export declare function allOrIssues<const T extends readonly (() => unknown)[]>(all: T): Promise<{
    -readonly [K in keyof T]: Awaited<ReturnType<T[K]>>;
}>;
export declare function describeIssue(issue: Issue): string;
/** A doubt about a result: it holds, but with this reservation. */
export interface Warning {
    readonly code: string;
    readonly message: string;
    /** What would remove the doubt. */
    readonly remedy: string;
}
