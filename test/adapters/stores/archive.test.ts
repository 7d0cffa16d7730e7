import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitApi, makeGitHub, type TreeEntry } from "../../../src/adapters/github/index.ts";
import { makeBranchStore, makeDirectoryStore } from "../../../src/adapters/stores/index.ts";
import { parseIndex } from "../../../src/adapters/stores/index-file.ts";
import { makeRandom, must } from "../../../src/base/index.ts";
import type {
  BaselineArchive, BaselineStore, DerivedFile, RunSummary,
} from "../../../src/comparison/index.ts";
import { type FaultProxy, startFaultProxy } from "../../support/fault-proxy.ts";
import { type GitHubServer, startGitHub } from "../../support/github.ts";
import { overwriteStored, storedPaths } from "../../support/repository.ts";
import { flip } from "./flip.ts";
import { day, keyOf, recordingOf } from "./recordings.ts";

const archiveOf = ({ archive }: BaselineStore): BaselineArchive => must(archive, "archive");
const run = (runId: number) => ({ runId: String(runId), attempt: 1 });
const derive = (runs: readonly RunSummary[]) =>
  [{ path: "README.md", text: `${runs.length} runs\n` }];
const tidyAt = (store: BaselineStore, at: string) =>
  archiveOf(store).tidy({ now: new Date(at), derive });

/** Thirty runs, a day apart. */
async function fill(store: BaselineStore, count = 30): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await store.save(recordingOf({ startedAt: day(number) }), run(1000 + number));
  }
}

const MUCH_LATER = "2027-11-23T06:00:00Z";

describe("the archive of a directory", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tailgate-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test("is pruned to the anchor and the newest twenty, which are still found", async () => {
    const store = makeDirectoryStore(folder);
    await fill(store);
    expect(await tidyAt(store, day(31))).toEqual([]);
    expect(await tidyAt(store, MUCH_LATER)).toEqual([expect.stringContaining("5 old runs pruned")]);
    expect(await archiveOf(store).summaries()).toHaveLength(25);
    expect(await store.load(keyOf(), 20)).toMatchObject({ kind: "found", runs: { length: 20 } });
  });

  test("with a damaged file is refused by name, and tidied around it", async () => {
    const store = makeDirectoryStore(folder);
    const { path } = await store.save(recordingOf(), run(1));
    await writeFile(join(folder, path), "{");
    await expect(archiveOf(store).summaries())
      .rejects.toMatchObject({ kind: "store", message: expect.stringContaining(path) });
    expect(await tidyAt(store, MUCH_LATER)).toEqual([expect.stringContaining(path)]);
  });
});

test("a branch that has grown large says how it gets smaller", async () => {
  const sha = "a".repeat(40);
  const entries = Array.from({ length: 30 }, (_, at): TreeEntry =>
    ({ path: `notes/${at}`, kind: "file", sha, sizeBytes: 1_000_000 }));
  const make = async (): Promise<string> => sha;
  const github: GitApi & { readonly repository: string } = {
    repository: "octo-org/octo-repo", repositoryVisible: async () => true,
    getBranch: async () => ({ kind: "found", sha }), getCommitTree: make,
    getTree: async () => ({ entries, truncated: false }), getBlob: async () => "", createBlob: make,
    createTree: make, createCommit: make, createBranch: async () => ({ kind: "changed" }),
    advanceBranch: async () => ({ kind: "changed" }),
  };
  const store = makeBranchStore({ warn: () => undefined,
    github, branch: "tailgate-data", sleep: async () => undefined, random: () => 0,
  });
  expect(await tidyAt(store, day(1))).toEqual([
    expect.stringMatching(/holds 30 MB in 30 files, more than 20 MB: .*branch:NAME.*docs\/github\.md/),
  ]);
});

