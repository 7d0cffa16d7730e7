import {
  betterOf, DISTRIBUTION_METRICS, MEAN_METRICS, type MetricName, SHARE_METRICS, type MetricUnit,
  oneLine, unitOf,
} from "../base/index.ts";
import type { VerdictName } from "../verdict/index.ts";

/** How metrics, statistics and verdicts are called in sentences and tables. */
const METRICS: Readonly<Record<MetricName, string>> = {
  latency: "latency", service: "service time", slip: "slip", connect: "connect", ttft: "TTFT",
  "ttft-service": "TTFT (service)", ttfo: "TTFO", tpot: "TPOT", gap: "gap", stall: "stall",
  "tokens-per-second": "tokens per second", "error-rate": "error rate",
  "timeout-rate": "timeout rate", "rate-limited-rate": "rate-limited rate", goodput: "goodput",
  "cost-per-request": "cost per request", "cost-per-1k": "cost per 1k",
  "cost-per-mtok": "cost per million tokens", "input-tokens": "input tokens",
  "output-tokens": "output tokens",
};

const ALL_METRICS: readonly MetricName[] = [
  ...DISTRIBUTION_METRICS, ...SHARE_METRICS, ...MEAN_METRICS,
];

function nameIn(id: string): MetricName | null {
  const name = id.split(".")[0];
  return ALL_METRICS.find((metric) => metric === name) ?? null;
}

/** `p99` is P99, `p999` is P99.9, `mean` stays. */
export function statisticLabel(statistic: string): string {
  const digits = /^p(\d{1,2})(\d*)$/.exec(statistic);
  if (!digits) return statistic;
  const [, whole = "", fraction = ""] = digits;
  return fraction === "" ? `P${whole}` : `P${whole}.${fraction}`;
}

/** `latency.p99` is latency P99; an id that is none of ours stays as it is, on one line. */
export function metricLabel(id: string): string {
  if (id === "run") return "whole run";
  const name = nameIn(id);
  if (name === null) return oneLine(id, 80);
  const statistic = id.slice(name.length + 1);
  return statistic === "" ? METRICS[name] : `${METRICS[name]} ${statisticLabel(statistic)}`;
}

/** For the beginning of a title. */
export function capitalised(label: string): string {
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
}

export function betterIn(id: string): "lower" | "higher" {
  const name = nameIn(id);
  return name === null ? "lower" : betterOf(name);
}

export function unitIn(id: string): MetricUnit | null {
  const name = nameIn(id);
  return name === null ? null : unitOf(name);
}

/** Order of the catalogue, so that rows stand in the same place in every report. */
export function catalogueRank(id: string): number {
  const name = nameIn(id);
  return name === null ? ALL_METRICS.length : ALL_METRICS.indexOf(name);
}

export type Tone = "good" | "bad" | "doubt" | "plain";

export const VERDICT_LOOKS: Readonly<Record<VerdictName, {
  /** Begins the headline. */
  readonly word: string;
  /** Stands in a table. */
  readonly label: string;
  readonly mark: string;
  readonly tone: Tone;
}>> = {
  invalid: { word: "Invalid", label: "invalid", mark: "⛔", tone: "bad" },
  regressed: { word: "Regressed", label: "regressed", mark: "❌", tone: "bad" },
  "over-budget": { word: "Over budget", label: "over budget", mark: "❌", tone: "bad" },
  inconclusive: { word: "Cannot tell", label: "cannot tell", mark: "⚠️", tone: "doubt" },
  "no-baseline": { word: "No baseline", label: "no baseline", mark: "ℹ️", tone: "plain" },
  accepted: { word: "Accepted", label: "accepted", mark: "☑️", tone: "doubt" },
  pass: { word: "Pass", label: "pass", mark: "✅", tone: "good" },
};
