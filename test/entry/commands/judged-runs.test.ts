import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serialiseRecording } from "../../../src/measurement/index.ts";
import { runMain } from "../../support/command-line.ts";
import { makeFolder } from "../../support/product.ts";
import { onDay, syntheticRun } from "../../support/recordings.ts";

let folder: string;
let store: string;
beforeEach(async () => {
  folder = await makeFolder();
  store = join(folder, "store");
  await writeFile(join(folder, "tailgate.yml"), `baseline: dir:${store}\n`);
});
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

/** A recording's file. */
async function recordingFile(seed: number): Promise<string> {
  const path = join(folder, `run-${seed}.json`);
  await writeFile(path, serialiseRecording(syntheticRun({ seed, startedAt: onDay(seed), sigma: 0.3 })));
  return path;
}

const stored = async (): Promise<readonly string[]> => {
  const entries = await readdir(store, { recursive: true }).catch((): string[] => []);
  return entries.filter((name) => name.endsWith(".json"));
};

describe("--json where there is no result", () => {
  const shardFile = async (shard: string): Promise<string> => {
    const path = join(folder, "shard.json");
    await writeFile(path, serialiseRecording({ ...syntheticRun({ seed: 1 }), shard }));
    return path;
  };

  test("says why, instead of an earlier result", async () => {
    const json = join(folder, "verdict.json");
    await writeFile(json, "an earlier one");
    const said = await runMain("judge", "--candidate", await shardFile("2/3"), "--json", json);
    expect(said.code).toBe(3);
    expect(JSON.parse(await readFile(json, "utf8"))).toEqual({
      schema: "tailgate.error/1", code: "missing-shards", exitCode: 3, issues: [],
      message: expect.stringContaining("shards 1/3, 3/3 are missing"),
      hint: expect.stringContaining("run all shards again"),
    });
  });

  test("lists all problems of a bad command line, also on standard output", async () => {
    const said = await runMain("gate", "--endpiont", "x", "--json", "-", "--rat", "5");
    expect(said.code).toBe(2);
    expect(JSON.parse(said.stdout)).toMatchObject({
      schema: "tailgate.error/1", code: "bad-configuration", exitCode: 2,
      issues: [{ field: "--endpiont", fix: "did you mean --endpoint?" }, { field: "--rat" }],
    });
  });

  test("a recording of a shard that cannot be is refused", async () => {
    const said = await runMain("judge", "--candidate", await shardFile("9/4"));
    expect(said.code).toBe(3);
    expect(said.stderr).toContain("shard: 9/4 is none of 4");
  });
});

describe("tailgate gate --results", () => {
  const gate = async (path: string, ...more: readonly string[]) =>
    await runMain("gate", "--results", path, "--baseline", `dir:${store}`, ...more);

  test("judges against the store, and stores where update-baseline says so", async () => {
    const first = await gate(await recordingFile(1), "--update-baseline", "always");
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toContain("stored in directory");
    expect(await stored()).toHaveLength(1);
    const second = await gate(await recordingFile(2));
    expect(second.stdout).not.toContain("no baseline");
    expect(second.stderr).toContain("not stored as a baseline: outside a workflow");
    expect(await stored()).toHaveLength(1);
  });

  test("says that no file matches", async () => {
    const said = await gate(join(folder, "none-*.json"));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("no file matches");
  });
});

describe("tailgate judge", () => {
  const judge = async (...args: readonly string[]) =>
    await runMain("judge", "--config", join(folder, "tailgate.yml"), ...args);

  test("stores nothing by itself, and says nothing of it", async () => {
    const said = await judge("--candidate", await recordingFile(1));
    expect(said.code, said.stderr).toBe(0);
    expect(said.stderr).not.toContain("stored");
    expect(await stored()).toEqual([]);
  });

  test("stores the candidates in the configured store where it is told to", async () => {
    const [one, two] = [await recordingFile(1), await recordingFile(2)];
    const said = await judge("--candidate", two, "--baseline", one, "--update-baseline", "always");
    expect(said.code, said.stderr).toBe(0);
    expect(said.stderr).toContain("stored in directory");
    expect(await stored()).toHaveLength(1);
  });
});
