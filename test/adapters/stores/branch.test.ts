import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeGitHub } from "../../../src/adapters/github/index.ts";
import { makeBranchStore } from "../../../src/adapters/stores/index.ts";
import { makeRandom } from "../../../src/base/index.ts";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { type Fault, startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";
import { daysOf, storeContract } from "./contract.ts";
import { flip } from "./flip.ts";
import { day, keyOf, recordingOf } from "./recordings.ts";

let server: GitHubServer;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
});

const BRANCH = "tailgate-data";

interface Connection {
  readonly token?: string;
  readonly url?: string;
  readonly repository?: string;
  readonly seed?: number;
  readonly shorter?: number;
}

/**
 * A call takes some 10 ms here and some 150 ms on the Internet: waits are shortened alike, so that
 * writers meet as often as they would.
 */
const SHORTER = 1 / 15;

function openStore({ token, url, repository, seed = 1, shorter = SHORTER }: Connection = {}) {
  const random = makeRandom(seed);
  const pace = {
    sleep: async (delayMs: number) => {
      await pause(delayMs * shorter);
    },
    random: () => random.uniform(),
  };
  const github = makeGitHub({
    token: token ?? server.token,
    apiUrl: url ?? server.url,
    repository: repository ?? server.repository,
    log: () => undefined,
    ...pace,
  });
  return makeBranchStore({ github, branch: BRANCH, warn: () => undefined, ...pace });
}

const run = (runId: number | string) => ({ runId: String(runId), attempt: 1 });
const gitPath = (rest: string) => `/repos/${server.repository}/git/${rest}`;

async function tip(): Promise<string> {
  const found = await server.call("GET", gitPath(`ref/heads/${BRANCH}`), server.token);
  return z.object({ object: z.object({ sha: z.string() }) }).parse(found).object.sha;
}

const commitShape = z.object({
  message: z.string(), parents: z.array(z.object({ sha: z.string() })),
  tree: z.object({ sha: z.string() }),
});

/** The branch's commits from the tip to the root; throws where it is not one line. */
async function history(): Promise<readonly z.infer<typeof commitShape>[]> {
  const commits = [];
  for (let sha: string | undefined = await tip(); sha !== undefined;) {
    const found = await server.call("GET", gitPath(`commits/${sha}`), server.token);
    const commit = commitShape.parse(found);
    if (commit.parents.length > 1) throw new Error(`${sha} is a merge`);
    commits.push(commit);
    sha = commit.parents[0]?.sha;
  }
  return commits;
}

/** Puts a file on the branch past the store. */
async function plant(path: string, content: string): Promise<void> {
  const head = await tip();
  const [newest] = await history();
  const tree = await server.call("POST", gitPath("trees"), server.token, {
    base_tree: newest?.tree.sha, tree: [{ path, mode: "100644", type: "blob", content }],
  });
  const commit = await server.call("POST", gitPath("commits"), server.token, {
    message: "plant", tree: z.object({ sha: z.string() }).parse(tree).sha, parents: [head],
  });
  const { sha } = z.object({ sha: z.string() }).parse(commit);
  await server.call("PATCH", gitPath(`refs/heads/${BRANCH}`), server.token, { sha });
}

