import { readFileSync } from "node:fs";
import { importBytes } from "../../src/adapters/importers/index.ts";
import {
  makeRecorder, mergeShards, parseRecording, type Recording, serialiseRecording,
} from "../../src/measurement/index.ts";
import { judge, type JudgeOptions } from "../../src/pipeline.ts";
import type { Case, Verdict, VerdictName } from "../../src/verdict/index.ts";
import { budget, FAIL_ON, NO_RULES, STRICTNESS, tolerance } from "../verdict/support.ts";
import { history, onDay, type RunSketch, samplesOf, syntheticRun } from "./recordings.ts";

/**
 * What a report may have to tell, one row each. Recorder and judge are the real ones; only the
 * requests are drawn.
 */
export interface Situation {
  /** Null: a single run, on which nobody judged. */
  readonly verdict: VerdictName | null;
  readonly make: () => Verdict | Recording;
}

type Sketch = Partial<RunSketch>;

const MODEL = "gpt-4.1";
const USUAL: Sketch = {
  count: 3000, medianMs: 400, sigma: 0.35, model: MODEL,
  hard: { model: MODEL, api: "openai-chat" }, soft: { region: "eu-west" },
};
const ENVIRONMENT: Recording["environment"] = {
  runner: { os: "Linux", arch: "x64", image: "ubuntu-24.04" }, node: "24.1.0", cores: 4,
  commit: "0123456789abcdef0123456789abcdef01234567", runId: "42",
};

const today = (given: Sketch = {}): Recording => ({
  ...syntheticRun({ ...USUAL, seed: 7, startedAt: onDay(40), ...given }),
  environment: ENVIRONMENT,
  failures: Object.keys(given.failures ?? {}).map((name) =>
    ({ text: `${name}: upstream said no`, count: 3 })),
});

const past = (given: Sketch & { readonly weather?: number } = {}, runs = 12): readonly Recording[] =>
  history(runs, { ...USUAL, seed: 1000, weather: 0.02, ...given });
const PAST = past();

const OPTIONS: JudgeOptions = {
  strictness: STRICTNESS, confidence: 0.99, failOn: FAIL_ON, acceptances: [], version: "1.0.0",
};

const caseOf = (given: Partial<Case> = {}): Case => ({
  scenario: given.candidates?.[0]?.scenario ?? "default", baselines: PAST, rules: NO_RULES, ...given,
  candidates: given.candidates ?? [today()],
});

const judged = (given: Partial<Case> = {}, options: Partial<JudgeOptions> = {}): Verdict =>
  judge([caseOf(given)], { ...OPTIONS, ...options });

/** The usual case on a candidate of this kind. */
const on = (sketch: Sketch, given: Partial<Case> = {}, options: Partial<JudgeOptions> = {}): Verdict =>
  judged({ candidates: [today(sketch)], ...given }, options);

const rules = (...budgets: Case["rules"]["budgets"]): Pick<Case, "rules"> =>
  ({ rules: { ...NO_RULES, budgets } });

/** The same runs under another name. */
const named = (scenario: string, one: Case): Case => ({
  ...one, scenario,
  candidates: one.candidates.map((run) => ({ ...run, scenario })),
  baselines: one.baselines.map((run) => ({ ...run, scenario })),
});

const accepting = (bound: number): Partial<JudgeOptions> => ({
  acceptances: [{ metric: "latency.p99", bound, reason: "a larger model", by: "pull request #7" }],
});

const inTurns = (sketch: Sketch, count = 3000): Verdict => {
  const environment = { ...ENVIRONMENT, firstArm: "base", against: "api.example.com/v1/chat/completions" };
  const base: Recording = { ...today({ seed: 8, count }), arm: "base", environment };
  return judged({ candidates: [{ ...today({ count, ...sketch }), environment }], bases: [base], baselines: [] });
};

const HOSTILE =
  "x|`</details><script>alert(1)</script> @octocat #1 $a$ \u202e\u0007 ]]> ::error:: <!-- [a](http://b.c) \n# h";

