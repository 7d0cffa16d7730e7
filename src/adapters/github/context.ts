import { type Issue, UsageError } from "../../base/index.ts";
import { type Event, missingPayload, parseEvent, type PullRequestPayload } from "./event.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface RunFacts {
  readonly repository: {
    readonly owner: string;
    readonly name: string;
    /** Survives renaming; null where the runner does not tell. */
    readonly id: string | null;
  };
  readonly eventName: string;
  readonly defaultBranch: string | null;
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
  readonly sha: string;
  /** Full, e.g. `refs/heads/main`. */
  readonly ref: string;
  readonly actor: string;
  /** REST base without a trailing slash; differs on GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workflow: string;
  readonly job: string;
  /** Of the step: its id, or a name that the runner made. */
  readonly action: string;
  readonly runner: {
    readonly os: string | null;
    readonly arch: string | null;
    /** `github-hosted` or `self-hosted`. */
    readonly environment: string | null;
  };
}

export interface PullRequestFacts {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** `owner/name`; null once the fork has been deleted. */
  readonly headRepo: string | null;
  readonly baseRepo: string;
  readonly isFork: boolean;
  readonly isDependabot: boolean;
  readonly labels: readonly string[];
  readonly title: string;
  readonly body: string;
  /** The merge of head into base that `pull_request` events check out; null if not computed. */
  readonly mergeSha: string | null;
  /** Whether the event is `pull_request_target`: secrets and a write token beside foreign code. */
  readonly isTarget: boolean;
}

export type GitHubContext = RunFacts & (
  | ({ readonly kind: "pull-request" } & PullRequestFacts)
  | { readonly kind: "push"; readonly isDefaultBranch: boolean }
  | { readonly kind: "schedule" }
  | { readonly kind: "workflow-dispatch"; readonly isDefaultBranch: boolean }
  | { readonly kind: "merge-group"; readonly headSha: string; readonly baseSha: string }
  | {
    readonly kind: "workflow-run";
    readonly triggeringRunId: string;
    readonly triggeringAttempt: number;
    readonly triggeringEvent: string;
    readonly headSha: string;
    /** Chosen by whoever pushed it: a name to look for, never to trust. */
    readonly headBranch: string | null;
    readonly headRepo: string | null;
    readonly headRepositoryId: string | null;
    readonly isFork: boolean;
  }
  | { readonly kind: "other" }
);

const REQUIRED = [
  "GITHUB_REPOSITORY", "GITHUB_EVENT_NAME", "GITHUB_RUN_ID", "GITHUB_SHA", "GITHUB_REF",
] as const;

/** Whether this process runs as a step of a workflow. */
export function onGitHubActions(env: Environment): boolean {
  return env["GITHUB_ACTIONS"] === "true";
}

function environmentIssues(env: Environment): readonly Issue[] {
  const issue = (field: string, message: string): Issue => ({
    field,
    value: env[field] ?? null,
    origin: "environment",
    message,
    fix: "Run inside a workflow; the runner sets it.",
  });
  const missing = REQUIRED.filter((name) => !env[name]).map((name) => issue(name, "is not set"));
  const repository = env["GITHUB_REPOSITORY"];
  const attempt = env["GITHUB_RUN_ATTEMPT"];
  return [
    ...missing,
    ...(repository && !/^[\w.-]+\/[\w.-]+$/.test(repository)
      ? [issue("GITHUB_REPOSITORY", "is not owner/name")] : []),
    ...(attempt && !/^[1-9]\d{0,8}$/.test(attempt)
      ? [issue("GITHUB_RUN_ATTEMPT", "is not a number from 1")] : []),
  ];
}

const base = (url: string): string => url.replace(/\/+$/, "");

