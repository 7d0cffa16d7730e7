import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeGitHub } from "../../../src/adapters/github/index.ts";
import { makeBranchStore } from "../../../src/adapters/stores/index.ts";
import { makeRandom, must } from "../../../src/base/index.ts";
import type { BaselineStore } from "../../../src/comparison/index.ts";
import { type BareRepository, startBareRepository } from "../../support/bare-repository.ts";
import { startChild } from "../../support/child.ts";
import { type Fault, startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";
import { nodePath, ROOT } from "../../support/product.ts";
import { keyOf, recordingOf } from "./recordings.ts";

/** Many processes that store at once through an API that fails every fifth call. */
const BRANCH = "tailgate-data";
const FAULT_SHARE = 0.2;
const TIMEOUT_MS = 500;
/** A call takes some 10 ms here and some 150 ms on the Internet: waits are shortened alike. */
const SHORTER = 1 / 15;

interface Place {
  readonly url: string;
  readonly token: string;
  readonly repository: string;
}

const FAULTS: readonly Omit<Fault, "applied">[] = [
  { status: 422, body: { message: "Reference cannot be updated" } },
  { status: 409, body: { message: "Conflict" } },
  { status: 500, body: { message: "Server Error" } },
  { status: null, body: null },
];

interface Storm {
  /** Paths that the writers reported, in no order. */
  readonly reported: readonly string[];
  readonly faults: readonly (number | null)[];
  /** Calls that force a branch or delete one. */
  readonly forced: readonly string[];
}

async function storm(
  place: Place,
  size: { readonly writers: number; readonly runs: number },
): Promise<Storm> {
  const chance = makeRandom(20_261_123);
  const faults: (number | null)[] = [];
  const forced: string[] = [];
  const proxy = await startFaultProxy(place.url, ({ method, path, body }) => {
    if (/"force":\s*true/.test(body) || method === "DELETE") forced.push(`${method} ${path} ${body}`);
    if (chance.uniform() >= FAULT_SHARE) return null;
    const fault = FAULTS[Math.floor(chance.uniform() * FAULTS.length)];
    if (fault === undefined) return null;
    faults.push(fault.status);
    return { ...fault, applied: chance.uniform() < 0.5 };
  });
  const cwd = await mkdtemp(join(tmpdir(), "tailgate-"));
  const program = fileURLToPath(new URL("./branch-writer.ts", import.meta.url));
  const exits = await Promise.all(Array.from({ length: size.writers }, (_, writer) => {
    const task = {
      ...place, url: proxy.url, branch: BRANCH, first: 1000 + writer * size.runs, runs: size.runs,
      shorter: SHORTER, timeoutMs: TIMEOUT_MS,
    };
    return startChild(nodePath(), [program, JSON.stringify(task)],
      { cwd, env: {}, timeoutMs: 150_000 }).done;
  }));
  await proxy.close();
  await rm(cwd, { recursive: true });
  for (const { code, stderr } of exits) expect(code, stderr).toBe(0);
  const reported = exits.flatMap(({ stdout }) => stdout.split("\n").slice(0, -1));
  return { reported, faults, forced };
}

const numberOf = (path: string): number => Number(/(\d+)-1-all\.json$/.exec(path)?.[1]);

/** Each run once, under its own name, readable, and nothing else. */
async function expectAllStored(store: BaselineStore, reported: readonly string[], count: number) {
  const numbers = Array.from({ length: count }, (_, at) => 1000 + at);
  expect(reported.map(numberOf).toSorted((a, b) => a - b)).toEqual(numbers);
  const loaded = await store.load(keyOf(), count + 1);
  if (loaded.kind !== "found") throw new Error(JSON.stringify(loaded));
  expect(loaded.runs.map(({ path }) => numberOf(path))).toEqual(numbers);
  expect(new Set(loaded.runs.map(({ recording }) => recording.startedAt)).size).toBe(count);
}

function openStore({ url, token, repository }: Place): BaselineStore {
  const pace = { sleep: async () => undefined, random: () => 0.5 };
  const github = makeGitHub({ token, apiUrl: url, repository, log: () => undefined, ...pace });
  return makeBranchStore({ github, branch: BRANCH, warn: () => undefined, ...pace });
}

const IDENTITY = Object.fromEntries(["AUTHOR", "COMMITTER"].flatMap((who) =>
  [[`GIT_${who}_NAME`, "somebody"], [`GIT_${who}_EMAIL`, "somebody@example.invalid"]]));

/** The commands, as they stand in the page. */
async function squashFromDocs(): Promise<string> {
  const page = await readFile(join(ROOT, "docs/github.md"), "utf8");
  const [, commands] = /^```bash\n(git fetch[\s\S]*?)^```$/m.exec(page) ?? [];
  return must(commands, "the commands that squash");
}

const refShape = z.object({ object: z.object({ sha: z.string() }) });
const commitShape = z.object({
  message: z.string(), parents: z.array(z.object({ sha: z.string() })),
});

/** Messages of the branch's commits and how many parents each has, newest first. */
async function commitsOn(github: GitHubServer) {
  const git = `/repos/${github.repository}/git`;
  const read = async (path: string) => await github.call("GET", `${git}/${path}`, github.token);
  const commits: { readonly message: string; readonly parents: number }[] = [];
  let sha: string | undefined = refShape.parse(await read(`ref/heads/${BRANCH}`)).object.sha;
  while (sha !== undefined) {
    const { message, parents } = commitShape.parse(await read(`commits/${sha}`));
    commits.push({ message, parents: parents.length });
    sha = parents[0]?.sha;
  }
  return commits;
}

describe("on a GitHub that keeps its state in memory", () => {
  let github: GitHubServer;
  beforeEach(async () => {
    github = await startGitHub();
  });
  afterEach(async () => {
    await github.close();
  });

  test("eight processes with 25 runs each: all 200 stored, once, in one line, nothing forced",
    async () => {
      const { reported, faults, forced } = await storm(github, { writers: 8, runs: 25 });
      for (const { status } of FAULTS) {
        expect(faults.filter((one) => one === status).length, String(status)).toBeGreaterThan(20);
      }
      expect(forced).toEqual([]);
      await expectAllStored(openStore(github), reported, 200);
      const commits = await commitsOn(github);
      expect(commits.map(({ parents }) => parents)).toEqual([...Array<number>(199).fill(1), 0]);
      expect(new Set(commits.map(({ message }) => message)).size).toBe(200);
    });
});

describe("on a real bare repository", () => {
  let bare: BareRepository;
  beforeEach(async () => {
    bare = await startBareRepository();
  });
  afterEach(async () => {
    await bare.close();
  });

  const lines = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await bare.git(...args)).split("\n").filter((line) => line !== "");

  test("four processes with five runs each: git finds the repository sound and the branch one line",
    async () => {
      const place = { ...bare, token: "unused" };
      const { reported, faults, forced } = await storm(place, { writers: 4, runs: 5 });
      expect(faults.length).toBeGreaterThan(20);
      expect(forced).toEqual([]);
      await expectAllStored(openStore(place), reported, 20);
      await bare.git("fsck", "--full", "--strict");
      const parents = (await lines("rev-list", "--parents", BRANCH))
        .map((line) => line.split(" ").length - 1);
      expect(parents).toEqual([...Array<number>(19).fill(1), 0]);
      expect(new Set(await lines("log", "--format=%s", BRANCH)).size).toBe(20);
      // Each value that the ref ever had lies behind the next one.
      const tips = (await lines("reflog", "show", "--format=%H", `refs/heads/${BRANCH}`)).toReversed();
      expect(tips).toEqual(await lines("rev-list", "--reverse", BRANCH));
      // An orphan: nothing of the code's history.
      await expect(bare.git("merge-base", "main", BRANCH)).rejects.toThrow();
      const written = await lines("ls-tree", "-r", "--name-only", BRANCH);
      expect(written.toSorted()).toEqual(["README.md", ...reported].toSorted());
    });

  test("the squash that docs/github.md describes loses nothing that is stored meanwhile", async () => {
    const place = { ...bare, token: "unused" };
    await openStore(place).save(recordingOf(), { runId: "1", attempt: 1 });
    const clone = await mkdtemp(join(tmpdir(), "tailgate-clone-"));
    const env = { PATH: process.env["PATH"] ?? "", HOME: clone, ...IDENTITY };
    const inClone = async (script: string) =>
      await startChild("bash", ["-ec", script], { cwd: clone, env, timeoutMs: 60_000 }).done;
    expect((await inClone(`git clone --quiet ${bare.folder} .`)).code).toBe(0);
    const squash = await squashFromDocs();

    const storing = new AbortController();
    const keepSquashing = async (): Promise<number> => {
      let tries = 0;
      for (; !storing.signal.aborted; tries += 1) await inClone(squash);
      return tries;
    };
    const squashing = keepSquashing();
    const { reported } = await storm(place, { writers: 2, runs: 3 }).finally(() => storing.abort());
    expect(await squashing).toBeGreaterThan(0);
    // The last one has nobody to race against.
    expect((await inClone(squash)).code).toBe(0);
    expect(await lines("rev-list", BRANCH)).toHaveLength(1);
    const kept = await lines("ls-tree", "-r", "--name-only", BRANCH);
    expect(kept.filter((path) => path.startsWith("v1/"))).toHaveLength(7);
    expect(reported.filter((path) => !kept.includes(path))).toEqual([]);
    await bare.git("fsck", "--full", "--strict");

    // From a fetch that is out of date it is refused.
    await inClone("git fetch --quiet origin tailgate-data && cp .git/FETCH_HEAD kept");
    await openStore(place).save(recordingOf({ id: "late" }), { runId: "2", attempt: 1 });
    const late = (await lines("rev-parse", BRANCH))[0];
    const refused = await inClone(squash.replace(/^git fetch.*$/m, "cp kept .git/FETCH_HEAD"));
    expect(refused.code).not.toBe(0);
    expect((await lines("rev-parse", BRANCH))[0]).toBe(late);
    await rm(clone, { recursive: true });
  });
});
