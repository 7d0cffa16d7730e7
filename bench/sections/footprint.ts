import { atMost, digits, type Measure, measureRows, type Section, thousands } from "../lab/table.ts";
import { median } from "../lab/numbers.ts";
import type { Trial } from "../lab/trial.ts";
import { k6, tailgate, vegeta } from "../peers/index.ts";
import { cpuUs, requests } from "./settings.ts";

const MIB = 1024;
const mebibytes = (trial: Trial): number => trial.spent.maxRssKib / MIB;

/** A run that hardly does anything: what the program needs to be there. */
const IDLE = requests({ ratePerS: 20, warmupS: 0, durationS: 1, delays: "1:1" });
/** 10⁶ requests: 20,000/s for 50 s. */
const MILLION = requests({
  ratePerS: 20_000, warmupS: 0, durationS: 50, delays: "1:1", isTimed: false,
});

/** Goal 9. */
export const memory: Section = {
  name: "memory",
  async run(bench) {
    const idle = await bench.measure(tailgate, IDLE, 1);
    const idleMib = idle.kind === "trials" ? median(idle.trials.map(mebibytes)) : Number.NaN;
    const measures: readonly Measure[] = [
      { work: "resident at most, a million requests", of: mebibytes, show: digits(0, "MiB"), goal: null },
      {
        work: "of it above an idle run", of: (trial) => mebibytes(trial) - idleMib, show: digits(0, "MiB"),
        goal: atMost(120, "120 MiB"),
      },
      {
        work: "requests answered in it", of: (trial) => trial.server.answered, show: thousands,
        goal: { text: "≥ 1,000,000", isMet: (answered) => answered >= 1_000_000 },
      },
    ];
    const rows = await measureRows({ ...bench, measure: (tool, setting) => bench.measure(tool, setting, 1) },
      MILLION, [], measures);
    return {
      title: "Memory", rows,
      note: "One run of a million requests at 20,000/s; idle is a run of 20 requests, " +
        `${idleMib.toFixed(0)} MiB.`,
    };
  },
};

/** Goal 10. */
export const startUp: Section = {
  name: "start",
  run: async (bench) => ({
    title: "From start to first request",
    note: "From the start of the process to the moment at which the server has read the first request.",
    rows: await measureRows(bench, IDLE, [k6, vegeta], [
      {
        work: "first request after", of: (trial) => (trial.log.startNs - trial.spent.startedNs) / 1e6,
        show: digits(0, "ms"), best: "lowest", goal: atMost(400, "400 ms"),
      },
      { work: "processor time of a run of 20 requests", show: digits(0, "ms"), best: "lowest", goal: null,
        of: (trial) => cpuUs(trial) / 1000 },
    ]),
  }),
};
