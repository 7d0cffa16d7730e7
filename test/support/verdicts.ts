import type { Warning } from "../../src/base/index.ts";
import {
  type Block, deriveMetrics, makeFingerprint, makeHistogram, type OutcomeCounts, type Recording,
} from "../../src/measurement/index.ts";
import { headlineOf } from "../../src/report/index.ts";
import {
  type Acceptance, type BaselineSummary, type CandidateSummary, type Finding, summariseBaselines,
  summariseCandidate, type Verdict, worstOf,
} from "../../src/verdict/index.ts";

/** Small builders of recordings, findings and verdicts for the tests of reports. */

/** Quantile of a log-normal-like tail, so that every histogram is the same on every machine. */
function spreadMs(medianMs: number, at: number, count: number): number {
  const share = (at + 0.5) / count;
  return medianMs * Math.exp(0.35 * Math.log(share / (1 - share)) * 0.6);
}

function histogramOf(medianMs: number, count: number): string {
  const histogram = makeHistogram();
  for (let at = 0; at < count; at += 1) histogram.record(spreadMs(medianMs, at, count) * 1000);
  return histogram.encode();
}

function blockOf(at: number, run: Required<RunOptions>): Block {
  const scheduled = run.requests / 10;
  const failed = Math.round(run.errors / 10);
  const ok = scheduled - failed;
  // The middle of the run is a little slower, so that a timeline has a shape.
  const medianMs = run.medianMs * (1 + 0.15 * Math.sin((at / 9) * Math.PI));
  const outcomes: OutcomeCounts = {
    ...(ok > 0 ? { ok } : {}), ...(failed > 0 ? { "timeout-total": failed } : {}),
  };
  return {
    startS: at * 6, endS: (at + 1) * 6, scheduled, outcomes,
    tokens: { input: ok * 27, cachedInput: 0, cacheWrite: 0, output: ok * 77, reasoning: 0,
      requests: ok },
    costUsd: ok * 0.0004, costUsdSquares: ok * 0.0004 ** 2,
    histograms: {
      latency: histogramOf(medianMs, ok), ttft: histogramOf(medianMs / 3, ok),
      tpot: histogramOf(medianMs / 60, ok),
    },
  };
}

export interface RunOptions {
  readonly id?: string;
  readonly scenario?: string;
  readonly model?: string;
  readonly medianMs?: number;
  readonly requests?: number;
  readonly errors?: number;
  readonly day?: number;
  /** Of a closed loop; null: an open one. */
  readonly concurrency?: number | null;
  readonly stages?: Recording["load"]["stages"];
  readonly environment?: Recording["environment"];
}

