import { addCounts, type Outcome, type OutcomeCounts } from "../../measurement/index.ts";

/**
 * Of a failure of which nothing more is known. The vocabulary has no word for it; whoever uses this
 * says so in `cannotTell`.
 */
export const UNNAMED_FAILURE: Outcome = "server-error";

/** Redirects count as answers, as the tools count them. Null: no status at all. */
export function outcomeOfStatus(status: number): Outcome | null {
  if (status >= 100 && status < 400) return "ok";
  if (status === 401 || status === 403) return "auth";
  if (status === 402) return "quota";
  if (status === 429 || status === 529) return "rate-limited";
  if (status >= 400 && status < 500) return "client-error";
  return status >= 500 && status < 600 ? "server-error" : null;
}

const CAUSES: readonly (readonly [RegExp, Outcome])[] = [
  [/deadline|time(?:d[ -]?)?[ -]?out/i, "timeout-total"],
  [/refused/i, "refused"],
  [/no such host|getaddrinfo|name resolution|name or service|dns|lookup/i, "dns"],
  [/tls|x509|certificate|ssl/i, "tls"],
  [/abort|cancel/i, "aborted"],
];

/** An answer that became an exception: "status code 429", "Server error '503 …", "BadCode(code=500)". */
const STATUS = /(?:status|error|code)\b\W{0,4}(?:code\W{1,3})?([45]\d\d)\b/i;

/** What the words of an error tell of a request without a status; else the connection broke. */
export function outcomeOfError(text: string): Outcome {
  const answered = STATUS.exec(text);
  if (answered !== null) return outcomeOfStatus(Number(answered[1])) ?? UNNAMED_FAILURE;
  return CAUSES.find(([pattern]) => pattern.test(text))?.[1] ?? "reset";
}

export function outcomeOf(status: number, error: string): Outcome {
  const answered = outcomeOfStatus(status);
  return answered === null || (answered === "ok" && error !== "") ? outcomeOfError(error) : answered;
}

export function sumOutcomes(
  parts: Iterable<readonly [Outcome, number]>,
): OutcomeCounts {
  let sum: OutcomeCounts = {};
  for (const [outcome, count] of parts) sum = addCounts(sum, { [outcome]: count });
  return sum;
}
