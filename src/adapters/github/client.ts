import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import {
  type Clock, type Millis, neutraliseCommands, oneLine, systemClock, UsageError,
} from "../../base/index.ts";
import type { GitHub } from "./api.ts";
import { makeArtifactApi } from "./artifact-api.ts";
import { makeCheckApi } from "./check-api.ts";
import { makeCommentApi } from "./comment-api.ts";
import type { Answer, Call, Failure, Send, Sleep } from "./exchange.ts";
import { makeGitApi } from "./git-api.ts";
import { makeIssueApi } from "./issue-api.ts";
import { makePullRequestApi } from "./pull-request-api.ts";
import { withRetries } from "./retry.ts";

/** The only file that knows Octokit. */
export interface GitHubOptions {
  readonly token: string;
  /** REST base, from GITHUB_API_URL: `https://api.github.com`, or a GHES one. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Receives one safe line per repetition; never the token. */
  readonly log: (line: string) => void;
  readonly sleep?: Sleep;
  /** Uniform in [0, 1). */
  readonly random?: () => number;
  readonly clock?: Clock;
  /** Per request, until its answer has been read. */
  readonly timeoutMs?: Millis;
}

const TIMEOUT_MS: Millis = 10_000;

const GRAPHQL = "POST /graphql";
/** On GHES REST lies at `/api/v3` and GraphQL at `/api/graphql`. */
const graphqlBase = (apiUrl: string): string => apiUrl.replace(/\/api\/v3$/, "/api");

/** What Octokit's errors carry when there was an answer. */
const requestError = z.object({
  status: z.number(),
  response: z.object({
    headers: z.record(z.string(), z.unknown()),
    data: z.unknown(),
  }),
});

const errorBody = z.object({
  message: z.string(),
  errors: z.array(z.unknown()).optional(),
});

function serverMessage(data: unknown): string {
  const body = errorBody.safeParse(data);
  if (!body.success) return typeof data === "string" ? oneLine(data, 200) : "";
  const details = (body.data.errors ?? []).map((detail) => JSON.stringify(detail));
  return [body.data.message, ...details].join(" ");
}

function failureOf(error: unknown, redact: (text: string) => string): Failure {
  const answered = requestError.safeParse(error);
  if (answered.success) {
    const { headers, data } = answered.data.response;
    return {
      kind: "rejected",
      status: answered.data.status,
      message: redact(serverMessage(data)),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
    };
  }
  const message = error instanceof Error ? error.message : "unknown failure";
  return { kind: "no-answer", message: redact(oneLine(message)) };
}

const silent = () => undefined;
const QUIET = { debug: silent, info: silent, warn: silent, error: silent };

/** One attempt over Octokit. Octokit is loaded on first use: its module reads the event file. */
function makeSend(options: GitHubOptions, owner: string, repo: string): Send {
  const redact = (text: string): string => text.replaceAll(options.token, "***");
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const connect = async () => {
    const { getOctokit } = await import("@actions/github");
    return getOctokit(options.token, {
      baseUrl: options.apiUrl,
      userAgent: "tailgate",
      log: QUIET,
    });
  };
  let octokit: ReturnType<typeof connect> | null = null;
  return async (call): Promise<Answer> => {
    try {
      octokit ??= connect();
      const client = await octokit;
      const { status, data: value, headers } = await client.request(call.route, {
        // GraphQL takes no path parameters: what stands beside the query would be sent along.
        ...(call.route === GRAPHQL ? { baseUrl: graphqlBase(options.apiUrl) } : { owner, repo }),
        ...call.parameters,
        request: { signal: AbortSignal.timeout(timeoutMs), log: QUIET, redirect: "manual" },
      });
      if (status < 300) return { kind: "ok", value };
      const target = String(headers.location ?? "elsewhere");
      const message = `moved to ${oneLine(target)}`;
      return { kind: "rejected", status, message, headers: { location: target } };
    } catch (error) {
      return failureOf(error, redact);
    }
  };
}

function describeFailure(failure: Failure): string {
  const said = oneLine(failure.message, 120);
  return failure.kind === "rejected" ? `${failure.status} ${said}` : said;
}

/**
 * The GitHub REST API for one repository. Requests time out, are repeated on 5xx, lost
 * connections and rate limits within bounds, and never follow a redirect.
 * Every operation throws TailgateError `store` or `publish` with a code `github-…`.
 */
export function makeGitHub(options: GitHubOptions): GitHub {
  const [owner, repo, ...rest] = options.repository.split("/");
  if (!owner || !repo || rest.length > 0) {
    throw new UsageError([{
      field: "repository",
      value: options.repository,
      origin: "GITHUB_REPOSITORY",
      message: "is not owner/name",
      fix: "Write it as octo-org/octo-repo.",
    }]);
  }
  if (options.token === "") {
    throw new UsageError([{
      field: "github-token",
      value: null,
      origin: "input",
      message: "is empty",
      fix: "Leave it at its default, ${{ github.token }}.",
    }]);
  }
  const clock = options.clock ?? systemClock;
  const send = withRetries(makeSend(options, owner, repo), {
    sleep: options.sleep ?? (async (delayMs) => { await pause(delayMs); }),
    random: options.random ?? Math.random,
    wallTime: () => clock.wallTime(),
    onRetry: (call: Call, failure: Failure, delayMs: Millis) => {
      const reason = describeFailure(failure);
      const line = `GitHub: could not ${call.doing} (${reason}), again in ${Math.ceil(delayMs)} ms`;
      options.log(neutraliseCommands(oneLine(line)));
    },
  });
  return {
    repository: options.repository, ...makeCommentApi(send), ...makeGitApi(send),
    ...makeArtifactApi(send), ...makePullRequestApi(send), ...makeIssueApi(send),
    ...makeCheckApi(send),
  };
}
