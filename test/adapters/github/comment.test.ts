import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  makeGitHub, publishComment, readContext, type Stamp, upsertComment,
} from "../../../src/adapters/github/index.ts";
import { type Fault, startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";
import { pullRequestEvent, runner } from "./events.ts";

let server: GitHubServer;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
});

const connect = (token = server.token, url = server.url) => makeGitHub({
  token, apiUrl: url, repository: server.repository, log: () => undefined,
  sleep: async () => undefined, random: () => 0,
});

const stamp = (runId: number, attempt = 1): Stamp =>
  ({ runId: String(runId), attempt, headSha: "a".repeat(40) });

const pace = { sleep: async () => undefined, random: () => 0 };
const upsert = (body: string, by: Stamp, github = connect(), key = "default") =>
  upsertComment({ github, pullRequest: server.pullRequest, key, body, stamp: by, ...pace });

const path = () => `/repos/${server.repository}/issues/${server.pullRequest}/comments`;

async function listed(): Promise<readonly string[]> {
  const found = await server.call("GET", `${path()}?per_page=100`, server.token);
  return z.array(z.object({ body: z.string() })).parse(found).map(({ body }) => body);
}

const post = (body: string, token: string) =>
  server.call("POST", path(), token, { body });

describe("upsertComment", () => {
  test("creates one comment, then keeps updating it", async () => {
    expect(await upsert("red", stamp(10))).toMatchObject({ kind: "created" });
    expect(await upsert("green", stamp(11))).toMatchObject({ kind: "updated" });
    expect(await upsert("green again", stamp(11, 2))).toMatchObject({ kind: "updated" });
    const bodies = await listed();
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatch(/^green again\n\n<!-- tailgate:default \{.*\} -->\n?$/);
  });

  test("the same run with the same text changes nothing", async () => {
    await upsert("green", stamp(10));
    expect(await upsert("green", stamp(10))).toMatchObject({ kind: "unchanged" });
    expect(await listed()).toHaveLength(1);
  });

  test("the same text from a newer run moves the stamp, so that older runs stay out", async () => {
    await upsert("green", stamp(10));
    expect(await upsert("green", stamp(12))).toMatchObject({ kind: "updated" });
    expect(await upsert("red", stamp(11))).toMatchObject({ kind: "kept-newer" });
  });

  test.each([
    ["an older run", stamp(99), stamp(100)],
    ["an earlier attempt of the same run", stamp(100, 1), stamp(100, 2)],
    ["a run whose number is smaller though its digits sort later", stamp(9), stamp(10)],
  ])("%s never overwrites", async (_, older, newer) => {
    await upsert("newer", newer);
    expect(await upsert("older", older)).toMatchObject({ kind: "kept-newer" });
    expect((await listed())[0]).toMatch(/^newer/);
  });

  test("finds its comment behind more than a hundred others", async () => {
    for (let index = 0; index < 120; index += 1) await post(`chat ${index}`, server.personToken);
    await upsert("first", stamp(1));
    expect(await upsert("second", stamp(2))).toMatchObject({ kind: "updated" });
    const all = await connect().listComments(server.pullRequest);
    expect(all).toHaveLength(121);
    expect(all.filter(({ body }) => body.startsWith("second"))).toHaveLength(1);
  });

  test("keys keep apart, even when one is the beginning of another", async () => {
    await upsert("one", stamp(1), connect(), "a");
    const second = (body: string, run: number) => upsert(body, stamp(run), connect(), "a b --> c");
    expect(await second("two", 1)).toMatchObject({ kind: "created" });
    expect(await second("two!", 2)).toMatchObject({ kind: "updated" });
    expect(await listed()).toHaveLength(2);
  });

  test("a stranger's comment with our marker is neither edited nor obeyed", async () => {
    const forged = 'nice\n\n<!-- tailgate:default {"run":"999999","attempt":9,"sha":""} -->';
    await post(forged, server.personToken);
    expect(await upsert("ours", stamp(1))).toMatchObject({ kind: "created" });
    expect(await upsert("ours too", stamp(2))).toMatchObject({ kind: "updated" });
    expect(await listed()).toEqual([forged, expect.stringMatching(/^ours too/)]);
  });

  test("another app's comment with our marker is not ours, where GitHub tells which bot we are",
    async () => {
      await upsert("of github-actions", stamp(1));
      const proxy = await startFaultProxy(server.url, ({ path: asked, body }) => (asked !== "/graphql" ? null
        : { status: 200, applied: false,
          body: /^\{"query":"\{ viewer \{ login \} \}"\}$/.test(body)
            ? { data: { viewer: { login: "our-app[bot]" } } } : { errors: [{ message: body }] } }));
      expect(await upsert("ours", stamp(2), connect(server.token, proxy.url))).toMatchObject({ kind: "created" });
      await proxy.close();
      expect(await listed()).toEqual([
        expect.stringMatching(/^of github-actions/), expect.stringMatching(/^ours/),
      ]);
    });

  test("with a person's token only that person's comments are ours", async () => {
    await upsert("of the bot", stamp(1));
    const person = connect(server.personToken);
    expect(await upsert("of the person", stamp(2), person)).toMatchObject({ kind: "created" });
    expect(await upsert("again", stamp(3), person)).toMatchObject({ kind: "updated" });
    expect(await listed()).toEqual([
      expect.stringMatching(/^of the bot/), expect.stringMatching(/^again/),
    ]);
  });

  test("a marker quoted inside a report is no marker", async () => {
    const quoted = 'see <!-- tailgate:default {"run":"9","attempt":1,"sha":""} -->\n\nthe end';
    await post(quoted, server.token);
    expect(await upsert("ours", stamp(1))).toMatchObject({ kind: "created" });
  });

  test.each([
    ["no JSON", "{oops"],
    ["a run that is no number", '{"run":"<script>","attempt":1,"sha":""}'],
    ["nothing", ""],
  ])("a damaged marker with %s is ours and older than everything", async (_, content) => {
    await post(`old\n\n<!-- tailgate:default ${content} -->`, server.token);
    expect(await upsert("new", stamp(1))).toMatchObject({ kind: "updated" });
    expect(await listed()).toEqual([expect.stringMatching(/^new/)]);
  });

  test("our duplicates go once the newest of them is up to date", async () => {
    const marker = (run: number) =>
      `<!-- tailgate:default {"run":"${run}","attempt":1,"sha":""} -->`;
    for (const run of [3, 5, 4]) await post(`old ${run}\n\n${marker(run)}`, server.token);
    await post("a word of a person", server.personToken);
    expect(await upsert("new", stamp(6))).toMatchObject({ kind: "updated" });
    expect(await listed()).toEqual([
      expect.stringMatching(/^new/), "a word of a person",
    ]);
  });

  test("duplicates stay while the update fails", async () => {
    const marker = '<!-- tailgate:default {"run":"1","attempt":1,"sha":""} -->';
    for (const name of ["one", "two"]) await post(`${name}\n\n${marker}`, server.token);
    const proxy = await startFaultProxy(server.url, ({ method }) => method === "PATCH"
      ? { status: 422, body: { message: "no" }, applied: false } : null);
    await expect(upsert("new", stamp(2), connect(server.token, proxy.url))).rejects.toThrow(/no/);
    await proxy.close();
    expect(await listed()).toHaveLength(2);
  });

  test("a comment deleted under our hands is posted anew", async () => {
    await upsert("old", stamp(1));
    const proxy = await startFaultProxy(server.url, ({ method }) => method === "PATCH"
      ? { status: 404, body: { message: "Not Found" }, applied: false } : null);
    expect(await upsert("new", stamp(2), connect(server.token, proxy.url)))
      .toMatchObject({ kind: "created" });
    await proxy.close();
  });

  test("a comment whose posting was answered with an error is not posted twice", async () => {
    const lost: Fault[] = [{ status: 502, body: {}, applied: true }];
    const proxy = await startFaultProxy(server.url, ({ method, path: asked }) =>
      method === "POST" && asked.endsWith("/comments") ? lost.shift() ?? null : null);
    expect(await upsert("once", stamp(1), connect(server.token, proxy.url)))
      .toMatchObject({ kind: "unchanged" });
    await proxy.close();
    expect(await listed()).toHaveLength(1);
  });

  test("a body beyond GitHub's limit is refused before anything is sent", async () => {
    await expect(upsert("x".repeat(65_500), stamp(1))).rejects.toMatchObject({
      kind: "publish", code: "comment-too-long",
    });
    expect(await listed()).toHaveLength(0);
  });
});

