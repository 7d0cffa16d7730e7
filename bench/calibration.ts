/**
 * How often the gate is right about a P99, by simulation: false alarms on unchanged runs and
 * detection of real changes, beside the field's usual rules and beside an oracle that knows the
 * true spread. Prints markdown; the same arguments print the same figures.
 *
 *     npm run bench:calibration                          # 2,000 gates a cell, some minutes
 *     npm run bench:calibration -- --trials 200          # quicker, coarser
 *     npm run bench:calibration -- --only "bursty 3000"  # shapes and sizes that contain this
 *     npm run bench:calibration -- --cells               # every cell as well
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
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

function runInWorker(tasks: readonly Task[]): Promise<readonly Cell[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: tasks });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

function tasksOf(only: string, trials: number): readonly Task[] {
  const task = (shape: Shape, count: number): Task => ({ shape, count, trials, poolSize: POOL_SIZE });
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: {
    trials: { type: "string", default: "2000" },
    only: { type: "string", default: "" },
    cells: { type: "boolean", default: false },
  } });
  const trials = Number(values.trials);
  if (!Number.isSafeInteger(trials) || trials < 1) {
    throw new RangeError(`--trials ${values.trials}: write a whole number from 1 on`);
  }
  const tasks = tasksOf(values.only, trials);
  if (tasks.length === 0) {
    throw new RangeError(`--only ${values.only}: no shape and size contains it, e.g. "bursty 3000"`);
  }
  const shares = Array.from({ length: WORKERS }, (_, worker) =>
    tasks.filter((__, at) => at % WORKERS === worker));
  const cells = (await Promise.all(shares.map(runInWorker))).flat();
  const order = (cell: Cell): number =>
    tasks.findIndex((task) => task.shape === cell.shape && task.count === cell.count);
  const ordered = cells.toSorted((a, b) => order(a) - order(b));
  process.stdout.write(report(ordered, trials, values.cells));
}

if (isMainThread) await main();
else parentPort?.postMessage((workerData as readonly Task[]).flatMap(runTask));
