import { makeRandom, unreachable } from "../base/index.ts";
import type { Millis, Random, Ratio, Tokens } from "../base/index.ts";
import { drawMillis, drawTokens } from "./distribution.ts";
import { FAILURES, MAX_OUTPUT_TOKENS } from "./profile.ts";
import type { Failure, SimulatorProfile } from "./profile.ts";

export type Outcome = "ok" | Failure;

/** What the request itself decides about its answer. */
export interface Ask {
  readonly inputTokens: Tokens;
  /** The request's own maximum, null where it names none; 0 for answers that have no tokens. */
  readonly maxTokens: Tokens | null;
  readonly stream: boolean;
}

/** What tokens are spent on: first on reasoning, then on a text or on one tool call. */
export type Channel = "reasoning" | "content" | "tool-call";

/** Tokens `first` to `first + tokens - 1` of their channel, due `dueMs` after the arrival. */
export interface Delta {
  readonly kind: "delta";
  readonly dueMs: Millis;
  readonly channel: Channel;
  readonly first: number;
  readonly tokens: Tokens;
}

/** The last thing that happens: the terminal events, or the failure that `outcome` names. */
export interface End {
  readonly kind: "end";
  readonly dueMs: Millis;
}

export type ScriptEvent = Delta | End;

/** The tokens of one answer. */
export interface Usage {
  /** Includes the cached and the cache-written tokens. */
  readonly inputTokens: Tokens;
  readonly cachedInputTokens: Tokens;
  readonly cacheWriteTokens: Tokens;
  /** Includes the reasoning tokens. */
  readonly outputTokens: Tokens;
  readonly reasoningTokens: Tokens;
}

/** All that will happen to one request, decided before anything is sent. */
export interface Script extends Usage {
  readonly ordinal: number;
  readonly outcome: Outcome;
  /** The channel of the tokens after the reasoning. */
  readonly channel: Exclude<Channel, "reasoning">;
  readonly finish: "stop" | "length" | "tool-call";
  /** The reasoning tokens that the answer shows: all of them or none. */
  readonly shownReasoningTokens: Tokens;
  /** In order of `dueMs`; deltas (streams only), then one `end`. Nothing at all for a hang. */
  readonly events: readonly ScriptEvent[];
}

/** Each drawn quantity has its own random stream, so switching one on leaves the others alone. */
type Lane = "outcome" | "ttft" | "tpot" | "tokens" | "slow" | "stall" | "drift" | "tool" | "gateway";
const LANES: Readonly<Record<Lane, number>> = {
  outcome: 1,
  ttft: 2,
  tpot: 3,
  tokens: 4,
  slow: 5,
  stall: 6,
  drift: 7,
  tool: 8,
  gateway: 9,
};

/** MurmurHash3's 32-bit finalizer over a running hash and the low and high words of a number. */
function mix(hash: number, value: number): number {
  return finalize(finalize(hash ^ (value >>> 0)) + Math.floor(value / 4294967296));
}

