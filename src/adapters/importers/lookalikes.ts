/** What known tools print besides, of which nothing can be judged, and what to give in its place. */
import { fault } from "./fault.ts";
import type { Head } from "./imported.ts";

interface Lookalike {
  readonly what: string;
  /** In one of the first lines. */
  readonly line: RegExp;
  readonly instead: string;
}

const LOCUST = "the file of --json, or PREFIX_stats.csv";
const VEGETA = "vegeta encode -to csv, or report -type json";

const LOOKALIKES: readonly Lookalike[] = [
  { what: "Locust's history", line: /^Timestamp,User Count,Type,Name,/, instead: LOCUST },
  { what: "Locust's failures", line: /^Method,Name,Error,Occurrences/, instead: LOCUST },
  { what: "Locust's exceptions", line: /^Count,Message,Traceback,Nodes/, instead: LOCUST },
  { what: "Vegeta's report for people", line: /^Requests\s+\[total, rate/, instead: VEGETA },
  { what: "Vegeta's histogram", line: /^Bucket\s+#\s+%\s+Histogram/, instead: VEGETA },
  {
    what: "Vegeta's hdrplot, whose counts are computed", line: /^Value\(ms\)\s+Percentile\s+TotalCount/,
    instead: VEGETA,
  },
  {
    what: "k6's summary for people", line: /\bhttp_req_duration\.{3,}:/,
    instead: "k6 run --out json=FILE, or --summary-export=FILE",
  },
  {
    what: "oha's summary for people", line: /^\s*Success rate:\s/,
    instead: "oha --output-format csv, or json",
  },
  { what: "hey's summary for people", line: /^\s*Requests\/sec:\t/, instead: "hey -o csv" },
  {
    what: "h2load's summary", line: /^(?:starting benchmark\.\.\.|spawning thread #\d+:)/,
    instead: "the file of h2load --log-file",
  },
];

/** @throws UsageError for an output that is known and cannot be judged. */
export function refuseLookalike(head: Head): void {
  const found = LOOKALIKES.find(({ line }) => head.lines.some((one) => line.test(one)));
  if (found === undefined) return;
  const { what, instead } = found;
  throw fault({ file: head.name, line: null }, {
    field: "file", message: `is ${what}.`, fix: `give ${instead}`,
  });
}
