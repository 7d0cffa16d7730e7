import { nearestName, UsageError } from "../../base/index.ts";
import { aiperfJson, aiperfLines } from "./aiperf.ts";
import { artillery } from "./artillery.ts";
import { autocannon } from "./autocannon.ts";
import { fault } from "./fault.ts";
import { fortioJson } from "./fortio.ts";
import { guidellm } from "./guidellm.ts";
import { h2loadLog } from "./h2load.ts";
import { heyCsv } from "./hey.ts";
import type { Format, Head, ReadContext } from "./imported.ts";
import { jmeterCsv, jmeterXml } from "./jmeter.ts";
import { k6Csv, k6Json } from "./k6-points.ts";
import { k6Summary } from "./k6-summary.ts";
import { locustCsv, locustJson } from "./locust.ts";
import { refuseLookalike } from "./lookalikes.ts";
import { ohaCsv, ohaJson } from "./oha.ts";
import { plainCsv, plainJsonl } from "./plain.ts";
import { sglang } from "./sglang.ts";
import { vegetaReport } from "./vegeta-report.ts";
import { vegetaCsv, vegetaJson } from "./vegeta.ts";
import { vllm } from "./vllm.ts";
import { parseWhole } from "./whole-json.ts";
import { wrk, wrk2 } from "./wrk.ts";

/** To import another tool, add its formats here. */
export const FORMATS: readonly Format[] = [
  vegetaJson, vegetaCsv, vegetaReport, k6Json, k6Csv, k6Summary, wrk2, wrk, heyCsv, ohaJson, ohaCsv,
  autocannon, locustJson, locustCsv, artillery, h2loadLog, jmeterCsv, jmeterXml, fortioJson, guidellm,
  aiperfLines, aiperfJson, vllm, sglang,
];
/** Of no tool, so only a mapping of columns tells what they mean. */
const PLAIN: readonly Format[] = [plainCsv, plainJsonl];

export const TOOLS: readonly string[] =
  [...new Set([...FORMATS, ...PLAIN].map(({ tool }) => tool))];

const nameOf = ({ tool, label }: Format): string => `${tool} ${label}`;

function ofTool(from: string): readonly Format[] {
  const formats = [...FORMATS, ...PLAIN].filter(({ tool }) => tool === from);
  if (formats.length > 0) return formats;
  const near = nearestName(from, [...TOOLS, "auto"]);
  throw new UsageError([{
    field: "from", value: from, origin: "--from", message: "is not a tool whose results can be read.",
    fix: near === null ? `use one of ${TOOLS.join(", ")} or auto` : `did you mean ${near}?`,
  }]);
}

/** `auto` or a tool's name, before any file is opened. @throws UsageError for any other. */
export function checkTool(from: string): string {
  if (from !== "auto") ofTool(from);
  return from;
}

/** NUL is in no text; Vegeta's own format and compressed files are full of it. */
function refuseBinary(head: Head, from: string): void {
  if (!head.lines.some((line) => line.includes("\0"))) return;
  throw fault({ file: head.name, line: null }, {
    field: "file", message: "is binary.",
    fix: from === "vegeta" || from === "auto"
      ? "of Vegeta's results: vegeta encode -to csv FILE; otherwise give the tool's text output"
      : "give the tool's text output",
  });
}

/** Some tools add each run's result to the same file, in a line of its own. */
function refuseSeveral(head: Head, candidates: readonly Format[]): void {
  const of = (line: string): readonly Format[] => {
    const document = parseWhole(line);
    return candidates.filter((format) =>
      format.kind === "document" && format.detect({ ...head, document }));
  };
  const [format] = of(head.lines[0] ?? "");
  if (format === undefined || head.document !== undefined) return;
  throw fault({ file: head.name, line: 2 }, {
    field: "file",
    message: `goes on after a whole result (${nameOf(format)}): each line is a load of its own.`,
    fix: "take one out, the last for example: tail -n 1 FILE > one.json",
  });
}

function refuseBroken(head: Head): void {
  const line = head.document === undefined ? head.brokenAt() : null;
  if (line === null) return;
  throw fault({ file: head.name, line }, {
    field: "file", message: "begins as JSON, and breaks off or goes wrong here.",
    fix: "the file is torn or mixed with other output: export the results again",
  });
}

/**
 * The format that a file is in. `auto` looks among all of them; a tool's name among its own.
 * @throws UsageError for a file of no format, or of more than one.
 */
export function chooseFormat(head: Head, from: string, context: ReadContext): Format {
  const candidates = from === "auto" ? (context.columns === null ? FORMATS : PLAIN) : ofTool(from);
  const place = { file: context.file, line: null };
  if (head.lines.every((line) => line.trim() === "")) {
    throw fault(place, { field: "file", message: "is empty.", fix: "was anything measured?" });
  }
  refuseBinary(head, from);
  const [only, ...others] = candidates;
  // What is wrong with the file the reader says better than the statement that it is another.
  if (only !== undefined && others.length === 0 && only.kind === "lines") return only;
  const found = candidates.filter((format) => format.detect(head));
  const [first, ...more] = found;
  if (first === undefined) {
    const really = FORMATS.filter((format) => format.detect(head)).map(nameOf);
    if (really.length === 0) {
      refuseLookalike(head);
      refuseSeveral(head, candidates);
      refuseBroken(head);
    }
    throw fault(place, {
      field: "from", value: from,
      message: from === "auto" ? "the file is of no tool that is known."
        : `the file is none of its formats: ${candidates.map(({ label }) => label).join(", ")}.`,
      fix: really.length > 0 && from !== "auto" ? `it looks like ${really.join(" or ")}`
        : `say what it is (${TOOLS.join(", ")}), or which column is what with --columns`,
    });
  }
  if (more.length === 0) return first;
  throw fault(place, {
    field: "from", value: from, message: `the file may be ${found.map(nameOf).join(" or ")}.`,
    fix: `say which: ${[...new Set(found.map(({ tool }) => tool))].join(" or ")}`,
  });
}
