import { must, type Warning } from "../base/index.ts";
import { chooseBaselines, compareMetric } from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import { lowerBound } from "../stats/index.ts";
import type { Finding } from "./finding.ts";

/** Runs of a fixed reference, made at the same time as the candidates. */
export interface Control {
  readonly runs: readonly Recording[];
  readonly baselines: readonly Recording[];
}

/** Fewer say little of how far the control moves by itself. */
const FEWEST_BASELINES = 3;
const ALPHA = 0.05;
/** A change of more than so many times the control's own cannot be laid to its cause alone. */
const EXPLAINS = 2;

/**
 * How much slower the control is than it used to be, relative, by its median: it is asked at a low
 * rate, which gives no tail. Null where it is not, or where that cannot be told.
 */
function slowdownOf({ runs, baselines }: Control, most: number): number | null {
  const [first] = runs;
  if (first === undefined) return null;
  const healthy = runs.filter((run) => run.health.healthy && run.load.ok > 0);
  const { runs: past } = chooseBaselines(first, baselines, most);
  if (healthy.length === 0 || past.length < FEWEST_BASELINES) return null;
  const compared = compareMetric({ metric: "latency", statistic: "p50" }, healthy, past);
  if (compared === null || compared.evidence.kind !== "ratio") return null;
  const { effect } = compared.evidence;
  return lowerBound(effect, ALPHA) > 0 ? Math.expm1(effect.estimate) : null;
}

/** Slower by what may be the control's cause as well. */
function isExplained(finding: Finding, slowdown: number): boolean {
  const isTime = finding.unit === "ms" || finding.unit === "tokens/s";
  return isTime && finding.rule === "regression" && finding.verdict === "regressed" &&
    Math.abs(must(finding.change, "change")) <= EXPLAINS * slowdown;
}

/**
 * Where the control has become slower too, a regression of times is not laid on the endpoint: it
 * may be the runner, the network or the provider.
 */
export function besideControl(
  findings: readonly Finding[],
  cases: readonly { readonly scenario: string; readonly control: Control | null; readonly most: number }[],
): { readonly findings: readonly Finding[]; readonly warnings: readonly Warning[] } {
  const slowdowns = new Map(cases.flatMap(({ scenario, control, most }) => {
    const slowdown = control === null ? null : slowdownOf(control, most);
    return slowdown === null ? [] : [[scenario, slowdown] as const];
  }));
  const percent = (slowdown: number): string => `${(slowdown * 100).toFixed(0)}%`;
  return {
    findings: findings.map((finding): Finding => {
      const slowdown = slowdowns.get(finding.scenario);
      if (slowdown === undefined || !isExplained(finding, slowdown)) return finding;
      return {
        ...finding, verdict: "inconclusive", cause: "control-moved",
        reasons: [`the control endpoint is slower as well, by ${percent(slowdown)} at its median: ` +
          "the runner or the network may be the cause; measure again once it is back",
        ...finding.reasons],
      };
    }),
    warnings: [...slowdowns].map(([scenario, slowdown]) => ({
      code: "control-moved",
      message: `${scenario}: the control endpoint is ${percent(slowdown)} slower than in earlier runs`,
      remedy: "Look at the runner, the network and the provider before the endpoint.",
    })),
  };
}
