import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeDirectoryStore } from "../../src/adapters/stores/index.ts";
import { makeRandom } from "../../src/base/index.ts";
import { serialiseRecording } from "../../src/measurement/index.ts";
import { flip } from "../adapters/stores/flip.ts";
import { recordingOf } from "../adapters/stores/recordings.ts";
import { runMain } from "../support/command-line.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tailgate-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const FLIPS = 10;

test.each([["history"], ["gate", "--results", "candidate.json"]])(
  "ends tailgate %s with exit code 3 and its name, never as an absence", async (...command) => {
    const { path } = await makeDirectoryStore(folder)
      .save(recordingOf(), { runId: "1", attempt: 1 });
    const bytes = await readFile(join(folder, path));
    await writeFile(join(folder, "candidate.json"), serialiseRecording(recordingOf({ id: "now" })));
    const args = command.map((arg) => arg.replace(/^(?=candidate)/, `${folder}/`));
    const random = makeRandom(29);
    for (let count = 0; count < FLIPS; count += 1) {
      const { at, flipped } = flip(bytes, random);
      await writeFile(join(folder, path), flipped);
      const { code, stdout, stderr } = await runMain(...args, "--baseline", `dir:${folder}`);
      expect(code, `byte ${at}: ${stdout}${stderr}`).toBe(3);
      expect(stderr).toContain(path);
      expect(stdout).toBe("");
    }
    await writeFile(join(folder, path), bytes);
    expect((await runMain(...args, "--baseline", `dir:${folder}`)).code).not.toBe(3);
  });
