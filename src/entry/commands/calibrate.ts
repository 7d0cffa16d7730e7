import { glob, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError, type Warning } from "../../base/index.ts";
import { FEWEST_RUNS } from "../../comparison/index.ts";
import type { Config, Settings } from "../../config/index.ts";
import { parseRecording, type Recording, serialiseRecording } from "../../measurement/index.ts";
import { mergeShards, record } from "../../pipeline.ts";
import {
  addEffort, brokenCap, type Effort, effortOf, NO_EFFORT, scenarioOfPlan,
} from "../../plan/index.ts";
import { renderCalibration } from "../../report/index.ts";
import { calibrate, type Calibration } from "../../verdict/index.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { costOfPlan, refuseBeyondCap } from "../cost-cap.ts";
import { EXIT, exitCodeOfSignal } from "../exit.ts";
import { makeFolder, readInputFile } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { makeProgressDisplay } from "../progress.ts";
import { estimateSpending } from "../spending.ts";
import { type Io, say } from "../streams.ts";
import { VERSION } from "../version.ts";
import { judgeOptions, makeJobs, makeRunPorts, onlyJob, rulesOf } from "../wiring.ts";
import { openResultFile } from "./gate.ts";

const DEFAULT_RUNS = 6;
const MOST_RUNS = 1000;
const MOST_FILES = 1000;

function refuse(field: string, value: string | null, message: string, fix: string): UsageError {
  return new UsageError([{ field, value, origin: "the command line", message, fix }]);
}

/** `--runs N`. */
export function runsOf(text: string | null): number {
  if (text === null) return DEFAULT_RUNS;
  const runs = Number(text);
  if (/^\d+$/.test(text) && runs >= FEWEST_RUNS && runs <= MOST_RUNS) return runs;
  throw refuse("--runs", text, "is not a number of runs.",
    `write a whole number from ${FEWEST_RUNS} to ${MOST_RUNS}`);
}

interface Recorded {
  readonly recordings: readonly Recording[];
  readonly warnings: readonly Warning[];
  readonly isInterrupted: boolean;
}

/** Files as named, and whatever matches the globs. */
async function filesOf(patterns: readonly string[], named: readonly string[]): Promise<readonly string[]> {
  const found = new Set(named);
  for (const pattern of patterns) {
    const before = found.size;
    for await (const path of glob(pattern)) {
      found.add(path);
      if (found.size > MOST_FILES) {
        throw refuse("--results", pattern, `matches more than ${MOST_FILES} files.`,
          "name them more closely");
      }
    }
    if (found.size === before) {
      throw refuse("--results", pattern, "no further file matches.",
        "check the path; it is relative to the working directory");
    }
  }
  return [...found].toSorted();
}

