import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type IssueRequest, makeGitHub, publishNight } from "../../../src/adapters/github/index.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";

let server: GitHubServer;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
});

const problem = (key: string, parts: readonly string[] = [key]): IssueRequest =>
  ({ key, title: `${key} is worse`, body: "First words.", comment: "It is there again.", parts });

const github = (token: string, apiUrl: string) => makeGitHub({
  token, apiUrl, repository: server.repository, log: () => undefined, sleep: async () => undefined,
});

const night = async (runId: number, problems: readonly IssueRequest[]) =>
  (await publishNight({
    github: github(server.token, server.url),
    runId: String(runId), problems, isWell: (part) => part !== "unknown tonight",
  })).map(({ kind }) => kind);

const issues = z.array(z.object({
  number: z.number(), title: z.string(), body: z.string(), state: z.string(), comments: z.number(),
  pull_request: z.unknown().optional(),
}));

async function allIssues() {
  const path = `/repos/${server.repository}/issues?state=all&per_page=100`;
  return issues.parse(await server.call("GET", path, server.token))
    .filter((one) => (one.pull_request ?? null) === null).toSorted((a, b) => a.number - b.number);
}

describe("an issue for a problem", () => {
  test("is opened, commented on the second night, closed after two clean ones", async () => {
    expect(await night(1, [problem("p99")])).toEqual(["opened"]);
    expect(await night(2, [problem("p99")])).toEqual(["commented"]);
    expect(await night(3, [])).toEqual(["clean"]);
    expect(await allIssues()).toMatchObject([{ state: "open", comments: 1, title: "p99 is worse" }]);
    expect(await night(4, [])).toEqual(["closed"]);
    expect(await allIssues()).toMatchObject([{ state: "closed", comments: 2 }]);
    expect(await night(5, [problem("p99")])).toEqual(["opened"]);
    expect(await allIssues()).toHaveLength(2);
  });

  test("a bad night between starts the count of clean ones anew", async () => {
    for (const [run, problems] of [[1, [problem("a")]], [2, []], [3, [problem("a")]], [4, []]] as const) {
      await night(run, problems);
    }
    expect(await allIssues()).toMatchObject([{ state: "open" }]);
  });

  test("a run that is started again counts once", async () => {
    await night(1, [problem("a")]);
    expect(await night(1, [problem("a")])).toEqual(["unchanged"]);
    await night(2, []);
    expect(await night(2, [])).toEqual(["unchanged"]);
  });

  test("each problem has one of its own, and a night that cannot tell closes none", async () => {
    await night(1, [problem("a"), problem("unknown tonight")]);
    expect(await night(2, [])).toEqual(["clean"]);
    expect(await night(3, [])).toEqual(["closed"]);
    expect((await allIssues()).map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test("somebody else's issue with the same marker is never touched", async () => {
    await night(1, [problem("a")]);
    const [ours] = await allIssues();
    await server.call("POST", `/repos/${server.repository}/issues`, server.personToken,
      { title: "mine", body: ours?.body });
    await night(2, []);
    await night(3, []);
    expect((await allIssues()).map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test("a key cannot end the comment that hides it", async () => {
    const key = 'x --> <img src="y">';
    expect(await night(1, [problem(key)])).toEqual(["opened"]);
    expect((await allIssues())[0]?.body.split("-->")).toHaveLength(2);
    expect(await night(2, [problem(key)])).toEqual(["commented"]);
  });

  test("is over only when all that ever was wrong in it is well again", async () => {
    await night(1, [problem("a", ["unknown tonight"])]);
    await night(2, [problem("a", ["p99"])]);
    expect(await night(3, [])).toEqual([]);
    expect(await allIssues()).toMatchObject([{ state: "open" }]);
  });

  test("without the permission the hint names it", async () => {
    const [change] = await publishNight({
      github: github(server.readOnlyToken, server.url), runId: "1", problems: [problem("a")],
      isWell: () => true,
    });
    expect(change).toMatchObject({
      kind: "failed", error: { kind: "publish", hint: expect.stringContaining('"issues: write"') },
    });
  });

  test("that cannot be told does not keep the others from being told", async () => {
    const proxy = await startFaultProxy(server.url, ({ method, body }) =>
      (method === "POST" && body.includes("a is worse")
        ? { status: 502, body: { message: "Bad gateway" }, applied: false } : null));
    const changes = await publishNight({
      github: github(server.token, proxy.url), runId: "1", problems: [problem("a"), problem("b")],
      isWell: () => true,
    });
    await proxy.close();
    expect(changes.map(({ kind }) => kind)).toEqual(["failed", "opened"]);
    expect(await allIssues()).toMatchObject([{ title: "b is worse" }]);
  });
});
