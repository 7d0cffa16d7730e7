import { TailgateError, unreachable } from "../../base/index.ts";
import type { GitHubContext } from "./context.ts";

export interface Permission {
  readonly allowed: boolean;
  /** A sentence for the report and the log, whichever way it was decided. */
  readonly reason: string;
}

export type UpdatePolicy = "auto" | "always" | "never";

const allow = (reason: string): Permission => ({ allowed: true, reason });
const deny = (reason: string): Permission => ({ allowed: false, reason });

/** Other events in which a stranger decides when, or on which code, the workflow runs. */
const UNTRUSTED_EVENT = /^(?:pull_request|issue_comment$|discussion|fork$|watch$)/;

/**
 * Whether this run may add to the baselines (contract section 10). `auto`: pushes to the default
 * branch and schedules, which GitHub only runs there. Whatever the policy, code that is not merged
 * yet, and runs that a fork set off, only read.
 */
export function mayWriteBaseline(context: GitHubContext, policy: UpdatePolicy): Permission {
  if (policy === "never") return deny("update-baseline is never");
  switch (context.kind) {
    case "pull-request":
      return deny("pull requests only read baselines");
    case "merge-group":
      return deny("merge queues measure changes that are not merged yet and only read baselines");
    case "workflow-run":
      if (context.isFork) return deny("runs that a fork set off only read baselines");
      break;
    case "schedule":
      return allow("a scheduled run on the default branch");
    case "push":
      if (context.isDefaultBranch) return allow("a push to the default branch");
      break;
    case "workflow-dispatch":
      break;
    case "other":
      if (UNTRUSTED_EVENT.test(context.eventName)) {
        return deny(`${context.eventName} events only read baselines`);
      }
      break;
    default:
      return unreachable(context);
  }
  if (policy === "always") return allow("update-baseline is always");
  const branch = context.defaultBranch ?? "the default branch";
  return deny(
    `update-baseline is auto: only pushes to ${branch} and schedules write, this is ` +
    `${context.eventName} on ${context.ref}`,
  );
}

/**
 * A sentence when this run would execute foreign code with the repository's secrets: a
 * `pull_request_target` workflow whose workspace holds the pull request's head or its merge.
 * @param checkedOut commits that lie in the workspace
 */
export function refusal(
  context: GitHubContext,
  checkedOut: readonly { readonly commit: string; readonly isOfPullRequest: boolean }[],
): string | null {
  if (context.kind !== "pull-request" || !context.isTarget) return null;
  const isForeign = checkedOut.some(({ commit, isOfPullRequest }) =>
    isOfPullRequest || commit === context.headSha || commit === context.mergeSha);
  if (!isForeign) return null;
  return "pull_request_target runs with the repository's secrets, but the workspace holds the " +
    "pull request's own code, which could read them. Use the pull_request event, or check out " +
    "the base branch.";
}

const PUBLISH_LATER = "The result is in the job summary; a workflow_run workflow with " +
  "mode: report can publish it as a comment.";

/** Whether a comment can be expected to work. An attempt may still be refused. */
export function canComment(context: GitHubContext): Permission {
  if (context.kind !== "pull-request") {
    return deny(`${context.eventName} has no pull request to comment on`);
  }
  if (context.isTarget && !context.isDependabot) return allow("the base repository's token");
  if (context.isFork) {
    return deny(`Pull requests from forks get a read-only token. ${PUBLISH_LATER}`);
  }
  if (context.isDependabot) {
    return deny(`Dependabot's pull requests get a read-only token. ${PUBLISH_LATER}`);
  }
  return allow("a pull request of this repository");
}

/**
 * The explanation for a comment that GitHub did not permit, or null when the failure is of
 * another kind and has to be reported as one.
 */
export function explainDenial(context: GitHubContext, error: unknown): string | null {
  if (!(error instanceof TailgateError) || error.kind !== "publish") return null;
  if (error.code !== "github-forbidden" && error.code !== "github-not-found") return null;
  const expected = canComment(context);
  if (context.kind === "pull-request" && !expected.allowed) return expected.reason;
  return error.hint === null ? error.message : `${error.message} ${error.hint}`;
}
