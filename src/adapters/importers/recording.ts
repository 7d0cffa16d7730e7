import {
  digest, type Json, type Micros, microsFromMillis, type Millis, must, type PerSecond,
} from "../../base/index.ts";
import {
  assembleRecording, type DistributionSummary, type ImportSource, makeFingerprint, makeRecorder,
  NO_TOKENS, type OutcomeCounts, type PlannedLoad, type RecordedWindow, type Recording, type Sample,
  totalsOf, windowOfCounts,
} from "../../measurement/index.ts";
import { fault } from "./fault.ts";
import type { Evidence, Imported, LatencyClaims } from "./imported.ts";
import { healthOf } from "./health.ts";
import { scheduleOf } from "./schedule.ts";
import type { Samples, TokenTimes } from "./samples.ts";

/** What whoever imports knows besides the file. */
export interface ImportOptions {
  readonly file: string;
  readonly tool: string;
  /** The rate that the tool was asked for; raw latencies then count from the planned instants. */
  readonly ratePerS: PerSecond | null;
  readonly suite: string;
  readonly scenario: string;
  /** Stands in where the file tells no time of day, such as when the file was written. */
  readonly fallbackStart: Date;
  readonly toolVersion: string;
}

/** What was found out on the way from evidence to blocks. */
interface Window {
  readonly window: RecordedWindow;
  readonly durationMs: Millis;
  readonly startedAtMs: Millis | null;
  readonly deliveredRatePerS: PerSecond;
  readonly clock: NonNullable<ImportSource["clock"]>;
  readonly slices: NonNullable<ImportSource["slices"]>;
  readonly maxInFlight: number;
  readonly stated: Recording["stated"];
  readonly tokenSource: Recording["tokens"]["source"];
}

/** An earlier instant is a clock of the tool's own, which starts at 0. */
const EARLIEST_EPOCH_MS: Millis = 978_307_200_000;

/** Most requests that were under way at once; 0 where instants in whole seconds cannot tell. */
function mostAtOnce(samples: Samples): number {
  if (samples.isCoarse) return 0;
  const starts: Millis[] = [];
  const ends: Millis[] = [];
  for (let index = 0; index < samples.size; index += 1) {
    const { startMs, latencyUs, outcome } = samples.at(index);
    if (startMs === null || outcome === "dropped") continue;
    starts.push(startMs);
    ends.push(startMs + latencyUs / 1000);
  }
  const opened = Float64Array.from(starts).toSorted();
  const closed = Float64Array.from(ends).toSorted();
  let most = 0;
  let ended = 0;
  for (const [at, startMs] of opened.entries()) {
    while (ended < closed.length && (closed[ended] ?? 0) <= startMs) ended += 1;
    most = Math.max(most, at + 1 - ended);
  }
  return most;
}

/** Slip is that of a generator of ours; of another tool's it is known only where it was computed. */
function withoutSlip(window: RecordedWindow): RecordedWindow {
  const { slip: _unknown, ...extremes } = window.extremes;
  return {
    ...window, extremes,
    blocks: window.blocks.map((block) => {
      const { slip: _none, ...histograms } = block.histograms;
      return { ...block, histograms };
    }),
  };
}

/** Tools count tokens in ways of their own, so they are no usage that an API stated. */
function tokenFields(
  tokens: TokenTimes | undefined,
  fromMs: Millis,
): Pick<Sample, "firstPayloadMs" | "lastPayloadMs" | "payloadEvents" | "usage"> {
  const after = (us: Micros | null | undefined): Millis | null =>
    (us === null || us === undefined ? null : fromMs + us / 1000);
  return {
    firstPayloadMs: after(tokens?.firstUs), lastPayloadMs: after(tokens?.lastUs),
    payloadEvents: tokens?.output ?? 0,
    usage: tokens === undefined ? null
      : { ...NO_TOKENS, input: tokens.input, output: tokens.output },
  };
}

function outcomesOf(window: RecordedWindow): OutcomeCounts {
  const sum: Partial<Record<keyof OutcomeCounts, number>> = {};
  for (const { outcomes } of window.blocks) {
    for (const [outcome, count] of Object.entries(outcomes) as [keyof OutcomeCounts, number][]) {
      sum[outcome] = (sum[outcome] ?? 0) + count;
    }
  }
  return sum;
}

function sentShare(outcomes: OutcomeCounts): number {
  const { sent, scheduled } = totalsOf(outcomes);
  return scheduled === 0 ? 0 : sent / scheduled;
}

