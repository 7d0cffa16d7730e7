/**
 * The library: the functions that the commands use. None of them reads the environment, prints or
 * exits.
 */
import { importBytes, parseColumns } from "../adapters/importers/index.ts";
import { systemClock } from "../base/index.ts";
import { layerFromInputs, parseConfig } from "../config/index.ts";
import {
  doubtsAboutShards, merge, type Recording, recordingGiven,
} from "../measurement/index.ts";
import { judge as judgeCases, mergeShards, type Outcome, record as recordJob } from "../pipeline.ts";
import type { Verdict } from "../verdict/index.ts";
import { casesOf } from "./cases.ts";
import { costCapOf, costOfPlan, refuseBeyondCap } from "./cost-cap.ts";
import { parseImportRate } from "./import-rate.ts";
import { monthsOfRecordings } from "./month.ts";
import { runGate } from "./run-gate.ts";
import { recordedJob } from "./recorded-job.ts";
import { estimateSpending } from "./spending.ts";
import { isNodeTooOld, TOO_OLD } from "./node-version.ts";
import { VERSION } from "./version.ts";
import {
  judgeOptions, makeJobs, makeLocalStore, makeRunPorts, type OnProgress,
} from "./wiring.ts";

// Better here and in words than somewhere inside.
if (isNodeTooOld) throw new Error(`${TOO_OLD}.`);

/** The inputs of the action under their own names: `{endpoint, model, rate: "50/s"}`. */
export type Inputs = Readonly<Record<string, unknown>>;

export interface RunOptions {
  /** Stops the run; what was measured so far is the result, marked as interrupted. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

const configOf = (inputs: Inputs, candidatesGiven = false) => parseConfig({
  layers: [layerFromInputs(inputs, (field) => `inputs.${field}`)], candidatesGiven,
});

const NO_SIGNAL = new AbortController().signal;

/**
 * Runs one scenario and gives its recording (contract section 5).
 * @throws UsageError for bad inputs, TailgateError when the endpoint cannot be measured.
 */
export async function record(inputs: Inputs, options: RunOptions = {}): Promise<Recording> {
  const config = configOf({ mode: "record", ...inputs });
  await using jobs = await makeJobs(config, {});
  const job = recordedJob(config, jobs.jobs);
  const maxCostUsd = costCapOf(config.settings);
  if (maxCostUsd !== null) {
    refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
  }
  return await recordJob(job, makeRunPorts({
    env: {}, signal: options.signal ?? NO_SIGNAL, onProgress: options.onProgress ?? (() => {}),
    maxCostUsd,
  }));
}

/**
 * Runs every scenario, compares with the baselines and judges. Stores only when the input
 * `update-baseline` is `always`.
 * @throws UsageError for bad inputs, TailgateError when it cannot be measured.
 */
export async function gate(inputs: Inputs, options: RunOptions = {}): Promise<Outcome> {
  const config = configOf(inputs);
  const { settings } = config;
  return await runGate(config, {
    env: {},
    signal: options.signal ?? NO_SIGNAL,
    onProgress: options.onProgress ?? (() => {}),
    notice: () => {},
    store: makeLocalStore(settings.baseline ?? { kind: "dir", path: ".tailgate" }),
    storing: settings["update-baseline"] === "always"
      ? { allowed: true, reason: "update-baseline is always" }
      : { allowed: false, reason: "update-baseline is not always" },
    identity: { runId: `local-${systemClock.wallTime().getTime()}`, attempt: 1 },
    acceptances: [],
  });
}

/**
 * Judges recordings against earlier ones. Pure, synchronous and deterministic. Shards of one plan
 * among the candidates are merged, others count as repeated runs.
 */
export function judge(given: {
  readonly candidate: readonly Recording[];
  readonly baseline: readonly Recording[];
  readonly inputs?: Inputs;
}): Verdict {
  const config = configOf({ ...given.inputs, mode: "judge" }, true);
  const candidate = given.candidate.map(recordingGiven);
  const baseline = given.baseline.map(recordingGiven);
  const cases = casesOf(config, mergeShards(candidate), mergeShards(baseline));
  const verdict = judgeCases(cases, judgeOptions(config.settings, []));
  const { prices } = config.settings;
  return {
    ...verdict,
    ...monthsOfRecordings(mergeShards(candidate), config.settings,
      prices?.kind === "inline" ? prices.prices : {}),
    warnings: [...verdict.warnings, ...doubtsAboutShards(candidate)],
  };
}

/**
 * Another tool's results as a recording; `from` is a tool's name, or found out.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export function importResults(
  bytes: Uint8Array,
  options: {
    readonly from?: string;
    /** The file's name, for messages. */
    readonly name?: string;
    /** The rate the tool was asked for: raw latencies then count from the planned instants. */
    readonly rate?: string | number;
    /** Of a CSV or JSON lines of no tool: `latency=total:ms,start=sent_at:iso,status=code`. */
    readonly columns?: string;
  } = {},
): Recording {
  const { columns, rate } = options;
  return importBytes(bytes, {
    from: options.from ?? "auto",
    file: options.name ?? "the file",
    columns: columns === undefined ? null : parseColumns(columns),
    ratePerS: rate === undefined ? null : parseImportRate(rate, "importResults"),
    suite: "default", scenario: "default", fallbackStart: systemClock.wallTime(), toolVersion: VERSION,
  });
}

export { merge };
export { render } from "../report/index.ts";
export { startSimulator } from "../simulator/index.ts";
export { parseRecording, serialiseRecording, type Recording } from "../measurement/index.ts";
export { TailgateError, UsageError } from "../base/index.ts";
export type { Outcome } from "../pipeline.ts";
export type { Verdict } from "../verdict/index.ts";
