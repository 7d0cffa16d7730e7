import { z } from "zod";
import { digest, oneLine, REQUEST_TIMES, TailgateError, type Warning } from "../base/index.ts";
import { faultOfGoodput } from "./goodput.ts";
import { gatewayAccount, limitAccount, retryAccount } from "./accounts.ts";
import { answerAccount } from "./answers.ts";
import { checkEncoded } from "./histogram.ts";
import { importSource } from "./import-source.ts";
import { OUTCOMES, totalsOf } from "./outcome.ts";
import { costAccount } from "./cost-schema.ts";

/**
 * The recording file `tailgate.recording/1` (contract section 5). Everything read from a file is
 * untrusted: sizes and numbers are bounded, histograms are decoded once, unknown fields are
 * dropped after the checksum is verified over them.
 */
const count = z.number().int().min(0).max(1e12);
const amount = z.number().min(0).max(1e15);
const name = z.string().max(500);
const outcomes = z.partialRecord(z.enum(OUTCOMES), count);
const tokens = z.object({
  input: amount, cachedInput: amount, cacheWrite: amount, output: amount, reasoning: amount,
  /** Part of cacheWrite. */
  cacheWrite1h: amount.optional(),
});
const json = z.json();
const spread = z.object({ p50: amount, p99: amount, max: amount });

const block = z.object({
  startS: amount,
  endS: amount,
  scheduled: count,
  outcomes,
  good: count.optional(),
  tokens: tokens.extend({ requests: count.default(0) }),
  costUsd: amount.nullable(),
  costUsdSquares: amount.nullable(),
  histograms: z.record(z.string().max(40), z.string().max(400_000)),
});

/** What the requests of one model came to, where a run asks several. */
const modelPart = z.object({
  outcomes,
  tokens: tokens.extend({ requests: count }),
  /** Null when the model has no price. */
  costUsd: amount.nullable(),
  histograms: z.record(z.string().max(40), z.string().max(400_000)),
});

const quantiles = z.object({
  p50: amount.nullable(), p75: amount.nullable(), p90: amount.nullable(), p95: amount.nullable(),
  p99: amount.nullable(), p999: amount.nullable(),
});

const distributionSummary = quantiles.extend({
  unit: z.string().max(20),
  count,
  mean: amount.nullable(),
  min: amount.nullable(),
  max: amount.nullable(),
  /** Failures counted as slower than everything; null where the quantile falls among them. */
  withFailures: quantiles.optional(),
});

const plainSummary = z.object({ unit: z.string().max(20), count, value: amount.nullable() });