describe("a branch store", () => {
  storeContract(() => openStore());

  test("starts an orphan branch that explains itself, then adds one commit per run", async () => {
    const store = openStore();
    expect(store.description).toBe(`branch ${BRANCH} of ${server.repository}`);
    const { path } = await store.save(recordingOf(), run(1));
    await store.save(recordingOf({ startedAt: day(2) }), run(2));
    await store.save(recordingOf({ startedAt: day(2) }), run(2));
    const commits = await history();
    expect(commits.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Add v1\/.*\/2-1-all\.json$/), `Start the baselines with ${path}`,
    ]);
    const github = makeGitHub({
      token: server.token, apiUrl: server.url, repository: server.repository,
      log: () => undefined,
    });
    const files = await github.getTree(commits[1]?.tree.sha ?? "", { recursive: true });
    const readme = files.entries.find((entry) => entry.path === "README.md");
    expect(await github.getBlob(readme?.sha ?? "")).toContain(BRANCH);
  });

  test("reads no more files than it needs", async () => {
    for (const number of [1, 2, 3, 4]) {
      await openStore().save(recordingOf({ startedAt: day(number) }), run(number));
    }
    const proxy = await startFaultProxy(server.url, () => null);
    expect(daysOf(await openStore({ url: proxy.url }).load(keyOf(), 2))).toEqual([3, 4]);
    expect(proxy.passed.filter(({ path }) => path.includes("/git/blobs/"))).toHaveLength(2);
    await proxy.close();
  });

  test("months count before run numbers", async () => {
    const store = openStore();
    await store.save(recordingOf({ startedAt: "2026-12-01T00:00:00Z" }), run(5));
    await store.save(recordingOf({ startedAt: "2025-12-31T00:00:00Z" }), run(900));
    expect(daysOf(await store.load(keyOf(), 1))).toEqual([1]);
  });

  test("a file that is no recording makes the answer corrupt, with its path", async () => {
    const { path } = await openStore().save(recordingOf(), run(1));
    await plant(path, "<<<<<<< HEAD");
    expect(await openStore().load(keyOf(), 20))
      .toEqual({ kind: "corrupt", path, reason: expect.stringMatching(/not JSON/) });
  });

  test("a byte that changed anywhere in a file makes it corrupt, never absent", async () => {
    const recording = recordingOf();
    const { path } = await openStore().save(recording, run(1));
    const bytes = Buffer.from(serialiseRecording(recording));
    const random = makeRandom(31);
    for (let count = 0; count < 8; count += 1) {
      const { at, flipped } = flip(bytes, random);
      await plant(path, flipped.toString("utf8"));
      expect(await openStore().load(keyOf(), 20), `byte ${at}`).toMatchObject({ kind: "corrupt", path });
    }
    await plant(path, bytes.toString("utf8"));
    expect(await openStore().load(keyOf(), 20)).toMatchObject({ kind: "found" });
  });

  test("files that are not ours are left alone", async () => {
    const { path } = await openStore().save(recordingOf(), run(1));
    await plant(path.replace("1-1-all.json", "notes.txt"), "hello");
    await plant("index.json", "{}");
    expect(await openStore().load(keyOf(), 20)).toMatchObject({ runs: [{ path }] });
  });

  test("a repository that is not there is an error, not an absence", async () => {
    await expect(openStore({ repository: "octo-org/elsewhere" }).load(keyOf(), 20))
      .rejects.toMatchObject({ kind: "store", code: "repository-not-found" });
  });

  test("a read-only token reads, and is told what writing needs", async () => {
    await openStore().save(recordingOf(), run(1));
    const store = openStore({ token: server.readOnlyToken });
    expect(daysOf(await store.load(keyOf(), 20))).toEqual([23]);
    await expect(store.save(recordingOf(), run(2))).rejects.toMatchObject({
      kind: "store", hint: expect.stringContaining('"contents: write"'),
    });
  });

  test("a protected branch is explained at once", async () => {
    await openStore().save(recordingOf(), run(1));
    const message = "Repository rule violations found\n\nCannot update this protected ref.";
    const proxy = await startFaultProxy(server.url, ({ method }) =>
      method === "PATCH" ? { status: 422, body: { message }, applied: false } : null);
    await expect(openStore({ url: proxy.url }).save(recordingOf({ id: "x" }), run(2)))
      .rejects.toMatchObject({
        code: "branch-protected", message: expect.stringContaining("Cannot update"),
      });
    expect(proxy.passed.filter(({ method }) => method === "PATCH")).toHaveLength(1);
    await proxy.close();
  });

  test("an empty repository is explained", async () => {
    const empty = { status: 409, body: { message: "Git Repository is empty." }, applied: false };
    const proxy = await startFaultProxy(server.url, () => empty);
    const store = openStore({ url: proxy.url });
    expect(await store.load(keyOf(), 20)).toMatchObject({
      kind: "absent", reason: expect.stringMatching(/no commits/),
    });
    await expect(store.save(recordingOf(), run(1)))
      .rejects.toMatchObject({ code: "empty-repository" });
    await proxy.close();
  });

  test("a race that is never won ends after forty tries", async () => {
    await openStore().save(recordingOf(), run(1));
    const lost = { status: 422, body: { message: "Update is not a fast forward" }, applied: false };
    const proxy = await startFaultProxy(server.url, ({ method }) =>
      method === "PATCH" ? lost : null);
    const store = openStore({ url: proxy.url, shorter: 0 });
    await expect(store.save(recordingOf({ id: "x" }), run(2)))
      .rejects.toMatchObject({ kind: "store", code: "branch-contended" });
    expect(proxy.passed.filter(({ method }) => method === "PATCH")).toHaveLength(40);
    await proxy.close();
  });

  test.each(["PATCH", "POST"])(
    "a write whose answer to %s was lost is found done, not done twice", async (lossy) => {
      if (lossy === "PATCH") await openStore().save(recordingOf({ startedAt: day(1) }), run(1));
      const lost: Fault[] = [{ status: 502, body: {}, applied: true }];
      const proxy = await startFaultProxy(server.url, ({ method, path }) =>
        method === lossy && path.includes("/git/refs") ? lost.shift() ?? null : null);
      await openStore({ url: proxy.url }).save(recordingOf({ startedAt: day(2) }), run(2));
      await proxy.close();
      expect(await history()).toHaveLength(lossy === "PATCH" ? 2 : 1);
      expect(daysOf(await openStore().load(keyOf(), 1))).toEqual([2]);
    },
  );
});
