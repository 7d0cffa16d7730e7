import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backingOf, makeGitHub } from "../../../src/adapters/github/index.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(async () => {
  await server.close();
});

const connect = (url = server.url) => makeGitHub({
  token: server.token, apiUrl: url, repository: server.repository, log: () => undefined,
  sleep: async () => undefined,
});

/** The connection to a server that answers some paths with what is given. */
async function withAnswers<T>(
  answers: Readonly<Record<string, unknown>>,
  use: (github: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  const proxy = await startFaultProxy(server.url, ({ path }) => {
    const end = Object.keys(answers).find((one) => path.split("?")[0]?.endsWith(one));
    return end === undefined ? null : { status: 200, body: answers[end], applied: false };
  });
  try {
    return await use(connect(proxy.url));
  } finally {
    await proxy.close();
  }
}

describe("a pull request", () => {
  test("is read, and found by its branch", async () => {
    const found = await connect().pullRequest(server.pullRequest);
    expect(found).toMatchObject({ number: server.pullRequest, isOpen: true, mergedAt: null, labels: [] });
    expect(found.headSha).toMatch(/^[0-9a-f]{40}$/);
    expect((await connect().openPullRequestsFrom(`${server.owner}:change`))
      .map(({ number }) => number)).toContain(server.pullRequest);
  });

  test("who may write, and who may not", async () => {
    expect(await connect().mayWrite("octocat")).toBe(true);
    expect(await connect().mayWrite("stranger")).toBe(false);
    await withAnswers({ "/collaborators/eve/permission": { permission: "read" } },
      async (github) => expect(await github.mayWrite("eve")).toBe(false));
  });

  test("a review counts by its author's last word", async () => {
    const say = (login: string, state: string) => ({ user: { login }, state });
    const reviews = [
      say("ann", "APPROVED"), say("bob", "APPROVED"), say("ann", "COMMENTED"),
      say("bob", "CHANGES_REQUESTED"), say("cy", "DISMISSED"), { user: null, state: "APPROVED" },
    ];
    await withAnswers({ "/reviews": reviews },
      async (github) => expect(await github.approvers(1)).toEqual(["ann"]));
  });

  test("the label's last actor counts", async () => {
    const event = (name: string, label: string, login: string) =>
      ({ event: name, label: { name: label }, actor: { login } });
    const events = [
      event("labeled", "accept", "ann"), event("unlabeled", "accept", "bob"),
      event("labeled", "accept", "cy"), event("labeled", "other", "dan"), { event: "closed" },
    ];
    await withAnswers({ "/events": events }, async (github) => {
      expect(await github.labeller(1, "accept")).toBe("cy");
      expect(await github.labeller(1, "never set")).toBeNull();
    });
  });

  test("is backed by a person's approval on the server itself", async () => {
    const path = `/repos/${server.repository}/pulls/${server.pullRequest}/reviews`;
    const pullRequest = await connect().pullRequest(server.pullRequest);
    expect(await backingOf(connect(), pullRequest, "accept")).toEqual({ kind: "unbacked", why: null });
    await server.call("POST", path, server.personToken, { event: "APPROVE", body: "fine" });
    expect(await backingOf(connect(), pullRequest, "accept"))
      .toEqual({ kind: "backed", through: "the approval of octocat" });
  });
});
