/**
 * Operating errors: what the user or the surroundings can mend. A sentence says what happened
 * and where, the hint says what to do. Facts about the endpoint are samples, doubts are warnings,
 * our own bugs are `Bug`: none of them is an operating error.
 */
export type ErrorKind = "usage" | "measurement" | "store" | "interrupted" | "publish";

const EXIT_CODES = { usage: 2, measurement: 3, store: 3, interrupted: 130, publish: 3 } as const;

export class TailgateError extends Error {
  override readonly name = "TailgateError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly hint: string | null;

  constructor(
    kind: ErrorKind,
    options: { code: string; message: string; hint?: string; cause?: unknown },
  ) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.code = options.code;
    this.hint = options.hint ?? null;
  }

  get exitCode(): number {
    return EXIT_CODES[this.kind];
  }
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
export class UsageError extends TailgateError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super("usage", { code: "bad-configuration", message: issues.map(describeIssue).join("\n") });
    this.issues = issues;
  }
}

/** The results of all; where some of them fail with issues, those of all together. */
export async function allOrIssues<const T extends readonly (() => unknown)[]>(
  all: T,
): Promise<{ -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  const started = all.map(async (make) => await make());
  const failed = (await Promise.allSettled(started)).flatMap((one) =>
    (one.status === "rejected" && one.reason instanceof UsageError ? one.reason.issues : []));
  if (failed.length > 0) throw new UsageError(failed);
  // `map` forgets which of them has which type; they are in the same order.
  return await Promise.all(started) as { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> };
}

export function describeIssue(issue: Issue): string {
  const value = issue.value === null ? "" : ` = ${JSON.stringify(issue.value)}`;
  const fix = issue.fix === null ? "" : ` Fix: ${issue.fix}`;
  return `${issue.field}${value} (from ${issue.origin}): ${issue.message}${fix}`;
}

/** A doubt about a result: it holds, but with this reservation. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  /** What would remove the doubt. */
  readonly remedy: string;
}
