import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseFormat, FORMATS } from "../../../src/adapters/importers/formats.ts";
import { parseColumns, TOOLS as NAMES } from "../../../src/adapters/importers/index.ts";
import { UsageError } from "../../../src/base/index.ts";
import { parseRecording, serialiseRecording } from "../../../src/measurement/index.ts";
import { parseWhole } from "../../../src/adapters/importers/whole-json.ts";
import { imported, refusal, sampleBytes } from "./support.ts";
import * as written from "./written.ts";

/** The beginnings of long files, which are files as well. */
const MOST_BYTES = 12_000;

const SAMPLES = [
  "vegeta/results.csv", "vegeta/results.json", "vegeta/report.json", "k6/points.ndjson",
  "k6/summary-export.json", "k6/handle-summary.json", "wrk2/wrk2-latency-25s-100rps.txt",
  "wrk/wrk-latency-6s.txt", "hey/hey.csv", "oha/oha-1.15-shape.json",
  "autocannon/autocannon-closed.json", "locust/stats-json-shape.json", "locust/run_stats.csv",
  "artillery/report.json",
].map((name) => {
  const bytes = sampleBytes(name);
  const isOfLines = /csv|ndjson|results/.test(name);
  return [name, isOfLines ? bytes.subarray(0, bytes.lastIndexOf("\n", MOST_BYTES) + 1) : bytes] as const;
});

const FILES = new Map([
  ...SAMPLES,
  ...Object.entries({ ...written, REQUESTS: "" }).map(([name, text]) => [name, Buffer.from(text)] as const),
]);

const bytesOf = (name: string): Buffer => FILES.get(name) ?? Buffer.alloc(0);

/** Every importer that there is, so a new one is in all that follows. */
const TOOLS = ["auto", ...NAMES];
/** Needed by the formats of no tool, as a user would map hey's CSV or JSON lines of his own. */
const COLUMNS = parseColumns("latency=response-time:s,start=offset:s,status=status-code");
const OF_NO_TOOL = new Set(["csv", "jsonl"]);

/** A valid recording, or one problem that names file, fix and value in one printable line. */
function checkOutcome(bytes: Uint8Array, from: string, ratePerS: number | null = null): void {
  try {
    const recording = imported(bytes, { from, ratePerS, columns: OF_NO_TOOL.has(from) ? COLUMNS : null });
    parseRecording(serialiseRecording(recording), "again");
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.issues).toHaveLength(1);
    expect(error.message).toMatch(/^\P{Cc}+ \(from \P{Cc}+\): \P{Cc}+ Fix: \P{Cc}+$/u);
    expect(error.message.length).toBeLessThan(700);
  }
}

const TOKENS = [
  "-1", "0", "1e308", "-1e308", "1e999", "NaN", "null", "true", '""', "[]", "{}", "99999999999999999999",
  "0.0000001", "\0", "\u202e", '"', ",", "\n", "-nan", "1795414522211489608",
];

const file = fc.constantFrom(...FILES.keys());
const NUMBER = /-?\d+(?:\.\d+)?/g;
const tool = fc.constantFrom(...TOOLS);
const rate = fc.constantFrom(null, 0.001, 50, 100, 1e6);

/** The format that `auto` takes a file for; null where it refuses it. */
function formatOf(bytes: Buffer): string | null {
  const text = bytes.toString("utf8");
  try {
    const document = parseWhole(text);
    const head = { name: "results", lines: text.split(/\r?\n/), document, brokenAt: () => null };
    const { tool, label } = chooseFormat(head, "auto", { file: "results", columns: null });
    return `${tool} ${label}`;
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

test("every format that there is has a file here", () => {
  const found = new Set([...FILES.values()].map(formatOf));
  expect(FORMATS.map(({ tool, label }) => `${tool} ${label}`).filter((name) => !found.has(name))).toEqual([]);
});

test.each(FORMATS.filter(({ kind }) => kind === "lines").map(({ tool, label }) => [`${tool} ${label}`] as const))(
  "%s: a number that is none is refused with its line", (name) => {
    const bytes = [...FILES.values()].find((one) => formatOf(one) === name) ?? Buffer.alloc(0);
    const lines = bytes.toString("utf8").trimEnd().split("\n");
    const said = lines.slice(0, 30).flatMap((line, at) => [...line.matchAll(NUMBER)].slice(0, 12).map(({ index, 0: number }) => {
      const torn = `${line.slice(0, index)}-.${line.slice(index + number.length)}`;
      return refusal(lines.with(at, torn).slice(0, at + 3).join("\n"), { from: name.split(" ")[0] ?? "" });
    }));
    expect(said.some((one) => / line \d+\)/.test(one)), said[0]).toBe(true);
  });

describe("never a crash, never a hang: a recording or one clear problem", () => {
  test("torn anywhere", () => {
    fc.assert(fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), rate, (name, share, ratePerS) => {
      const bytes = bytesOf(name);
      checkOutcome(bytes.subarray(0, Math.floor(share * bytes.length)), "auto", ratePerS);
    }), { numRuns: 300 });
  });

  test("some bytes replaced", () => {
    const edit = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(fc.property(file, fc.array(edit, { minLength: 1, maxLength: 8 }), tool, (name, edits, from) => {
      const copy = Buffer.from(bytesOf(name));
      for (const { share, byte } of edits) copy[Math.floor(share * (copy.length - 1))] = byte;
      checkOutcome(copy, from);
    }), { numRuns: 300 });
  });

  test("a number replaced by another thing", () => {
    const token = fc.constantFrom(...TOKENS);
    fc.assert(fc.property(file, fc.nat(400), token, rate, (name, nth, other, ratePerS) => {
      const text = bytesOf(name).toString("utf8");
      const numbers = [...text.matchAll(NUMBER)];
      const found = numbers[nth % numbers.length];
      const after = found === undefined ? text
        : text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
      checkOutcome(Buffer.from(after), "auto", ratePerS);
    }), { numRuns: 800 });
  });

  test("lines left out, doubled and in another order", () => {
    fc.assert(fc.property(file, fc.array(fc.nat(600), { maxLength: 60 }), (name, picks) => {
      const lines = bytesOf(name).toString("utf8").split("\n");
      checkOutcome(Buffer.from(picks.map((at) => lines[at % lines.length]).join("\n")), "auto");
    }), { numRuns: 200 });
  });

  test("another tool's file, or two in one", () => {
    fc.assert(fc.property(file, file, tool, (one, other, from) => {
      checkOutcome(bytesOf(one), from);
      checkOutcome(Buffer.concat([bytesOf(one), bytesOf(other)]), from);
    }), { numRuns: 150 });
  });

  test("any bytes and any JSON", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), tool, (bytes, from) => {
      checkOutcome(bytes, from);
    }), { numRuns: 200 });
    fc.assert(fc.property(fc.json(), tool, (text, from) => {
      checkOutcome(Buffer.from(text), from);
    }), { numRuns: 200 });
  });

  test.each(TOOLS)("%s: a line that never ends, and a file of nothing but beginnings", (from) => {
    for (const part of ["1", "<sample ", '{"a":', '"', "1,", "[", " "]) {
      checkOutcome(Buffer.from(part.repeat(300_000)), from);
      checkOutcome(Buffer.from(`${part}\n`.repeat(30_000)), from);
    }
  }, 120_000);

  test("longer than any line is", () => {
    const longest = Buffer.concat([bytesOf("hey/hey.csv"), Buffer.alloc(17_000_000, "1")]);
    expect(refusal(longest)).toMatch(/line \d+\).*longer than 16 million characters/);
  });
});
