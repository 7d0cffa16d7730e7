import { writeSync } from "node:fs";
import { argv } from "node:process";
import { makeDirectoryStore } from "../../../src/adapters/stores/index.ts";
import { recordingOf } from "./recordings.ts";

/** Stores one run after the other in a folder and reports each path, until it is killed. */
const MAX_RUNS = 2000;
const [, , folder = "", round = ""] = argv;
const store = makeDirectoryStore(folder);
for (let number = 0; number < MAX_RUNS; number += 1) {
  const { path } = await store.save(recordingOf({ id: `${round}-${number}` }),
    { runId: `${round}00${number}`, attempt: 1 });
  writeSync(1, `${path}\n`);
}