function hostile(): Verdict {
  const attack = (run: Recording): Recording => ({
    ...run, scenario: HOSTILE,
    environment: { ...ENVIRONMENT, [HOSTILE]: HOSTILE, commit: HOSTILE },
    fingerprint: { ...run.fingerprint, hard: { model: HOSTILE, api: HOSTILE }, soft: { [HOSTILE]: HOSTILE } },
    cost: { ...run.cost, perModel: { [HOSTILE]: { requests: 3000, total: 1, input: 1, output: 1 } } },
    failures: [{ text: HOSTILE, count: 3 }],
  });
  const slow = attack(today({ factor: 1.6, failures: { "server-error": 0.001 } }));
  return judged(
    { scenario: HOSTILE, candidates: [slow], baselines: PAST.map(attack) },
    { acceptances: [{ metric: "ttft.p99", bound: 9, reason: HOSTILE, by: HOSTILE }], acceptLabel: HOSTILE });
}

/** Two models by weight, each with its price; one of them has none in `unpriced`. */
function mixed(unpriced: boolean): Verdict {
  const asked = (index: number): string => (index % 4 === 0 ? "gpt-4.1" : "deepseek-v3.2");
  const usdPerMTok = (model: string): number | null =>
    (model === "gpt-4.1" ? 8 : unpriced ? null : 0.42);
  const run = (sketch: Sketch): Recording => {
    const drawn = { ...USUAL, seed: 7, ...sketch };
    const recorder = makeRecorder({
      warmupMs: 0, durationMs: 60_000, warmupCount: 0, requests: null, isPriced: true, modelOf: asked,
    });
    for (const sample of samplesOf(drawn)) {
      const price = usdPerMTok(asked(sample.index));
      recorder.add({ ...sample, costUsd: sample.usage === null || price === null
        ? null : (sample.usage.output * price) / 1e6 });
    }
    const { blocks, models = {} } = recorder.finish();
    const total = unpriced ? null
      : blocks.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
    const whole = syntheticRun(unpriced ? { ...drawn, usdPerMTokOut: null } : drawn);
    return {
      ...whole, blocks: [...blocks], models: { ...models },
      cost: { ...whole.cost, total, perModel: Object.fromEntries(Object.entries(models)
        .map(([model, { tokens, costUsd }]) => [model,
          { requests: tokens.requests, total: costUsd, input: tokens.input, output: tokens.output }])) },
    };
  };
  return judged({
    candidates: [run({ startedAt: onDay(40) })],
    baselines: [1, 2, 3].map((at) => run({ seed: 90 + at, startedAt: onDay(at) })),
  });
}

/** Three shards of one plan, which become one run. */
function sharded(): Verdict {
  const parts = [1, 2, 3].map((part): Recording => ({
    ...today({ seed: 70 + part, count: 1000, ratePerS: 50 / 3 }), shard: `${part}/3`,
    start: { plannedAt: onDay(40), offsetMs: 4 * part },
  }));
  return judged({ candidates: [...mergeShards(parts)] });
}

const imported = (file: string, day: number, id: string): Recording => ({
  ...importBytes(readFileSync(new URL(`../samples/${file}`, import.meta.url)), {
    from: "auto", file, columns: null, ratePerS: null, suite: "default", scenario: "default",
    fallbackStart: new Date(onDay(day)), toolVersion: "1.0.0",
  }),
  id,
});

const interrupted = (): Recording => ({ ...today({ count: 1200, ratePerS: 50 }), end: "interrupted" });

const unhealthy = (): Recording => {
  const run = today();
  return { ...run, health: {
    ...run.health, healthy: false, slipMs: { p50: 40, p99: 180, max: 400 },
    reasons: ["requests left up to 180 ms late at P99"],
  } };
};

const ladder = (): Verdict => judge([10, 50, 100].map((concurrency) => {
  const sketch = { concurrency, medianMs: 300 + concurrency, seed: concurrency };
  return named(`chat c=${concurrency}`, caseOf({
    candidates: [today(sketch)], baselines: past({ concurrency, medianMs: 300 + concurrency }, 4),
  }));
}), OPTIONS);