function windowOfSamples(
  samples: Samples,
  imported: Imported,
  options: ImportOptions,
): Window {
  const schedule = scheduleOf(samples, {
    ratePerS: options.ratePerS, isFromPlan: imported.clock === "intended",
  }, options.file);
  const { durationMs, isRecomputed, originMs } = schedule;
  const recorder = makeRecorder({
    warmupMs: 0, durationMs, warmupCount: 0, requests: null, isPriced: false,
  });
  let hasTokens = false;
  for (let index = 0; index < samples.size; index += 1) {
    const { latencyUs, outcome, tokens } = samples.at(index);
    const intendedMs = schedule.intendedMs(index);
    const sentMs = schedule.sentMs(index);
    const wasSent = outcome !== "dropped";
    hasTokens ||= tokens !== undefined;
    recorder.add({
      index, intendedMs, outcome,
      // A latency that already counts from the plan tells nothing of the actual send.
      dispatchedMs: wasSent && imported.clock !== "intended" ? sentMs : null,
      endMs: wasSent ? (sentMs ?? intendedMs) + latencyUs / 1000 : null,
      connectMs: null, poolWaitMs: 0, headersMs: null, ...tokenFields(tokens, sentMs ?? intendedMs),
      firstVisibleMs: null, gapsUs: [], reasoningVisible: true, costUsd: null,
    });
  }
  const window = recorder.finish();
  return {
    window: isRecomputed ? window : withoutSlip(window),
    durationMs,
    startedAtMs: originMs !== null && originMs >= EARLIEST_EPOCH_MS ? originMs : imported.startedAtMs,
    deliveredRatePerS: schedule.achievedRatePerS * sentShare(outcomesOf(window)),
    clock: isRecomputed ? "recomputed" : imported.clock,
    slices: schedule.slices,
    maxInFlight: mostAtOnce(samples),
    stated: undefined,
    tokenSource: hasTokens ? "estimate" : "none",
  };
}

function summaryOf(claims: LatencyClaims): DistributionSummary {
  const { count, meanMs, minMs, maxMs, quantilesMs: q } = claims;
  return {
    unit: "ms", count, mean: meanMs, min: minMs, max: maxMs, p50: q.p50 ?? null, p75: q.p75 ?? null,
    p90: q.p90 ?? null, p95: q.p95 ?? null, p99: q.p99 ?? null, p999: q.p999 ?? null,
  };
}

