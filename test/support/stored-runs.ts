import { pathOf } from "../../src/comparison/index.ts";
import { type Recording, serialiseRecording } from "../../src/measurement/index.ts";

/** Recordings as the files of a directory store, for the workspace of a step. */
export function storedFiles(
  runs: readonly Recording[],
  root = ".tailgate",
): Readonly<Record<string, string>> {
  return Object.fromEntries(runs.map((run, at) => [
    `${root}/${pathOf(run, { runId: String(100 + at), attempt: 1 })}`,
    serialiseRecording({ ...run, admitted: true, verdict: "pass" }),
  ]));
}
