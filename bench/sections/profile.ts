import { ACTIVITIES, makeObservedCopy, type Observed, readObserved, THREADS } from "../lab/observed.ts";
import { median } from "../lab/numbers.ts";
import { digits, type Row, type Section, thousands } from "../lab/table.ts";
import { runTrial, type Setting } from "../lab/trial.ts";
import { tailgateAt } from "../peers/index.ts";
import { requests, streams } from "./settings.ts";

const DURATION_S = 5;
const STREAMS = 500;
const EVENTS_PER_S = 100;

interface Kind {
  readonly work: string;
  readonly setting: Setting;
  /** Requests or events a second, over which the time is divided. */
  readonly perS: number;
}

const KINDS: readonly Kind[] = [
  ...[500, 2000, 10_000].map((ratePerS): Kind => ({
    work: `${thousands(ratePerS)} requests/s`, perS: ratePerS,
    setting: requests({ ratePerS, durationS: DURATION_S }),
  })),
  {
    work: `${STREAMS} streams of ${EVENTS_PER_S} events/s`, perS: STREAMS * EVENTS_PER_S,
    setting: streams({ streams: STREAMS, durationS: DURATION_S }),
  },
];

/** No goal: why a request costs what it costs. */
export const profile: Section = {
  name: "profile",
  async run(bench) {
    const observed = tailgateAt("tailgate, observed", makeObservedCopy(bench.workshop.folder));
    // The sampler has a thread of its own, which would starve beside a generator of the real-time class.
    const workshop = { ...bench.workshop, isFirst: false };
    const rows: Row[] = [];
    for (const { work, setting, perS } of KINDS) {
      const seen: Observed[] = [];
      for (let run = 0; run < bench.runs; run += 1) {
        await runTrial(workshop, observed, process.execPath, { ...setting, isTimed: false });
        seen.push(readObserved(bench.workshop.folder));
      }
      const row = (what: string, of: (one: Observed) => number, count: number, unit: string): Row => ({
        work: `${work}: ${what}`, goal: "", isMet: null, peers: "", ratio: "",
        ours: digits(count, unit)(median(seen.map((one) => of(one) / perS))),
      });
      rows.push(
        ...THREADS.map((thread) =>
          row(`CPU of the ${thread}`, (one) => one.cpuUs.get(thread) ?? 0, 1, "µs")),
        row("sleeps of the generator", (one) => one.generatorSleeps, 2, ""),
        ...ACTIVITIES.map((activity) => row(`of the generator's time, ${activity}`,
          (one) => one.activeUs.get(activity) ?? 0, 1, "µs")),
      );
    }
    return {
      title: "Where the processor time goes",
      note: "Of one request, or of one event of a stream, in the middle of a run: by thread (schedstat), " +
        "and a moment later by what a sampling profiler saw the generator do (naps are counted as long " +
        "as they last). What the generator's thread has beyond its activities is going to sleep and waking up.",
      rows,
    };
  },
};
