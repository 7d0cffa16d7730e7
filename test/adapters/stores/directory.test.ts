import {
  mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  makeDirectoryStore, makeFileStore, makeNoStore,
} from "../../../src/adapters/stores/index.ts";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { daysOf, storeContract } from "./contract.ts";
import { day, keyOf, recordingOf } from "./recordings.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tailgate-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const run = (runId: string) => ({ runId, attempt: 1 });
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => entry.name);

describe("a directory store", () => {
  storeContract(() => makeDirectoryStore(join(root, "store")));

  test("finds the newest runs even when their names do not tell", async () => {
    const store = makeDirectoryStore(root);
    await store.save(recordingOf({ startedAt: day(2) }), run("aaa"));
    await store.save(recordingOf({ startedAt: day(1) }), run("zzz"));
    expect(daysOf(await store.load(keyOf(), 1))).toEqual([2]);
  });

  test("leaves no temporary file behind, and takes no notice of another's", async () => {
    const store = makeDirectoryStore(root);
    const { path } = await store.save(recordingOf(), run("1"));
    expect(filesBelow(root)).toEqual(["1-1-all.json"]);
    const folder = dirname(join(root, path));
    const names = [".2-1-all.json.4711.tmp", "2-1-all.json.tmp", ".3-1-all.json", "README.md"];
    for (const name of names) {
      writeFileSync(join(folder, name), '{"schema": "tailgate.rec');
    }
    expect(await store.load(keyOf(), 9)).toMatchObject({ kind: "found", runs: [{ path }] });
  });

  test("concurrent savers of the same and of different runs lose nothing", async () => {
    const days = [1, 2, 3, 4, 5];
    await Promise.all([...days, ...days].map((number) =>
      makeDirectoryStore(root).save(recordingOf({ startedAt: day(number) }), run(`${number}`))));
    expect(daysOf(await makeDirectoryStore(root).load(keyOf(), 9))).toEqual(days);
    expect(filesBelow(root)).toHaveLength(5);
  });

  const whole = serialiseRecording(recordingOf());
  test.each([
    ["torn", whole.slice(0, 200), /not JSON/],
    ["empty", "", /not JSON/],
    ["edited", whole.replace('"seed":1', '"seed":2'), /checksum/],
    ["something else", "[]", /not a JSON object/],
    ["from another fingerprint", serialiseRecording(recordingOf({ model: "x" })), /another/],
  ])("one file that is %s makes the answer corrupt, with its path", async (_, text, reason) => {
    const store = makeDirectoryStore(root);
    for (const number of [1, 2, 3]) {
      await store.save(recordingOf({ startedAt: day(number) }), run(`${number}`));
    }
    const { path } = await store.save(recordingOf({ startedAt: day(4) }), run("0"));
    writeFileSync(join(root, path), text);
    expect(await store.load(keyOf(), 1))
      .toEqual({ kind: "corrupt", path, reason: expect.stringMatching(reason) });
  });

  test("a symbolic link is not followed, and not shown", async () => {
    const secret = join(root, "secret");
    writeFileSync(secret, "root:x:0:0");
    const { path } = await makeDirectoryStore(root).save(recordingOf(), run("1"));
    const link = join(root, dirname(path), "2-1-all.json");
    symlinkSync(secret, link);
    const loaded = await makeDirectoryStore(root).load(keyOf(), 9);
    expect(loaded).toMatchObject({ kind: "corrupt", reason: expect.stringMatching(/regular/) });
    expect(JSON.stringify(loaded)).not.toContain("root:x");
  });

  test("a folder in a file's place is an operating error that names the store", async () => {
    writeFileSync(join(root, "v1"), "");
    await expect(makeDirectoryStore(root).save(recordingOf(), run("1")))
      .rejects.toMatchObject({ kind: "store", code: "directory-failed" });
  });

  test("a torn file under the run's path is not taken for it: the run lies beside", async () => {
    const store = makeDirectoryStore(root);
    const { path } = await store.save(recordingOf(), run("1"));
    writeFileSync(join(root, path), "torn");
    expect((await store.save(recordingOf(), run("1"))).path).not.toBe(path);
    expect(readFileSync(join(root, path), "utf8")).toBe("torn");
  });
});

describe("a file store", () => {
  const file = () => join(root, "baseline.json");

  test("finds the one recording, also one that no admission is written in", async () => {
    writeFileSync(file(), serialiseRecording(recordingOf()));
    expect(daysOf(await makeFileStore(file()).load(keyOf(), 20))).toEqual([23]);
  });

  test("a recording of another configuration is absent, and shown", async () => {
    writeFileSync(file(), serialiseRecording(recordingOf({ model: "x" })));
    expect(await makeFileStore(file()).load(keyOf(), 20)).toMatchObject({
      kind: "absent", others: [{ recording: { fingerprint: { hard: { model: "x" } } } }],
    });
  });

  test("a missing file is absent, a torn one corrupt, a folder corrupt", async () => {
    expect(await makeFileStore(file()).load(keyOf(), 20)).toMatchObject({ kind: "absent" });
    writeFileSync(file(), "{");
    expect(await makeFileStore(file()).load(keyOf(), 20)).toMatchObject({ kind: "corrupt" });
    mkdirSync(join(root, "folder"));
    expect(await makeFileStore(join(root, "folder")).load(keyOf(), 20))
      .toMatchObject({ kind: "corrupt" });
  });

  test("is never written to, and says where to store instead", async () => {
    writeFileSync(file(), "mine");
    await expect(makeFileStore(file()).save(recordingOf(), run("1"))).rejects.toMatchObject({
      kind: "usage", hint: expect.stringMatching(/dir:PATH or branch:NAME/),
    });
    expect(readFileSync(file(), "utf8")).toBe("mine");
  });
});

test("no store: everything is absent, nothing is stored", async () => {
  expect(await makeNoStore().load(keyOf(), 20)).toMatchObject({ kind: "absent", others: [] });
  await expect(makeNoStore().save(recordingOf(), run("1")))
    .rejects.toMatchObject({ kind: "usage" });
});
