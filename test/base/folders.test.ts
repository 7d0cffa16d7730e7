import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolders } from "../../src/base/index.ts";

let root: string;
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), "tailgate-test-")); });
afterAll(async () => { await rm(root, { recursive: true, force: true }); });

test("makes a folder and those above it, again and at the same time", async () => {
  const paths = Array.from({ length: 20 }, (_, at) => join(root, "a", "b", `${at % 3}`));
  await Promise.all(paths.map(makeFolders));
  await makeFolders(join(root, "a"));
  expect((await readdir(join(root, "a", "b"))).toSorted()).toEqual(["0", "1", "2"]);
});

test("a file in the way is an error", async () => {
  await writeFile(join(root, "file"), "");
  await expect(makeFolders(join(root, "file"))).rejects.toThrow(/EEXIST/);
  await expect(makeFolders(join(root, "file", "below"))).rejects.toThrow(/ENOTDIR/);
});

test.runIf(process.platform === "linux")("where nothing can be made it ends", async () => {
  await expect(makeFolders("/proc/tailgate/reports")).rejects.toThrow(/ENOENT|EACCES/);
});
