import type { Json } from "../base/index.ts";
import { type BilledTokens, costOf } from "../cost/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { ArmJob } from "../pipeline.ts";
import { type Load, makeSchedule, meanRatePerS, type Target } from "../plan/index.ts";
import type { Range, ScenarioEstimate } from "../report/index.ts";

/** What a run will send and use up, from its plan and from earlier runs of it. */

/** Rule of thumb of the byte-pair vocabularies in use: four bytes a token. */
const BYTES_PER_TOKEN = 4;
/** Role and separators of a message. */
const TOKENS_PER_MESSAGE = 4;
/** The first request shows that the endpoint can be measured at all. */
const PREFLIGHT = 1;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const tokensOfText = (content: string): number =>
  Math.ceil(Buffer.byteLength(content) / BYTES_PER_TOKEN);

function member(body: Target["body"], name: string): Json | undefined {
  return body !== null && Object.hasOwn(body, name) ? body[name] : undefined;
}

/** Input tokens of a request on average over the prompts, which take turns. */
export function promptTokens({ prompts, body }: Pick<Target, "prompts" | "body">): number {
  const messages = member(body, "messages");
  if (messages !== undefined) {
    const count = Array.isArray(messages) ? messages.length : 0;
    return tokensOfText(JSON.stringify(messages)) + TOKENS_PER_MESSAGE * count;
  }
  return mean(prompts.map((prompt) => prompt.messages.reduce(
    (sum, { content }) => sum + tokensOfText(content) + TOKENS_PER_MESSAGE, 0)));
}

/** Most output tokens of a request, the body's own wishes included; null where nothing bounds it. */
export function mostOutputTokens({ maxTokens, body }: Pick<Target, "maxTokens" | "body">): number | null {
  const completion = member(body, "max_completion_tokens");
  const written = member(body, "max_tokens");
  const choices = member(body, "n");
  const bound = typeof completion === "number" ? completion
    : written === undefined ? maxTokens : written;
  if (typeof bound !== "number") return null;
  return bound * (typeof choices === "number" ? choices : 1);
}

export interface Size {
  /** Warm-up and preflight included. */
  readonly requests: number | null;
  readonly measuredRequests: number | null;
  readonly durationMs: number | null;
}

/** What a closed loop does not know before, it takes from its earlier runs. */
export function sizeOfRun(load: Load, baselines: readonly Recording[]): Size {
  const wholeMs = load.warmupMs + load.durationMs;
  if (load.mode === "open") {
    const { count, warmupCount } = makeSchedule(load);
    return {
      requests: count + PREFLIGHT, measuredRequests: count - warmupCount, durationMs: wholeMs,
    };
  }
  const hasRun = baselines.length > 0;
  const warmup = hasRun ? mean(baselines.map((run) => run.excluded.warmup.sent)) : 0;
  const lastedMs = hasRun ? mean(baselines.map((run) => run.load.durationS)) * 1000 : null;
  const measured = load.requests ??
    (hasRun ? Math.round(mean(baselines.map((run) => run.load.scheduled))) : null);
  return {
    requests: measured === null ? null : Math.round(measured + warmup) + PREFLIGHT,
    measuredRequests: measured,
    durationMs: load.requests === null ? wholeMs
      : lastedMs === null ? null : load.warmupMs + lastedMs,
  };
}

/** Tokens of a scheduled request on average over the runs that know them. */
function usualTokens(baselines: readonly Recording[]): BilledTokens | null {
  const knowing = baselines.filter((run) => run.tokens.source !== "none");
  const scheduled = knowing.reduce((sum, run) => sum + run.load.scheduled, 0);
  if (scheduled === 0) return null;
  const per = (name: keyof BilledTokens): number =>
    knowing.reduce((sum, run) => sum + run.tokens[name], 0) / scheduled;
  return {
    input: per("input"), cachedInput: per("cachedInput"), cacheWrite: per("cacheWrite"),
    output: per("output"), reasoning: per("reasoning"),
  };
}

const NOTHING: Range<number> = { expected: null, most: null };

/** Per-request figures times the requests. */
function times(requests: number | null, per: Range<number>, round: (value: number) => number): Range<number> {
  const all = (value: number | null): number | null =>
    (requests === null || value === null ? null : round(value * requests));
  return { expected: all(per.expected), most: all(per.most) };
}

const plainTokens = (input: number, output: number): BilledTokens =>
  ({ input, cachedInput: 0, cacheWrite: 0, output, reasoning: 0 });

/** Of one arm. */
export function estimateSpending(
  { plan, priced }: Pick<ArmJob, "plan" | "priced">,
  baselines: readonly Recording[],
  absence: string | null,
): ScenarioEstimate {
  const { target, load } = plan;
  const size = sizeOfRun(load, baselines);
  const common = {
    scenario: plan.scenario, model: target.model, ...size,
    ratePerS: load.mode === "open" ? meanRatePerS(load.arrivals.stages) : null,
    baselineRuns: baselines.length, absence,
  };
  // Plain HTTP has no tokens.
  if (target.api === "http") {
    return { ...common, inputTokens: NOTHING, outputTokens: NOTHING, costUsd: NOTHING };
  }
  const usual = usualTokens(baselines);
  const prompted = promptTokens(target);
  const mostOutput = mostOutputTokens(target);
  const input = { expected: usual?.input ?? prompted, most: Math.max(prompted, usual?.input ?? 0) };
  const output = { expected: usual?.output ?? null, most: mostOutput };
  const cost = priced === null ? NOTHING : {
    expected: usual === null ? null : costOf(usual, priced.price).totalUsd,
    most: mostOutput === null ? null
      : costOf(plainTokens(input.most, mostOutput), priced.price).totalUsd,
  };
  const { requests } = size;
  return {
    ...common,
    inputTokens: times(requests, input, Math.round),
    outputTokens: times(requests, output, Math.round),
    costUsd: times(requests, cost, (value) => value),
  };
}
