import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkedOut } from "../../src/entry/checked-out.ts";
import { makeFolder } from "../support/product.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const A = "a".repeat(40);
const B = "b".repeat(40);

async function workspace(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return await checkedOut(folder);
}

describe("what is checked out", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ["a commit by itself", { ".git/HEAD": `${A.toUpperCase()}\n` }, A],
    ["a branch", { ".git/HEAD": "ref: refs/heads/x\n", ".git/refs/heads/x": `${A}\n` }, A],
    ["a branch that was packed", {
      ".git/HEAD": "ref: refs/heads/x\n",
      ".git/packed-refs": `# pack-refs with: peeled\n${B} refs/heads/xx\n${A} refs/heads/x\n`,
    }, A],
    ["a checkout in a folder of its own", { "head/.git/HEAD": `${A}\n` }, A],
  ])("%s", async (_, files, commit) => {
    expect(await workspace(files)).toEqual([{ commit, isOfPullRequest: false }]);
  });

  test("a pull request's merge is known by the ref that it was fetched as", async () => {
    expect(await workspace({
      ".git/HEAD": A, ".git/refs/remotes/pull/7/merge": `${A}\n`, "base/.git/HEAD": B,
    })).toEqual([
      { commit: A, isOfPullRequest: true }, { commit: B, isOfPullRequest: false },
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["nothing", {}], ["files", { "src/x.txt": "x" }],
    ["a submodule, whose .git is a file", { "sub/.git": "gitdir: ../.git/modules/sub\n" }],
    ["a ref that leads elsewhere", { ".git/HEAD": "ref: refs/../../secret\n", secret: A }],
  ])("of %s nothing", async (_, files) => {
    expect(await workspace(files)).toEqual([]);
  });
});
