import type { Json } from "../base/index.ts";
import { findProtocol } from "../adapters/protocols/index.ts";
import { shareOfShard } from "../config/index.ts";
import { marks } from "../comparison/index.ts";
import { type BilledTokens, costOf } from "../cost/index.ts";
import { makeRequests } from "../engine/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type ArmJob, orderOf } from "../record/index.ts";
import {
  type Load, makeSchedule, makeTurns, meanRatePerS, mostOutputTokens, type Plan, shardName, type Target,
} from "../plan/index.ts";
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
  const written = ["messages", "input", "contents", "prompt"].map((name) => member(body, name))
    .find((value) => value !== undefined);
  if (written !== undefined) {
    const count = Array.isArray(written) ? written.length : 0;
    return tokensOfText(JSON.stringify(written)) + TOKENS_PER_MESSAGE * count;
  }
  return mean(prompts.map((prompt) => prompt.messages.reduce(
    (sum, { content }) => sum + tokensOfText(content) + TOKENS_PER_MESSAGE, 0)));
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

/** Arrivals that are looked at one by one; what comes after is like them. */
const MOST_EXAMINED = 10_000;

/** The mean of something over the arrivals of a run. */
function meanOverArrivals(requests: number | null, of: (index: number) => number): number {
  const examined = Math.max(1, Math.min(requests ?? MOST_EXAMINED, MOST_EXAMINED));
  return mean(Array.from({ length: examined }, (_, index) => of(index)));
}

/** Whether every model that the plan asks has a price. */
export function isPriced({ plan, priced }: Pick<ArmJob, "plan" | "priced">): boolean {
  return plan.calls.length > 0 && plan.calls.every(({ model }) => Object.hasOwn(priced, model));
}

/** What a request costs on average when it uses these tokens, whichever model it asks. */
function usualCostUsd(arm: ArmJob, requests: number | null, tokens: BilledTokens): number {
  const turn = makeTurns(arm.plan.target.prompts, arm.plan.policy);
  const costs = new Map(Object.entries(arm.priced).map(([model, { price }]) =>
    [model, costOf(tokens, price).totalUsd]));
  return meanOverArrivals(requests, (index) => costs.get(turn(index).model ?? "") ?? 0);
}

/** The most that a request can cost on average: what a cap on money sets aside for it. */
function mostCostUsd(arm: ArmJob, requests: number | null): number {
  const planned = makeRequests(orderOf(arm, 0), findProtocol(arm.plan.target.api));
  return meanOverArrivals(requests, (index) => planned.of(index).mostUsd);
}

const OF_TOKENS = [
  "input-tokens", "output-tokens", "cost-per-request", "cost-per-1k", "cost-per-mtok",
] as const;

/** Runs since a change of tokens or cost was last accepted. */
function sinceAcceptedChange(runs: readonly Recording[]): readonly Recording[] {
  const at = runs.findLastIndex((run) => OF_TOKENS.some((metric) => marks(run, metric)));
  return runs.slice(Math.max(0, at));
}

/** Tokens of a scheduled request on average over the runs that know them, oldest first. */
export function usualTokens(baselines: readonly Recording[]): BilledTokens | null {
  const knowing = sinceAcceptedChange(baselines).filter((run) => run.tokens.source !== "none");
  const scheduled = knowing.reduce((sum, run) => sum + run.load.scheduled, 0);
  if (scheduled === 0) return null;
  const per = (name: keyof BilledTokens): number =>
    knowing.reduce((sum, run) => sum + (run.tokens[name] ?? 0), 0) / scheduled;
  return {
    input: per("input"), cachedInput: per("cachedInput"), cacheWrite: per("cacheWrite"),
    cacheWrite1h: per("cacheWrite1h"), output: per("output"), reasoning: per("reasoning"),
  };
}

const NOTHING: Range<number> = { expected: null, most: null };

/** Per-request figures times the requests, each of which may have so many attempts. */
function times(
  sent: { readonly requests: number | null; readonly attempts: number },
  per: Range<number>,
  round: (value: number) => number,
): Range<number> {
  const { requests, attempts } = sent;
  const all = (value: number | null, each: number): number | null =>
    (requests === null || value === null ? null : round(value * requests * each));
  return { expected: all(per.expected, 1), most: all(per.most, attempts) };
}

const nameOf = (plan: Plan): string => {
  const shard = shardName(plan);
  return shard === null ? plan.scenario : `${plan.scenario} (shard ${shard} of it)`;
};

/** What a run will send of which this process is one shard: its own part. */
function partOfShard({ load, shard }: Plan, size: Size): Size {
  if (shard === undefined || load.mode === "closed") return size;
  const { count, warmupCount } = makeSchedule(load);
  const sent = shareOfShard(count, shard);
  return {
    ...size, requests: sent + PREFLIGHT, measuredRequests: sent - shareOfShard(warmupCount, shard),
  };
}

/** Of one arm; of a shard, its own part. */
export function estimateSpending(
  arm: ArmJob,
  baselines: readonly Recording[],
  absence: string | null,
): ScenarioEstimate {
  const { plan } = arm;
  const { target, load } = plan;
  const size = partOfShard(plan, sizeOfRun(load, baselines));
  const common = {
    scenario: nameOf(plan), model: target.model, ...size,
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
  const cost = !isPriced(arm) ? NOTHING : {
    expected: usual === null ? null : usualCostUsd(arm, size.requests, usual),
    most: mostOutput === null ? null : mostCostUsd(arm, size.requests),
  };
  const sent = { requests: size.requests, attempts: 1 + (plan.retries ?? 0) };
  return {
    ...common,
    inputTokens: times(sent, input, Math.round),
    outputTokens: times(sent, output, Math.round),
    costUsd: times(sent, cost, (value) => value),
  };
}
