/**
 * What must hold between fields. Each rule is a pure function from settings to complaints; the
 * first field of a complaint is the one to blame, and none is made about a field that is already
 * known to be wrong.
 */
import { secondsFromMillis } from "../base/index.ts";
import type { InputName, Settings } from "./catalogue.ts";
import { isHttps, isLoopback } from "./endpoint.ts";
import { carriesCredentials } from "./headers.ts";
import { printDuration, printRate } from "./literals.ts";

export interface Complaint {
  readonly fields: readonly [InputName, ...InputName[]];
  readonly message: string;
  readonly fix: string;
}

export interface Judged {
  readonly settings: Settings;
  /** Whether somebody wrote the field, as opposed to its default. */
  readonly given: (name: InputName) => boolean;
  /** Recordings to judge came some other way than through `results`. */
  readonly candidatesGiven: boolean;
}

export type Rule = (judged: Judged) => readonly Complaint[];

const NONE: readonly Complaint[] = [];

function complain(
  fields: Complaint["fields"], message: string, fix: string,
): readonly Complaint[] {
  return [{ fields, message, fix }];
}

function runs({ mode }: Settings): boolean {
  return mode === "gate" || mode === "record";
}

export const somethingToMeasure: Rule = ({ settings, candidatesGiven }) => {
  if (runs(settings)) {
    if (settings.endpoint !== null || settings.results !== null) return NONE;
    return complain(["endpoint", "results", "config"], "There is nothing to measure.",
      "give an endpoint, or a config file with one, or results to judge (with mode: judge)");
  }
  if (settings.mode !== "judge" || settings.results !== null || candidatesGiven) return NONE;
  return complain(["results"], "There is nothing to judge.",
    "give the recordings as results, or an endpoint to measure (with mode: gate)");
};

export const resultsOnlyJudged: Rule = ({ settings }) =>
  runs(settings) && settings.results !== null
    ? complain(["results", "mode"],
      `Results in mode ${settings.mode} are not yet available.`, "write mode: judge")
    : NONE;

export const rateWhenRunning: Rule = ({ settings }) =>
  runs(settings) && settings.rate === null && settings.results === null
    ? complain(["rate"], "A rate is needed to run.",
      "write e.g. rate: 5/s, which is 300 requests in 60s")
    : NONE;

export const modelForChat: Rule = ({ settings }) =>
  runs(settings) && settings.api === "openai-chat" && settings.model === null
    && settings.endpoint?.kind === "url"
    ? complain(["model", "api", "endpoint"], "The api openai-chat needs a model.",
      "write the model's name, e.g. model: gpt-4.1")
    : NONE;

export const onePromptSource: Rule = ({ settings }) =>
  settings.prompt !== null && settings.prompts !== null
    ? complain(["prompt", "prompts"], "Both prompt and prompts are given.", "keep one of them")
    : NONE;

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
  return [...insecure, ...authority];
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
  somethingToMeasure, resultsOnlyJudged, rateWhenRunning, modelForChat, onePromptSource,
  noKeyInPlainText, tlsOptionsNeedTls, phasesWithinTimeout, streamMetricsNeedStreams,
  somewhereToStore,
];

/** How long a scenario sends, and how much, by its plan. */
function load({ rate, duration, warmup }: Settings): { sendMs: number; requests: number } {
  const sendMs = duration + warmup;
  // Rates such as 31/m are not exact in binary; rounding must not add an arrival.
  const requests = Math.ceil((rate ?? 0) * secondsFromMillis(sendMs) - 1e-9);
  return { sendMs, requests: Math.max(0, requests) };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The caps hold for the run: scenarios, which follow one another, are added up. */
export function withinCaps(
  top: Settings, scenarios: readonly Settings[],
): readonly Complaint[] {
  if (!runs(top) || top.results !== null) return NONE;
  const loads = scenarios.map(load);
  const sendMs = loads.reduce((sum, one) => sum + one.sendMs, 0);
  const requests = loads.reduce((sum, one) => sum + one.requests, 0);
  const together = scenarios.length > 1 ? ` in ${scenarios.length} scenarios` : "";
  const long = sendMs <= top["max-duration"] ? NONE : complain(
    ["max-duration", "duration", "warmup"],
    `Warm-up and duration take ${printDuration(sendMs)}${together}, more than max-duration `
      + `${printDuration(top["max-duration"])}.`,
    `shorten them or write max-duration: ${printDuration(sendMs)}`);
  if (requests <= top["max-requests"]) return long;
  const fitsPerS = Math.floor((top["max-requests"] / secondsFromMillis(sendMs)) * 100) / 100;
  const slower = fitsPerS > 0 ? `lower the rate to ${printRate(fitsPerS)}, ` : "";
  const many = complain(["max-requests", "rate", "duration", "warmup"],
    `The plan is ${grouped(requests)} requests in ${printDuration(sendMs)}${together}, more than `
      + `max-requests ${grouped(top["max-requests"])}.`,
    `${slower}shorten the duration, or write max-requests: ${requests}`);
  return [...long, ...many];
}
