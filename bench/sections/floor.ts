import type { Micros, Millis } from "../../src/base/index.ts";
import { median } from "../lab/numbers.ts";
import { start } from "../lab/programs.ts";
import { type Row, type Section, thousands } from "../lab/table.ts";

const RATES = [500, 2000, 10_000] as const;
const SECONDS = 4;
const TOOLS_CORE = 1;

interface Lateness {
  readonly p50Ms: Millis;
  readonly p99Ms: Millis;
  readonly p999Ms: Millis;
  readonly maxMs: Millis;
  /** Processor time of one round of sleeping and waking. */
  readonly cpuUs: Micros;
}

/** No goal, but what all others have to be read beside. */
export const floor: Section = {
  name: "floor",
  async run(bench) {
    const rows: Row[] = [];
    for (const ratePerS of RATES) {
      const seen: Lateness[] = [];
      for (let run = 0; run < bench.runs; run += 1) {
        const { stdout } = await start(bench.workshop, TOOLS_CORE, {
          program: bench.workshop.floor, args: [`${ratePerS}`, `${SECONDS}`],
        }).done;
        seen.push(JSON.parse(stdout) as Lateness);
      }
      const of = (pick: (one: Lateness) => Millis): string => `${median(seen.map(pick)).toFixed(3)} ms`;
      rows.push({
        work: `${thousands(ratePerS)}/s: a bare sleep in C wakes late by`, goal: "", isMet: null, ours: "",
        peers: `P50 ${of((one) => one.p50Ms)}, P99 ${of((one) => one.p99Ms)}, ` +
          `P99.9 ${of((one) => one.p999Ms)}, at most ${of((one) => one.maxMs)}`,
        ratio: "",
      }, {
        work: `${thousands(ratePerS)}/s: its processor time, a round`, goal: "", isMet: null, ours: "",
        peers: `${median(seen.map((one) => one.cpuUs)).toFixed(1)} µs`, ratio: "",
      });
    }
    return {
      title: "What the machine allows",
      note: "`clock_nanosleep` to the instants of the same grids, and nothing else, on an idle core, just " +
        "before the other tables: no program that sleeps is more punctual than this.",
      rows,
    };
  },
};
