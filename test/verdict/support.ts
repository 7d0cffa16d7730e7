import type { Statistic } from "../../src/base/index.ts";
import type { Budget, Failure, Tolerance } from "../../src/config/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import {
  type Acceptance, type Case, type Finding, judgeCases, type Judgement, type Rules,
} from "../../src/verdict/index.ts";
import { must } from "../../src/base/index.ts";

export const STRICTNESS = { alpha: 0.01, passConfidence: 0.8 } as const;
export const FAIL_ON: readonly Failure[] = ["regressed", "over-budget", "invalid"];

export const NO_RULES: Rules = { budgets: [], tolerances: [], baselineRuns: 20 };

export interface Bench {
  readonly candidates: readonly Recording[];
  readonly baselines?: readonly Recording[];
  readonly budgets?: readonly Budget[];
  readonly tolerances?: readonly Tolerance[];
  readonly acceptances?: readonly Acceptance[];
  readonly failOn?: readonly Failure[];
}

export const asCase = ({ candidates, baselines, budgets, tolerances }: Bench): Case => ({
  scenario: candidates[0]?.scenario ?? "default",
  candidates,
  baselines: baselines ?? [],
  rules: { budgets: budgets ?? [], tolerances: tolerances ?? [], baselineRuns: 20 },
});

export function judgeBench(bench: Bench): ReturnType<typeof judgeCases> {
  return judgeCases([asCase(bench)], {
    strictness: STRICTNESS, failOn: bench.failOn ?? FAIL_ON, acceptances: bench.acceptances ?? [],
  });
}

export function findingOf(
  { findings }: Pick<Judgement, "findings">,
  metric: string,
  rule: Finding["rule"] = "regression",
): Finding {
  return must(findings.find((one) => one.metric === metric && one.rule === rule), metric);
}

/** `latency.p99`, `error-rate`: as the configuration would name it. */
function reference(id: string): { metric: Budget["metric"]; statistic: Statistic | null } {
  const [metric = "", statistic] = id.split(".");
  return { metric: metric as Budget["metric"], statistic: (statistic as Statistic) ?? null };
}

export function budget(id: string, limit: number): Budget {
  const isHigher = id.startsWith("tokens-per-second") || id === "goodput";
  return { ...reference(id), operator: isHigher ? ">" : "<", limit, text: `${id} ${limit}` };
}

export function tolerance(id: string, value: number | "off"): Tolerance {
  return {
    ...reference(id), text: `${id}: ${value}`,
    limit: value === "off" ? { kind: "off" } : { kind: "ratio", value },
  };
}