export const recordingSchema = z.object({
  schema: z.string(),
  id: name,
  tool: z.object({ name, version: name }),
  startedAt: z.iso.datetime({ offset: true }),
  suite: name,
  scenario: name,
  arm: z.enum(["candidate", "base", "control"]),
  shard: z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/).nullable(),
  repeat: count.max(1000),
  /** Of a shard: the planned common start, and by how much it was missed by its machine's clock. */
  start: z.object({
    plannedAt: z.iso.datetime({ offset: true }), offsetMs: z.number().min(-1e9).max(1e9),
  }).optional(),
  /** How the run ended; anything but "completed" is never judged as a pass nor stored. */
  end: z.enum(["completed", "interrupted", "auth", "quota", "spend-cap"]).default("completed"),
  source: z.discriminatedUnion("kind", [z.looseObject({ kind: z.literal("run") }), importSource]),
  fingerprint: z.object({
    key: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    hard: z.record(z.string().max(100), json),
    soft: z.record(z.string().max(100), json),
  }),
  load: z.object({
    mode: z.enum(["open", "closed"]),
    arrivals: z.enum(["constant", "poisson"]),
    /** Planned on average; of a closed loop, which plans none, the achieved one. */
    ratePerS: z.number().positive().max(1e7),
    seed: z.number(),
    warmupS: amount,
    durationS: z.number().positive().max(1e7),
    scheduled: count, sent: count, dropped: count, ok: count, failed: count,
    achievedRatePerS: amount,
    maxInFlight: count,
    /** Of a closed loop: how many requests at a time, and how many were asked for (null: by time). */
    concurrency: count.nullable().default(null),
    requests: count.nullable().default(null),
    /** Rates one after the other; null where there is one rate only. */
    stages: z.array(z.object({
      fromPerS: z.number().min(0).max(1e7), toPerS: z.number().min(0).max(1e7),
      durationS: z.number().positive().max(1e7),
    })).min(1).max(1000).nullable().default(null),
    /** Deadline of a request from its intended instant; failures lie beyond it. */
    timeoutMs: amount.nullable().default(null),
  }),
  excluded: z.object({
    warmup: z.object({ sent: count, costUsd: amount.nullable() }),
    preflight: z.object({ sent: count, costUsd: amount.nullable() }),
  }),
  health: z.object({
    healthy: z.boolean(),
    reasons: z.array(z.string().max(1000)).max(20),
    slipMs: spread,
    loopDelayMs: z.object({ p99: amount, max: amount }),
    cpuShare: amount,
    /** Pauses for the collection of garbage. */
    gcMs: z.object({ total: amount, max: amount }).optional(),
    /** Whether the runner's sleeps could be told to end within microseconds. */
    hasFineTimers: z.boolean().optional(),
  }),
  /** Connections opened in the run, warm-up included, and what the phases of opening them took. */
  connections: z.object({
    opened: count, dnsMs: spread, tcpMs: spread, proxyMs: spread, tlsMs: spread,
  }).optional(),
  /** What gateways told of their own part in the answers, warm-up included. */
  gateway: gatewayAccount.optional(),
  rateLimits: limitAccount.optional(),
  /** Of a run that may send a request again. */
  retries: retryAccount.optional(),
  outcomes,
  tokens: tokens.extend({ source: z.enum(["usage", "estimate", "none"]) }),
  cost: costAccount,
  models: z.record(name, modelPart).optional(),
  /** What the measured answers told of themselves. */
  answers: answerAccount.optional(),
  /** What requests had to keep to count as `good` in the blocks. */
  latencyBoundsMs: z.partialRecord(z.enum(REQUEST_TIMES), amount).optional(),
  /** One block where an import does not know what happened when. */
  blocks: z.array(block).min(1).max(1000),
  /** Distributions without histograms: only these figures are known, as an import's tool states them. */
  stated: z.record(z.string().max(40), distributionSummary).optional(),
  extremes: z.record(z.string().max(40), z.object({ minUs: amount, maxUs: amount })),
  metrics: z.record(z.string().max(40), z.union([distributionSummary, plainSummary])).default({}),
  environment: z.record(z.string().max(100), json),
  /** What failed requests said, most frequent first; untrusted text. */
  failures: z.array(z.object({ text: z.string().max(400), count })).max(100).default([]),
  /** Set on stored runs: false keeps a run in the history without ever being a baseline. */
  admitted: z.boolean().optional(),
  verdict: z.string().max(40).optional(),
  /**
   * Set on stored runs: regressions that were accepted and merged before this run. The level of each
   * metric begins anew here; how much runs differ is still known from those before.
   */
  markers: z.array(z.object({
    metric: name, bound: amount, reason: name, by: name.nullable(),
  })).max(100).optional(),
  checksum: z.string().optional(),
});

export type Recording = Readonly<z.infer<typeof recordingSchema>>;
export type { ImportSource } from "./import-source.ts";
export type DistributionSummary = Readonly<z.infer<typeof distributionSummary>>;
export type PlainSummary = Readonly<z.infer<typeof plainSummary>>;

const MAX_FILE_CHARS = 8_000_000;
const RESTORE = "Restore the file or delete it.";

function refuse(file: string, message: string, hint: string): TailgateError {
  return new TailgateError("store", {
    code: "bad-recording",
    message: `${oneLine(file)}: ${message}`,
    hint,
  });
}

/** The recording with its checksum, as it is written to a file. */
export function serialiseRecording(recording: Recording): string {
  const { checksum: _replaced, ...content } = recording;
  return `${JSON.stringify({ ...content, checksum: digest(content) })}\n`;
}

/** Deeper than any recording; what follows walks values recursively. */
const MAX_DEPTH = 64;

