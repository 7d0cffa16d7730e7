import { glob } from "node:fs/promises";
import { join } from "node:path";
import { UsageError, type Warning } from "../base/index.ts";
import type { Config, Settings } from "../config/index.ts";
import { parseRecording, type Recording, serialiseRecording } from "../measurement/index.ts";
import { mergeShards, record } from "../pipeline.ts";
import {
  addEffort, brokenCap, type Effort, effortOf, NO_EFFORT, scenarioOfPlan,
} from "../plan/index.ts";
import { calibrate, type Calibration } from "../verdict/index.ts";
import { costOfPlan, refuseBeyondCap } from "./cost-cap.ts";
import { makeFolder, readInputFile, writeResult } from "./files.ts";
import { estimateSpending } from "./spending.ts";
import type { Env } from "./surroundings.ts";
import { VERSION } from "./version.ts";
import { judgeOptions, makeJobs, makeRunPorts, onlyJob, type OnProgress, rulesOf } from "./wiring.ts";

/** A calibration's runs, whoever asks for it: the action or the command line. */

export const DEFAULT_RUNS = 6;
const MOST_FILES = 1000;

export interface CalibrationRuns {
  readonly recordings: readonly Recording[];
  readonly warnings: readonly Warning[];
  readonly isInterrupted: boolean;
}

function refuse(field: string, value: string | null, message: string, fix: string): UsageError {
  return new UsageError([{ field, value, origin: "the calibration", message, fix }]);
}

/** Files as named, and whatever matches the globs. */
async function filesOf(patterns: readonly string[], named: readonly string[]): Promise<readonly string[]> {
  const found = new Set(named);
  for (const pattern of patterns) {
    const before = found.size;
    for await (const path of glob(pattern)) {
      found.add(path);
      if (found.size > MOST_FILES) {
        throw refuse("results", pattern, `matches more than ${MOST_FILES} files.`, "name them more closely");
      }
    }
    if (found.size === before) {
      throw refuse("results", pattern, "no further file matches.",
        "check the path; it is relative to the working directory");
    }
  }
  return [...found].toSorted();
}

/** Recordings that were made before. */
export async function readCalibrationRuns(
  patterns: readonly string[], named: readonly string[],
): Promise<CalibrationRuns> {
  const read = await Promise.all((await filesOf(patterns, named)).map(async (path) =>
    parseRecording(await readInputFile("results", path), path)));
  return {
    recordings: mergeShards(read.map(({ recording }) => recording)),
    warnings: read.flatMap(({ warnings }) => warnings),
    isInterrupted: false,
  };
}

/** What a run has taken of the caps, whatever was planned. */
function spentOn({ load, excluded }: Recording): Effort {
  return {
    requests: load.scheduled + excluded.warmup.sent + excluded.preflight.sent,
    durationMs: (load.warmupS + load.durationS) * 1000,
  };
}

/** The caps hold for all runs together. */
function checkCaps({ settings }: Config, runs: number, each: Effort): void {
  const { "max-requests": maxRequests, "max-duration": maxDurationMs } = settings;
  const all = Array.from({ length: runs }, () => each).reduce(addEffort, NO_EFFORT);
  const cap = brokenCap(all, { maxRequests, maxDurationMs });
  if (cap === null) return;
  const taken = cap === "max-requests"
    ? `${all.requests} requests` : `${Math.ceil(all.durationMs / 1000)} s`;
  throw refuse("runs", `${runs}`, `${runs} runs take ${taken} together, more than ${cap} allows.`,
    `fewer or shorter runs, or a larger ${cap}`);
}

/** A/A: the same plan again and again, each time over connections of its own. */
export async function recordCalibrationRuns(
  config: Config,
  runs: number,
  around: {
    readonly env: Env;
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    /** Where each recording is kept; null: nowhere. */
    readonly folder: string | null;
    readonly say: (line: string) => void;
  },
): Promise<CalibrationRuns> {
  const { env, signal, onProgress, folder, say } = around;
  const { "max-requests": maxRequests, "max-duration": maxDurationMs, "max-cost": maxCostUsd } =
    config.settings;
  await using jobs = await makeJobs(config, env);
  const job = onlyJob(jobs.jobs);
  checkCaps(config, runs, effortOf([job.plan]));
  if (maxCostUsd !== null) {
    refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
  }
  if (folder !== null) await makeFolder(folder);
  const ports = makeRunPorts({ env, signal, onProgress, maxCostUsd });
  const recordings: Recording[] = [];
  let spent = NO_EFFORT;
  while (recordings.length < runs && !signal.aborted) {
    const recording = await record(job, ports);
    recordings.push(recording);
    if (recording.end === "spend-cap") break;
    if (folder !== null) {
      await writeResult(join(folder, `calibration-${recordings.length}.json`), serialiseRecording(recording));
    }
    const doubt = recording.health.healthy ? "" : `, left out: ${recording.health.reasons.join("; ")}`;
    say(`run ${recordings.length} of ${runs}: ${recording.load.scheduled} requests${doubt}`);
    spent = addEffort(spent, spentOn(recording));
    // A closed loop shows only now what a run takes.
    const cap = brokenCap(addEffort(spent, spentOn(recording)), { maxRequests, maxDurationMs });
    if (cap !== null && recordings.length < runs && job.plan.load.mode === "closed") {
      say(`${cap} leaves no room for another run: ${recordings.length} of ${runs} were made`);
      break;
    }
  }
  return { recordings, warnings: [], isInterrupted: signal.aborted };
}

/** The rules of the scenario that was recorded, where the configuration still has it. */
function settingsFor(config: Config, [first]: readonly Recording[]): Settings {
  const name = first === undefined ? null : scenarioOfPlan(first.scenario);
  return config.scenarios.find((one) => one.name === name)?.settings ?? config.settings;
}

export function calibrationOf(config: Config, { recordings, warnings }: CalibrationRuns): Calibration {
  const calibration = calibrate(recordings, {
    rules: rulesOf(settingsFor(config, recordings)),
    strictness: judgeOptions(config.settings, []).strictness,
    version: VERSION,
  });
  return { ...calibration, warnings: [...calibration.warnings, ...warnings] };
}
