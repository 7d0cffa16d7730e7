import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDirectoryStore } from "../../../src/adapters/stores/index.ts";
import { makeRandom } from "../../../src/base/index.ts";
import { parseRecording } from "../../../src/measurement/index.ts";
import { nodePath } from "../../support/product.ts";
import { keyOf, recordingOf } from "./recordings.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tailgate-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const FLIPS = 200;
const KILLS = 20;
const LONGEST_LIFE_MS = 60;

test("a stored file with any byte changed is refused as corrupt, by its name", async () => {
  const store = makeDirectoryStore(folder);
  const { path } = await store.save(recordingOf(), { runId: "1", attempt: 1 });
  const file = join(folder, path);
  const bytes = await readFile(file);
  const random = makeRandom(17);
  for (let count = 0; count < FLIPS; count += 1) {
    // But for the line end, which is no content.
    const at = Math.floor(random.uniform() * (bytes.length - 1));
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(random.uniform() * 8)), at);
    await writeFile(file, flipped);
    expect(await store.load(keyOf(), 20), `byte ${at}`).toMatchObject({ kind: "corrupt", path });
  }
  await writeFile(file, bytes);
  expect(await store.load(keyOf(), 20)).toMatchObject({ kind: "found" });
});

describe("a writer that is killed", () => {
  /** Stores runs until it is killed a while after the first; answers the paths it reported. */
  async function storeUntilKilled(round: number, lifeMs: number): Promise<readonly string[]> {
    const program = fileURLToPath(new URL("./endless-writer.ts", import.meta.url));
    const child = spawn(nodePath(), [program, folder, String(round)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    const started = new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        resolve();
      });
    });
    const ended = new Promise<void>((resolve) => {
      child.on("close", () => resolve());
    });
    await Promise.race([started, ended]);
    await pause(lifeMs);
    child.kill("SIGKILL");
    await ended;
    return said.split("\n").slice(0, -1);
  }

  test("leaves no torn file, and everything that it reported", async () => {
    const random = makeRandom(23);
    const reported: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      reported.push(...await storeUntilKilled(round, random.uniform() * LONGEST_LIFE_MS));
    }
    expect(reported.length).toBeGreaterThanOrEqual(KILLS);
    const present = (await readdir(folder, { recursive: true }))
      .filter((path) => path.endsWith(".json"));
    for (const path of present) {
      const text = await readFile(join(folder, path), "utf8");
      expect(() => parseRecording(text, path), path).not.toThrow();
    }
    expect(reported.filter((path) => !present.includes(path))).toEqual([]);
  });
});
