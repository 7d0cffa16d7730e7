/** CSV and JSON lines of no tool we know; a mapping says which column is what. */
import { millisFromSeconds } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { makeTableReader } from "./csv.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LineReader, ReadContext } from "./imported.ts";
import { parseObject } from "./json.ts";
import type { ColumnMapping } from "./mapping.ts";
import { checkInstant, checkOffset, latencyUs, parseInstant, parseNumber } from "./numbers.ts";
import { outcomeOf, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore, type SampleRow, type Samples } from "./samples.ts";

/** The text under a name in one row. */
type Cell = (column: string) => string;

const TRUE = ["true", "1", "yes", "ok", "success"];
const FALSE = ["false", "0", "no", "error", "failure"];

function flag(text: string, column: string, place: Place): boolean {
  const word = text.trim().toLowerCase();
  if (TRUE.includes(word)) return true;
  if (FALSE.includes(word)) return false;
  throw fault(place, {
    field: column, value: text, message: "is neither true nor false.",
    fix: `write one of ${TRUE.join(", ")} or ${FALSE.join(", ")}`,
  });
}

function outcomeIn(cell: Cell, columns: ColumnMapping, place: Place): Outcome {
  const error = columns.error === null ? "" : cell(columns.error).trim();
  const status = columns.status === null
    ? null : outcomeOf(parseNumber(cell(columns.status), columns.status, place), error);
  const isOk = columns.ok === null ? null : flag(cell(columns.ok), columns.ok, place);
  const named = status ?? (error === "" ? "ok" : outcomeOf(0, error));
  if (isOk === null) return named;
  return isOk ? "ok" : named === "ok" ? UNNAMED_FAILURE : named;
}

/** An instant since 1970 or since the start of the run: below 30 days it is the latter. */
const LATEST_OFFSET_MS = millisFromSeconds(30 * 86_400);

function startIn(cell: Cell, columns: ColumnMapping, place: Place): number | null {
  if (columns.start === null) return null;
  const { column, msPerUnit } = columns.start;
  const text = cell(column);
  if (msPerUnit === null) return parseInstant(text, column, place);
  const ms = parseNumber(text, column, place) * msPerUnit;
  return ms <= LATEST_OFFSET_MS
    ? checkOffset(ms, column, text, place) : checkInstant(ms, column, text, place);
}

function rowOf(cell: Cell, columns: ColumnMapping, place: Place): SampleRow {
  const { column, usPerUnit } = columns.latency;
  return {
    startMs: startIn(cell, columns, place),
    latencyUs: latencyUs(parseNumber(cell(column), column, place), usPerUnit, column, place),
    outcome: outcomeIn(cell, columns, place),
    sequence: null,
  };
}

function imported(samples: Samples, columns: ColumnMapping): Imported {
  const saysFailures = columns.status !== null || columns.error !== null || columns.ok !== null;
  return {
    evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "unknown",
    failures: saysFailures ? "apart" : "unknown", loop: "unknown", concurrency: null,
    askedRatePerS: null, resolution: "as written",
    cannotTell: [
      "from when latencies count",
      ...(saysFailures ? []
        : ["failures: every row counts as a success; map status, error or ok to tell"]),
    ],
  };
}

function needColumns({ columns, file }: ReadContext): ColumnMapping {
  if (columns !== null) return columns;
  throw fault({ file, line: null }, {
    field: "columns", message: "is missing: which column is what?",
    fix: "for example --columns latency=total:ms,start=sent_at:iso,status=code",
  });
}

function startCsv(context: ReadContext): LineReader {
  const columns = needColumns(context);
  const samples = makeSampleStore();
  const needed = [
    columns.latency.column, columns.start?.column, columns.status, columns.error, columns.ok,
  ].filter((column): column is string => typeof column === "string");
  return makeTableReader(needed, (row, place) =>
    samples.add(rowOf((column) => row.text(column), columns, place), place),
  () => imported(samples, columns));
}

function startJsonl(context: ReadContext): LineReader {
  const columns = needColumns(context);
  const samples = makeSampleStore();
  return {
    line(text, place) {
      if (text.trim() === "") return;
      const row = parseObject(text, place);
      samples.add(rowOf((column) => {
        const value = Object.hasOwn(row, column) ? row[column] : undefined;
        if (value === null && column === columns.error) return "";
        if (["string", "number", "boolean"].includes(typeof value)) return String(value);
        throw fault(place, {
          field: column, value, message: "is not there as a text, number or boolean.",
          fix: "every line needs the columns that --columns names",
        });
      }, columns, place), place);
    },
    end: () => imported(samples, columns),
  };
}

const isJsonLine = (line: string | undefined): boolean => (line ?? "").trimStart().startsWith("{");

export const plainCsv: Format = {
  tool: "csv", label: "CSV with --columns", kind: "lines", start: startCsv,
  detect: ({ lines }) => lines.length > 0 && !isJsonLine(lines[0]),
};

export const plainJsonl: Format = {
  tool: "jsonl", label: "JSON lines with --columns", kind: "lines", start: startJsonl,
  detect: ({ lines }) => isJsonLine(lines[0]),
};
