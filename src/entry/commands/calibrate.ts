import { UsageError } from "../../base/index.ts";
import { FEWEST_RUNS } from "../../comparison/index.ts";
import { renderCalibration } from "../../report/index.ts";
import type { Calibration } from "../../verdict/index.ts";
import {
  calibrationOf, DEFAULT_RUNS, readCalibrationRuns, recordCalibrationRuns,
} from "../calibration.ts";
import { readConfiguration, refuseLiteralSecrets } from "../configuration.ts";
import { EXIT, exitCodeOfSignal } from "../exit.ts";
import { writeResult } from "../files.ts";
import { type Flags, single } from "../flags.ts";
import { displayOf } from "../progress.ts";
import { type Io, lookOf, say } from "../streams.ts";
import { openResultFile } from "./gate.ts";

const MOST_RUNS = 1000;

function refuseRuns(value: string, message: string, fix: string): UsageError {
  return new UsageError([{ field: "--runs", value, origin: "the command line", message, fix }]);
}

/** `--runs N`. */
export function runsOf(text: string | null): number {
  if (text === null) return DEFAULT_RUNS;
  const runs = Number(text);
  if (/^\d+$/.test(text) && runs >= FEWEST_RUNS && runs <= MOST_RUNS) return runs;
  throw refuseRuns(text, "is not a number of runs.",
    `write a whole number from ${FEWEST_RUNS} to ${MOST_RUNS}`);
}

async function writeResults(io: Io, flags: Flags, calibration: Calibration): Promise<void> {
  const [jsonPath, outPath] = [single(flags, "json"), single(flags, "out")];
  const json = `${JSON.stringify(calibration, null, 2)}\n`;
  const markdown = renderCalibration(calibration, "markdown");
  if (jsonPath !== null && jsonPath !== "-") await writeResult(jsonPath, json);
  if (outPath !== null && outPath !== "-") await writeResult(outPath, markdown);
  if (jsonPath === "-") io.out(json);
  else if (outPath === "-") io.out(markdown);
  else io.out(renderCalibration(calibration, "text", lookOf(io)));
}

/** Measured noise and false alarms, from runs of its own or from stored recordings. */
export async function calibrateCommand(io: Io, flags: Flags): Promise<number> {
  refuseLiteralSecrets(flags.inputs);
  const patterns = flags.own["results"] ?? [];
  const isStored = patterns.length > 0 || flags.positionals.length > 0;
  const runsText = single(flags, "runs");
  if (isStored && runsText !== null) {
    throw refuseRuns(runsText, "stored recordings are not run again.", "leave out --runs or the files");
  }
  const runs = runsOf(runsText);
  const config = await readConfiguration({
    values: { ...flags.inputs, mode: isStored ? "judge" : "calibrate" },
    describe: (field) => `--${field}`, env: io.env, candidatesGiven: isStored,
  });
  await openResultFile(single(flags, "json"));
  await openResultFile(single(flags, "out"));
  const isQuiet = flags.switches.has("quiet");
  const display = displayOf(io, isQuiet);
  const recorded = isStored
    ? await readCalibrationRuns(patterns, flags.positionals)
    : await recordCalibrationRuns(config, runs, {
      env: io.env, signal: io.signal, onProgress: display.onProgress,
      folder: config.settings["report-dir"],
      say: (line) => {
        display.clear();
        if (!isQuiet) say(io, line);
      },
    });
  const interruptedBy = recorded.isInterrupted ? exitCodeOfSignal(io.signalName() ?? "SIGINT") : null;
  if (interruptedBy !== null && recorded.recordings.length < FEWEST_RUNS) return interruptedBy;
  await writeResults(io, flags, calibrationOf(config, recorded));
  return interruptedBy ?? EXIT.ok;
}
