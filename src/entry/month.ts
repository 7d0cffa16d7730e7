import type { Settings } from "../config/index.ts";
import { type BilledTokens, type Choice, monthlyCosts, type MonthlyVolume, type Price }
  from "../cost/index.ts";
import { makeTurns, mostOutputTokens } from "../plan/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Job } from "../pipeline.ts";
import type { MonthlyProjection } from "../verdict/index.ts";
import type { Known } from "./known-runs.ts";
import { promptTokens, usualTokens } from "./spending.ts";

function volumeOf(settings: Settings): MonthlyVolume | null {
  const { "monthly-tokens": tokens, "monthly-requests": requests } = settings;
  if (tokens !== null) return { kind: "tokens", tokens };
  return requests === null ? null : { kind: "requests", requests };
}

/** As planned, and each model alone: those the plan asks and those the user gave prices for. */
function choicesOf({ job }: Known, given: readonly string[]): readonly Choice[] {
  const { plan } = job;
  const turn = makeTurns(plan.target.prompts, plan.policy);
  const examined = 10_000;
  const counts = new Map<string, number>();
  for (let index = 0; index < examined; index += 1) {
    const { model } = turn(index);
    if (model !== null) counts.set(model, (counts.get(model) ?? 0) + 1);
  }
  const alone = [...new Set([...plan.calls.map(({ model }) => model), ...given])]
    .map((model): Choice => ({ name: model, models: [{ model, share: 1 }] }));
  if (counts.size < 2) return alone;
  const models = [...counts].map(([model, count]) => ({ model, share: count / examined }));
  return [{ name: "as planned", models }, ...alone];
}

/** What a month would cost with the plan's models and with others; null where nobody asked. */
export function projectMonth(known: Known, settings: Settings): MonthlyProjection | null {
  const { plan, priced } = known.job;
  const volume = volumeOf(settings);
  if (volume === null || plan.calls.length === 0) return null;
  const usual = usualTokens(known.baselines);
  const planned: BilledTokens = {
    input: promptTokens(plan.target), cachedInput: 0, cacheWrite: 0,
    output: mostOutputTokens(plan.target) ?? 0, reasoning: 0,
  };
  const prices: Readonly<Record<string, Price | undefined>> = Object.fromEntries(
    Object.entries(priced).map(([model, { price }]) => [model, price]));
  const perRequest = usual ?? planned;
  return {
    scenario: plan.scenario, volume, perRequest, isMeasured: usual !== null,
    costs: monthlyCosts({ volume, perRequest }, choicesOf(known, Object.keys(priced)),
      (model) => (Object.hasOwn(prices, model) ? prices[model] ?? null : null)),
  };
}

/** The same after a run, by what its candidates used; a job whose runs tell no tokens has none. */
export function monthsOf(
  jobs: readonly Job[], recordings: readonly Recording[], settings: Settings,
): readonly MonthlyProjection[] {
  return jobs.flatMap((job) => {
    const runs = recordings.filter(({ arm, scenario }) =>
      arm === "candidate" && scenario === job.plan.scenario);
    const month = projectMonth({ job, baselines: runs, absence: null }, settings);
    return month?.isMeasured === true ? [{ ...month, isThisRun: true }] : [];
  });
}
