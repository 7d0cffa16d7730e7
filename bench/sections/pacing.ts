import type { GridFit } from "../lab/arrivals.ts";
import { fitGrid } from "../lab/arrivals.ts";
import { servedMs } from "../lab/server-log.ts";
import { atMost, digits, type Measure, measureRows, percent, type Row, type Section, thousands, timesPeers }
  from "../lab/table.ts";
import type { Trial } from "../lab/trial.ts";
import { autocannon, h2load, hey, k6, locust, oha, vegeta, wrk, wrk2 } from "../peers/index.ts";
import { cpuUsPerRequest, requests } from "./settings.ts";

const GAP_CV_LIMITS = new Map([[500, 0.15], [2000, 0.3], [10_000, 0.7]]);

function gridMeasures(ratePerS: number, gapCvLimit: number): readonly Measure[] {
  const of = (pick: (fit: GridFit) => number) => (trial: Trial): number =>
    pick(fitGrid(trial.window.arrivalMs, ratePerS));
  const at = `${thousands(ratePerS)}/s`;
  return [
    {
      work: `${at}: P99 off the grid`, of: of((fit) => fit.offGridP99Ms), show: digits(3, "ms"),
      best: "lowest", goal: atMost(0.4, "0.4 ms"),
    },
    {
      work: `${at}: variation of gaps`, of: of((fit) => fit.gapCv), show: digits(2),
      best: "lowest", goal: atMost(gapCvLimit, `${gapCvLimit}`),
    },
    {
      work: `${at}: worst 100 ms`, of: of((fit) => fit.worstWindow), show: percent,
      best: "lowest", goal: atMost(0.1, "10%"),
    },
    { work: `${at}: P50 off the grid`, of: of((fit) => fit.offGridP50Ms), show: digits(3, "ms"), goal: null },
    { work: `${at}: most off the grid`, of: of((fit) => fit.offGridMaxMs), show: digits(3, "ms"),
      goal: null },
    {
      work: `${at}: rate, short by`, show: percent, goal: null,
      of: of((fit) => 1 - fit.ratePerS / ratePerS),
    },
  ];
}

/** Goal 1. */
export const pacing: Section = {
  name: "pacing",
  async run(bench) {
    const rows: Row[] = [];
    for (const [ratePerS, gapCvLimit] of GAP_CV_LIMITS) {
      const peers = ratePerS === 2000
        ? [wrk2, vegeta, k6, h2load, hey, autocannon, oha, locust] : [wrk2, vegeta, k6];
      rows.push(...await measureRows(bench, requests({ ratePerS }), peers,
        gridMeasures(ratePerS, gapCvLimit)));
    }
    return {
      title: "Send instants, as the server sees them",
      note: "Distance of arrivals from the grid of the wanted rate that fits them best; in-between the " +
        "tool and this figure lie the kernel, the loopback and the server's own reading.",
      rows,
    };
  },
};

const TOLD = [["P50", "p50Ms", 0.5], ["P99", "p99Ms", 0.99], ["P99.9", "p999Ms", 0.999]] as const;

function truthMeasures(): readonly Measure[] {
  return TOLD.map(([name, field, q]) => ({
    work: `${name} told − the server's own`, show: digits(2, "ms"), best: "lowest",
    of: ({ told, window }: Trial) => (told[field] ?? Number.NaN) - servedMs(window, "last byte", q),
    goal: {
      text: "within 0.5% + 0.3 ms",
      isMet: (ours: number) => Math.abs(ours) <= { p50Ms: 5, p99Ms: 50, p999Ms: 200 }[field] * 0.005 + 0.3,
    },
  }));
}

/** Goal 3. */
export const truth: Section = {
  name: "truth",
  run: async (bench) => ({
    title: "Latency that is told, against what the server knows, at 2,000/s",
    note: "The server answers after 5 ms (95.5%), 50 ms (4%) or 200 ms (0.5%): P50 5, P99 50, P99.9 200 ms.",
    rows: await measureRows(bench, requests({ ratePerS: 2000 }),
      [wrk2, vegeta, k6, h2load, hey, autocannon, oha, locust], truthMeasures()),
  }),
};

/** Goal 5. */
export const cost: Section = {
  name: "cost",
  async run(bench) {
    const measure = (ratePerS: number, goal: Measure["goal"]): Measure => ({
      work: `CPU a request at ${thousands(ratePerS)}/s`, of: cpuUsPerRequest, show: digits(1, "µs"),
      best: "lowest", goal,
    });
    return {
      title: "Processor time of a request, small JSON",
      note: "User and system time of the tool with everything it started, its start-up included, over the " +
        "requests that the server answered. wrk holds no rate: it sends as fast as it can.",
      rows: [
        ...await measureRows(bench, requests({ ratePerS: 10_000 }), [wrk2, wrk, vegeta, k6],
          [measure(10_000, timesPeers({ k6: 0.4, wrk2: 2 }))]),
        ...await measureRows(bench, requests({ ratePerS: 2000 }),
          [wrk2, vegeta, k6, h2load, hey, autocannon, oha, locust],
          [measure(2000, timesPeers({ k6: 0.6 }))]),
      ],
    };
  },
};
