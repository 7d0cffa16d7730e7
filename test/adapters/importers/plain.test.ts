import { describe, expect, test } from "vitest";
import { parseColumns } from "../../../src/adapters/importers/index.ts";
import { UsageError } from "../../../src/base/index.ts";
import { imported, refusal } from "./support.ts";

const columns = parseColumns("latency=total:ms, start=sent at:iso, status=code, error=why");

describe("files of no tool", () => {
  test("CSV, with quoted fields over several lines", () => {
    const recording = imported([
      "code,sent at,total,why",
      "200,2026-11-23T06:00:00.000001Z,10.5,",
      '0,2026-11-23T06:00:01+00:00,20,"it said ""refused"",',
      'twice"',
      "429,2026-11-23T08:00:02+02:00,5,", "",
    ].join("\r\n"), { columns });
    expect(recording.outcomes).toEqual({ "ok": 1, "refused": 1, "rate-limited": 1 });
    expect(recording.startedAt).toBe("2026-11-23T06:00:00.000Z");
    expect(recording.load.durationS).toBeCloseTo(3, 5);
  });

  test("JSON lines, with instants since the start and a flag", () => {
    const recording = imported(
      '{"t": 0, "us": 1500, "fine": true}\n{"t": 0.5, "us": 2500, "fine": false}\n',
      { columns: parseColumns("latency=us:us,start=t:s,ok=fine") });
    expect(recording.outcomes).toEqual({ "ok": 1, "server-error": 1 });
    expect(recording.extremes["latency"]).toEqual({ minUs: 1500, maxUs: 1500 });
    expect(recording.startedAt).toBe("2026-11-23T06:00:00.000Z");
  });

  test.each([
    ["a,b\n1,2\n", "total", "there is no such column"],
    ["code,sent at,total,why\n200,2026-11-23T06:00:00Z\n", "line 2", "is missing in this row"],
    ["code,sent at,total,why\n200,yesterday,1,\n", "line 2", "not an RFC 3339 instant"],
    ["code,sent at,total,why\n200,2026-11-23T06:00:00Z,1e999,\n", "line 2", "not a number"],
    ["code,sent at,total,why\n200,2026-11-23T06:00:00Z,-1,\n", "line 2", "cannot be negative"],
    ["code,sent at,total,why\n200,2026-11-23T06:00:00Z,9e9,\n", "line 2", "beyond 1 h"],
    ['code,sent at,total,why\n200,"2026-11-23T06:00:00Z,1,\n', "line 2", "never closed"],
    ["code,sent at,total,why\n", "requests", "there is not one"],
  ])("%j is refused", (content, where, what) => {
    expect(refusal(content, { columns })).toContain(where);
    expect(refusal(content, { columns })).toContain(what);
  });
});

describe("the mapping of columns", () => {
  test.each([
    ["latency=a", "says no unit", "latency=a:UNIT with one of s, ms, us, ns"],
    ["latency=a:min", "is of no known unit", "s, ms, us, ns"],
    ["start=a:s", "does not say where the latency is", "for example"],
    ["latency=a:ms,latency=b:ms", "names latency twice", "for example"],
    ["latancy=a:ms", "is not FIELD=COLUMN", "did you mean latency=…?"],
    ["latency=a:ms,status=b:ms", "gives status a unit", "for example"],
    ["latency=a:toString", "is not FIELD=COLUMN", "for example"],
    ["", "is not FIELD=COLUMN", "for example"],
  ])("%j is refused", (text, message, fix) => {
    expect(() => parseColumns(text)).toThrow(UsageError);
    expect(() => parseColumns(text)).toThrow(message);
    expect(() => parseColumns(text)).toThrow(fix);
  });
});
