import { join } from "node:path";
import { appendSummary, writeOutputs } from "../adapters/github/index.ts";
import { neutraliseCommands } from "../base/index.ts";
import { FEWEST_RUNS } from "../comparison/index.ts";
import type { Config } from "../config/index.ts";
import { renderCalibration } from "../report/index.ts";
import { calibrationOutputs } from "./action-outputs.ts";
import {
  calibrationOf, type CalibrationRuns, DEFAULT_RUNS, readCalibrationRuns, recordCalibrationRuns,
} from "./calibration.ts";
import { EXIT, exitCodeOfSignal } from "./exit.ts";
import { makeFolder, writeResult } from "./files.ts";
import { makeProgressDisplay } from "./progress.ts";
import type { Io } from "./streams.ts";

async function runsOf(
  io: Io, config: Config, around: { readonly folder: string; readonly log: (line: string) => void },
): Promise<CalibrationRuns> {
  const { results } = config.settings;
  if (results !== null) return await readCalibrationRuns(results, []);
  const display = makeProgressDisplay(io.stderr, { isQuiet: false });
  return await recordCalibrationRuns(config, DEFAULT_RUNS, {
    env: io.env, signal: io.signal, onProgress: display.onProgress, folder: around.folder,
    say: (line) => {
      display.clear();
      around.log(line);
    },
  });
}

/**
 * `mode: calibrate`, the command's report as a step: log, summary, files and outputs. Nothing is
 * judged, so that there is no comment and nothing to fail for.
 */
export async function calibrateAction(io: Io, config: Config, folder: string): Promise<number> {
  const log = (line: string): void => io.out(`${neutraliseCommands(line)}\n`);
  const recorded = await runsOf(io, config, { folder, log });
  const interruptedBy = recorded.isInterrupted ? exitCodeOfSignal(io.signalName() ?? "SIGINT") : null;
  if (interruptedBy !== null && recorded.recordings.length < FEWEST_RUNS) {
    log(`interrupted after ${recorded.recordings.length} runs, a calibration needs ${FEWEST_RUNS}`);
    return interruptedBy;
  }
  const calibration = calibrationOf(config, recorded);
  const files = {
    report: join(folder, "calibration.md"), calibration: join(folder, "calibration.json"),
    recording: config.settings.results === null ? join(folder, "calibration-1.json") : "",
  };
  const markdown = renderCalibration(calibration, "markdown");
  await makeFolder(folder);
  await writeResult(files.report, markdown);
  await writeResult(files.calibration, `${JSON.stringify(calibration, null, 2)}\n`);
  log(renderCalibration(calibration, "text"));
  const summary = io.env["GITHUB_STEP_SUMMARY"];
  if (config.settings.summary && summary && appendSummary(summary, markdown).kind === "too-large") {
    log(`the job summary has no room left for this report: ${files.report}`);
  }
  if (io.env["GITHUB_OUTPUT"]) writeOutputs(calibrationOutputs(calibration, files));
  return interruptedBy ?? EXIT.ok;
}
