import { servedMs } from "../lab/server-log.ts";
import { digits, type Measure, measureRows, type Section, thousands, timesPeers } from "../lab/table.ts";
import type { Setting, Trial } from "../lab/trial.ts";
import { aiohttp } from "../peers/index.ts";
import { cpuUs, cpuUsPerEvent, eventsServed, streams } from "./settings.ts";

const ttftError = (field: "ttftP50Ms" | "ttftP99Ms", q: number) => ({ told, window }: Trial): number =>
  (told[field] ?? Number.NaN) - servedMs(window, "first byte", q);

const within = (limitMs: number): Measure["goal"] =>
  ({ text: `within ${limitMs} ms`, isMet: (ours) => Math.abs(ours) <= limitMs });

const NONE: Measure["goal"] = { text: "0", isMet: (ours) => ours === 0 };

/** Ours tells of the measured streams, aiohttp of all. */
function eventsLost({ told, log, window }: Trial): number {
  const served = told.sent === null ? log : window;
  return served.events.reduce((all, one) => all + one, 0) - (told.events ?? Number.NaN);
}

interface Goals {
  readonly cost: Measure["goal"];
  readonly p50: Measure["goal"];
  readonly p99: Measure["goal"];
}

function measures(count: number, goals: Goals): readonly Measure[] {
  const at = `${thousands(count)} streams`;
  return [
    {
      work: `${at}: CPU an event`, of: cpuUsPerEvent, show: digits(2, "µs"), best: "lowest",
      goal: goals.cost,
    },
    {
      work: `${at}: TTFT error P50`, of: ttftError("ttftP50Ms", 0.5), show: digits(3, "ms"),
      best: "lowest", goal: goals.p50,
    },
    {
      work: `${at}: TTFT error P99`, of: ttftError("ttftP99Ms", 0.99), show: digits(3, "ms"),
      best: "lowest", goal: goals.p99,
    },
    { work: `${at}: events lost`, of: eventsLost, show: thousands, goal: NONE },
  ];
}

/** Goals 6 and 7. */
export const streaming: Section = {
  name: "streams",
  run: async (bench) => ({
    title: "Streams of 100 events/s each, 225 bytes an event",
    note: "TTFT error: what the tool tells, less what the server knows, each as a distribution over " +
      "the same streams. aiohttp keeps so many streams going in a closed loop.",
    rows: [
      ...await measureRows(bench, streams({ streams: 500 }), [aiohttp], measures(500, {
        cost: timesPeers({ aiohttp: 0.5 }), p50: within(0.1), p99: within(1),
      })),
      ...await measureRows(bench, streams({ streams: 1000 }), [aiohttp], measures(1000, {
        cost: null, p50: null, p99: within(3),
      })),
    ],
  }),
};

const FIREHOSE_EVENTS = 20_000;

/** Offered more than one core should take, so that what comes out is what it can. */
const FIREHOSE: Setting = {
  answers: { mode: "firehose", freeze: null, flags: ["--events", `${FIREHOSE_EVENTS}`] },
  load: { kind: "streams", ratePerS: 120, warmupS: 0, durationS: 3, connections: 20, flags: [] },
  front: null, isTimed: false,
};

/** From the first request of the load to the last byte written. */
function eventsPerS({ told, log }: Trial): number {
  const before = told.sent?.before ?? 0;
  const startMs = log.arrivalMs[before] ?? 0;
  const endMs = log.lastByteMs.reduce((last, one) => Math.max(last, Number.isNaN(one) ? 0 : one), 0);
  const events = log.events.subarray(before).reduce((all, one) => all + one, 0);
  return events / ((endMs - startMs) / 1000);
}

/** Goal 8. */
export const firehose: Section = {
  name: "firehose",
  run: async (bench) => ({
    title: "Events as fast as they come",
    note: `Streams of ${thousands(FIREHOSE_EVENTS)} events without pauses, offered at ` +
      `${thousands(FIREHOSE_EVENTS * FIREHOSE.load.ratePerS)} events/s.`,
    rows: (await measureRows(bench, FIREHOSE, [aiohttp], [
      {
        work: "events a second, one core", of: eventsPerS, show: thousands, best: "highest",
        goal: { text: "≥ 1,500,000", isMet: (ours: number) => ours >= 1_500_000 },
      },
      {
        work: "events a second of processor time", show: thousands, best: "highest", goal: null,
        of: (trial: Trial) => eventsServed(trial) / (cpuUs(trial) / 1e6),
      },
      { work: "events lost", of: eventsLost, show: thousands, goal: NONE },
    ])),
  }),
};
