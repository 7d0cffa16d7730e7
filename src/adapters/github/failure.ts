import { oneLine, TailgateError } from "../../base/index.ts";
import type { Call, Failure } from "./exchange.ts";
import { isRateLimit, isSecondaryLimit } from "./retry.ts";

/** Codes of the errors that GitHub calls end in; what a caller may want to treat differently. */
export type GitHubErrorCode =
  | "github-unauthorised" | "github-forbidden" | "github-not-found" | "github-conflict"
  | "github-refused" | "github-rate-limited" | "github-unavailable" | "github-bad-answer";

interface Explanation {
  readonly code: GitHubErrorCode;
  readonly what: string;
  readonly hint: string;
}

function explainForbidden(call: Call, message: string): Explanation {
  if (/saml|sso/i.test(message)) {
    return {
      code: "github-forbidden",
      what: "the organisation wants single sign-on for this token",
      hint: "Authorise the token for the organisation, or use ${{ github.token }}.",
    };
  }
  return {
    code: "github-forbidden",
    what: "the token is not permitted to",
    hint: `Add "${call.permission}" to the permissions: of the workflow's job. On pull requests ` +
      "from forks and from Dependabot the token is read-only whatever the workflow says.",
  };
}

function explainStatus(call: Call, status: number, message: string): Explanation {
  switch (status) {
    case 401:
      return {
        code: "github-unauthorised",
        what: "the token is not valid or has expired",
        hint: "Leave github-token at its default, ${{ github.token }}, or replace the token.",
      };
    case 403:
      return explainForbidden(call, message);
    case 404:
      return {
        code: "github-not-found",
        what: "it does not exist or this token may not see it",
        hint: `Check the repository's name and that the job has "${call.permission}".`,
      };
    case 409:
      return {
        code: "github-conflict",
        what: "it conflicts with the repository's state",
        hint: "Run the job again.",
      };
    case 410:
      return {
        code: "github-refused",
        what: "the repository has that switched off",
        hint: "Switch it on in the repository's settings, or do without it (issue: never).",
      };
    case 422:
      return {
        code: "github-refused",
        what: "GitHub refused the content",
        hint: "The text in brackets is GitHub's reason.",
      };
    default:
      return status >= 500
        ? {
          code: "github-unavailable",
          what: `GitHub answered ${status} again and again`,
          hint: "See https://www.githubstatus.com and run the job again later.",
        }
        : {
          code: "github-bad-answer",
          what: `GitHub answered ${status}`,
          hint: "Check GITHUB_API_URL: redirects are not followed.",
        };
  }
}

function explain(call: Call, failure: Failure): Explanation {
  if (failure.kind === "no-answer") {
    return {
      code: "github-unavailable",
      what: "no answer",
      hint: "Check the network, the proxy and GITHUB_API_URL, then run the job again.",
    };
  }
  if (isRateLimit(failure)) {
    return isSecondaryLimit(failure)
      ? {
        code: "github-rate-limited",
        what: "GitHub limits requests that come too close together",
        hint: "Run the job again later, and fewer jobs at once: a concurrency group with queue: max.",
      }
      : {
        code: "github-rate-limited",
        what: "the token's rate limit is used up",
        hint: "GITHUB_TOKEN has 1,000 requests an hour per repository: wait, or run fewer jobs.",
      };
  }
  return explainStatus(call, failure.status, failure.message);
}

/** The operating error for a failed call. It never holds the token or the request. */
export function errorOf(call: Call, failure: Failure): TailgateError {
  const { code, what, hint } = explain(call, failure);
  const said = oneLine(failure.message, 300);
  const quoted = said === "" ? "" : ` (${said})`;
  return new TailgateError(call.area, {
    code,
    message: `Could not ${call.doing}: ${what}${quoted}.`,
    hint,
  });
}

export function badAnswer(call: Call, detail: string): TailgateError {
  return new TailgateError(call.area, {
    code: "github-bad-answer" satisfies GitHubErrorCode,
    message: `Could not ${call.doing}: the answer is not GitHub's (${oneLine(detail)}).`,
    hint: "Check GITHUB_API_URL and the proxy.",
  });
}
