import { fault } from "./fault.ts";
import type { Format, LineReader } from "./imported.ts";
import { checkInstant, latencyUs, parseNumber } from "./numbers.ts";
import { outcomeOf } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";

/** Start in µs since 1970, status (−1: none), time taken in µs. */
const ROW = /^(\d{15,17})\t(-?\d+)\t(-?\d+)$/;

function start(): LineReader {
  const samples = makeSampleStore();
  return {
    line(text, place) {
      if (text === "") return;
      const [, started, status, elapsed] = ROW.exec(text) ?? [];
      if (started === undefined || status === undefined || elapsed === undefined) {
        throw fault(place, {
          field: "row", value: text, message: "is not start, status and time, with tabs between them.",
          fix: "the file is torn: write it again with h2load --log-file",
        });
      }
      samples.add({
        startMs: checkInstant(parseNumber(started, "start", place) / 1000, "start", started, place),
        latencyUs: latencyUs(parseNumber(elapsed, "time", place), 1, "time", place),
        outcome: outcomeOf(parseNumber(status, "status", place), ""),
        sequence: null,
      }, place);
    },
    end: () => ({
      evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "send",
      failures: "apart", loop: "closed", concurrency: null, askedRatePerS: null, resolution: "1 µs",
      cannotTell: ["how many clients there were", "which requests were warm-up: they are among the others"],
    }),
  };
}

export const h2loadLog: Format = {
  tool: "h2load", label: "log (--log-file)", kind: "lines", start,
  detect: ({ lines }) => ROW.test(lines[0] ?? ""),
};
