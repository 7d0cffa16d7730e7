import { glob, open } from "node:fs/promises";
import { UsageError } from "../base/index.ts";
import type { Config } from "../config/index.ts";
import { doubtsAboutShards, parseRecording, type Recording } from "../measurement/index.ts";
import { baselinesOf, judge, mergeShards, type Outcome, type StoringPorts } from "../pipeline.ts";
import { type Acceptance, unspent, type Verdict } from "../verdict/index.ts";
import { casesOf } from "./cases.ts";
import { readInputFile } from "./files.ts";
import { importFile } from "./import-file.ts";
import { monthsOfRecordings } from "./month.ts";
import { numbered, storeJudged } from "./store-judged.ts";
import { commitOf, type Env } from "./surroundings.ts";
import { judgeOptions, overridesOf } from "./wiring.ts";

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

/** Recordings are some tens of kB; what does not say so by then is another tool's. */
const HEAD_BYTES = 1 << 20;

async function isRecording(path: string): Promise<boolean> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead).includes("tailgate.recording/");
  } catch {
    // Whoever reads it next says why it cannot be read.
    return true;
  }
}

/** A recording, or another tool's results as one. */
async function readResult(path: string, config: Config, env: Env): Promise<Recording> {
  // Of what a fork's run has left only recordings are read: they are checked field by field.
  if (config.settings.mode === "report" || await isRecording(path)) {
    return parseRecording(await readInputFile("results", path), path).recording;
  }
  const [scenario, ...more] = config.scenarios;
  const recording = await importFile(path, {
    from: "auto", columns: null, ratePerS: config.settings.rate, suite: config.suite,
    scenario: scenario !== undefined && more.length === 0 ? scenario.name : "default",
  });
  // Another tool's file does not say of which commit it is: of the one at hand.
  return { ...recording, environment: { ...recording.environment, ...commitOf(env) } };
}

/** What results are judged beside, and where they are kept. */
export interface JudgingSurroundings extends StoringPorts {
  readonly env: Env;
  readonly acceptances: readonly Acceptance[];
}

/**
 * Judges the recordings that the input `results` names against the stored baselines, and stores
 * them as a run that was measured here.
 */
export async function judgeResults(config: Config, around: JudgingSurroundings): Promise<Outcome> {
  const { settings } = config;
  const patterns = settings.results ?? [];
  const paths = await matching(patterns);
  if (paths.length === 0) {
    throw new UsageError([{
      field: "results", value: patterns.join(", "), origin: "input results",
      message: "no file matches.", fix: "check the paths; they are relative to the workspace",
    }]);
  }
  // One after the other: each may take the memory of millions of requests until it is summed up.
  const read: Recording[] = [];
  for (const path of paths) read.push(await readResult(path, config, around.env));
  const merged = mergeShards(read);
  const byScenario = Map.groupBy(merged, ({ scenario }) => scenario);
  const baselines = (await Promise.all([...byScenario.values()].map((runs) => {
    // A control beside it has a configuration of its own, and a past of its own.
    const first = runs.find(({ arm }) => arm === "candidate") ?? runs[0];
    const control = runs.find((run) => run.arm === "control" && run !== first);
    return [first, control].filter((run) => run !== undefined);
  }).flat().map((run) => baselinesOf(around.store, run, settings["baseline-runs"])))).flat();
  const acceptances = unspent(around.acceptances, baselines);
  const judged = judge(casesOf(config, merged, baselines), judgeOptions(settings, acceptances));
  const verdict: Verdict = {
    ...judged,
    ...monthsOfRecordings(merged, settings, await overridesOf(settings)),
    warnings: [...judged.warnings, ...doubtsAboutShards(read)],
  };
  const recordings = numbered(merged);
  const present = new Set(baselines.map(({ id }) => id));
  const stored = await storeJudged(recordings, verdict, { ...around, acceptances, present });
  return { verdict, recordings, stored, interrupted: false };
}
