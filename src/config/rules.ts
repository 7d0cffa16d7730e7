/**
 * What must hold between fields. Each rule is a pure function from settings to complaints; the
 * first field of a complaint is the one to blame, and none is made about a field that is already
 * known to be wrong.
 */
import { secondsFromMillis } from "../base/index.ts";
import { type Complaint, complain, NONE, type Rule, runs } from "./complaint.ts";
import { controlCanRun } from "./control-arm.ts";
import { isHttps, isLoopback } from "./endpoint.ts";
import { carriesCredentials } from "./headers.ts";
import { goodputHasBounds } from "./latency-bounds.ts";
import { printDuration } from "./literals.ts";
import {
  baseArmKeeps, baseHasOnePolicy, baseModelIsSent, pairsAreJudged, pairsAreOpenLoops,
} from "./paired-rules.ts";
import {
  limitsReachAllShards, shardsAreRecorded, shardsHaveNoControl, shardsShareASchedule, startOfShards,
} from "./shard-rules.ts";
import { durationOf } from "./stages.ts";

export const somethingToMeasure: Rule = ({ settings, candidatesGiven }) => {
  if (runs(settings)) {
    if (settings.endpoint !== null || settings.results !== null) return NONE;
    return complain(["endpoint", "results", "config"], "There is nothing to measure.",
      "give an endpoint, or a config file with one, or results to judge (with mode: judge)");
  }
  if (settings.results !== null || candidatesGiven) return NONE;
  return complain(["results"], "There is nothing to judge.",
    "give the recordings as results, or an endpoint to measure (with mode: gate)");
};

export const resultsOnlyJudged: Rule = ({ settings: { mode, results } }) =>
  results !== null && mode === "record"
    ? complain(["results", "mode"],
      "Results are judged, and mode record judges nothing.", "write mode: judge")
    : NONE;

export const loadWhenRunning: Rule = ({ settings }) => {
  const { rate, stages, concurrency, results } = settings;
  const isGiven = rate !== null || stages !== null || concurrency !== null || results !== null;
  return runs(settings) && !isGiven
    ? complain(["rate", "stages", "concurrency"], "A rate is needed to run.",
      "write e.g. rate: 5/s, which is 300 requests in 60s; or stages, or concurrency")
    : NONE;
};

export const oneKindOfLoad: Rule = ({ settings }) => {
  const kinds = (["concurrency", "stages", "rate"] as const)
    .filter((name) => settings[name] !== null);
  const [first, second] = kinds;
  if (first === undefined || second === undefined) return NONE;
  const all = kinds.toReversed().join(kinds.length === 2 ? " and " : ", ");
  return complain([first, second], `The load is given ${kinds.length} times: ${all}.`,
    "keep one of them; in a file with scenarios, write it in each scenario");
};

/** An explicit duration that agrees is a repetition, any other a contradiction. */
export const stagesLast: Rule = ({ settings, given }) => {
  if (settings.stages === null || !given("duration")) return NONE;
  const totalMs = durationOf(settings.stages);
  return totalMs === settings.duration ? NONE : complain(["duration", "stages"],
    `The stages last ${printDuration(totalMs)} in all.`, "remove the duration");
};

/** Evenly spaced arrivals may be so rare that none falls into the measured time. */
export const someArrivalIsMeasured: Rule = ({ settings }) => {
  const { rate, stages, duration, warmup, arrivals } = settings;
  const all = stages ?? (rate === null ? [] : [{ fromPerS: rate, toPerS: rate, durationMs: duration }]);
  const [first] = all;
  if (first === undefined || arrivals !== "constant") return NONE;
  const before = first.fromPerS * secondsFromMillis(warmup);
  const measured = all.reduce((sum, { fromPerS, toPerS, durationMs }) =>
    sum + ((fromPerS + toPerS) / 2) * secondsFromMillis(durationMs), 0);
  if (Math.ceil(before + measured - 1e-9) > Math.ceil(before - 1e-9)) return NONE;
  const field = stages === null ? "rate" : "stages";
  return complain([field, "duration", "warmup"],
    `No request is due in the ${printDuration(durationOf(all))} that are measured.`,
    "raise the rate or the duration");
};

export const requestsOfTheLadder: Rule = ({ settings, given }) => {
  const { concurrency, requests } = settings;
  if (requests === null) return NONE;
  if (concurrency === null) {
    return complain(["requests", "concurrency"],
      "A number of requests belongs to a closed loop, which needs a concurrency.",
      "add e.g. concurrency: 10, or write a duration instead");
  }
  const fits = requests.length === 1 || requests.length === concurrency.length;
  const count = fits ? NONE : complain(["requests", "concurrency"],
    `There are ${requests.length} numbers of requests for ${concurrency.length} steps of `
      + "concurrency.", "write one number for all steps, or as many as there are steps");
  const both = given("duration") ? complain(["duration", "requests"],
    "Both a duration and a number of requests are given.", "keep one of them") : NONE;
  return [...count, ...both];
};

/** A closed loop has no schedule, so what shapes a schedule would silently do nothing. */
export const closedLoopHasNoSchedule: Rule = ({ settings, given }) => {
  const { concurrency, arrivals } = settings;
  if (concurrency === null) return NONE;
  const most = Math.max(...concurrency);
  const spaced = arrivals === "poisson" ? complain(["arrivals", "concurrency"],
    "A closed loop has no arrivals to space: a request goes out when another has ended.",
    "remove arrivals, or write a rate instead of concurrency") : NONE;
  const tight = given("max-in-flight") && settings["max-in-flight"] < most
    ? complain(["max-in-flight", "concurrency"], `Less than the concurrency of ${most}.`,
      "remove max-in-flight: concurrency is the limit") : NONE;
  return [...spaced, ...tight];
};

