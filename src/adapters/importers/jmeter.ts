import { makeTableReader } from "./csv.ts";
import type { Format, LineReader } from "./imported.ts";
import { checkInstant, latencyUs, parseNumber } from "./numbers.ts";
import { outcomeOf, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";

const NEEDED = ["timeStamp", "elapsed", "responseCode", "success"];
/** Rows of transaction controllers sum up the requests that have rows of their own. */
const TRANSACTION = /^Number of samples in transaction/;

function start(): LineReader {
  const samples = makeSampleStore();
  return makeTableReader(NEEDED, (row, place) => {
    if (row.has("responseMessage") && TRANSACTION.test(row.text("responseMessage"))) return;
    const stamp = row.text("timeStamp");
    const code = row.text("responseCode");
    const answered = /^\d{3}$/.test(code) ? outcomeOf(Number(code), "") : outcomeOf(0, code);
    // The script's assertions decide what succeeded.
    const failed = answered === "ok" ? UNNAMED_FAILURE : answered;
    samples.add({
      startMs: checkInstant(parseNumber(stamp, "timeStamp", place), "timeStamp", stamp, place),
      latencyUs: latencyUs(parseNumber(row.text("elapsed"), "elapsed", place), 1000, "elapsed", place),
      outcome: row.text("success") === "true" ? "ok" : failed,
      sequence: null,
    }, place);
  }, () => ({
    evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "send",
    failures: "apart", loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 ms",
    cannotTell: ["when a request was due: give `rate` if the plan has a constant one"],
  }));
}

export const jmeterCsv: Format = {
  tool: "jmeter", label: "JTL in CSV, with its header", kind: "lines", start,
  detect: ({ lines }) => (lines[0] ?? "").startsWith("timeStamp,elapsed,label,"),
};
