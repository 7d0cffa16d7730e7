import { z } from "zod";
import type { PullRequest, PullRequestApi } from "./api.ts";
import { ask, expect } from "./call.ts";
import type { Call, Send } from "./exchange.ts";

const PAGE_SIZE = 100;
const MAX_PAGES = 10;

const pullRequest = z.object({
  number: z.number(),
  body: z.string().nullish(),
  state: z.string(),
  merged_at: z.string().nullish(),
  labels: z.array(z.object({ name: z.string() })).default([]),
  head: z.object({ sha: z.string(), repo: z.object({ id: z.number() }).nullish() }),
});

const user = z.object({ login: z.string() }).nullish();
const issueEvent = z.object({
  event: z.string(), actor: user, label: z.object({ name: z.string() }).nullish(),
});
const review = z.object({ state: z.string(), user });

function pullRequestOf(raw: z.infer<typeof pullRequest>): PullRequest {
  return {
    number: raw.number,
    body: raw.body ?? "",
    headSha: raw.head.sha,
    headRepositoryId: raw.head.repo ? String(raw.head.repo.id) : null,
    isOpen: raw.state === "open",
    mergedAt: raw.merged_at ?? null,
    labels: raw.labels.map(({ name }) => name),
  };
}

const read = (route: string, parameters: Call["parameters"], doing: string): Call => ({
  route, parameters, doing, area: "publish", permission: "pull-requests: read", repeatable: true,
});

async function pages<T>(send: Send, call: Call, shape: z.ZodType<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const parameters = { ...call.parameters, per_page: PAGE_SIZE, page };
    const found = await ask(send, { ...call, parameters }, z.array(shape));
    all.push(...found);
    if (found.length < PAGE_SIZE) break;
  }
  return all;
}

const PULL = "/repos/{owner}/{repo}/pulls/{pull_number}";

async function labeller(send: Send, number: number, label: string): Promise<string | null> {
  const call = read("GET /repos/{owner}/{repo}/issues/{issue_number}/events",
    { issue_number: number }, `ask who labelled pull request ${number}`);
  const events = await pages(send, call, issueEvent);
  const last = events.findLast((one) => one.event === "labeled" && one.label?.name === label);
  return last?.actor?.login ?? null;
}

/** A comment does not take an approval back, a later request for changes or a dismissal does. */
async function approvers(send: Send, number: number): Promise<readonly string[]> {
  const call = read(`GET ${PULL}/reviews`, { pull_number: number },
    `list the reviews of pull request ${number}`);
  const last = new Map<string, string>();
  for (const { state, user: reviewer } of await pages(send, call, review)) {
    if (reviewer && state !== "COMMENTED" && state !== "PENDING") {
      last.set(reviewer.login, state);
    }
  }
  return [...last].filter(([, state]) => state === "APPROVED").map(([login]) => login);
}

const WRITERS: readonly string[] = ["admin", "maintain", "write", "push"];

async function mayWrite(send: Send, login: string): Promise<boolean> {
  const call: Call = {
    ...read("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login },
      `ask whether ${login} may write`), permission: "metadata: read",
  };
  const answer = await send(call);
  if (answer.kind === "rejected" && answer.status === 404) return false;
  const { permission } = expect(call, answer, z.object({ permission: z.string() }));
  return WRITERS.includes(permission);
}

/** Pull requests and the people around them (docs.github.com/rest/pulls). Only read. */
export function makePullRequestApi(send: Send): PullRequestApi {
  return {
    pullRequest: async (number) => pullRequestOf(await ask(send,
      read(`GET ${PULL}`, { pull_number: number }, `read pull request ${number}`), pullRequest)),
    pullRequestsOf: async (sha) => (await ask(send,
      read("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: sha },
        `find the pull requests of commit ${sha.slice(0, 7)}`), z.array(pullRequest)))
      .map(pullRequestOf),
    openPullRequestsFrom: async (head) => (await pages(send,
      read("GET /repos/{owner}/{repo}/pulls", { state: "open", head },
        "list the open pull requests"), pullRequest)).map(pullRequestOf),
    commitMessages: async (number) => (await pages(send,
      read(`GET ${PULL}/commits`, { pull_number: number },
        `list the commits of pull request ${number}`),
      z.object({ commit: z.object({ message: z.string() }) }))).map(({ commit }) => commit.message),
    labeller: (number, label) => labeller(send, number, label),
    approvers: (number) => approvers(send, number),
    mayWrite: (login) => mayWrite(send, login),
  };
}
