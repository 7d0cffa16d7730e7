import type { Calibration, CandidateSummary, Finding, Verdict } from "../verdict/index.ts";
import type { ReportFiles } from "./report-files.ts";

/** The action's outputs (contract section 3), all texts; empty where there is nothing to say. */
export interface Outputs extends Readonly<Record<string, string>> {}

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(Number(value.toPrecision(8)));

/** Of all runs that were judged together; null where it is not known. */
function valueOf(summary: CandidateSummary | undefined, metric: string): number | null {
  const found = summary?.metrics[metric];
  return found !== undefined && "value" in found ? found.value : null;
}

/** The finding on latency P99, or on the quantile that stands in for it. */
function latencyFinding(verdict: Verdict, scenario: string): Finding | undefined {
  return verdict.findings.find((finding) => finding.rule === "regression" &&
    finding.scenario === scenario && finding.requested === "latency.p99");
}

/** A calibration judges nothing: of the outputs it has the figures that describe its runs. */
export function calibrationOutputs(
  { metrics, runs }: Calibration,
  files: { readonly report: string; readonly recording: string },
): Outputs {
  const level = (id: string): string => shown(metrics.find(({ noise }) => noise.id === id)?.noise.level);
  const latency = metrics.find(({ forecast }) => forecast.requested === "latency.p99");
  return {
    verdict: "", conclusion: "neutral", "regressed-metrics": "[]",
    "p99-ms": level("latency.p99"), "p99-change": "", "p99-change-low": "", "p99-change-high": "",
    "ttft-p99-ms": level("ttft.p99"), "error-rate": level("error-rate"),
    "cost-usd": "", "cost-per-1k-usd": level("cost-per-1k"), "achieved-rate": "",
    "baseline-runs": String(runs.length),
    "detectable-change": shown(latency?.forecast.detectable),
    "report-path": files.report, "recording-path": files.recording, "verdict-path": "",
    "comment-url": "", accepted: "",
  };
}

/**
 * Numbers of the first scenario; the verdict and the list of regressed metrics are of all. With
 * several scenarios the verdict file holds the others.
 */
export function outputsOf(
  verdict: Verdict,
  written: { readonly files: ReportFiles | null; readonly commentUrl: string },
): Outputs {
  const [name, summary] = Object.entries(verdict.candidate.scenarios)[0] ?? [];
  const finding = name === undefined ? undefined : latencyFinding(verdict, name);
  const worst = verdict.findings
    .filter((one) => one.verdict === "regressed" || one.verdict === "over-budget")
    .map(({ scenario, metric, rule, change, limit }) => ({ scenario, metric, rule, change, limit }));
  const p99 = summary?.percentiles["latency"]?.find((row) => row.quantile === "p99");
  const ttft = summary?.percentiles["ttft"]?.find((row) => row.quantile === "p99");
  const cost = summary?.cost.total;
  const baseline = name === undefined ? undefined : verdict.baseline.scenarios[name];
  // The base arm of a paired run is no stored run.
  const baselineRuns = baseline?.paired === undefined ? baseline?.runs.length ?? 0 : 0;
  return {
    verdict: verdict.verdict,
    conclusion: verdict.conclusion,
    "regressed-metrics": JSON.stringify(worst),
    "p99-ms": shown(p99?.valueMs),
    "p99-change": shown(finding?.change),
    "p99-change-low": shown(finding?.interval?.[0]),
    "p99-change-high": shown(finding?.interval?.[1]),
    "ttft-p99-ms": shown(ttft?.valueMs),
    "error-rate": shown(valueOf(summary, "error-rate")),
    "cost-usd": shown(cost),
    "cost-per-1k-usd": shown(valueOf(summary, "cost-per-1k")),
    "achieved-rate": shown(summary?.load.achievedRatePerS),
    "baseline-runs": name === undefined ? "" : String(baselineRuns),
    "detectable-change": shown(finding?.detectable),
    "report-path": written.files?.html ?? "",
    "recording-path": written.files?.recording ?? "",
    "verdict-path": written.files?.verdict ?? "",
    "comment-url": written.commentUrl,
    accepted: verdict.accepted === null ? "" : JSON.stringify(verdict.accepted),
  };
}