function statedIn(claims: Readonly<Record<string, LatencyClaims>>): Recording["stated"] {
  const named = Object.entries(claims).map(([metric, one]) => [metric, summaryOf(one)]);
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

type Summed = Exclude<Evidence, { readonly kind: "samples" }>;

function windowOfSums(evidence: Summed, imported: Imported): Window {
  const { outcomes, durationS } = evidence;
  // Where nothing succeeded the values are those of failures, and no latencies.
  const values = evidence.kind === "quantiles" || (outcomes.ok ?? 0) === 0 ? null : evidence.values;
  const valuesUs = (values ?? []).map(({ us }) => us);
  const edge = (ms: Millis | null, otherwise: Micros): Micros =>
    (ms === null ? otherwise : microsFromMillis(ms));
  const window = windowOfCounts({
    outcomes, durationS,
    latencies: evidence.kind === "quantiles" || values === null ? null : {
      values,
      minUs: edge(evidence.minMs, valuesUs.reduce((a, b) => Math.min(a, b), Infinity)),
      maxUs: edge(evidence.maxMs, valuesUs.reduce((a, b) => Math.max(a, b), 0)),
    },
  });
  const claims = evidence.kind === "quantiles" ? evidence.latency : null;
  return {
    window, durationMs: durationS * 1000, startedAtMs: imported.startedAtMs,
    deliveredRatePerS: totalsOf(outcomes).sent / durationS, clock: imported.clock, slices: "none",
    maxInFlight: imported.concurrency ?? 0,
    stated: statedIn({ ...(claims === null ? {} : { latency: claims }), ...evidence.others }),
    tokenSource: "none",
  };
}

/** The longest run, 30 days, and the rates that a recording can state. */
const LONGEST_MS: Millis = 30 * 86_400_000;
const FASTEST_PER_S: PerSecond = 1e7;

/** More connections than any machine has ports for. */
const MOST_AT_ONCE = 1e6;

function checkPace(
  { durationMs, window, deliveredRatePerS }: Window,
  { concurrency, askedRatePerS }: Imported,
  file: string,
): void {
  const scheduled = window.blocks.reduce((sum, block) => sum + block.scheduled, 0);
  const complain = (field: string, value: unknown, message: string) => fault({ file, line: null }, {
    field, value, message, fix: "is this the tool's own output, from a run that measured something?",
  });
  if (scheduled === 0) throw complain("requests", 0, "there is not one.");
  if (!(durationMs > 0 && durationMs <= LONGEST_MS)) {
    throw complain("duration", `${durationMs / 1000} s`, "is no time that a run takes.");
  }
  const ratePerS = Math.max(deliveredRatePerS, askedRatePerS ?? 0);
  if (!(ratePerS <= FASTEST_PER_S)) {
    throw complain("rate", `${ratePerS}/s`, "is beyond any load generator.");
  }
  const isCount = concurrency === null ||
    (Number.isInteger(concurrency) && concurrency >= 0 && concurrency <= MOST_AT_ONCE);
  if (!isCount) {
    throw complain("connections", concurrency, "is no number of requests at a time.");
  }
}

/** A tool that does not say is taken to have waited for answers, unless it was asked for a rate. */
function plannedLoad(imported: Imported, found: Window, ratePerS: PerSecond | null): PlannedLoad {
  const { durationMs } = found;
  const isOpen = imported.loop === "open" || (imported.loop === "unknown" && ratePerS !== null);
  if (!isOpen) {
    const concurrency = imported.concurrency ?? found.maxInFlight;
    return { mode: "closed", concurrency, requests: null, warmupMs: 0, durationMs };
  }
  // What was dropped was due as well.
  const duePerS = (totalsOf(outcomesOf(found.window)).scheduled * 1000) / durationMs;
  const perS = Math.max(ratePerS ?? duePerS, 1000 / durationMs);
  return {
    mode: "open", warmupMs: 0, durationMs,
    arrivals: { kind: "constant", seed: 0, stages: [{ fromPerS: perS, toPerS: perS, durationMs }] },
  };
}

function fullerIn(evidence: Evidence): Pick<ImportSource, "fuller"> {
  return evidence.kind !== "quantiles" || evidence.fuller === null ? {} : { fuller: evidence.fuller };
}

const onlyQuantiles = (fuller: string | null): string =>
  `anything but its own percentiles${fuller === null ? "" : `: ${fuller}`}`;

/** Another tool's results as a recording, with what they leave open. */
export function recordingOf(imported: Imported, options: ImportOptions): Recording {
  const { evidence } = imported;
  const found = evidence.kind === "samples"
    ? windowOfSamples(evidence.samples, imported, options) : windowOfSums(evidence, imported);
  checkPace(found, imported, options.file);
  const ratePerS = options.ratePerS ?? imported.askedRatePerS;
  const outcomes = outcomesOf(found.window);
  const planned = plannedLoad(imported, found, ratePerS);
  const source: ImportSource = {
    kind: "import", tool: options.tool, toolVersion: imported.toolVersion, evidence: evidence.kind,
    clock: found.clock, failures: imported.failures, loop: imported.loop, slices: found.slices,
    resolution: imported.resolution, askedRatePerS: ratePerS,
    deliveredRatePerS: found.deliveredRatePerS,
    ...fullerIn(evidence),
    cannotTell: [
      ...(evidence.kind === "quantiles" ? [onlyQuantiles(evidence.fuller)] : []),
      ...imported.cannotTell.filter((one) => ratePerS === null || !one.includes("`rate`")),
      ...(found.startedAtMs === null ? ["when it was measured"] : []),
      "how well the tool kept to its own schedule, and whether its machine was busy",
    ],
  };
  const hard: Record<string, Json> = {
    import: options.tool, scenario: options.scenario, suite: options.suite, evidence: evidence.kind,
    clock: found.clock, rate: ratePerS, concurrency: imported.concurrency,
  };
  const startedAt = found.startedAtMs === null ? options.fallbackStart : new Date(found.startedAtMs);
  const recording = assembleRecording(found.window, {
    id: digest([source, found.window.blocks, found.stated ?? null, hard, found.startedAtMs]).slice(7, 23),
    toolVersion: options.toolVersion, startedAt, suite: options.suite, scenario: options.scenario,
    arm: "candidate", shard: null, repeat: 0, end: "completed",
    fingerprint: makeFingerprint({ hard, soft: { toolVersion: imported.toolVersion } }),
    load: {
      planned, maxInFlight: found.maxInFlight, timeoutMs: 0,
      ratePerS: planned.mode === "open" ? must(planned.arrivals.stages[0], "stage").fromPerS : null,
    },
    preflight: { sent: 0, costUsd: null },
    health: healthOf(found.deliveredRatePerS, outcomes, ratePerS, imported.arrivals),
    tokenSource: found.tokenSource, model: null, priceTable: null, environment: {}, failures: [],
    source, stated: found.stated,
  });
  return { ...recording, load: { ...recording.load, ...unsaid(imported) } };
}

/** What the load's fields would claim without being told. */
function unsaid({ concurrency, loop }: Imported): Partial<Recording["load"]> {
  return { timeoutMs: null, ...(loop === "open" ? {} : { concurrency }) };
}
