import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDirectoryStore } from "../../../src/adapters/stores/index.ts";
import { makeRandom } from "../../../src/base/index.ts";
import { parseRecording } from "../../../src/measurement/index.ts";
import { nodePath } from "../../support/product.ts";
import { flip } from "./flip.ts";
import { keyOf, recordingOf } from "./recordings.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tailgate-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const FLIPS = 200;
const KILLS = 200;
/** Writers at work in the folder at once. */
const WRITERS = 4;
const LONGEST_LIFE_MS = 30;

test("a stored file with any byte changed is refused as corrupt, by its name", async () => {
  const store = makeDirectoryStore(folder);
  const { path } = await store.save(recordingOf(), { runId: "1", attempt: 1 });
  const file = join(folder, path);
  const bytes = await readFile(file);
  const random = makeRandom(17);
  for (let count = 0; count < FLIPS; count += 1) {
    const { at, flipped } = flip(bytes, random);
    await writeFile(file, flipped);
    expect(await store.load(keyOf(), 20), `byte ${at}`).toMatchObject({ kind: "corrupt", path });
  }
  await writeFile(file, bytes);
  expect(await store.load(keyOf(), 20)).toMatchObject({ kind: "found" });
});

describe("a writer that is killed", () => {
  /** In one file it starts three times as fast, which counts two hundred times. */
  async function bundleWriter(): Promise<string> {
    const file = join(folder, "writer.mjs");
    const input = fileURLToPath(new URL("./endless-writer.ts", import.meta.url));
    const bundle = await rolldown({ input, platform: "node", logLevel: "silent" });
    await bundle.write({ file, format: "esm", codeSplitting: false });
    await bundle.close();
    return file;
  }

  /** Stores runs until it is killed a while after the first; answers the paths it reported. */
  async function storeUntilKilled(
    program: string,
    round: number,
    lifeMs: number,
  ): Promise<readonly string[]> {
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
    const program = await bundleWriter();
    const random = makeRandom(23);
    const reported: string[] = [];
    const rounds = Array.from({ length: KILLS }, () => random.uniform() * LONGEST_LIFE_MS).entries();
    const keepKilling = async (): Promise<void> => {
      for (const [round, lifeMs] of rounds) {
        reported.push(...await storeUntilKilled(program, round, lifeMs));
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, keepKilling));
    expect(reported.length).toBeGreaterThanOrEqual(KILLS);
    const present = new Set((await readdir(folder, { recursive: true }))
      .filter((path) => path.endsWith(".json")));
    for (const path of present) {
      const text = await readFile(join(folder, path), "utf8");
      expect(() => parseRecording(text, path), path).not.toThrow();
    }
    expect(reported.filter((path) => !present.has(path))).toEqual([]);
  });
});
