import { metricId, must, type Ratio, TailgateError, UsageError, type Warning } from "../base/index.ts";
import { chooseBaselines, FEWEST_RUNS, type MetricNoise, metricNoise } from "../comparison/index.ts";
import { differingKeys, type Recording } from "../measurement/index.ts";
import { clopperPearsonLower, clopperPearsonUpper } from "../stats/index.ts";
import type { Finding, Strictness } from "./finding.ts";
import { forecast, type MetricForecast } from "./forecast.ts";
import { judgeCases, type Rules } from "./judge.ts";
import { gatedMetrics } from "./tolerance.ts";

/** One of the runs, judged against all others as if it were a pull request that changes nothing. */
export interface LeftOut {
  readonly id: string;
  readonly startedAt: string;
  readonly requests: number;
  /** Metrics that would have failed it. */
  readonly regressed: readonly string[];
  readonly undecided: readonly string[];
}

/** How often something happened in so many runs, with its exact two-sided 95% interval. */
export interface Frequency {
  readonly events: number;
  readonly runs: number;
  readonly interval: readonly [Ratio, Ratio];
}

export interface MetricCalibration {
  readonly noise: MetricNoise;
  /** With all runs as baselines and a run of their mean size to come. */
  readonly forecast: MetricForecast;
  readonly falseAlarms: number;
}

/** What k runs of one unchanged endpoint say of the gate (A/A). */
export interface Calibration {
  readonly schema: "tailgate.calibration/1";
  readonly tool: { readonly name: "tailgate"; readonly version: string };
  readonly suite: string;
  readonly scenario: string;
  readonly confidence: Ratio;
  /** Of the runs that count. */
  readonly load: {
    readonly requestsPerRun: number;
    /** Planned; null for a closed loop. */
    readonly ratePerS: number | null;
    readonly durationS: number;
    /** From the start of the first run to that of the last. */
    readonly spanS: number;
  };
  /** Oldest first. */
  readonly runs: readonly LeftOut[];
  readonly falseAlarms: Frequency;
  readonly metrics: readonly MetricCalibration[];
  readonly warnings: readonly Warning[];
}

const TWO_SIDED_95 = 0.025;

function refuse(message: string, fix: string): UsageError {
  return new UsageError([{ field: "results", value: null, origin: "recordings", message, fix }]);
}

function checkSamePlan(recordings: readonly Recording[]): void {
  const ids = recordings.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw refuse(`recording ${twice} is there twice.`, "give each recording once");
  const first = recordings[0];
  for (const other of recordings) {
    if (first === undefined || other.fingerprint.key === first.fingerprint.key &&
      other.suite === first.suite && other.scenario === first.scenario) continue;
    const keys = differingKeys(
      { ...first.fingerprint.hard, suite: first.suite, scenario: first.scenario },
      { ...other.fingerprint.hard, suite: other.suite, scenario: other.scenario });
    throw refuse(`recordings ${first.id} and ${other.id} differ in ${keys.join(", ")}, so their ` +
      "difference is no noise.", "calibrate on runs of one plan");
  }
}

function frequency(events: number, runs: number): Frequency {
  return {
    events, runs,
    interval: [
      clopperPearsonLower(events, runs, TWO_SIDED_95), clopperPearsonUpper(events, runs, TWO_SIDED_95),
    ],
  };
}

function leaveOneOut(
  runs: readonly Recording[],
  rules: Rules,
  strictness: Strictness,
): readonly LeftOut[] {
  return runs.map((run): LeftOut => {
    const { findings } = judgeCases([{
      scenario: run.scenario, candidates: [run], baselines: runs.filter((one) => one !== run), rules,
    }], { strictness, failOn: [], acceptances: [] });
    const named = (verdict: Finding["verdict"]): readonly string[] => findings
      .filter((one) => one.rule === "regression" && one.verdict === verdict)
      .map(({ requested }) => requested);
    return {
      id: run.id, startedAt: run.startedAt, requests: run.load.scheduled,
      regressed: named("regressed"), undecided: named("inconclusive"),
    };
  });
}

