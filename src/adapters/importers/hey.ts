import { millisFromSeconds } from "../../base/index.ts";
import { makeTableReader } from "./csv.ts";
import type { Format, LineReader } from "./imported.ts";
import { checkOffset, latencyUs, parseNumber } from "./numbers.ts";
import { outcomeOf } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";

const HEADER = [
  "response-time", "DNS+dialup", "DNS", "Request-write", "Response-delay", "Response-read",
  "status-code", "offset",
];

function start(): LineReader {
  const samples = makeSampleStore();
  return makeTableReader(HEADER, (row, place) => {
    const offset = row.text("offset");
    const seconds = parseNumber(row.text("response-time"), "response-time", place);
    samples.add({
      startMs: checkOffset(millisFromSeconds(parseNumber(offset, "offset", place)), "offset", offset, place),
      latencyUs: latencyUs(seconds, 1e6, "response-time", place),
      outcome: outcomeOf(parseNumber(row.text("status-code"), "status-code", place), ""),
      sequence: null,
    }, place);
  }, () => ({
    evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "send",
    failures: "apart", loop: "closed", concurrency: null, askedRatePerS: null, resolution: "0.1 ms",
    cannotTell: [
      "requests without an answer: hey leaves them out of its CSV, so the error rate may be too low",
      "how many workers there were, and the rate that was asked for",
    ],
  }));
}

export const heyCsv: Format = {
  tool: "hey", label: "CSV (-o csv)", kind: "lines", start,
  detect: ({ lines }) => lines[0] === HEADER.join(","),
};