describe("jobs of one run", () => {
  const job = (name: string, rank: number) => ({ name, rank, title: `job ${name}` });
  const say = (name: string, body: string, by = stamp(1), rank = 6, github = connect()) =>
    upsertComment({
      github, pullRequest: server.pullRequest, key: "default", body, stamp: by, part: job(name, rank),
      sleep: async (ms) => { await pause(ms / 20); }, random: Math.random,
    });

  test("share one comment, the worst first, each told apart", async () => {
    await say("chat", "Pass\n\n| a | table |");
    expect((await listed())[0]).toMatch(/^Pass\n\n\| a \| table \|\n\n<!--/);
    await say("embed", "Regressed\n\nmore", stamp(1), 1);
    const [body = "", ...others] = await listed();
    expect(others).toEqual([]);
    expect(body).toMatch(
      /^Regressed\n\njob embed\n\nmore\n\n---\n\nPass\n\njob chat\n\n\| a \| table \|\n\n<!--/);
  });

  test("replace their own part in a later attempt, and leave the others'", async () => {
    await say("chat", "red", stamp(1), 1);
    await say("embed", "green");
    await say("chat", "green now", stamp(1, 2));
    expect(await say("chat", "late", stamp(1, 1))).toMatchObject({ kind: "kept-newer" });
    expect((await listed())[0]).toMatch(/^green now\n\njob chat\n\n---\n\ngreen\n\njob embed\n\n<!--/);
  });

  test("leave nothing of an older run, nor of one that spoke for all of them", async () => {
    await say("chat", "old", stamp(1));
    await say("embed", "new", stamp(2));
    expect((await listed())[0]).toMatch(/^new\n\n<!--/);
    await upsert("for all", stamp(2));
    expect((await listed())[0]).toMatch(/^for all\n\n<!--/);
    await say("chat", "again", stamp(2, 2));
    expect((await listed())[0]).toMatch(/^again\n\n<!--/);
  });

  test("do not take over what somebody has edited", async () => {
    await say("chat", "red\n\nlong", stamp(1), 1);
    await say("embed", "green");
    const [{ id, body } = { id: 0, body: "" }] = await connect().listComments(server.pullRequest);
    await connect().updateComment(id, body.replace("long", "longer than it was"));
    await say("embed", "green");
    expect((await listed())[0]).toMatch(/^green\n\n<!--/);
  });

  test("give up their details, the best first, where the comment would grow too long", async () => {
    const long = (head: string) =>
      `${head}\n\ntable\n\n<details><summary>All</summary>\n\n${"x".repeat(30_000)}\n\n</details>`;
    await say("bad", long("Regressed"), stamp(1), 1);
    await say("good", long("Pass"));
    const [body = ""] = await listed();
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body).toMatch(/^Regressed\n\njob bad\n\ntable\n\n<details>.*x{30000}/s);
    expect(body).toMatch(/Pass\n\njob good\n\ntable\n\nThe details are in the job's summary\./);
  });

  test.each([2, 6])("%i at once leave one comment with the part of each", async (count) => {
    const late = await startFaultProxy(server.url, () => null, { delayMs: () => Math.random() * 40 });
    const github = connect(server.token, late.url);
    const names = Array.from({ length: count }, (_, at) => `job${at}`);
    await Promise.all(names.map((name) => say(name, `Pass of ${name}`, stamp(1), 6, github)));
    await late.close();
    const [body = "", ...others] = await listed();
    expect(others).toEqual([]);
    for (const name of names) expect(body).toContain(`Pass of ${name}`);
  });
});

describe("publishComment", () => {
  const publish = (token: string, url = server.url) => publishComment({
    github: connect(token, url),
    pullRequest: server.pullRequest,
    key: "default",
    body: "red",
    stamp: stamp(1), ...pace,
    context: readContext(runner("pull_request"), pullRequestEvent("fork")),
  });

  test("a fork's read-only token: an explanation instead of a failure", async () => {
    expect(await publish(server.readOnlyToken)).toEqual({
      kind: "denied", explanation: expect.stringMatching(/forks get a read-only token/),
    });
    expect(await listed()).toHaveLength(0);
  });

  test("a token that may comment does", async () => {
    expect(await publish(server.token)).toMatchObject({ kind: "created" });
  });

  test("an outage stays a failure", async () => {
    const down: Fault = { status: 500, body: {}, applied: false };
    const proxy = await startFaultProxy(server.url, () => down);
    await expect(publish(server.token, proxy.url)).rejects.toMatchObject({ kind: "publish" });
    await proxy.close();
  });
});