function isWellFormed(root: unknown): boolean {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    // JSON can write 1e999, which is read as an infinity.
    if (level.some((value) => typeof value === "number" && !Number.isFinite(value))) return false;
    level = level.flatMap((value): readonly unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value) : []);
  }
  return true;
}

/** What the shape of the fields alone does not show, as a sentence; null when all is right. */
function contradiction(recording: Recording): string | null {
  const [index = 1, count = 1] = recording.shard?.split("/").map(Number) ?? [];
  if (index > count) return `shard: ${recording.shard} is none of ${count}`;
  if (recording.blocks.length === 1 && recording.source.kind === "run") {
    return "blocks: a run has more than one";
  }
  const twice = Object.keys(recording.stated ?? {}).find((metric) =>
    recording.blocks.some(({ histograms }) => histograms[metric] !== undefined));
  if (twice !== undefined) return `stated.${twice}: there are histograms of it as well`;
  const parts = [
    ...recording.blocks.map((part, at) => [`blocks.${at}`, part] as const),
    ...Object.entries(recording.models ?? {}).map(([model, part]) => [`models.${model}`, part] as const),
  ];
  const odd = recording.blocks.findIndex(({ outcomes: found, scheduled }) =>
    totalsOf(found).scheduled !== scheduled);
  if (odd !== -1) return `blocks.${odd}: its outcomes do not add up to what was scheduled`;
  for (const [where, { histograms }] of parts) {
    for (const [metric, encoded] of Object.entries(histograms)) {
      try {
        checkEncoded(encoded);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return `${where}.histograms.${metric}: ${error.message}`;
      }
    }
  }
  return faultOfGoodput(recording);
}

function parseJson(text: string, file: string): Record<string, unknown> {
  if (text.length > MAX_FILE_CHARS) {
    throw refuse(file, "larger than any recording", "Is this the right file?");
  }
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isObject && isWellFormed(value)) {
      return Object.fromEntries(Object.entries(value));
    }
  } catch (error) {
    throw refuse(file, `not JSON (${error instanceof Error ? error.message : "unreadable"})`,
      "The file is torn or is not a recording; remove it or restore it.");
  }
  throw refuse(file, "not a JSON object of a recording's depth and numbers",
    "Expected a tailgate.recording/1 file.");
}

/**
 * A recording from the text of a file.
 * @throws TailgateError (exit 3) for a torn, altered or foreign file, naming it and the reason.
 */
export function parseRecording(
  text: string,
  file: string,
): { readonly recording: Recording; readonly warnings: readonly Warning[] } {
  const raw = parseJson(text, file);
  const version = raw["schema"];
  if (typeof version !== "string" || !version.startsWith("tailgate.recording/")) {
    throw refuse(file, "not a recording (no tailgate.recording schema)",
      "Results of other tools are imported first: tailgate import FILE --from TOOL --out FILE.");
  }
  if (version !== "tailgate.recording/1") {
    throw refuse(file, `written in ${oneLine(version, 60)}, this version reads tailgate.recording/1`,
      "Use a version of tailgate that is as new as the one that wrote the file.");
  }
  const warnings: Warning[] = [];
  const { checksum, ...content } = raw;
  if (checksum === undefined) {
    warnings.push({
      code: "no-checksum",
      message: `${oneLine(file)} carries no checksum, so a change to it cannot be noticed`,
      remedy: "Write recordings with tailgate record.",
    });
  } else if (checksum !== digest(content)) {
    throw refuse(file, "the checksum does not match its content: the file is corrupt or was edited",
      "Restore the file or delete it; it is not silently ignored.");
  }
  const recording = shapedRecording(raw, file);
  const wrong = contradiction(recording);
  if (wrong !== null) throw refuse(file, `not a valid recording (${oneLine(wrong)})`, RESTORE);
  return { recording, warnings };
}

/** @throws TailgateError naming the file and the first field that is not as it should be. */
export function shapedRecording(raw: unknown, file: string): Recording {
  const parsed = recordingSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
  throw refuse(file, `not a valid recording (${oneLine(where)})`, RESTORE);
}

export function isDistributionSummary(
  summary: DistributionSummary | PlainSummary,
): summary is DistributionSummary {
  return "p99" in summary;
}