function readRunFacts(env: Environment, event: Event): RunFacts {
  const issues = environmentIssues(env);
  if (issues.length > 0) throw new UsageError(issues);
  const [owner = "", name = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  const eventId = event.repository === undefined ? null : String(event.repository.id);
  return {
    repository: { owner, name, id: env["GITHUB_REPOSITORY_ID"] || eventId },
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    defaultBranch: event.repository?.default_branch ?? null,
    runId: env["GITHUB_RUN_ID"] ?? "",
    // Servers older than GHES 3.2 do not set it; they count no attempts.
    attempt: Number(env["GITHUB_RUN_ATTEMPT"] || 1),
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    actor: env["GITHUB_ACTOR"] ?? "",
    apiUrl: base(env["GITHUB_API_URL"] || "https://api.github.com"),
    serverUrl: base(env["GITHUB_SERVER_URL"] || "https://github.com"),
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    job: env["GITHUB_JOB"] ?? "",
    action: env["GITHUB_ACTION"] ?? "",
    runner: {
      os: env["RUNNER_OS"] || null,
      arch: env["RUNNER_ARCH"] || null,
      environment: env["RUNNER_ENVIRONMENT"] || null,
    },
  };
}

const DEPENDABOT = "dependabot[bot]";

function readPullRequest(payload: PullRequestPayload, facts: RunFacts): PullRequestFacts {
  const { head, base: target } = payload;
  return {
    number: payload.number,
    headSha: head.sha,
    baseSha: target.sha,
    headRepo: head.repo?.full_name ?? null,
    baseRepo: target.repo?.full_name ?? `${facts.repository.owner}/${facts.repository.name}`,
    isFork: head.repo === null || head.repo.id !== target.repo?.id,
    // Restrictions stay when a person runs Dependabot's workflow again, so both are looked at.
    isDependabot: facts.actor === DEPENDABOT || payload.user?.login === DEPENDABOT,
    labels: payload.labels.map((label) => label.name),
    title: payload.title,
    body: payload.body ?? "",
    mergeSha: payload.merge_commit_sha ?? null,
    isTarget: facts.eventName === "pull_request_target",
  };
}

/**
 * What GitHub says about this run, from the runner's variables and the text of the file that
 * GITHUB_EVENT_PATH names (null when there is none).
 * @throws UsageError naming every variable that is missing or malformed.
 */
export function readContext(env: Environment, eventText: string | null): GitHubContext {
  const event = parseEvent(eventText);
  const facts = readRunFacts(env, event);
  const isDefaultBranch =
    facts.defaultBranch !== null && facts.ref === `refs/heads/${facts.defaultBranch}`;
  switch (facts.eventName) {
    case "pull_request":
    case "pull_request_target":
      if (event.pull_request === undefined) throw missingPayload("pull_request");
      return { ...facts, kind: "pull-request", ...readPullRequest(event.pull_request, facts) };
    case "push":
      return { ...facts, kind: "push", isDefaultBranch };
    case "schedule":
      return { ...facts, kind: "schedule" };
    case "workflow_dispatch":
      return { ...facts, kind: "workflow-dispatch", isDefaultBranch };
    case "merge_group":
      if (event.merge_group === undefined) throw missingPayload("merge_group");
      return {
        ...facts,
        kind: "merge-group",
        headSha: event.merge_group.head_sha,
        baseSha: event.merge_group.base_sha,
      };
    case "workflow_run":
      return { ...facts, ...readWorkflowRun(event, facts) };
    default:
      return { ...facts, kind: "other" };
  }
}

function readWorkflowRun(event: Event, facts: RunFacts) {
  const run = event.workflow_run;
  if (run === undefined) throw missingPayload("workflow_run");
  const head = run.head_repository ?? null;
  return {
    kind: "workflow-run" as const,
    triggeringRunId: String(run.id),
    triggeringAttempt: run.run_attempt ?? 1,
    triggeringEvent: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepo: head?.full_name ?? null,
    headRepositoryId: head === null ? null : String(head.id),
    // A fork may call its branch `main`: only the repository's id tells the two apart.
    isFork: head === null || String(head.id) !== facts.repository.id,
  };
}

/** The page of a workflow run: its job summary, its log and what it uploaded. */
export function runUrlOf(
  { serverUrl, repository, runId }: GitHubContext, ofRun: string = runId,
): string {
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${ofRun}`;
}
