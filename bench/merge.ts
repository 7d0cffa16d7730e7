/**
 * 64 shards of 100,000 requests each, merged and judged as `tailgate judge` does it: read, checked,
 * decoded, merged. `node bench/merge.ts [--shards N] [--requests N]`
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeRandom, must } from "../src/base/index.ts";
import {
  assembleRecording, makeFingerprint, makeRecorder, mergeShards, parseRecording, serialiseRecording,
} from "../src/measurement/index.ts";

const { values } = parseArgs({
  options: {
    shards: { type: "string", default: "64" }, requests: { type: "string", default: "100000" },
    make: { type: "string" },
  },
});
const [shards, requests] = [Number(values.shards), Number(values.requests)];
const RATE_PER_S = 1000 * shards;
const DURATION_MS = requests;
const LIMITS = { tookMs: 2000, residentMb: 300 };

/** A shard's recording as a file, of streams with log-normal latencies and a heavy tail. */
function shardFile(index: number): string {
  const random = makeRandom(index);
  const recorder = makeRecorder({
    warmupMs: 0, durationMs: DURATION_MS, warmupCount: 0, requests: null, isPriced: false,
  });
  for (let own = 0; own < requests; own += 1) {
    const arrival = own * shards + index - 1;
    const intendedMs = (arrival * 1000) / RATE_PER_S;
    const tail = random.uniform() < 0.02 ? 5 : 1;
    const latencyMs = 800 * Math.exp(0.4 * random.normal()) * tail;
    const dispatchedMs = intendedMs + 0.05 * random.exponential();
    const firstMs = dispatchedMs + 0.3 * latencyMs;
    const lastMs = dispatchedMs + latencyMs;
    recorder.add({
      index: arrival, intendedMs, outcome: "ok", dispatchedMs, connectMs: null, poolWaitMs: 0,
      headersMs: firstMs - 1, firstPayloadMs: firstMs, firstVisibleMs: firstMs,
      lastPayloadMs: lastMs, endMs: lastMs + 0.1, payloadEvents: 60,
      gapsUs: [random.exponential() * 12_000, random.exponential() * 12_000], reasoningVisible: false,
      usage: { input: 30, cachedInput: 0, cacheWrite: 0, output: 60, reasoning: 0 }, costUsd: null,
    });
  }
  const quiet = { p50: 0.05, p99: 0.2, max: 0.5 };
  const startedAt = new Date("2026-11-23T06:00:00Z");
  return serialiseRecording(assembleRecording(recorder.finish(), {
    id: `shard-${index}`, toolVersion: "0.0.0", startedAt, suite: "default", scenario: "default",
    arm: "candidate", shard: `${index}/${shards}`, start: { plannedAt: startedAt, offsetMs: 0 },
    repeat: 0, end: "completed", fingerprint: makeFingerprint({ hard: { shards }, soft: {} }),
    load: {
      planned: {
        mode: "open", warmupMs: 0, durationMs: DURATION_MS,
        arrivals: {
          kind: "constant", seed: 1,
          stages: [{ fromPerS: RATE_PER_S, toPerS: RATE_PER_S, durationMs: DURATION_MS }],
        },
      },
      ratePerS: RATE_PER_S, maxInFlight: 1000, timeoutMs: 30_000,
    },
    preflight: { sent: 1, costUsd: null },
    health: {
      healthy: true, reasons: [], slipMs: quiet, loopDelayMs: { p99: 0.1, max: 0.2 }, cpuShare: 0.1,
    },
    tokenSource: "usage", model: "m", priceTable: null, environment: {}, failures: [],
  }));
}

/** In a process of its own, so that what this one needs is what merging needs. */
function makeFiles(folder: string): void {
  for (let index = 1; index <= shards; index += 1) {
    writeFileSync(join(folder, `shard-${index}.json`), shardFile(index));
  }
}

function measure(folder: string): void {
  const startedMs = performance.now();
  const recordings = readdirSync(folder).map((name) =>
    parseRecording(readFileSync(join(folder, name), "utf8"), name).recording);
  const readMs = performance.now() - startedMs;
  const merged = must(mergeShards(recordings)[0], "merged recording");
  const tookMs = performance.now() - startedMs;
  const residentMb = process.resourceUsage().maxRSS / 1024;
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  say(`${shards} recordings of ${requests} requests: ${merged.load.scheduled} requests in one`);
  say(`read and checked in ${readMs.toFixed(0)} ms, merged in ${(tookMs - readMs).toFixed(0)} ms`);
  say(`at most ${residentMb.toFixed(0)} MB resident`);
  if (tookMs <= LIMITS.tookMs && residentMb <= LIMITS.residentMb) return;
  say(`that is more than ${LIMITS.tookMs} ms or ${LIMITS.residentMb} MB`);
  process.exitCode = 1;
}

if (values.make !== undefined) makeFiles(values.make);
else {
  const folder = mkdtempSync(join(tmpdir(), "tailgate-merge-"));
  try {
    execFileSync(process.execPath, [import.meta.filename, "--make", folder,
      "--shards", values.shards, "--requests", values.requests]);
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
