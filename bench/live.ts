/**
 * What the live view costs the generator: how late requests left while it was drawn, and while it was
 * not. It is drawn in every other tenth of a run, and in the other tenths of the next run, so that
 * neither warm-up nor weather takes a side. Drawn on the terminal if there is one, else on /dev/null.
 *
 *     npm run bench:live -- [--rate 500/s] [--duration 20s] [--runs 4]
 */
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import type { Micros, Seconds } from "../src/base/index.ts";
import { record } from "../src/entry/index.ts";
import { makeProgressDisplay } from "../src/entry/progress.ts";
import {
  type Block, BLOCK_COUNT, type Buckets, decodeBuckets, mergeBuckets, valueAtRank,
} from "../src/measurement/index.ts";
import { startSimulatorProcess } from "../test/support/endpoints.ts";

const { values } = parseArgs({ options: {
  rate: { type: "string", default: "500/s" },
  duration: { type: "string", default: "20s" },
  runs: { type: "string", default: "4" },
} });
const WARMUP_S: Seconds = 2;

/** Wide enough for every part of the view. */
const COLUMNS = 130;
const screen = process.stderr.isTTY ? process.stderr : createWriteStream("/dev/null");

/** Tenths of one run in which the view was drawn, and those in which it was not. */
interface Halves {
  readonly drawn: readonly Block[];
  readonly bare: readonly Block[];
}

async function runOnce(endpoint: string, parity: number): Promise<Halves & { readonly draws: number }> {
  let draws = 0;
  const display = makeProgressDisplay({
    isTTY: true, columns: COLUMNS, hasColors: () => true,
    write: (text: string | Uint8Array) => {
      draws += 1;
      return screen.write(text);
    },
  }, { isQuiet: false });
  const isDrawn = (block: number): boolean => block % 2 === parity;
  const { blocks } = await record({
    endpoint, model: "m", rate: values.rate, duration: values.duration, warmup: `${WARMUP_S}s`,
    "max-tokens": "16",
  }, { onProgress: (scenario, repeat, progress) => {
    const blockMs = ((progress.totalMs ?? 0) - WARMUP_S * 1000) / BLOCK_COUNT;
    if (isDrawn(Math.floor((progress.elapsedMs - WARMUP_S * 1000) / blockMs))) {
      display.onProgress(scenario, repeat, progress);
    }
  } });
  display.clear();
  return {
    drawn: blocks.filter((_, at) => isDrawn(at)), bare: blocks.filter((_, at) => !isDrawn(at)), draws,
  };
}

const slipsOf = (blocks: readonly Block[]): Buckets => mergeBuckets(
  blocks.flatMap(({ histograms: { slip } }) => (slip === undefined ? [] : [decodeBuckets(slip)])));

/** NaN where nothing was sent. */
const at = (slips: Buckets, share: number): Micros =>
  valueAtRank(slips, Math.max(1, Math.ceil(share * slips.total))) ?? Number.NaN;

function row(name: string, { drawn, bare }: Halves): readonly string[] {
  const [on, off] = [slipsOf(drawn), slipsOf(bare)];
  const us = (value: Micros): string => `${Math.round(value).toLocaleString("en")} µs`;
  const pair = (share: number): readonly string[] => [us(at(off, share)), us(at(on, share))];
  return [name, (on.total + off.total).toLocaleString("en"), ...pair(0.5), ...pair(0.99),
    (at(on, 0.99) / at(off, 0.99)).toFixed(2)];
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const simulator = await startSimulatorProcess({
  ttft: { kind: "constant", ms: 20 }, tpot: { kind: "constant", ms: 2 },
  outputTokens: { kind: "constant", tokens: 8 },
});
const runs: (Halves & { readonly draws: number })[] = [];
try {
  for (let run = 0; run < Number(values.runs); run += 1) {
    runs.push(await runOnce(simulator.endpoint, run % 2));
  }
} finally {
  await simulator.stop();
}
const together: Halves = {
  drawn: runs.flatMap(({ drawn }) => drawn), bare: runs.flatMap(({ bare }) => bare),
};
process.stdout.write([
  `Slip at ${values.rate} without and with the live view, ${values.runs} runs of ${values.duration}, ` +
    `drawn ${runs.reduce((sum, { draws }) => sum + draws, 0)} times:`, "",
  "| run | requests | P50 without | P50 with | P99 without | P99 with | P99 ratio |",
  "|---|---:|---:|---:|---:|---:|---:|",
  ...runs.map((run, index) => line(row(String(index + 1), run))), line(row("together", together)), "",
].join("\n"));