function loadOf(runs: readonly Recording[]): Calibration["load"] {
  const first = must(runs[0], "run");
  const total = runs.reduce((sum, run) => sum + run.load.scheduled, 0);
  const times = runs.map(({ startedAt }) => Date.parse(startedAt));
  return {
    requestsPerRun: Math.round(total / runs.length),
    ratePerS: first.load.mode === "open" ? first.load.ratePerS : null,
    durationS: runs.reduce((sum, run) => sum + run.load.durationS, 0) / runs.length,
    spanS: (Math.max(...times) - Math.min(...times)) / 1000,
  };
}

/** Runs that say nothing of the endpoint say nothing of its noise. Oldest first. */
function usableOf(recordings: readonly Recording[]): readonly Recording[] {
  const [first] = recordings;
  if (first === undefined) return [];
  const all = recordings.map((run): Recording => ({ ...run, admitted: true }));
  // A run that is to come, with all of these as its past.
  return chooseBaselines({ ...first, id: "to come" }, all, all.length).runs;
}

/** What kept runs from counting, in their own words; null where all count. */
function whyUnusable(recordings: readonly Recording[]): string | null {
  const reasons = recordings.flatMap((run) => [
    ...(run.end === "completed" ? [] : [`the run did not complete (${run.end})`]),
    ...(run.load.ok > 0 ? [] : ["no request succeeded"]),
    ...(run.health.healthy ? []
      : run.health.reasons.map((reason) => `the load generator was not healthy: ${reason}`)),
  ]);
  return reasons.length === 0 ? null : [...new Set(reasons)].slice(0, 5).join("; ");
}

function leftOutWarnings(
  recordings: readonly Recording[],
  usable: readonly Recording[],
): readonly Warning[] {
  const reason = whyUnusable(recordings);
  return reason === null ? [] : [{
    code: "unusable-runs",
    message: `${recordings.length - usable.length} of ${recordings.length} runs were left out: ${reason}`,
    remedy: "Run the calibration on a machine with nothing else to do.",
  }];
}

/**
 * Noise, false alarms and what a gate can hold, from runs of one plan on an endpoint that did not
 * change. Runs marked as not admitted count as well: leaving out bad ones would flatter the noise.
 * @throws UsageError for runs of different plans; TailgateError where fewer than three are usable.
 */
export function calibrate(
  recordings: readonly Recording[],
  given: { readonly rules: Rules; readonly strictness: Strictness; readonly version: string },
): Calibration {
  checkSamePlan(recordings);
  const runs = usableOf(recordings);
  const first = runs[0];
  if (first === undefined || runs.length < FEWEST_RUNS) {
    throw new TailgateError("measurement", {
      code: "too-few-runs",
      message: `${runs.length} of ${recordings.length} runs are usable, a calibration needs ${FEWEST_RUNS}`,
      hint: whyUnusable(recordings) ?? "Give more recordings, or a higher --runs.",
    });
  }
  // All runs are compared with, whatever a gate would load.
  const rules = { ...given.rules, baselineRuns: Math.max(given.rules.baselineRuns, runs.length) };
  const load = loadOf(runs);
  const leftOut = leaveOneOut(runs, rules, given.strictness);
  const forecasts = forecast([{
    scenario: first.scenario, requests: load.requestsPerRun, rules, baselines: runs,
    isPaired: false, tells: { pieces: true, tokens: true, cost: true },
  }], given.strictness);
  return {
    schema: "tailgate.calibration/1",
    tool: { name: "tailgate", version: given.version },
    suite: first.suite, scenario: first.scenario, confidence: 1 - given.strictness.alpha,
    load, runs: leftOut,
    falseAlarms: frequency(leftOut.filter((one) => one.regressed.length > 0).length, runs.length),
    metrics: gatedMetrics(rules.tolerances).flatMap((request): readonly MetricCalibration[] => {
      const noise = metricNoise(request, runs);
      const requested = metricId(request.metric, request.statistic);
      const expected = forecasts.find((one) => one.requested === requested);
      if (noise === null || expected === undefined) return [];
      const falseAlarms = leftOut.filter(({ regressed }) => regressed.includes(requested)).length;
      return [{ noise, forecast: expected, falseAlarms }];
    }),
    warnings: leftOutWarnings(recordings, runs),
  };
}
