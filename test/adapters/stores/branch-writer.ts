import { writeSync } from "node:fs";
import { argv } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { makeGitHub } from "../../../src/adapters/github/index.ts";
import { makeBranchStore } from "../../../src/adapters/stores/index.ts";
import { makeRandom } from "../../../src/base/index.ts";
import { recordingOf } from "./recordings.ts";

/** Stores some runs in a branch, one after the other, and reports each path: one of many writers. */
const { url, token, repository, branch, first, runs, shorter, timeoutMs } = z.object({
  url: z.url(), token: z.string(), repository: z.string(), branch: z.string(),
  /** Number of the first run. */
  first: z.number(),
  runs: z.number(),
  /** What waits are multiplied with. */
  shorter: z.number(),
  timeoutMs: z.number(),
}).parse(JSON.parse(argv[2] ?? ""));

const random = makeRandom(first);
const pace = {
  sleep: async (delayMs: number) => {
    await pause(delayMs * shorter);
  },
  random: () => random.uniform(),
};
const github = makeGitHub({
  token, apiUrl: url, repository, log: () => undefined, timeoutMs, ...pace,
});
const store = makeBranchStore({ github, branch, warn: () => undefined, ...pace });
for (let number = first; number < first + runs; number += 1) {
  const startedAt = new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString();
  const { path } = await store.save(recordingOf({ startedAt }), { runId: String(number), attempt: 1 });
  writeSync(1, `${path}\n`);
}
