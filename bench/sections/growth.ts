import { servedMs } from "../lab/server-log.ts";
import { digits, type Measure, measureRows, type Row, type Section, thousands } from "../lab/table.ts";
import type { Trial } from "../lab/trial.ts";
import { cpuUsPerEvent, cpuUsPerRequest, requests, streams } from "./settings.ts";

const RATES = [100, 1000, 5000, 20_000] as const;
const STREAMS = [50, 200, 2000] as const;
const EVENT_BYTES = [1000, 10_000, 60_000] as const;

const slip: Measure["of"] = (trial) => trial.told.slipP99Ms ?? Number.NaN;
const ttftP99Error = ({ told, window }: Trial): number =>
  (told.ttftP99Ms ?? Number.NaN) - servedMs(window, "first byte", 0.99);

const of = (work: string, kind: "requests" | "streams"): readonly Measure[] => [
  { work: `${work}: slip P99`, of: slip, show: digits(3, "ms"), goal: null },
  kind === "requests"
    ? { work: `${work}: CPU a request`, of: cpuUsPerRequest, show: digits(1, "µs"), goal: null }
    : { work: `${work}: CPU an event`, of: cpuUsPerEvent, show: digits(2, "µs"), goal: null },
  ...(kind === "requests" ? [] : [
    { work: `${work}: TTFT error P99`, of: ttftP99Error, show: digits(3, "ms"), goal: null },
  ]),
];

/** How the figures grow with rate, streams and the size of an event. */
export const growth: Section = {
  name: "growth",
  async run(bench) {
    const rows: Row[] = [];
    for (const ratePerS of RATES) {
      rows.push(...await measureRows(bench, requests({ ratePerS, durationS: 3 }), [],
        of(`${thousands(ratePerS)}/s`, "requests")));
    }
    for (const count of STREAMS) {
      rows.push(...await measureRows(bench, streams({ streams: count, durationS: 3 }), [],
        of(`${thousands(count)} streams`, "streams")));
    }
    for (const eventBytes of EVENT_BYTES) {
      rows.push(...await measureRows(bench, streams({ streams: 50, eventBytes, durationS: 3 }), [],
        of(`50 streams of ${thousands(eventBytes)} B events`, "streams")));
    }
    return {
      title: "How the figures grow", rows,
      note: "Streams send 100 events/s each; where nothing else is said an event has 225 bytes.",
    };
  },
};
