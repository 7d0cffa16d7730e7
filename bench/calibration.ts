/**
 * How often the gate is right about a P99, by simulation: false alarms on unchanged runs and
 * detection of real changes, beside the field's usual rules and beside an oracle that knows the
 * true spread. Prints markdown; the same arguments print the same figures.
 *
 *     npm run bench:calibration                          # 2,000 gates a cell, some minutes
 *     npm run bench:calibration -- --trials 200          # quicker, coarser
 *     npm run bench:calibration -- --only "bursty 3000"  # shapes and sizes that contain this
 *     npm run bench:calibration -- --cells               # every cell as well
 *     npm run bench:calibration -- --paired              # runs of two arms instead, some minutes
 *     npm run bench:calibration -- --seed 1              # other random numbers: do the goals hold?
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  PAIRED_SHAPES, PAIRED_SIZES, type PairedCell, type PairedTask, runPairedTask,
} from "./calibration/paired-study.ts";
import { pairedDetection, pairedFalseAlarms, pairedGates, pairedGoals } from "./calibration/paired-table.ts";
import { FAMILY_ALPHA, METRICS, TOLERANCE } from "./calibration/rules.ts";
import { type Shape, SHAPES } from "./calibration/runs.ts";
import { type Cell, runTask, type Task } from "./calibration/study.ts";
import {
  allCells, detection, detectionByHistory, detectionByRule, falseAlarms, falseAlarmsByHistory, goals,
  requestsNeeded,
} from "./calibration/table.ts";

const SIZES = [600, 3000, 12_000] as const;
/** For the table of how many requests a change takes, of the smooth shape only. */
const MORE_SIZES = [1000, 6000, 30_000] as const;
const POOL_SIZE = 400;
const WORKERS = 2;
const MOST = 1_000_000;

/** What a worker does with all of its share, one task after the other. */
type Share =
  | { readonly study: "history"; readonly tasks: readonly Task[] }
  | { readonly study: "paired"; readonly tasks: readonly PairedTask[] };

function runInWorker<T>(share: Share): Promise<readonly T[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Every other task, so that each worker has its part of the long ones. */
function divide<T>(tasks: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: WORKERS }, (_, worker) =>
    tasks.filter((__, at) => at % WORKERS === worker));
}

/** In the order of the tasks. */
async function runHistory(tasks: readonly Task[]): Promise<readonly Cell[]> {
  const parts = await Promise.all(divide(tasks).map((share) =>
    runInWorker<Cell>({ study: "history", tasks: share })));
  return tasks.flatMap(({ shape, count }) =>
    parts.flat().filter((cell) => cell.shape === shape && cell.count === count));
}

async function runPaired(tasks: readonly PairedTask[]): Promise<readonly PairedCell[]> {
  const parts = await Promise.all(divide(tasks).map((share) =>
    runInWorker<PairedCell>({ study: "paired", tasks: share })));
  return tasks.flatMap(({ shape, count }) =>
    parts.flat().filter((cell) => cell.shape === shape && cell.count === count));
}

function pairedTasksOf(only: string, gates: number, seed: number): readonly PairedTask[] {
  return PAIRED_SIZES.flatMap((count) => PAIRED_SHAPES.map((shape) => ({ shape, count, gates, seed })))
    .filter(({ shape, count }) => `${shape} ${count}`.includes(only));
}

function pairedReport(cells: readonly PairedCell[], gates: number): string {
  return [
    `${gates * METRICS} paired runs a row and size, in ${gates} gates of ${METRICS} independent metrics; ` +
      `${gates} for each change. A test of one P99 is at ${FAMILY_ALPHA * 100}%, a gate at ` +
      `${FAMILY_ALPHA * 100}% together; nothing is measured again. Percent of tests or gates.\n`,
    pairedGoals(cells), pairedFalseAlarms(cells), pairedDetection(cells), pairedGates(cells),
  ].join("\n");
}

function tasksOf(only: string, trials: number, seed: number): readonly Task[] {
  const task = (shape: Shape, count: number): Task =>
    ({ shape, count, trials, poolSize: POOL_SIZE, seed });
  return [
    ...SHAPES.flatMap((shape) => SIZES.map((count) => task(shape, count))),
    ...MORE_SIZES.map((count) => task("smooth", count)),
  ].filter(({ shape, count }) => `${shape} ${count}`.includes(only));
}

function report(cells: readonly Cell[], trials: number, isFull: boolean): string {
  const study = cells.filter((cell) => SIZES.some((size) => size === cell.count));
  return [
    `${trials} gates a cell. Each gate tests ${METRICS} independent metrics at ${FAMILY_ALPHA * 100}% ` +
      `together, tolerance ${TOLERANCE * 100}%, and measures once more before it fails; ` +
      "the other rules see one metric, once. Percent of gates.\n",
    goals(study), falseAlarms(study), falseAlarmsByHistory(study), detectionByRule(study),
    detection(study), detectionByHistory(study), requestsNeeded(cells),
    ...(isFull ? [allCells(study)] : []),
  ].join("\n");
}

function wholeNumber(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > MOST) {
    throw new RangeError(`--${flag} ${text}: write a whole number from ${least} to ${MOST}`);
  }
  return value;
}

function selected<T>(tasks: readonly T[], only: string): readonly T[] {
  if (tasks.length > 0) return tasks;
  throw new RangeError(`--only ${only}: no shape and size contains it, e.g. "bursty 3000"`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: {
    trials: { type: "string" },
    only: { type: "string", default: "" },
    cells: { type: "boolean", default: false },
    paired: { type: "boolean", default: false },
    seed: { type: "string", default: "0" },
  } });
  const trials = wholeNumber("trials", values.trials ?? (values.paired ? "800" : "2000"), 1);
  const seed = wholeNumber("seed", values.seed, 0);
  if (values.paired) {
    const tasks = selected(pairedTasksOf(values.only, trials, seed), values.only);
    process.stdout.write(pairedReport(await runPaired(tasks), trials));
  } else {
    const tasks = selected(tasksOf(values.only, trials, seed), values.only);
    process.stdout.write(report(await runHistory(tasks), trials, values.cells));
  }
}

function work(share: Share): readonly (Cell | PairedCell)[] {
  switch (share.study) {
    case "history": return share.tasks.flatMap(runTask);
    case "paired": return share.tasks.flatMap(runPairedTask);
  }
}

if (isMainThread) await main();
else parentPort?.postMessage(work(workerData as Share));
