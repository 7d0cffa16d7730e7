import { setTimeout as sleep } from "node:timers/promises";
import {
  type Annotation, canComment, type CommentRequest, type GitHub, type GitHubContext, publishComment,
  runUrlOf, type Stamp,
} from "../adapters/github/index.ts";
import { TailgateError, UsageError } from "../base/index.ts";
import type { Config, Settings } from "../config/index.ts";
import { render } from "../report/index.ts";
import type { Verdict } from "../verdict/index.ts";
import { partOf } from "./comment-part.ts";
import { measuredPullRequests } from "./measured-pull-requests.ts";

/** What became of the comments. */
export interface Commented {
  /** Of the first comment; empty without one. */
  readonly url: string;
  readonly lines: readonly string[];
  readonly annotations: readonly Annotation[];
}

/** A pull request to comment on, and the run that the comment speaks for. */
interface Target {
  readonly pullRequest: number;
  readonly stamp: Stamp;
}

const NOTHING: Commented = { url: "", lines: [], annotations: [] };

const saying = (level: Annotation["level"], message: string): Commented =>
  ({ ...NOTHING, annotations: [{ level, title: "Tailgate: no comment", message }] });

/** Whether the policy wants a comment now; an existing one is brought up to date in any case. */
function commentMode(settings: Settings, verdict: Verdict): "write" | "update-only" | "none" {
  switch (settings.comment) {
    case "never": return "none";
    case "always": return "write";
    case "on-change": return verdict.verdict === "pass" ? "update-only" : "write";
    case "on-failure": return verdict.conclusion === "failure" ? "write" : "update-only";
  }
}

/** @throws UsageError where mode: report has no other workflow's run to speak of. */
export function checkReporting(context: GitHubContext, { mode }: Settings): void {
  if (mode !== "report" || context.kind === "workflow-run") return;
  throw new UsageError([{
    field: "mode", value: "report", origin: `the event ${context.eventName}`,
    message: "publishes what another workflow's run has measured, and there is none.",
    fix: "run it in a workflow of its own, on: workflow_run; elsewhere write mode: judge",
  }]);
}

const MEASURED_ELSEWHERE = "\n\n<sub>Measured by the pull request's own workflow run, whose results " +
  "cannot be verified here; judged by the default branch's configuration.</sub>";

async function publish(
  target: Target,
  context: GitHubContext,
  github: GitHub,
  said: Pick<CommentRequest, "key" | "body" | "onlyUpdate" | "part">,
): Promise<Commented> {
  const result = await publishComment({
    github, context, ...target, ...said,
    sleep: async (forMs) => { await sleep(forMs); }, random: Math.random,
  });
  switch (result.kind) {
    case "denied": return saying("notice", result.explanation);
    case "absent": return NOTHING;
    default:
      return { url: result.url, lines: [`comment ${result.kind}: ${result.url}`], annotations: [] };
  }
}

async function targetsOf(
  context: GitHubContext,
  github: GitHub,
  { mode }: Settings,
): Promise<readonly Target[] | Commented> {
  if (context.kind === "pull-request") {
    const allowed = canComment(context);
    if (!allowed.allowed) return saying("notice", allowed.reason);
    const { runId, attempt, headSha } = context;
    return [{ pullRequest: context.number, stamp: { runId, attempt, headSha } }];
  }
  if (context.kind !== "workflow-run" || mode !== "report") return NOTHING;
  const stamp: Stamp = {
    runId: context.triggeringRunId, attempt: context.triggeringAttempt, headSha: context.headSha,
  };
  const targets = (await measuredPullRequests(context, github))
    .map(({ number }) => ({ pullRequest: number, stamp }));
  return targets.length > 0 ? targets : saying("notice",
    `No open pull request has ${context.headSha.slice(0, 7)} as its head: it has been pushed to ` +
      "since, or closed. A newer run speaks for it.");
}

/** Writes the comment that the event and the policy ask for. A failure is an annotation. */
export async function comment(
  context: GitHubContext,
  verdict: Verdict,
  around: { readonly config: Config; readonly github: GitHub | null },
): Promise<Commented> {
  const { config, github } = around;
  const { settings, suite } = config;
  const mode = commentMode(settings, verdict);
  if (github === null || mode === "none") return NOTHING;
  try {
    const targets = await targetsOf(context, github, settings);
    if (!("length" in targets)) return targets;
    const origin = settings.mode === "report" ? MEASURED_ELSEWHERE : "";
    const each: Commented[] = [];
    for (const target of targets) {
      // What was measured elsewhere is told by the run that judged it.
      const moreUrl = runUrlOf(context);
      const body = `${render(verdict, "markdown", { moreUrl }).trimEnd()}${origin}`;
      each.push(await publish(target, context, github, {
        key: suite, body, onlyUpdate: mode === "update-only",
        // What is reported for another run is all of it.
        ...(settings.mode === "report" ? {} : { part: partOf(context, config, verdict) }),
      }));
    }
    return {
      url: each.find(({ url }) => url !== "")?.url ?? "",
      lines: each.flatMap(({ lines }) => lines),
      annotations: each.flatMap(({ annotations }) => annotations),
    };
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    return saying("warning", error.message);
  }
}