export function makeRun(options: RunOptions = {}): Recording {
  const run: Required<RunOptions> = {
    id: "run-now", scenario: "default", model: "gpt-4.1", medianMs: 400, requests: 3000,
    errors: 10, day: 23, concurrency: null, stages: null,
    environment: {
      runner: { os: "Linux", arch: "x64", image: "ubuntu-24.04" }, node: "24.1.0", cores: 4,
      commit: "0123456789abcdef0123456789abcdef01234567", runId: "42",
    },
    ...options,
  };
  const blocks = Array.from({ length: 10 }, (_, at) => blockOf(at, run));
  const scheduled = blocks.reduce((sum, block) => sum + block.scheduled, 0);
  const ok = blocks.reduce((sum, block) => sum + (block.outcomes.ok ?? 0), 0);
  const failed = scheduled - ok;
  const outcomes: OutcomeCounts = { ok, ...(failed > 0 ? { "timeout-total": failed } : {}) };
  const total = blocks.reduce((sum, block) => sum + (block.costUsd ?? 0), 0);
  return {
    schema: "tailgate.recording/1", id: run.id, tool: { name: "tailgate", version: "1.0.0" },
    startedAt: `2026-11-${String(run.day).padStart(2, "0")}T06:00:00.000Z`,
    suite: "default", scenario: run.scenario, arm: "candidate", shard: null, repeat: 0,
    end: "completed", source: { kind: "run" },
    fingerprint: {
      ...makeFingerprint({ hard: {}, soft: {} }),
      hard: { model: run.model, api: "openai-chat" }, soft: { region: "eu-west" },
    },
    load: {
      mode: run.concurrency === null ? "open" : "closed", arrivals: "constant", ratePerS: 50, seed: 1, warmupS: 5, durationS: 60,
      scheduled, sent: scheduled, dropped: 0, ok, failed, achievedRatePerS: 50,
      maxInFlight: 41, timeoutMs: 30_000, concurrency: run.concurrency,
      requests: run.concurrency === null ? null : scheduled, stages: run.stages,
    },
    excluded: { warmup: { sent: 250, costUsd: 0.1 }, preflight: { sent: 1, costUsd: 0.0004 } },
    health: { healthy: true, reasons: [], slipMs: { p50: 0.05, p99: 0.3, max: 2.1 },
      loopDelayMs: { p99: 1.2, max: 4 }, cpuShare: 0.2 },
    outcomes,
    tokens: { source: "usage", input: ok * 27, cachedInput: 0, cacheWrite: 0, output: ok * 77,
      reasoning: 0 },
    cost: {
      currency: "USD", total,
      priceTable: { source: "built-in table", date: "2026-11-01", hash: "sha256:00" },
      perModel: { [run.model]: { requests: ok, total, input: ok * 27, output: ok * 77 } },
    },
    blocks: blocks.map((block) => ({
      ...block, outcomes: { ...block.outcomes }, histograms: { ...block.histograms },
    })),
    extremes: {},
    metrics: { ...deriveMetrics(blocks, {}) },
    environment: run.environment,
    failures: failed > 0 ? [{ text: "deadline of 30 s passed", count: failed }] : [],
  };
}

export function candidateOf(options: RunOptions = {}): CandidateSummary {
  return summariseCandidate([makeRun(options)]);
}

/** Runs of the days before, each a little different. */
export function baselinesOf(count: number, options: RunOptions = {}): BaselineSummary {
  const runs = Array.from({ length: count }, (_, at) => makeRun({
    ...options, id: `base-${at}`, day: 23 - count + at,
    medianMs: 330 * (1 + 0.05 * Math.sin(at * 2)),
  }));
  return summariseBaselines({
    runs, warnings: [],
    absence: count === 0 ? "nothing is stored yet for this scenario" : null,
  });
}

/** A passing regression finding of latency P99, to be changed where a test needs it. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    scenario: "default", metric: "latency.p99", requested: changes.metric ?? "latency.p99",
    rule: "regression", verdict: "pass", unit: "ms", base: 812, candidate: 822,
    isCensored: false, change: 0.012, interval: [-0.03, 0.06], limit: 0.2, detectable: 0.16,
    pAdjusted: 0.4, samples: 3000, baselineRuns: 12, reasons: [], ...changes,
  };
}

export const passes: readonly Finding[] = [
  finding(),
  finding({ metric: "ttft.p99", base: 271, candidate: 268, change: -0.011, interval: [-0.06, 0.04],
    detectable: 0.19 }),
  finding({ metric: "tpot.p50", base: 6.61, candidate: 6.7, change: 0.0136, limit: 0.1,
    interval: [-0.02, 0.047], detectable: 0.08 }),
  finding({ metric: "error-rate", unit: "share", base: 0.0033, candidate: 0.0033, change: 0,
    interval: [-0.003, 0.003], limit: 0.005, detectable: 0.0086 }),
  finding({ metric: "cost-per-1k", unit: "USD", base: 0.4, candidate: 0.4, change: 0.0004,
    interval: [-0.001, 0.002], limit: 0.05, detectable: 0.05 }),
];

export const regressed = finding({
  verdict: "regressed", candidate: 1034, change: 0.273, interval: [0.14, 0.42], pAdjusted: 0.0004,
});

export const overBudget = finding({
  metric: "error-rate", rule: "budget", verdict: "over-budget", unit: "share", base: null,
  candidate: 0.031, change: null, interval: [0.024, 0.039], limit: 0.01, detectable: null,
  baselineRuns: 0, pAdjusted: 0.00001,
});

/** As they come from a run of two arms. */
export const inPairs = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) => (one.rule !== "regression" ? one : {
    ...one, baselineRuns: 0,
    paired: { against: "api.example.com/v1/chat/completions", pairs: 10 },
  }));

