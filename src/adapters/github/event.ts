import { z } from "zod";
import { oneLine, UsageError } from "../../base/index.ts";

/** The parts of a webhook payload that are read. Everything in it is untrusted text. */
const repository = z.object({
  id: z.number(),
  full_name: z.string(),
  default_branch: z.string().optional(),
});

/** `repo` is null once a fork has been deleted. */
const side = z.object({
  sha: z.string(),
  ref: z.string(),
  repo: z.object({ id: z.number(), full_name: z.string() }).nullable(),
});

const pullRequest = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  head: side,
  base: side,
  labels: z.array(z.object({ name: z.string() })).default([]),
  user: z.object({ login: z.string() }).nullish(),
  merge_commit_sha: z.string().nullish(),
});

const workflowRun = z.object({
  id: z.number(),
  event: z.string(),
  conclusion: z.string().nullish(),
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  run_attempt: z.number().int().min(1).max(1e9).optional(),
  head_repository: z.object({ id: z.number(), full_name: z.string() }).nullish(),
});

const event = z.object({
  repository: repository.optional(),
  pull_request: pullRequest.optional(),
  workflow_run: workflowRun.optional(),
  merge_group: z.object({ head_sha: z.string(), base_sha: z.string() }).optional(),
});

export type Event = z.infer<typeof event>;
export type PullRequestPayload = z.infer<typeof pullRequest>;

function refuse(message: string): UsageError {
  return new UsageError([{
    field: "GITHUB_EVENT_PATH",
    value: null,
    origin: "environment",
    message,
    fix: "Run inside a workflow; the runner writes this file.",
  }]);
}

/** @throws UsageError when the text is not a webhook payload. */
export function parseEvent(text: string | null): Event {
  if (text === null) return {};
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw refuse("the event file is not JSON");
  }
  const parsed = event.safeParse(raw);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
  throw refuse(`the event file is not a webhook payload (${oneLine(where)})`);
}

export function missingPayload(name: string): UsageError {
  return refuse(`the event file has no ${name}, which an event of this name carries`);
}
