import { glob } from "node:fs/promises";
import { UsageError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import type { Config } from "../config/index.ts";
import { parseRecording, type Recording } from "../measurement/index.ts";
import { baselinesOf, judge, mergeShards } from "../pipeline.ts";
import type { Acceptance, Verdict } from "../verdict/index.ts";
import { casesOf } from "./cases.ts";
import { readInputFile } from "./files.ts";
import { judgeOptions } from "./wiring.ts";

const MAX_FILES = 1000;

async function matching(patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for await (const path of glob(pattern)) {
      found.add(path);
      if (found.size > MAX_FILES) {
        throw new UsageError([{
          field: "results", value: pattern, origin: "input results",
          message: `matches more than ${MAX_FILES} files.`, fix: "name them more closely",
        }]);
      }
    }
  }
  return [...found].toSorted();
}

/** Judges the recordings that the input `results` names against the stored baselines. */
export async function judgeResults(
  config: Config,
  store: BaselineStore,
  acceptances: readonly Acceptance[],
): Promise<{ readonly verdict: Verdict; readonly recordings: readonly Recording[] }> {
  const patterns = config.settings.results ?? [];
  const paths = await matching(patterns);
  if (paths.length === 0) {
    throw new UsageError([{
      field: "results", value: patterns.join(", "), origin: "input results",
      message: "no file matches.", fix: "check the paths; they are relative to the workspace",
    }]);
  }
  const recordings = mergeShards(await Promise.all(paths.map(async (path) =>
    parseRecording(await readInputFile("results", path), path).recording)));
  const byScenario = Map.groupBy(recordings, (recording) => recording.scenario);
  const stored = await Promise.all([...byScenario.values()].map((runs) => {
    const [first] = runs;
    return first === undefined ? [] : baselinesOf(store, first, config.settings["baseline-runs"]);
  }));
  const cases = casesOf(config, recordings, stored.flat());
  return { verdict: judge(cases, judgeOptions(config.settings, acceptances)), recordings };
}