const several = (): Verdict => judge([
  named("chat", caseOf({ candidates: [today({ factor: 1.5 })] })),
  named("long-context", caseOf()),
  named("tools", caseOf({ baselines: [] })),
  named("cheap", caseOf({ ...rules(budget("latency.p99", 300)) })),
], OPTIONS);

/** More than a comment holds; of each only the median and the errors are judged. */
function threeHundred(): Verdict {
  const small = { count: 200 };
  const candidates = [today(small)];
  const slow = [today({ ...small, factor: 2.5 })];
  const few: Partial<Case> = {
    baselines: past(small, 1),
    rules: { ...NO_RULES, tolerances: [tolerance("latency.p50", 0.5),
      ...["latency.p99", "ttft.p99", "tpot.p50", "cost-per-1k"].map((id) => tolerance(id, "off"))] },
  };
  return judge(Array.from({ length: 300 }, (_, at) =>
    named(`scenario-${at}`, caseOf({ ...few, candidates: at % 100 === 7 ? slow : candidates }))), OPTIONS);
}

const throughGateway = (): Verdict => {
  const run = today();
  return judged({ candidates: [{
    ...run,
    gateway: { answers: 3000, retried: 12, cached: 40,
      overhead: { answers: 3000, totalMs: 9000, maxMs: 33 } },
    cost: { ...run.cost, reported: { requests: 3000, total: 3.1, ours: run.cost.total } },
  }] });
};

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  pass: { verdict: "pass", make: () => judged(rules(budget("error-rate", 0.01))) },
  "pass-without-rules": { verdict: "pass", make: () => judged({ rules: { ...NO_RULES, tolerances: [
    "latency.p99", "ttft.p99", "tpot.p50", "error-rate", "cost-per-1k",
  ].map((id) => tolerance(id, "off")) } }) },
  improved: { verdict: "pass", make: () => on({ factor: 0.6 }) },
  regressed: {
    verdict: "regressed",
    make: () => on({ factor: 1.5, failures: { "timeout-total": 0.02, "server-error": 0.01 },
      outputTokens: 110 }, rules(budget("error-rate", 0.01))),
  },
  "regressed-times": { verdict: "regressed", make: () => on({ factor: 1.5 }) },
  confirmed: {
    verdict: "regressed",
    make: () => judged({ candidates: [
      today({ factor: 1.4 }), { ...today({ factor: 1.45, seed: 9, startedAt: onDay(41) }), repeat: 1 }] }),
  },
  "stand-in": { verdict: "regressed", make: () => on({ count: 240, factor: 2 }, { baselines: past({ count: 240 }) }) },
  timeouts: { verdict: "regressed", make: () => on({ failures: { "timeout-total": 0.03 } }) },
  "over-budget": {
    verdict: "over-budget",
    make: () => on({ failures: { "rate-limited": 0.004 } },
      rules(budget("latency.p99", 700), budget("error-rate", 0.001), budget("ttft.p95", 900))),
  },
  inconclusive: {
    verdict: "inconclusive",
    make: () => on({ count: 1000, factor: 1.13 }, { baselines: past({ count: 1000, weather: 0.08 }, 5) }),
  },
  "one-baseline": { verdict: "inconclusive", make: () => on({ factor: 1.1 }, { baselines: PAST.slice(0, 1) }) },
  "unstable-baseline": {
    verdict: "inconclusive",
    make: () => judged({ baselines: PAST.map((run, at) => (at % 3 === 0
      ? { ...syntheticRun({ ...USUAL, factor: 3, seed: 500 + at, startedAt: run.startedAt }) } : run)) }),
  },
  "control-moved": {
    verdict: "inconclusive",
    make: () => {
      const asked = { count: 300, ratePerS: 5 };
      const asControl = (run: Recording): Recording => ({ ...run, arm: "control" });
      return on({ factor: 1.5 }, { control: {
        runs: [asControl(today({ ...asked, factor: 1.5, seed: 77 }))],
        baselines: past({ ...asked, seed: 2000 }, 6).map(asControl),
      } });
    },
  },
  "rate-limited": { verdict: "inconclusive", make: () => on({ failures: { "rate-limited": 0.8 } }) },
  "no-baseline": {
    verdict: "no-baseline", make: () => judged({ baselines: [], ...rules(budget("error-rate", 0.01)) }),
  },
  "first-run": { verdict: "no-baseline", make: () => judged({ baselines: [] }) },
  invalid: { verdict: "invalid", make: () => judged({ candidates: [unhealthy()] }) },
  unreachable: { verdict: "invalid", make: () => on({ failures: { refused: 1 } }) },
  interrupted: {
    verdict: "invalid",
    make: () => judged({ candidates: [interrupted()] }, { unmeasured: ["long-context"] }),
  },
  "all-failed": { verdict: "regressed", make: () => on({ failures: { "server-error": 1 } }, rules(budget("error-rate", 0.01))) },
  accepted: { verdict: "accepted", make: () => on({ factor: 1.3, stream: false }, { baselines: past({ stream: false }) }, accepting(0.5)) },
  "beyond-acceptance": { verdict: "regressed", make: () => on({ factor: 1.6 }, {}, accepting(0.25)) },
  "shorter-answers": { verdict: "pass", make: () => on({ factor: 0.7, outputTokens: 60 }) },
  unpriced: { verdict: "pass", make: () => on({ usdPerMTokOut: null }, { baselines: past({ usdPerMTokOut: null }) }) },
  "no-usage": { verdict: "pass", make: () => on({ usageSeen: false }, { baselines: past({ usageSeen: false }) }) },
  mix: { verdict: "pass", make: () => mixed(false) },
  "mix-unpriced": { verdict: "pass", make: () => mixed(true) },
  gateway: { verdict: "pass", make: throughGateway },
  scenarios: { verdict: "regressed", make: several },
  "300-scenarios": { verdict: "regressed", make: threeHundred },
  "closed-loop": {
    verdict: "pass",
    make: () => on({ concurrency: 10 }, { baselines: past({ concurrency: 10 }) }),
  },
  ladder: { verdict: "pass", make: ladder },
  "paired-pass": { verdict: "pass", make: () => inTurns({}) },
  "paired-regressed": { verdict: "regressed", make: () => inTurns({ factor: 1.6 }) },
  "paired-inconclusive": { verdict: "inconclusive", make: () => inTurns({ factor: 1.085 }, 1000) },
  shards: { verdict: "pass", make: sharded },
  fork: {
    verdict: "pass",
    make: () => judged({ candidates: [
      parseRecording(serialiseRecording(today()), "recording-default.json").recording] }),
  },
  stated: {
    verdict: "no-baseline",
    make: () => judged({ candidates: [imported("k6/summary-export.json", 40, "k6-now")], baselines: [],
      ...rules(budget("latency.p99", 10_000)) }),
  },
  "stated-compared": {
    verdict: "inconclusive",
    make: () => judged({
      candidates: [imported("k6/summary-export.json", 40, "k6-now")],
      baselines: [1, 2, 3, 4, 5].map((day) => imported("k6/summary-export.json", day, `k6-${day}`)),
    }),
  },
  hostile: { verdict: "regressed", make: hostile },
  huge: {
    verdict: "regressed",
    make: () => on({ medianMs: 1_500_000, usdPerMTokOut: 9e12, outputTokens: 5e7 },
      { baselines: past({ medianMs: 0.02, usdPerMTokOut: 1e-6, outputTokens: 80 }) }),
  },
  tiny: {
    verdict: "pass",
    make: () => on({ medianMs: 0.02, usdPerMTokOut: 1e-6 },
      { baselines: past({ medianMs: 0.02, usdPerMTokOut: 1e-6 }) }),
  },
  recording: { verdict: null, make: () => today({ failures: { "timeout-total": 0.003 } }) },
  "recording-interrupted": { verdict: null, make: interrupted },
  "recording-unhealthy": { verdict: null, make: unhealthy },
  "recording-stages": { verdict: null, make: () => {
    const run = today();
    return { ...run, load: { ...run.load, stages: [
      { fromPerS: 10, toPerS: 10, durationS: 30 }, { fromPerS: 10, toPerS: 90, durationS: 30 }] } };
  } },
};
