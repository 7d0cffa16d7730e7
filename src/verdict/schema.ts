import { z } from "zod";
import { oneLine, TailgateError } from "../base/index.ts";
import { recordingSchema } from "../measurement/index.ts";
import { CAUSES, VERDICTS } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/**
 * The verdict file `tailgate.verdict/1` read back (contract section 9). It may come from a pull
 * request's artifact, so every field is checked and bounded before anything is rendered.
 */
const text = z.string().max(2000);
const number = z.number();
const nullable = number.nullable();
const units = z.enum(["ms", "tokens/s", "share", "USD", "tokens"]);

const pairing = z.object({ against: text, pairs: number }).optional();

const finding = z.object({
  scenario: text, metric: text, requested: text,
  rule: z.enum(["regression", "budget", "validity", "baseline"]),
  verdict: z.enum(VERDICTS),
  unit: units,
  base: nullable, candidate: nullable, isCensored: z.boolean(), change: nullable,
  interval: z.tuple([number, number]).nullable(),
  limit: nullable, detectable: nullable, pAdjusted: nullable,
  samples: number, baselineRuns: number, paired: pairing,
  cause: z.enum(CAUSES).optional(),
  reasons: z.array(text).max(50),
});

const historyPoint = z.object({
  id: text, startedAt: text, commit: text.nullable(), runId: text.nullable(),
  p99Ms: nullable, ttftP99Ms: nullable, errorRate: nullable, costPer1kUsd: nullable,
  markers: z.array(text).max(100).optional(),
});

const curves = z.record(text, z.array(z.tuple([number, number])).max(1000));
const {
  load, outcomes, excluded, metrics, health, connections, gateway, rateLimits, retries, answers, tokens,
  cost, environment, fingerprint, failures,
} = recordingSchema.shape;

const candidate = z.object({
  suite: text, scenario: text, api: text.nullable(), model: text.nullable(),
  source: z.record(text, z.json()),
  runs: z.array(historyPoint).max(1000),
  load, outcomes, excluded, metrics,
  percentiles: z.record(text, z.array(z.object({
    quantile: text, valueMs: nullable, lowMs: nullable, highMs: nullable,
  })).max(100)),
  curves,
  timeline: z.array(z.object({
    startS: number, endS: number, scheduled: number, failed: number, p50Ms: nullable,
    p99Ms: nullable, ttftP50Ms: nullable, ttftP99Ms: nullable,
    longestStallMs: nullable.optional(),
  })).max(1000),
  health, connections, gateway, rateLimits, retries, answers, tokens, cost, environment, fingerprint,
  failures,
  models: z.record(text, z.object({
    share: number, scheduled: number, errorRate: number, p50Ms: nullable, p99Ms: nullable,
    ttftP50Ms: nullable, ttftP99Ms: nullable, costPerRequestUsd: nullable,
  })).optional(),
});

const baseline = z.object({
  paired: pairing, absence: text.nullable(), runs: z.array(historyPoint).max(1000), curves,
  typical: historyPoint.nullable(),
});

const verdictSchema = z.object({
  schema: z.literal("tailgate.verdict/1"),
  tool: z.object({ name: z.literal("tailgate"), version: text }),
  verdict: z.enum(VERDICTS),
  conclusion: z.enum(["success", "failure", "neutral"]),
  headline: text,
  confidence: number,
  findings: z.array(finding).max(10_000),
  warnings: z.array(z.object({ code: text, message: text, remedy: text })).max(1000),
  accepted: z.array(z.object({
    metric: text, bound: number, reason: text, by: text.nullable(),
  })).max(100).nullable(),
  acceptLabel: text.optional(),
  baseline: z.object({ scenarios: z.record(text, baseline) }),
  candidate: z.object({ scenarios: z.record(text, candidate) }),
  months: z.array(z.object({
    scenario: text,
    volume: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("tokens"), tokens: number }),
      z.object({ kind: z.literal("requests"), requests: number }),
    ]),
    perRequest: z.object({ input: number, output: number }),
    isMeasured: z.boolean(), isThisRun: z.boolean().optional(),
    costs: z.array(z.object({ name: text, usd: nullable, unpriced: z.array(text).max(1000) })).max(1000),
  })).max(1000).optional(),
});

/** Whether a parsed file says that it is a verdict. */
export function saysVerdict(value: unknown): boolean {
  return typeof value === "object" && value !== null && "schema" in value &&
    typeof value.schema === "string" && value.schema.startsWith("tailgate.verdict/");
}

/**
 * A verdict from a parsed file.
 * @throws TailgateError naming the file and the first field that is not as it should be.
 */
export function parseVerdict(value: unknown, file: string): Verdict {
  const parsed = verdictSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
  throw new TailgateError("store", {
    code: "bad-verdict",
    message: `${oneLine(file)}: not a valid verdict (${oneLine(where)})`,
    hint: "The file was changed, or written by another version of tailgate.",
  });
}