function finalize(word: number): number {
  let h = (word + 0x9e3779b9) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function laneOf(seed: number, ordinal: number, lane: Lane): Random {
  return makeRandom(mix(mix(mix(0, seed), ordinal), LANES[lane]));
}

/** The one factor of this run: exp(N(0, driftSd)). */
export function driftFactor(profile: SimulatorProfile): Ratio {
  if (profile.driftSd === 0) return 1;
  const random = laneOf(profile.driftSeed ?? profile.seed, 0, "drift");
  return Math.exp(profile.driftSd * random.normal());
}

/** The whole course of one request: a pure function of its arguments. */
export function drawScript(profile: SimulatorProfile, ordinal: number, ask: Ask): Script {
  const pace = drawPace(profile, ordinal);
  const usage = drawUsage(profile, ordinal, ask);
  const { outputTokens, reasoningTokens } = usage;
  const isCalling = laneOf(profile.seed, ordinal, "tool").uniform() < profile.toolCallShare;
  const channel = isCalling ? "tool-call" : "content";
  const shownReasoningTokens = profile.hideReasoning ? 0 : reasoningTokens;
  const readyMs = (token: number): Millis => tokenReadyMs(pace, token, outputTokens);
  const deltas = [
    ...chunk("reasoning", 0, shownReasoningTokens, profile.tokensPerEvent, readyMs),
    ...chunk(channel, reasoningTokens, outputTokens, profile.tokensPerEvent, readyMs),
  ];
  const outcome = drawOutcome(profile, ordinal);
  const whole = { deltas, endMs: readyMs(Math.max(0, outputTokens - 1)) };
  const course = cutShort(whole, outcome, pace.ttftMs);
  return {
    ...usage,
    ordinal,
    outcome,
    channel,
    finish: usage.isCut ? "length" : isCalling ? "tool-call" : "stop",
    shownReasoningTokens,
    events: eventsOf(course, ask.stream, profile.coalesce, outcome),
  };
}

function drawUsage(
  profile: SimulatorProfile,
  ordinal: number,
  ask: Ask,
): Usage & { readonly isCut: boolean } {
  const drawn = drawTokens(profile.outputTokens, laneOf(profile.seed, ordinal, "tokens"));
  const content = Math.max(1, Math.round(drawn * profile.tokenFactor));
  const wanted = Math.min(profile.includeReasoning + content, MAX_OUTPUT_TOKENS);
  const { inputTokens } = ask;
  const outputTokens = Math.min(wanted, ask.maxTokens ?? wanted);
  const cachedInputTokens = Math.round(inputTokens * profile.cachedInputShare);
  const written = Math.round(inputTokens * profile.cacheWriteShare);
  return {
    inputTokens,
    cachedInputTokens,
    cacheWriteTokens: Math.min(written, inputTokens - cachedInputTokens),
    outputTokens,
    reasoningTokens: Math.min(profile.includeReasoning, outputTokens),
    isCut: outputTokens < wanted,
  };
}

/**
 * The course of a plain HTTP request: one answer after the time to first token. The failures of
 * an answer's content (in-band-error, truncated, malformed) do not exist there and mean `ok`.
 */
export function drawPlain(profile: SimulatorProfile, ordinal: number): Script {
  const script = drawScript(profile, ordinal, { inputTokens: 0, maxTokens: 0, stream: false });
  const { outcome } = script;
  const isOfContent =
    outcome === "in-band-error" || outcome === "truncated" || outcome === "malformed";
  return { ...script, outcome: isOfContent ? "ok" : outcome };
}

/** What a gateway before the model did to one request. */
export interface Detour {
  readonly isCacheHit: boolean;
  readonly isRetried: boolean;
}

export function drawDetour(
  shares: { readonly seed: number; readonly cacheHitShare: Ratio; readonly retryShare: Ratio },
  ordinal: number,
): Detour {
  const random = laneOf(shares.seed, ordinal, "gateway");
  return {
    isCacheHit: random.uniform() < shares.cacheHitShare,
    isRetried: random.uniform() < shares.retryShare,
  };
}

interface Pace {
  readonly ttftMs: Millis;
  readonly tpotMs: Millis;
  readonly stallMs: Millis;
}

function drawPace(profile: SimulatorProfile, ordinal: number): Pace {
  const { seed, slowTail, stalls } = profile;
  const everywhere = profile.latencyFactor * driftFactor(profile);
  const isSlow = laneOf(seed, ordinal, "slow").uniform() < slowTail.share;
  const factor = everywhere * (isSlow ? slowTail.factor : 1);
  const isStalled = laneOf(seed, ordinal, "stall").uniform() < stalls.probability;
  return {
    ttftMs: drawMillis(profile.ttft, laneOf(seed, ordinal, "ttft")) * factor,
    tpotMs: drawMillis(profile.tpot, laneOf(seed, ordinal, "tpot")) * factor,
    stallMs: isStalled ? stalls.ms * everywhere : 0,
  };
}

/** Token k is ready at ttft + k tpot, and later by the stall from the middle token on. */
function tokenReadyMs(pace: Pace, token: number, tokens: Tokens): Millis {
  const isAfterStall = token >= Math.max(1, Math.floor(tokens / 2));
  return pace.ttftMs + token * pace.tpotMs + (isAfterStall ? pace.stallMs : 0);
}

function drawOutcome(profile: SimulatorProfile, ordinal: number): Outcome {
  let left = laneOf(profile.seed, ordinal, "outcome").uniform();
  for (const failure of FAILURES) {
    const probability = profile.errors[failure];
    if (left < probability) return failure;
    left -= probability;
  }
  return "ok";
}

function chunk(
  channel: Delta["channel"],
  from: number,
  to: number,
  tokensPerEvent: Tokens,
  readyMs: (token: number) => Millis,
): readonly Delta[] {
  return Array.from({ length: Math.ceil((to - from) / tokensPerEvent) }, (_, index) => {
    const token = from + index * tokensPerEvent;
    const tokens = Math.min(tokensPerEvent, to - token);
    return { kind: "delta", dueMs: readyMs(token), channel, first: token - from, tokens };
  });
}

interface Course {
  readonly deltas: readonly Delta[];
  readonly endMs: Millis;
}

/** What is left of a whole answer after a failure, and when it ends. */
function cutShort(whole: Course, outcome: Outcome, ttftMs: Millis): Course {
  switch (outcome) {
    case "ok":
      return whole;
    case "rate-limited":
    case "overloaded":
      return { deltas: [], endMs: 0 };
    case "server-error":
    case "bad-gateway-html":
    case "empty":
      return { deltas: [], endMs: ttftMs };
    case "in-band-error":
    case "truncated":
    case "reset":
    case "malformed":
    case "hang": {
      const kept = Math.max(1, Math.floor(whole.deltas.length / 2));
      const endMs = whole.deltas[kept]?.dueMs ?? whole.endMs;
      return { deltas: whole.deltas.slice(0, kept), endMs };
    }
    default:
      return unreachable(outcome);
  }
}

function eventsOf(
  course: Course,
  stream: boolean,
  coalesce: boolean,
  outcome: Outcome,
): readonly ScriptEvent[] {
  if (outcome === "hang") return [];
  const end: End = { kind: "end", dueMs: course.endMs };
  if (!stream) return [end];
  return [...(coalesce ? merged(course) : course.deltas), end];
}

/** One delta per channel, held back to the end: what a buffering proxy makes of a stream. */
function merged(course: Course): readonly Delta[] {
  return (["reasoning", "content", "tool-call"] as const).flatMap((channel) => {
    const parts = course.deltas.filter((delta) => delta.channel === channel);
    const tokens = parts.reduce((sum, part) => sum + part.tokens, 0);
    return tokens === 0
      ? []
      : [{ kind: "delta" as const, dueMs: course.endMs, channel, first: 0, tokens }];
  });
}
