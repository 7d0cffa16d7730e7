import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importStream } from "../../../src/adapters/importers/index.ts";
import type { Recording } from "../../../src/measurement/index.ts";
import { imported, REQUEST, refusal, sampleBytes, vegetaCsv } from "./support.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const streamed = async (chunks: AsyncIterable<Uint8Array>): Promise<Recording> =>
  await importStream(chunks, REQUEST);

const FILES = [
  "vegeta/results.csv", "k6/points.ndjson", "k6/summary-export.json", "locust/run_stats.csv",
  "wrk2/wrk2-latency-25s-100rps.txt", "hey/hey.csv",
];

describe("a stream and the bytes of a file give the same recording", () => {
  test.each(FILES)("%s, in pieces, compressed and not", async (file) => {
    const bytes = sampleBytes(file);
    const expected = imported(bytes);
    expect(await streamed(inPieces(bytes, 1000))).toEqual(expected);
    expect(await streamed(inPieces(gzipSync(bytes), 777))).toEqual(expected);
    expect(imported(gzipSync(bytes))).toEqual(expected);
  });

  test("law: whatever the pieces, also within a character", async () => {
    const text = 'a,ms,at\n"ü„“",1,2026-11-23T06:00:00Z\n"漢\n字",3,2026-11-23T06:00:02Z\n';
    const columns = {
      latency: { column: "ms", usPerUnit: 1000 }, start: { column: "at", msPerUnit: null },
      status: null, error: null, ok: null,
    };
    const expected = imported(text, { columns });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      const chunks = inPieces(Buffer.from(text), size);
      expect(await importStream(chunks, { ...REQUEST, columns })).toEqual(expected);
    }), { numRuns: 30 });
  });

  test("what a shell redirected as UTF-16, and a byte order mark", () => {
    const text = sampleBytes("wrk/wrk-latency-6s.txt").toString("utf8");
    const expected = imported(text);
    expect(imported(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(expected);
    expect(imported(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toEqual(expected);
    expect(imported(Buffer.from(`\ufeff${text}`, "utf8"))).toEqual(expected);
  });

  test.each(FILES)("%s after empty lines", (file) => {
    const bytes = sampleBytes(file);
    expect(imported(Buffer.concat([Buffer.from("\n\r\n"), bytes]))).toEqual(imported(bytes));
  });

  test("an empty stream and a torn archive are refused", async () => {
    await expect(streamed(inPieces(Buffer.alloc(0), 1))).rejects.toThrow("is empty");
    const torn = gzipSync(sampleBytes("hey/hey.csv")).subarray(0, 500);
    await expect(streamed(inPieces(torn, 100))).rejects.toThrow("cannot be unpacked");
    expect(refusal(torn)).toContain("cannot be unpacked");
  });
});

test("lines beyond what is held in memory go on being read", async () => {
  const rows = 400_000;
  const padding = "x".repeat(140);
  async function* longFile(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < rows; at += 1000) {
      const part = Array.from({ length: 1000 }, (_, step) => ({ startMs: at + step, latencyMs: 7 }));
      yield Buffer.from(`${vegetaCsv(part).replaceAll(",a,", `,a${padding},`)}\n`);
    }
  }
  const recording = await streamed(longFile());
  expect(recording.load.scheduled).toBe(rows);
  expect(recording.blocks.map(({ scheduled }) => scheduled)).toEqual(Array(10).fill(rows / 10));
}, 120_000);