describe("the archive of a branch", () => {
  let server: GitHubServer;
  let proxy: FaultProxy;
  beforeEach(async () => {
    server = await startGitHub();
    proxy = await startFaultProxy(server.url, () => null);
  });
  afterEach(async () => {
    await proxy.close();
    await server.close();
  });

  let warnings: string[] = [];
  function open(url = proxy.url): BaselineStore {
    const pace = { sleep: async () => undefined, random: () => 0.5 };
    const github = makeGitHub({
      token: server.token, apiUrl: url, repository: server.repository, log: () => undefined, ...pace,
    });
    warnings = [];
    const warn = (line: string) => warnings.push(line);
    return makeBranchStore({ github, branch: "tailgate-data", warn, ...pace });
  }

  const readMe = async (path: string): Promise<string> => {
    const found = await server.call("GET",
      `/repos/${server.repository}/contents/${path}?ref=tailgate-data`, server.token);
    return Buffer.from((found as { content: string }).content, "base64").toString("utf8");
  };
  const blobsRead = (): number =>
    proxy.passed.filter(({ method, path }) => method === "GET" && path.includes("/git/blobs/")).length;

  test("of a branch that does not exist is empty, and is not made", async () => {
    expect(await archiveOf(open()).summaries()).toEqual([]);
    expect(await tidyAt(open(), day(1))).toEqual([]);
    expect(await storedPaths(server)).toEqual([]);
  });

  test("is pruned, gets its pages, and is then read from its index alone", async () => {
    const store = open();
    await fill(store);
    expect(await tidyAt(store, MUCH_LATER)).toEqual([expect.stringContaining("5 old runs pruned")]);
    expect(await storedPaths(server)).toHaveLength(25);
    expect(await readMe("README.md")).toBe("25 runs\n");
    const before = blobsRead();
    const summaries = await archiveOf(open()).summaries();
    expect(blobsRead() - before).toBe(1);
    expect(summaries.map(({ startedAt }) => startedAt).toSorted())
      .toEqual([1, 2, 3, 4, 5, ...Array.from({ length: 20 }, (_, at) => 11 + at)].map(day));
    expect(await tidyAt(store, MUCH_LATER)).toEqual([]);
  });

  test("charts that are no longer drawn go, equal files are not sent again, nothing else is touched",
    async () => {
      const store = open();
      await fill(store, 3);
      const page = { path: "README.md", text: "héllo\n" };
      const charts = ["a", "b"].map((name) => ({ path: `charts/s/${name}.svg`, text: `<svg ${name}/>` }));
      const tidyWith = (files: readonly DerivedFile[]) =>
        archiveOf(store).tidy({ now: new Date(day(4)), derive: () => files });
      await tidyWith([page, ...charts]);
      expect(await readMe("charts/s/b.svg")).toBe("<svg b/>");
      const writes = (): number => proxy.passed.filter(({ method }) => method !== "GET").length;
      const before = writes();
      await tidyWith([page, ...charts]);
      expect(writes()).toBe(before);
      await tidyWith([page, ...charts.slice(0, 1)]);
      // A tree, a commit and the branch.
      expect(writes() - before).toBe(3);
      await expect(readMe("charts/s/b.svg")).rejects.toThrow(" 404 ");
      expect(await readMe("charts/s/a.svg")).toBe("<svg a/>");
      expect(await readMe("README.md")).toBe("héllo\n");
      expect(await storedPaths(server)).toHaveLength(3);
    });

  test("an index with any byte changed is not believed, and said to be damaged", async () => {
    const store = open();
    await fill(store, 3);
    await tidyAt(store, day(4));
    const runs = await archiveOf(store).summaries();
    const bytes = Buffer.from(await readMe("index.json"));
    expect(parseIndex(bytes.toString())?.size).toBe(3);
    const random = makeRandom(5);
    for (let count = 0; count < 200; count += 1) {
      const { at, flipped } = flip(bytes, random);
      const index = parseIndex(flipped.toString());
      // Between the runs stand line ends, which are no content.
      if (index !== null) expect(flipped.toString().replace(/\s/g, ""), `byte ${at}`)
        .toBe(bytes.toString().replace(/\s/g, ""));
    }
    expect(warnings).toEqual([]);
    await overwriteStored(server, "index.json", bytes.toString().replace('"levels":{', '"levels":{"latency.p50":1,'));
    expect(await archiveOf(store).summaries()).toEqual(runs);
    expect(warnings.join()).toMatch(/index\.json on branch .* is damaged/);
  });

  test("a damaged index is built anew, a damaged run is refused by name", async () => {
    const store = open();
    await fill(store, 3);
    await tidyAt(store, day(4));
    await overwriteStored(server, "index.json", "{");
    expect(await archiveOf(store).summaries()).toHaveLength(3);
    const [path = ""] = await storedPaths(server);
    await overwriteStored(server, path, "{}");
    await expect(archiveOf(store).summaries())
      .rejects.toMatchObject({ kind: "store", message: expect.stringContaining(path) });
    expect((await tidyAt(store, day(4))).join()).toContain(path);
    expect(await readMe("README.md")).toBe("2 runs\n");
  });

  test("a run stored meanwhile is not lost: the race is, and is run again", async () => {
    const store = open();
    await fill(store, 2);
    let isFirst = true;
    const racing = await startFaultProxy(server.url, ({ method }) => {
      if (method !== "PATCH" || !isFirst) return null;
      isFirst = false;
      return { status: 422, body: { message: "Update is not a fast-forward" }, applied: false };
    });
    await tidyAt(open(racing.url), day(3));
    await racing.close();
    expect(await readMe("README.md")).toBe("2 runs\n");
    expect(await storedPaths(server)).toHaveLength(2);
  });

  test("four writers that each store and tidy lose nothing, and leave a whole index", async () => {
    const writers = [1, 2, 3, 4];
    await Promise.all(writers.map(async (writer) => {
      const store = open(server.url);
      for (const turn of [1, 2, 3]) {
        const at = writer * 3 + turn;
        await store.save(recordingOf({ startedAt: day(at), id: `${at}` }), run(1000 + at));
        await tidyAt(store, day(20));
      }
    }));
    await tidyAt(open(), day(20));
    expect(await storedPaths(server)).toHaveLength(12);
    expect(await readMe("README.md")).toBe("12 runs\n");
  });
});
