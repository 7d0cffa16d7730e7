import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importBytes, type ImportRequest } from "../../../src/adapters/importers/index.ts";
import { UsageError } from "../../../src/base/index.ts";
import type { DistributionSummary, ImportSource, Recording } from "../../../src/measurement/index.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

export const sampleBytes = (name: string): Buffer => readFileSync(join(SAMPLES, name));

export const REQUEST: ImportRequest = {
  from: "auto", file: "results", columns: null, ratePerS: null, suite: "default", scenario: "default",
  fallbackStart: new Date("2026-11-23T06:00:00.000Z"), toolVersion: "0.0.0",
};

export function imported(content: string | Uint8Array, given: Partial<ImportRequest> = {}): Recording {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return importBytes(bytes, { ...REQUEST, ...given });
}

/** The one problem for which a file is refused, as it is printed. */
export function refusal(content: string | Uint8Array, given: Partial<ImportRequest> = {}): string {
  try {
    imported(content, given);
  } catch (error) {
    if (error instanceof UsageError && error.issues.length === 1) return error.message;
    throw error;
  }
  return "it was imported";
}

export function sourceOf({ source }: Recording): ImportSource {
  if (source.kind === "import") return source;
  throw new Error("not an import");
}

export function latencyOf(recording: Recording): DistributionSummary {
  const latency = recording.metrics["latency"];
  if (latency !== undefined && "p99" in latency) return latency;
  throw new Error("no latency");
}

/** Vegeta's CSV: requests with a start and a latency in ms, and a status. */
export function vegetaCsv(
  rows: readonly { readonly startMs: number; readonly latencyMs: number; readonly code?: number }[],
): string {
  const epochMs = Date.UTC(2026, 10, 23);
  return rows.map(({ startMs, latencyMs, code = 200 }, at) => {
    const ns = (ms: number): bigint => BigInt(Math.round(ms * 1e6));
    return `${BigInt(epochMs) * 1_000_000n + ns(startMs)},${code},${ns(latencyMs)},10,20,,,a,${at},GET,u,`;
  }).join("\n");
}