async function readStored(paths: readonly string[]): Promise<Recorded> {
  const read = await Promise.all(paths.map(async (path) =>
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
function checkCaps(config: Config, runs: number, each: Effort): void {
  const { "max-requests": maxRequests, "max-duration": maxDurationMs } = config.settings;
  const all = Array.from({ length: runs }, () => each).reduce(addEffort, NO_EFFORT);
  const cap = brokenCap(all, { maxRequests, maxDurationMs });
  if (cap === null) return;
  const taken = cap === "max-requests"
    ? `${all.requests} requests` : `${Math.ceil(all.durationMs / 1000)} s`;
  throw refuse("--runs", `${runs}`, `${runs} runs take ${taken} together, more than ${cap} allows.`,
    `fewer or shorter runs, or a larger ${cap}`);
}

/** A/A: the same plan again and again, each time over connections of its own. */
async function recordRuns(
  io: Io,
  config: Config,
  options: { readonly runs: number; readonly isQuiet: boolean },
): Promise<Recorded> {
  const { "max-requests": maxRequests, "max-duration": maxDurationMs, "report-dir": folder } =
    config.settings;
  await using jobs = await makeJobs(config, io.env);
  const job = onlyJob(jobs.jobs);
  if (job.base !== null) {
    throw refuse("base-endpoint", job.base.name, "a calibration measures one endpoint that does not change.",
      "leave out base-endpoint and what belongs to it");
  }
  checkCaps(config, options.runs, effortOf([job.plan]));
  const maxCostUsd = config.settings["max-cost"];
  if (maxCostUsd !== null) {
    refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
  }
  if (folder !== null) await makeFolder(folder);
  const display = makeProgressDisplay(io.stderr, { isQuiet: options.isQuiet });
  const ports = makeRunPorts({ env: io.env, signal: io.signal, onProgress: display.onProgress,
    maxCostUsd });
  const recordings: Recording[] = [];
  let spent = NO_EFFORT;
  while (recordings.length < options.runs && !io.signal.aborted) {
    const recording = await record(job, ports);
    display.clear();
    recordings.push(recording);
    if (recording.end === "spend-cap") break;
    if (folder !== null) {
      await writeFile(join(folder, `calibration-${recordings.length}.json`), serialiseRecording(recording));
    }
    if (!options.isQuiet) {
      const doubt = recording.health.healthy ? "" : `, left out: ${recording.health.reasons.join("; ")}`;
      say(io, `run ${recordings.length} of ${options.runs}: ${recording.load.scheduled} requests${doubt}`);
    }
    spent = addEffort(spent, spentOn(recording));
    // A closed loop shows only now what a run takes.
    const cap = brokenCap(addEffort(spent, spentOn(recording)), { maxRequests, maxDurationMs });
    if (cap !== null && recordings.length < options.runs && job.plan.load.mode === "closed") {
      say(io, `${cap} leaves no room for another run: ${recordings.length} of ${options.runs} were made`);
      break;
    }
  }
  return { recordings, warnings: [], isInterrupted: io.signal.aborted };
}

async function writeResults(io: Io, flags: Flags, calibration: Calibration): Promise<void> {
  const [jsonPath, outPath] = [single(flags, "json"), single(flags, "out")];
  const json = `${JSON.stringify(calibration, null, 2)}\n`;
  const markdown = renderCalibration(calibration, "markdown");
  if (jsonPath !== null && jsonPath !== "-") await writeFile(jsonPath, json);
  if (outPath !== null && outPath !== "-") await writeFile(outPath, markdown);
  if (jsonPath === "-") io.out(json);
  else if (outPath === "-") io.out(markdown);
  else io.out(renderCalibration(calibration, "text", { color: io.useColour }));
}

/** The rules of the scenario that was recorded, where the configuration still has it. */
function settingsFor(config: Config, [first]: readonly Recording[]): Settings {
  const name = first === undefined ? null : scenarioOfPlan(first.scenario);
  return config.scenarios.find((one) => one.name === name)?.settings ?? config.settings;
}

/** Measured noise and false alarms, from runs of its own or from stored recordings. */
export async function calibrateCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const patterns = flags.own["results"] ?? [];
  const isStored = patterns.length > 0 || flags.positionals.length > 0;
  const runsText = single(flags, "runs");
  if (isStored && runsText !== null) {
    throw refuse("--runs", runsText, "stored recordings are not run again.", "leave out --runs or the files");
  }
  const runs = runsOf(runsText);
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: isStored ? "judge" : "record" }, describe: (field) => `--${field}`,
    env: io.env, candidatesGiven: isStored,
  });
  await openResultFile(single(flags, "json"));
  await openResultFile(single(flags, "out"));
  const recorded = isStored
    ? await readStored(await filesOf(patterns, flags.positionals))
    : await recordRuns(io, config, { runs, isQuiet: flags.switches.has("quiet") });
  const interruptedBy = recorded.isInterrupted ? exitCodeOfSignal(io.signalName() ?? "SIGINT") : null;
  if (interruptedBy !== null && recorded.recordings.length < FEWEST_RUNS) return interruptedBy;
  const calibration = calibrate(recorded.recordings, {
    rules: rulesOf(settingsFor(config, recorded.recordings)),
    strictness: judgeOptions(config.settings, []).strictness,
    version: VERSION,
  });
  await writeResults(io, flags, {
    ...calibration, warnings: [...calibration.warnings, ...recorded.warnings],
  });
  return interruptedBy ?? EXIT.ok;
}
