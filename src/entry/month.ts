import type { Settings } from "../config/index.ts";
import { type BilledTokens, type Choice, monthlyCosts, type MonthlyVolume, type Price, type PriceOverrides,
  priceOf } from "../cost/index.ts";
import { makeTurns, mostOutputTokens, type Plan } from "../plan/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Job } from "../pipeline.ts";
import type { MonthlyProjection, Verdict } from "../verdict/index.ts";
import type { Known } from "./known-runs.ts";
import { promptTokens, usualTokens } from "./spending.ts";

/** Models and their shares of the requests. */
type Mix = Choice["models"];
type Prices = Readonly<Record<string, Price | undefined>>;

function volumeOf(settings: Settings): MonthlyVolume | null {
  const { "monthly-tokens": tokens, "monthly-requests": requests } = settings;
  if (tokens !== null) return { kind: "tokens", tokens };
  return requests === null ? null : { kind: "requests", requests };
}

function mixOf(counts: ReadonlyMap<string, number>): Mix {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? [] : [...counts].map(([model, count]) => ({ model, share: count / all }));
}

function add(counts: Map<string, number>, model: string, count: number): void {
  counts.set(model, (counts.get(model) ?? 0) + count);
}

function mixOfPlan({ target, policy, calls }: Plan): Mix {
  const turn = makeTurns(target.prompts, policy);
  const examined = 10_000;
  // All that may be asked, in their order, also one that so many arrivals do not come to.
  const counts = new Map(calls.map(({ model }) => [model, 0]));
  for (let index = 0; index < examined; index += 1) {
    const { model } = turn(index);
    if (model !== null) add(counts, model, 1);
  }
  return mixOf(counts);
}

function mixOfRuns(runs: readonly Recording[]): Mix {
  const counts = new Map<string, number>();
  for (const { cost } of runs) {
    for (const [model, { requests }] of Object.entries(cost.perModel)) add(counts, model, requests);
  }
  return mixOf(counts);
}

/**
 * The mix itself, each model alone, those of the base and those the user gave prices for included,
 * and the base's mix.
 */
function choicesOf(mix: Mix, base: Mix, given: readonly string[]): readonly Choice[] {
  const alone = [...new Set([...[...mix, ...base].map(({ model }) => model), ...given])]
    .map((model): Choice => ({ name: model, models: [{ model, share: 1 }] }));
  return [
    ...(mix.length < 2 ? [] : [{ name: "as planned", models: mix }]), ...alone,
    ...(base.length < 2 ? [] : [{ name: "the base", models: base }]),
  ];
}

const priceIn = (prices: Prices) => (model: string): Price | null =>
  (Object.hasOwn(prices, model) ? prices[model] ?? null : null);

/** What a month would cost with the plan's models and with others; null where nobody asked. */
export function projectMonth(known: Known, settings: Settings): MonthlyProjection | null {
  const { plan, priced, base } = known.job;
  const volume = volumeOf(settings);
  if (volume === null || plan.calls.length === 0) return null;
  const usual = usualTokens(known.baselines);
  const planned: BilledTokens = {
    input: promptTokens(plan.target), cachedInput: 0, cacheWrite: 0,
    output: mostOutputTokens(plan.target) ?? 0, reasoning: 0,
  };
  const prices: Prices = Object.fromEntries(Object.entries({ ...base?.priced, ...priced })
    .map(([model, { price }]) => [model, price]));
  const perRequest = usual ?? planned;
  const choices = choicesOf(
    mixOfPlan(plan), base === null ? [] : mixOfPlan(base.plan), Object.keys(priced));
  return {
    scenario: plan.scenario, volume, perRequest, isMeasured: usual !== null,
    costs: monthlyCosts({ volume, perRequest }, choices, priceIn(prices)),
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

/** The prices of when the runs were made, and over them the user's own. */
function pricesOfRuns(runs: readonly Recording[], overrides: PriceOverrides): Prices {
  const recorded = runs.flatMap(({ cost }) =>
    Object.entries(cost.perModel).map(([model, { price }]) => [model, price] as const));
  const given = Object.keys(overrides).map((model) =>
    [model, priceOf(model, { overrides, at: new Date(0), providerUrl: null })?.price] as const);
  return Object.fromEntries([...recorded, ...given]);
}

/** The same of recordings that somebody else made, whose plans are not at hand. */
export function monthsOfRecordings(
  recordings: readonly Recording[], settings: Settings, overrides: PriceOverrides,
): Pick<Verdict, "months"> {
  const volume = volumeOf(settings);
  if (volume === null) return {};
  const months = [...Map.groupBy(recordings, ({ scenario }) => scenario)].flatMap(([scenario, runs]) => {
    const candidates = runs.filter(({ arm }) => arm === "candidate");
    const perRequest = usualTokens(candidates);
    const mix = mixOfRuns(candidates);
    if (perRequest === null || mix.length === 0) return [];
    const choices = choicesOf(
      mix, mixOfRuns(runs.filter(({ arm }) => arm === "base")), Object.keys(overrides));
    return [{
      scenario, volume, perRequest, isMeasured: true, isThisRun: true,
      costs: monthlyCosts({ volume, perRequest }, choices, priceIn(pricesOfRuns(runs, overrides))),
    }];
  });
  return months.length === 0 ? {} : { months };
}
