import type { Warning } from "../base/index.ts";
import { type Baselines, compareWith } from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Finding } from "./finding.ts";

const MUCH_SHORTER = -0.1;

/**
 * Shorter answers are faster answers: where the output tokens per request fell by more than 10%,
 * lower times are not called an improvement (contract section 9).
 */
export function shorterAnswers(
  { scenario, candidates, baselines, bases }: {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
    readonly baselines: Baselines;
    readonly bases: readonly Recording[];
  },
  findings: readonly Finding[],
): readonly Warning[] {
  const isFaster = findings.some((one) => one.scenario === scenario && one.rule === "regression" &&
    one.unit === "ms" && one.change !== null && one.change < 0);
  if (!isFaster) return [];
  const request = { metric: "output-tokens", statistic: null } as const;
  const compared = compareWith(request, candidates, { bases, baselines: baselines.runs });
  if (compared?.base === null || compared?.candidate === null || compared === null) return [];
  const change = compared.candidate / compared.base - 1;
  if (change >= MUCH_SHORTER) return [];
  return [{
    code: "shorter-answers",
    message: `${scenario}: answers have ${Math.round(-change * 100)}% fewer output tokens ` +
      `(${compared.candidate.toFixed(1)}, before ${compared.base.toFixed(1)} a request), ` +
      "so lower times are no improvement",
    remedy: "Compare the time per output token, or find out why answers got shorter.",
  }];
}
