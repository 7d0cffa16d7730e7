import { describe, expect, test } from "vitest";
import type { GitApi, Tree, TreeEntry } from "../../../src/adapters/github/index.ts";
import { inParallel } from "../../../src/adapters/stores/parallel.ts";
import { listFiles } from "../../../src/adapters/stores/tree.ts";

const unused = (): never => {
  throw new Error("not expected to be called");
};

/** A repository of paths; a recursive listing is cut short, as GitHub does with large trees. */
function cutShort(paths: readonly string[]): { readonly github: GitApi; listed(): string[] } {
  const asked: string[] = [];
  const entryBelow = (folder: string, path: string): TreeEntry => {
    const rest = path.slice(folder.length);
    const [name = "", ...deeper] = rest.split("/");
    const sha = deeper.length === 0 ? `file:${path}` : `${folder}${name}/`;
    return { path: name, kind: deeper.length === 0 ? "file" : "folder", sha, sizeBytes: 1 };
  };
  const getTree: GitApi["getTree"] = async (sha, { recursive }): Promise<Tree> => {
    if (recursive) return { entries: [], truncated: true };
    asked.push(sha);
    const folder = sha === "root" ? "" : sha;
    const entries = paths.filter((path) => path.startsWith(folder))
      .map((path) => entryBelow(folder, path));
    const byName = new Map(entries.map((entry) => [entry.path, entry]));
    return { entries: [...byName.values()], truncated: false };
  };
  const github: GitApi = {
    getTree, repositoryVisible: unused, getBranch: unused, getCommitTree: unused, getBlob: unused,
    createBlob: unused, createTree: unused, createCommit: unused, createBranch: unused,
    advanceBranch: unused,
  };
  return { github, listed: () => asked };
}

describe("listFiles", () => {
  const paths = [
    "README.md", "v1/s/one/f1/2026/11/1.json", "v1/s/one/f2/2026/11/2.json",
    "v1/s/two/f1/2026/11/3.json", "v1/t/one/f1/2026/11/4.json", "other/v1/s/one/5.json",
  ];

  test("a tree answered in part is walked, along the prefix only", async () => {
    const { github, listed } = cutShort(paths);
    const files = await listFiles(github, "root", "v1/s/one/");
    expect(files.map(({ path }) => path).toSorted()).toEqual(paths.slice(1, 3));
    expect(listed()).not.toContain("other/");
    expect(listed()).not.toContain("v1/s/two/");
    expect(listed()).not.toContain("v1/t/");
  });

  test("a prefix may end within a name", async () => {
    const files = await listFiles(cutShort(paths).github, "root", "v1/s/one/f1/2026/11/1");
    expect(files.map(({ path }) => path)).toEqual([paths[1]]);
  });

  test("more folders than any store has end in an error", async () => {
    const many = Array.from({ length: 2100 }, (_, index) => `v1/s/one/f${index}/1.json`);
    await expect(listFiles(cutShort(many).github, "root", "v1/s/one/"))
      .rejects.toMatchObject({ kind: "store", code: "store-too-large" });
  });
});

describe("inParallel", () => {
  test("keeps the order and never has more than six at work", async () => {
    let working = 0;
    let most = 0;
    const items = Array.from({ length: 50 }, (_, index) => index);
    const doubled = await inParallel(items, async (item) => {
      working += 1;
      most = Math.max(most, working);
      for (let turn = 0; turn < (item * 7) % 5; turn += 1) await Promise.resolve();
      working -= 1;
      return item * 2;
    });
    expect(doubled).toEqual(items.map((item) => item * 2));
    expect(most).toBe(6);
  });

  test("the first failure is the answer", async () => {
    await expect(inParallel([1, 2, 3], async (item) => {
      if (item === 2) throw new Error("two");
      return item;
    })).rejects.toThrow("two");
  });
});