/** A verdict on a paired run: what it is compared with is its own base arm. */
export function pairedVerdictOf(findings: readonly Finding[]): Verdict {
  const environment = {
    firstArm: "base", against: "api.example.com/v1/chat/completions", node: "24.1.0",
  };
  const verdict = verdictOf(inPairs(findings), { run: { environment } });
  const bases = [makeRun({ id: "run-base", medianMs: 330, environment })];
  const baseline = summariseBaselines({ runs: [], warnings: [], absence: null }, bases);
  return { ...verdict, baseline: { scenarios: { default: baseline } } };
}

export const undecided = finding({
  verdict: "inconclusive", candidate: 909, change: 0.12, interval: [-0.05, 0.33], pAdjusted: 0.2,
  detectable: 0.31, samples: 600,
  reasons: [
    "within-run noise: about 6,000 requests (2.0 min at 50/s, about $2.40) would settle it",
  ],
});

export const noBaseline = finding({
  metric: "run", rule: "baseline", verdict: "no-baseline", unit: "share", base: null,
  candidate: null, change: null, interval: null, limit: null, detectable: null, pAdjusted: null,
  baselineRuns: 0, reasons: ["nothing is stored yet for this scenario"],
});

export const invalid = finding({
  ...noBaseline, rule: "validity", verdict: "invalid",
  reasons: ["the load generator was not healthy: requests left up to 180 ms late at P99"],
});

export const standIn = finding({
  ...regressed, metric: "latency.p90", requested: "latency.p99", samples: 240, limit: 0.15,
  reasons: ["judged on latency.p90: 240 requests are too few for latency.p99"],
});

export const censored = finding({
  ...regressed, candidate: 30_000, isCensored: true, change: 35.9, interval: [20, 60],
  reasons: ["failures reach into this quantile: its value is a lower limit"],
});

export const someWarning: Warning = {
  code: "other-surroundings",
  message: "the newest baseline was measured with another region (\"us-east\" → \"eu-west\")",
  remedy: "A change may come from there; record new baselines to be sure.",
};

const CONCLUSIONS = {
  invalid: "failure", regressed: "failure", "over-budget": "failure", inconclusive: "neutral",
  "no-baseline": "neutral", accepted: "success", pass: "success",
} as const;

export interface VerdictOptions {
  readonly warnings?: readonly Warning[];
  readonly accepted?: readonly Acceptance[];
  readonly baselineRuns?: number;
  readonly run?: RunOptions;
}

/** A verdict over the given findings with a candidate and baselines for each of its scenarios. */
export function verdictOf(findings: readonly Finding[], options: VerdictOptions = {}): Verdict {
  const scenarios = [...new Set(["default", ...findings.map(({ scenario }) => scenario)])]
    .filter((name) => findings.length === 0 || findings.some(({ scenario }) => scenario === name));
  const name = worstOf(findings.map(({ verdict }) => verdict));
  const described: Omit<Verdict, "headline"> = {
    schema: "tailgate.verdict/1", tool: { name: "tailgate", version: "1.0.0" }, verdict: name,
    conclusion: CONCLUSIONS[name], confidence: 0.99, findings,
    warnings: options.warnings ?? [], accepted: options.accepted ?? null,
    baseline: { scenarios: Object.fromEntries(scenarios.map((scenario) =>
      [scenario, baselinesOf(options.baselineRuns ?? 12, { scenario })])) },
    candidate: { scenarios: Object.fromEntries(scenarios.map((scenario) =>
      [scenario, candidateOf({ scenario, ...options.run })])) },
  };
  return { ...described, headline: headlineOf(described) };
}