export const modelForChat: Rule = ({ settings }) =>
  runs(settings) && settings.api === "openai-chat" && settings.model === null
    && settings.routes === null
    && settings.endpoint?.kind === "url"
    ? complain(["model", "api", "endpoint"], "The api openai-chat needs a model.",
      "write the model's name, e.g. model: gpt-4.1")
    : NONE;

export const modelOrRoutes: Rule = ({ settings }) =>
  settings.model !== null && settings.routes !== null
    ? complain(["routes", "model"], "Both model and routes are given.",
      "keep one of them; the last entry of routes, without when, is the default")
    : NONE;

export const onePromptSource: Rule = ({ settings }) => {
  const [first, second] = (["prompt", "prompts", "input-lengths"] as const)
    .filter((name) => settings[name] !== null);
  return first === undefined || second === undefined ? NONE : complain([first, second],
    `Both ${first} and ${second} are given.`, "keep one of them");
};

export const noKeyInPlainText: Rule = ({ settings }) => {
  const { endpoint } = settings;
  if (endpoint?.kind !== "url" || isHttps(endpoint.url) || isLoopback(endpoint.url)) return NONE;
  const names = (settings.headers ?? []).map(([name]) => name);
  const header = names.find(carriesCredentials);
  if (settings["api-key"] === null && header === undefined) return NONE;
  const what = settings["api-key"] === null ? `the header "${header}"` : "the api-key";
  return complain(["endpoint", "api-key", "headers"],
    `Plain http would send ${what} readable to everybody on the way.`, "use https");
};

export const tlsOptionsNeedTls: Rule = ({ settings }) => {
  const { endpoint } = settings;
  if (endpoint === null || (endpoint.kind === "url" && isHttps(endpoint.url))) return NONE;
  const insecure = settings["insecure-tls"]
    ? complain(["insecure-tls", "endpoint"], "The endpoint does not use TLS.",
      "remove insecure-tls")
    : NONE;
  const authority = settings["ca-file"] !== null
    ? complain(["ca-file", "endpoint"], "The endpoint does not use TLS.", "remove ca-file")
    : NONE;
  const two = settings.http2
    ? complain(["http2", "endpoint"],
      "HTTP/2 is agreed on in TLS, and the endpoint does not use TLS.",
      "remove http2, or use an https endpoint")
    : NONE;
  return [...insecure, ...authority, ...two];
};

export const proxyNeedsHost: Rule = ({ settings }) => {
  const { endpoint, proxy } = settings;
  const isLocal = endpoint?.kind === "simulator"
    || (endpoint?.kind === "url" && endpoint.socketPath !== null);
  return proxy?.kind === "url" && isLocal
    ? complain(["proxy", "endpoint"], "No proxy leads to the simulator or to a unix socket.",
      "remove proxy")
    : NONE;
};

/** A default that is longer than the total never fires and harms nobody: only given ones count. */
export const phasesWithinTimeout: Rule = ({ settings, given }) => {
  const names = ["connect-timeout", "first-byte-timeout", "idle-timeout"] as const;
  return names.flatMap((name) => {
    const phaseMs = settings[name];
    if (phaseMs === null || !given(name) || phaseMs <= settings.timeout) return NONE;
    return complain([name, "timeout"],
      `Longer than timeout, which is ${printDuration(settings.timeout)}.`,
      `shorten it or write timeout: ${printDuration(phaseMs)}`);
  });
};

const BETWEEN_PIECES = ["tpot", "gap", "stall", "tokens-per-second"];

export const streamMetricsNeedStreams: Rule = ({ settings }) => {
  if (settings.stream) return NONE;
  const needs = (metric: string): boolean => BETWEEN_PIECES.includes(metric);
  const budget = settings.budgets?.find(({ metric }) => needs(metric));
  const tolerance = settings.tolerances?.find(({ metric, limit }) =>
    limit.kind !== "off" && needs(metric));
  const about = (name: "budgets" | "tolerances", metric: string): readonly Complaint[] =>
    complain([name, "stream"], `Without a stream there is no "${metric}".`,
      "remove the line or write stream: true");
  return [
    ...(budget === undefined ? NONE : about("budgets", budget.metric)),
    ...(tolerance === undefined ? NONE : about("tolerances", tolerance.metric)),
  ];
};

export const somewhereToStore: Rule = ({ settings }) =>
  settings.baseline?.kind === "none" && settings["update-baseline"] === "always"
    ? complain(["update-baseline", "baseline"], "With baseline: none nothing can be stored.",
      "name a baseline or write update-baseline: never")
    : NONE;

export const RULES: readonly Rule[] = [
  somethingToMeasure, resultsOnlyJudged, loadWhenRunning, oneKindOfLoad, stagesLast,
  someArrivalIsMeasured,
  requestsOfTheLadder, closedLoopHasNoSchedule, modelForChat, modelOrRoutes,
  onePromptSource, noKeyInPlainText,
  tlsOptionsNeedTls, proxyNeedsHost, phasesWithinTimeout, streamMetricsNeedStreams, goodputHasBounds,
  somewhereToStore,
  shardsAreRecorded, shardsShareASchedule, startOfShards, shardsHaveNoControl, limitsReachAllShards,
  pairsAreOpenLoops, pairsAreJudged, baseHasOnePolicy, baseModelIsSent, controlCanRun,
  baseArmKeeps([modelForChat, noKeyInPlainText, proxyNeedsHost]),
];
