import { z } from "zod";
import { UsageError, oneLine } from "../base/index.ts";
import { issuesOf } from "./profile-issues.ts";

/** The ways a request can fail, in the order in which their probabilities are stacked. */
export const FAILURES = [
  "rate-limited",
  "server-error",
  "overloaded",
  "bad-gateway-html",
  "in-band-error",
  "truncated",
  "reset",
  "hang",
  "malformed",
  "empty",
] as const;
export type Failure = (typeof FAILURES)[number];

/** The most tokens one answer may have, so that a script stays a bounded list. */
export const MAX_OUTPUT_TOKENS = 100_000;

const millis = z.number().min(0).max(3_600_000);
const share = z.number().min(0).max(1);
const sigma = z.number().min(0).max(5);
const factor = z.number().min(0).max(1000);
const outputCount = z.int().min(1).max(MAX_OUTPUT_TOKENS);
const seed = z.int();
const limit = z.number().positive().max(1e9).nullable().default(null);

const simple = [
  z.strictObject({ kind: z.literal("constant"), ms: millis }),
  z.strictObject({ kind: z.literal("lognormal"), medianMs: millis, sigma }),
  z.strictObject({ kind: z.literal("exponential"), offsetMs: millis, meanMs: millis }),
  z
    .strictObject({ kind: z.literal("uniform"), minMs: millis, maxMs: millis })
    .refine((range) => range.minMs <= range.maxMs, { error: "minMs is above maxMs" }),
] as const;

const mixturePart = z.strictObject({
  weight: z.number().min(0),
  of: z.discriminatedUnion("kind", simple),
});
const mixture = z.strictObject({
  kind: z.literal("mixture"),
  parts: z
    .array(mixturePart)
    .min(1)
    .max(100)
    .refine((parts) => parts.some((part) => part.weight > 0), { error: "all weights are 0" }),
});
const distribution = z.discriminatedUnion("kind", [...simple, mixture]);

const tokenDistribution = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("constant"), tokens: outputCount }),
  z
    .strictObject({ kind: z.literal("uniform"), min: outputCount, max: outputCount })
    .refine((range) => range.min <= range.max, { error: "min is above max" }),
  z.strictObject({ kind: z.literal("lognormal"), median: outputCount, sigma }),
]);

const probability = share.default(0);
const errors = z
  .strictObject({
    "rate-limited": probability.describe("429 with a Retry-After of one second, at once"),
    "server-error": probability.describe("500 with an error object, after the ttft"),
    overloaded: probability.describe("503 (529 at Anthropic) without Retry-After, at once"),
    "bad-gateway-html": probability.describe("502 with an HTML body, after the ttft"),
    "in-band-error": probability.describe("status 200, an error object in mid-answer"),
    truncated: probability.describe("ends cleanly in mid-answer, without terminal event"),
    reset: probability.describe("the connection is reset in the middle of the answer"),
    hang: probability.describe("never answers"),
    malformed: probability.describe("something in the middle of the answer is not JSON"),
    empty: probability.describe("status 200 and no body, after the ttft"),
  })
  .refine((shares) => Object.values(shares).reduce((sum, p) => sum + p, 0) <= 1 + 1e-9, {
    error: "the probabilities sum to more than 1",
  })
  .prefault({});

const usdPerMTok = z.number().min(0).max(1e6).default(0);
const gateway = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("litellm"),
    overheadMs: millis.default(0).describe("told as its own share of the time, not added to it"),
    inputUsdPerMTok: usdPerMTok.describe("USD per million input tokens, for the cost it tells"),
    outputUsdPerMTok: usdPerMTok.describe("USD per million output tokens, for the cost it tells"),
  }),
  z.strictObject({
    kind: z.literal("portkey"),
    cacheHitShare: probability.describe("share of answers told to come from its cache"),
    retryShare: probability.describe("share of answers told to be of a second attempt"),
  }),
]);

