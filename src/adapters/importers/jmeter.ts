/** JMeter's results (JTL), as CSV and as XML. */
import { makeTableReader } from "./csv.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LineReader } from "./imported.ts";
import { checkInstant, latencyUs, parseNumber } from "./numbers.ts";
import { outcomeOf, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore, type SampleRow, type Samples } from "./samples.ts";

/** A request in the columns of the CSV, which the XML calls otherwise. */
interface Row {
  readonly timeStamp: string;
  readonly elapsed: string;
  readonly responseCode: string;
  readonly success: string;
}

const NEEDED = ["timeStamp", "elapsed", "responseCode", "success"] as const;
/** What transaction controllers write sums up requests that are there themselves. */
const TRANSACTION = /^Number of samples in transaction/;

function sampleOf({ timeStamp, elapsed, responseCode, success }: Row, place: Place): SampleRow {
  const answered = /^\d{3}$/.test(responseCode)
    ? outcomeOf(Number(responseCode), "") : outcomeOf(0, responseCode);
  // The script's assertions decide what succeeded.
  const failed = answered === "ok" ? UNNAMED_FAILURE : answered;
  const startMs = parseNumber(timeStamp, "timeStamp", place);
  return {
    startMs: checkInstant(startMs, "timeStamp", timeStamp, place),
    latencyUs: latencyUs(parseNumber(elapsed, "elapsed", place), 1000, "elapsed", place),
    outcome: success === "true" ? "ok" : failed,
    sequence: null,
  };
}

const importedFrom = (samples: Samples): Imported => ({
  evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "send",
  failures: "apart", loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 ms",
  cannotTell: ["when a request was due: give `rate` if the plan has a constant one"],
});

function startCsv(): LineReader {
  const samples = makeSampleStore();
  return makeTableReader(NEEDED, (row, place) => {
    if (row.has("responseMessage") && TRANSACTION.test(row.text("responseMessage"))) return;
    const [timeStamp, elapsed, responseCode, success] = [
      row.text("timeStamp"), row.text("elapsed"), row.text("responseCode"), row.text("success"),
    ];
    samples.add(sampleOf({ timeStamp, elapsed, responseCode, success }, place), place);
  }, () => importedFrom(samples));
}

export const jmeterCsv: Format = {
  tool: "jmeter", label: "JTL in CSV, with its header", kind: "lines", start: startCsv,
  detect: ({ lines }) => (lines[0] ?? "").startsWith("timeStamp,elapsed,label,"),
};

/** Attributes of the XML by the names of the CSV's columns. */
const ATTRIBUTES = { timeStamp: "ts", elapsed: "t", responseCode: "rc", success: "s" } as const;

/** JMeter writes a tag on one line, and escapes every `<` and `>` of what it quotes. */
const TAG = /<(\/?)(httpSample|sample|testResults)\b([^<>]*?)(\/?)>/g;
const OPENED = /<(?:httpSample|sample)\b[^<>]*$/;

const torn = (place: Place, message: string) => fault(place, {
  field: "testResults", message, fix: "the file is torn: let JMeter end its run, or stop it with stoptest",
});

function rowOfTag(attributes: string, place: Place): Row {
  const named = new Map([...attributes.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)]
    .map(([, name = "", value = ""]) => [name, value]));
  const attribute = (column: keyof Row): string => {
    const value = named.get(ATTRIBUTES[column]);
    if (value !== undefined) return value;
    throw fault(place, {
      field: `${ATTRIBUTES[column]} (${column})`, value: attributes, message: "is missing in this sample.",
      fix: "leave the columns that JMeter saves by itself as they are (jmeter.save.saveservice.*)",
    });
  };
  return {
    timeStamp: attribute("timeStamp"), elapsed: attribute("elapsed"),
    responseCode: attribute("responseCode"), success: attribute("success"),
  };
}

/**
 * A sample within a sample is a redirect or a part of the page, which the outer one has in it; within
 * a transaction it is a request of its own.
 */
function startXml(): LineReader {
  const samples = makeSampleStore();
  let isEnded = false;
  /** Of the samples that are open, from the outermost: whether each is a transaction. */
  const open: boolean[] = [];
  const begin = (attributes: string, isWhole: boolean, place: Place): void => {
    const [, message = ""] = /\brm="([^"]*)"/.exec(attributes) ?? [];
    const isTransaction = TRANSACTION.test(message);
    if (!isTransaction && open.every(Boolean)) {
      samples.add(sampleOf(rowOfTag(attributes, place), place), place);
    }
    if (!isWhole) open.push(isTransaction);
  };
  return {
    line(text, place) {
      for (const [, close = "", name = "", attributes = "", whole = ""] of text.matchAll(TAG)) {
        if (isEnded) throw torn(place, "goes on after its end.");
        if (name === "testResults") isEnded = close !== "";
        else if (close === "") begin(attributes, whole !== "", place);
        else if (open.pop() === undefined) throw torn(place, "closes a sample that was not opened.");
      }
      if (OPENED.test(text)) throw torn(place, "has a sample whose tag does not end on its line.");
    },
    end(last) {
      if (!isEnded || open.length > 0) throw torn(last, "ends before its end tag.");
      return importedFrom(samples);
    },
  };
}

export const jmeterXml: Format = {
  tool: "jmeter", label: "JTL in XML", kind: "lines", start: startXml,
  detect: ({ lines }) => lines.slice(0, 3).some((line) => line.startsWith("<testResults")),
};
