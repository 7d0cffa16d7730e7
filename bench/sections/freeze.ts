import type { Millis } from "../../src/base/index.ts";
import { atMost, digits, type Measure, measureRows, percent, type Section } from "../lab/table.ts";
import type { Trial } from "../lab/trial.ts";
import { autocannon, h2load, k6, vegeta, wrk2 } from "../peers/index.ts";
import { requests } from "./settings.ts";

const FREEZE_MS: Millis = 500;
const SERVICE_MS: Millis = 2;
const WINDOW_S = 10;
/** Arrivals in the freeze wait for its end: 1% of the window lasts so much longer than the rest. */
const P99_MS: Millis = FREEZE_MS - WINDOW_S * 1000 * 0.01 + SERVICE_MS;

const MEASURES: readonly Measure[] = [
  {
    work: `P99 told, where ${P99_MS} ms are true`, show: digits(1, "ms"), goal: null,
    of: ({ told }: Trial) => told.p99Ms ?? Number.NaN,
  },
  {
    work: "its error", show: percent, best: "lowest", goal: atMost(0.03, "3%"),
    of: ({ told }: Trial) => Math.abs((told.p99Ms ?? Number.NaN) - P99_MS) / P99_MS,
  },
  {
    work: "service time P99, told apart", show: digits(1, "ms"), goal: null,
    of: ({ told }: Trial) => told.serviceP99Ms ?? Number.NaN,
  },
];

/** Goal 4. No warm-up, so that every tool tells of the same ten seconds. */
export const freeze: Section = {
  name: "freeze",
  run: async (bench) => ({
    title: "One freeze of 500 ms, 500/s for 10 s",
    note: "For half a second the server reads and writes nothing. A tool that waits for answers before it " +
      "sends again does not see most of it.",
    rows: await measureRows(bench, requests({
      ratePerS: 500, delays: `${SERVICE_MS}:1`, warmupS: 0, durationS: WINDOW_S,
      freeze: { atMs: 4000, forMs: FREEZE_MS },
    }), [wrk2, vegeta, k6, h2load, autocannon], MEASURES),
  }),
};
