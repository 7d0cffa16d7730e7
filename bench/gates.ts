/**
 * Real gates on the simulator, whose latency drifts from day to day: does one fail for nothing, and
 * is a tail that is 60% slower found? The built command line with its default rules, a real run
 * each. Prints each verdict and markdown; exits 1 if a goal is missed.
 *
 *     npm run bench:gates                       # 40 unchanged, 10 slower, 10 baselines: a quarter of an hour
 *     npm run bench:gates -- --gates 2 --slow 1 --baselines 5
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Ratio } from "../src/base/index.ts";
import { DRIFT_SD } from "./gates/endpoint.ts";
import { findPort, LOAD, runGate } from "./gates/gate.ts";
import { areGoalsMet, type Kind, type Said, saidBy, saidByError, summarise } from "./gates/tally.ts";

/** A disturbed run is not admitted as a baseline; then the next day's is. */
const MOST_TRIES = 3;
/** What the slow path's times are multiplied by. */
const TAILS: Readonly<Record<Kind, Ratio>> = { unchanged: 1, slower: 1.6 };
/** First day of each part, so that fewer gates are the first of the whole. */
const FIRST_DAY = { baseline: 1, unchanged: 1001, slower: 2001 } as const;

function count(flag: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 1000) return value;
  throw new RangeError(`--${flag} ${text}: write a whole number from 0 to 1000`);
}

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

interface Place {
  readonly folder: string;
  readonly port: number;
}

async function recordBaselines(place: Place, wanted: number): Promise<void> {
  let admitted = 0;
  for (let run = 0; run < MOST_TRIES * wanted && admitted < wanted; run += 1) {
    const { verdict, headline } = await runGate({
      ...place, day: FIRST_DAY.baseline + run, tail: 1, isStored: true,
    });
    if (verdict !== "invalid" && verdict !== "regressed") admitted += 1;
    say(`baseline ${run + 1}: ${headline}`);
  }
  if (admitted < wanted) throw new Error(`${admitted} of ${wanted} baselines: too busy a machine`);
}

async function runGates(place: Place, kind: Kind, gates: number): Promise<readonly Said[]> {
  const all: Said[] = [];
  for (let gate = 0; gate < gates; gate += 1) {
    const run = { ...place, day: FIRST_DAY[kind] + gate, tail: TAILS[kind], isStored: false };
    const said = await runGate(run).then(
      (verdict) => saidBy(kind, verdict), (error: unknown) => saidByError(kind, error));
    say(`${kind} ${gate + 1}: ${said.headline}`);
    all.push(said);
  }
  return all;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: {
    gates: { type: "string", default: "40" },
    slow: { type: "string", default: "10" },
    baselines: { type: "string", default: "10" },
  } });
  const unchanged = count("gates", values.gates);
  const slower = count("slow", values.slow);
  const baselines = count("baselines", values.baselines);
  const place = { folder: mkdtempSync(join(tmpdir(), "tailgate-gates-")), port: await findPort() };
  try {
    say(`${LOAD.rate} for ${LOAD.duration}, drift ${DRIFT_SD * 100}% from day to day, ` +
      `${baselines} baselines`);
    await recordBaselines(place, baselines);
    const all = [
      ...await runGates(place, "unchanged", unchanged), ...await runGates(place, "slower", slower),
    ];
    say(`\n${summarise(all)}`);
    if (!areGoalsMet(all)) process.exitCode = 1;
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}

// Through "exit", which takes the endpoint along.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
await main();
