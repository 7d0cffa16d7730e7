/** SGLang: the line that `python -m sglang.bench_serving` adds to its output file. */
import type { Outcome } from "../../measurement/index.ts";
import type { Place } from "./fault.ts";
import type { Format, Imported } from "./imported.ts";
import { at, countAt, optionalNumber } from "./json.ts";
import { outcomeOfError, sumOutcomes } from "./outcomes.ts";
import { askedRateOf, sendingS, servingClaims, slowestS, tokenClaims } from "./serving-claims.ts";

/** Only --output-details says which failed; null without it. */
function failuresIn(document: unknown): readonly Outcome[] | null {
  const errors = at(document, "errors");
  if (!Array.isArray(errors)) return null;
  return errors.filter((error) => typeof error === "string" && error !== "").map(outcomeOfError);
}

function read(document: unknown, file: string): Imported {
  const place: Place = { file, line: null };
  const ok = countAt(document, ["completed"], place);
  const failures = failuresIn(document);
  const latency = ok === 0 ? null : servingClaims(document, "e2e_latency", ok, place);
  const askedRatePerS = askedRateOf(document);
  const concurrency = optionalNumber(document, ["max_concurrency"], place);
  return {
    evidence: {
      kind: "quantiles", fuller: null,
      outcomes: sumOutcomes([["ok", ok], ...(failures ?? []).map((one): [Outcome, number] => [one, 1])]),
      latency, durationS: sendingS(document, slowestS(latency), place),
      others: tokenClaims(document, ok, place),
    },
    startedAtMs: null, toolVersion: null, clock: "send", failures: "apart",
    loop: concurrency !== null ? "closed" : askedRatePerS === null ? "unknown" : "open",
    concurrency, askedRatePerS, arrivals: "random", resolution: "interpolated between samples",
    cannotTell: [
      ...(failures === null ? ["failures: the file counts successes alone; --output-details tells"] : []),
      "when a request was due: its arrivals are random",
      "tokens as the API counts them",
    ],
  };
}

export const sglang: Format = {
  tool: "sglang", label: "JSON line (sglang.bench_serving)", kind: "document",
  detect: ({ document }) => ["mean_e2e_latency_ms", "request_throughput", "completed", "duration"]
    .every((key) => at(document, key) !== undefined),
  read: (document, { file }) => read(document, file),
};