/** Times are in ms. Probabilities and shares are between 0 and 1. */
const fields = z.strictObject({
  seed: seed
    .default(1)
    .describe("whole number; with the request's ordinal it decides every drawn number"),
  ttft: distribution
    .default({ kind: "lognormal", medianMs: 30, sigma: 0.25 })
    .describe("time to first token; a distribution of kind constant, lognormal, … in ms"),
  tpot: distribution
    .default({ kind: "lognormal", medianMs: 2, sigma: 0.2 })
    .describe("time per output token, drawn once per request; a distribution in ms"),
  outputTokens: tokenDistribution
    .default({ kind: "constant", tokens: 16 })
    .describe("tokens of an answer; the request's own maximum caps it"),
  tokensPerEvent: outputCount
    .default(1)
    .describe("tokens in one stream event; an event is due when its first token is"),
  includeReasoning: z
    .int()
    .min(0)
    .max(MAX_OUTPUT_TOKENS)
    .default(0)
    .describe("reasoning tokens before the answer, part of the output tokens"),
  hideReasoning: z
    .boolean()
    .default(false)
    .describe("true: reasoning takes its time and is in the usage, but the answer does not show it"),
  toolCallShare: share
    .default(0)
    .describe("share of answers that call a tool, look_up, where they would otherwise be text"),
  cachedInputShare: share.default(0).describe("share of the input tokens reported as cached"),
  cacheWriteShare: share
    .default(0)
    .describe("share of the input tokens reported as written to the cache"),
  slowTail: z
    .strictObject({ share, factor })
    .default({ share: 0, factor: 1 })
    .describe("that share of requests has its ttft and tpot multiplied by the factor"),
  latencyFactor: factor.default(1).describe("multiplies ttft, tpot and stalls of every request"),
  tokenFactor: factor.default(1).describe("multiplies the drawn output tokens, not the reasoning"),
  stalls: z
    .strictObject({ probability: share, ms: millis })
    .default({ probability: 0, ms: 0 })
    .describe("one pause of that many ms in the middle of an answer of two or more tokens"),
  freezes: z
    .array(z.strictObject({ atS: z.number().min(0).max(86_400), forMs: millis }))
    .max(1000)
    .default([])
    .describe("intervals, in seconds since the start, in which the server sends nothing"),
  errors: errors.describe("probabilities of the failure classes; they sum to at most 1"),
  rateLimitPerS: limit.describe(
    "requests per second (bursts of one second's worth); above it 429; null: no limit",
  ),
  tokenLimitPerS: limit.describe(
    "input and output tokens per second, counted at the arrival; above it 429; null: no limit",
  ),
  retryAfter: z
    .enum(["seconds", "date", "milliseconds"])
    .default("seconds")
    .describe("how a 429 says when to come again: retry-after as seconds or date, retry-after-ms"),
  gateway: gateway
    .nullable()
    .default(null)
    .describe("headers of a gateway on every answer: of kind litellm or portkey; null: none"),
  apiKey: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("the key that requests must carry the way their API wants it; null takes any or none"),
  driftSd: z
    .number()
    .min(0)
    .max(2)
    .default(0)
    .describe("standard deviation of the logarithm of one latency factor drawn per run"),
  driftSeed: seed.nullable().default(null).describe("seed of that factor; null: the seed"),
  coalesce: z
    .boolean()
    .default(false)
    .describe("true: a stream is held back and sent in one piece when it is complete"),
  usage: z
    .enum(["on-request", "never"])
    .default("on-request")
    .describe("on-request: as the API documents it; never: token usage is withheld"),
  systemFingerprint: z.string().max(200).default("fp_simulator").describe("sent as it is"),
});

/** What each field of a profile means. */
export const PROFILE_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(fields.shape).map(([name, { description }]) => [name, description ?? ""]));

const profileSchema = fields.refine(
  ({ cachedInputShare, cacheWriteShare }) => cachedInputShare + cacheWriteShare <= 1 + 1e-9,
  { error: "cachedInputShare and cacheWriteShare sum to more than 1", path: ["cacheWriteShare"] },
);

/** What a user writes: every field may be left out. */
export type SimulatorProfileInput = z.input<typeof profileSchema>;
/** A complete, valid profile. */
export type SimulatorProfile = Readonly<z.output<typeof profileSchema>>;

/**
 * A checked profile with its defaults filled in; a complete profile comes back unchanged.
 * Throws UsageError with everything that is wrong, `origin` naming where the profile was written.
 */
export function parseProfile(input: unknown, origin = "simulator profile"): SimulatorProfile {
  const result = profileSchema.safeParse(input);
  if (result.success) return result.data;
  const shape = z.toJSONSchema(profileSchema, { io: "input" });
  throw new UsageError(issuesOf(result.error.issues, { input, shape, origin }));
}

/** `parseProfile` of a JSON text. Throws UsageError, also where the text is not JSON. */
export function profileFromText(text: string, origin = "simulator profile"): SimulatorProfile {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const reason = oneLine(error instanceof Error ? error.message : String(error));
    const fix = 'Write a JSON object, for example {"ttft": {"kind": "constant", "ms": 40}}.';
    throw new UsageError([
      { field: "profile", value: null, origin, message: `is not JSON: ${reason}`, fix },
    ]);
  }
  return parseProfile(input, origin);
}
