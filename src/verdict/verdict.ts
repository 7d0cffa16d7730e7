import type { Warning } from "../base/index.ts";
import type { Acceptance } from "./acceptance.ts";
import { type Finding, type Judgement, type VerdictName, wholeRun } from "./finding.ts";
import type { JudgedCase } from "./judge.ts";
import type { MonthlyProjection } from "./month.ts";
import {
  type BaselineSummary, type CandidateSummary, summariseBaselines, summariseCandidate,
} from "./summary.ts";

/** The verdict file `tailgate.verdict/1` (contract section 9): all that any report shows. */
export interface Verdict {
  readonly schema: "tailgate.verdict/1";
  readonly tool: { readonly name: "tailgate"; readonly version: string };
  readonly verdict: VerdictName;
  readonly conclusion: Judgement["conclusion"];
  /** One sentence: the verdict in words with the figure that decided it. */
  readonly headline: string;
  readonly confidence: number;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  readonly accepted: readonly Acceptance[] | null;
  /** The label that backs an acceptance, where it is not the usual one. */
  readonly acceptLabel?: string | undefined;
  readonly baseline: { readonly scenarios: Readonly<Record<string, BaselineSummary>> };
  readonly candidate: { readonly scenarios: Readonly<Record<string, CandidateSummary>> };
  /** What a month would cost by what the runs used; left out where no volume was given. */
  readonly months?: readonly MonthlyProjection[] | undefined;
}

/** A judgement with everything a report needs, but for its headline. */
export function describeVerdict(
  judged: Judgement & {
    readonly cases: readonly JudgedCase[];
    readonly accepted: readonly Acceptance[] | null;
  },
  facts: {
    readonly version: string; readonly confidence: number; readonly acceptLabel?: string | null;
  },
): Omit<Verdict, "headline"> {
  const label = facts.acceptLabel ?? null;
  return {
    schema: "tailgate.verdict/1",
    tool: { name: "tailgate", version: facts.version },
    verdict: judged.verdict,
    conclusion: judged.conclusion,
    confidence: facts.confidence,
    findings: judged.findings,
    warnings: judged.warnings,
    accepted: judged.accepted,
    ...(label === null ? {} : { acceptLabel: label }),
    baseline: {
      scenarios: Object.fromEntries(
        judged.cases.map((one) => [one.scenario, summariseBaselines(one.baselines, one.bases)])),
    },
    candidate: {
      scenarios: Object.fromEntries(
        judged.cases.map((one) => [one.scenario, summariseCandidate(one.candidates)])),
    },
  };
}

/** The verdict on an endpoint that could not be measured at all; `reasons` say why, untrusted. */
export function describeUnmeasured(
  reasons: readonly string[],
  facts: { readonly version: string; readonly confidence: number },
): Omit<Verdict, "headline"> {
  return {
    schema: "tailgate.verdict/1",
    tool: { name: "tailgate", version: facts.version },
    verdict: "invalid",
    conclusion: "failure",
    confidence: facts.confidence,
    findings: [wholeRun("all", { rule: "validity", verdict: "invalid", reasons, samples: 0 })],
    warnings: [],
    accepted: null,
    baseline: { scenarios: {} },
    candidate: { scenarios: {} },
  };
}
