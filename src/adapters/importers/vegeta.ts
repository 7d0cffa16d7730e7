/** Vegeta: `encode -to json`, `encode -to csv` and `report -type json`. */
import { millisFromMicros } from "../../base/index.ts";
import { makeRowReader } from "./csv.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LineReader } from "./imported.ts";
import { at, numberAt, parseObject, stringAt } from "./json.ts";
import { checkInstant, latencyUs, parseInstant, parseNumber } from "./numbers.ts";
import { outcomeOf } from "./outcomes.ts";
import { makeSampleStore, type Samples } from "./samples.ts";

const US_PER_NS = 1e-3;

function imported(samples: Samples): Imported {
  return {
    evidence: { kind: "samples", samples },
    startedAtMs: null,
    toolVersion: null,
    clock: "send",
    failures: "apart",
    loop: "open",
    concurrency: null,
    askedRatePerS: null,
    resolution: "1 ns",
    cannotTell: ["the rate that was asked for: give it as `rate`"],
  };
}

function startJson(): LineReader {
  const samples = makeSampleStore();
  return {
    line(text, place) {
      if (text === "") return;
      const row = parseObject(text, place);
      const latencyNs = numberAt(row, ["latency"], place);
      samples.add({
        startMs: parseInstant(stringAt(row, ["timestamp"], place), "timestamp", place),
        latencyUs: latencyUs(latencyNs, US_PER_NS, "latency", place),
        outcome: outcomeOf(numberAt(row, ["code"], place), stringAt(row, ["error"], place)),
        sequence: numberAt(row, ["seq"], place),
      }, place);
    },
    end: () => imported(samples),
  };
}

/** 12 columns, 9 in versions 12.0 to 12.5: timestamp, code, latency, out, in, error, body, attack, seq. */
const WIDTHS = [9, 12];

function takeRow(fields: readonly string[], place: Place) {
  if (!WIDTHS.includes(fields.length)) {
    throw fault(place, {
      field: "row", value: fields.join(","),
      message: `has ${fields.length} columns, and Vegeta writes ${WIDTHS.join(" or ")}.`,
      fix: "the file is torn: write it again with vegeta encode -to csv",
    });
  }
  const [timestamp = "", code = "", latency = "", , , error = "", , , sequence = ""] = fields;
  const startMs = millisFromMicros(parseNumber(timestamp, "timestamp", place) * US_PER_NS);
  return {
    startMs: checkInstant(startMs, "timestamp", timestamp, place),
    latencyUs: latencyUs(parseNumber(latency, "latency", place), US_PER_NS, "latency", place),
    outcome: outcomeOf(parseNumber(code, "code", place), error),
    sequence: parseNumber(sequence, "seq", place),
  };
}

function startCsv(): LineReader {
  const samples = makeSampleStore();
  return makeRowReader((fields, place) => samples.add(takeRow(fields, place), place),
    () => imported(samples));
}

function firstObject(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return null;
  }
}

export const vegetaJson: Format = {
  tool: "vegeta", label: "JSON lines (vegeta encode -to json)", kind: "lines", start: startJson,
  detect({ lines }) {
    const first = firstObject(lines[0]);
    return ["attack", "seq", "code", "timestamp", "latency"].every((key) => at(first, key) !== undefined);
  },
};

export const vegetaCsv: Format = {
  tool: "vegeta", label: "CSV (vegeta encode -to csv)", kind: "lines", start: startCsv,
  detect: ({ lines }) => /^\d{16,19},\d{1,3},-?\d+,\d+,\d+,/.test(lines[0] ?? ""),
};
