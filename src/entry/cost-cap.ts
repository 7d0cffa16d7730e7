import { type Issue, type Usd, UsageError } from "../base/index.ts";
import { printShard, printUsd, type Settings, shareOfMoney } from "../config/index.ts";
import { mostOutputTokens } from "../plan/index.ts";
import type { ArmJob } from "../record/index.ts";
import type { Range, ScenarioEstimate } from "../report/index.ts";
import { isPriced } from "./spending.ts";

/** Whether the cap on money can be kept, and whether the plan is expected to keep it. */

const about = (message: string, fix: string): Issue =>
  ({ field: "max-cost", value: null, origin: "the plan", message, fix });

/** Why what a request may cost is not known before it is sent; null when it is. */
function unbounded(arm: ArmJob): Issue | null {
  const { target, calls } = arm.plan;
  if (target.api === "http") {
    return about("plain HTTP has no price, so that its cost cannot be capped.", "remove max-cost");
  }
  if (!isPriced(arm)) {
    const unpriced = calls.map(({ model }) => model)
      .filter((model) => !Object.hasOwn(arm.priced, model)).join(", ");
    return about(`no price is known for ${unpriced}, so that its cost cannot be capped.`,
      "give its price with prices, or remove max-cost");
  }
  if (mostOutputTokens(target) !== null) return null;
  return about("the body takes away what bounds the output tokens, so that a request may cost anything.",
    "leave the bound in the body, or remove max-cost");
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

function toCents(usd: Usd): string {
  return printUsd(usd < 0.01 ? Number(usd.toPrecision(2)) : Math.ceil(usd * 100 - 1e-9) / 100);
}

export function costOfPlan(estimates: readonly ScenarioEstimate[]): Range<Usd> {
  return {
    expected: sumOf(estimates.map(({ costUsd }) => costUsd.expected)),
    most: sumOf(estimates.map(({ costUsd }) => costUsd.most)),
  };
}

type Cap = Pick<Settings, "max-cost" | "shard">;

/** The most that this process may spend, of a shard its part of what all may; null: no cap. */
export function costCapOf({ "max-cost": maxCostUsd, shard }: Cap): Usd | null {
  return maxCostUsd === null || shard === null ? maxCostUsd : shareOfMoney(maxCostUsd, shard);
}

function capText(cap: Cap): string {
  const { "max-cost": wholeUsd, shard } = cap;
  const ownUsd = costCapOf(cap);
  if (wholeUsd === null || ownUsd === null) return "";
  const part = shard === null ? "" : `, the part of shard ${printShard(shard)} in ${printUsd(wholeUsd)}`;
  return `; max-cost ${printUsd(ownUsd)}${part}`;
}

/** The plan's cost in words; null where nothing is known of it. */
export function costLine({ expected, most }: Range<Usd>, cap: Cap): string | null {
  if (most === null) return null;
  const usual = expected === null ? "" : `about ${toCents(expected)}, `;
  return `cost of one run: ${usual}at most ${toCents(most)}${capText(cap)}`;
}

/**
 * `cost` and cap are of one of so many shards.
 * @throws UsageError when the cap could not be kept, or when by its earlier runs the plan is
 * expected to cost more. One whose worst case alone is beyond the cap runs, and stops in time.
 */
export function refuseBeyondCap(
  arms: readonly ArmJob[],
  cost: Range<Usd>,
  maxCostUsd: Usd,
  shards = 1,
): void {
  const issues = arms.map(unbounded).filter((one) => one !== null);
  if (issues.length > 0) throw new UsageError(issues);
  if (cost.expected === null || cost.expected <= maxCostUsd) return;
  throw new UsageError([about(
    `the plan is expected to cost ${toCents(cost.expected)}, more than max-cost ${printUsd(maxCostUsd)}.`,
    `measure fewer requests or tokens, or write max-cost: ${toCents(shards * cost.expected)}`)]);
}
