import type { BaselineSummary, CandidateSummary, Finding } from "../verdict/index.ts";
import { historyChart } from "./history-charts.ts";
import { plural } from "./format.ts";
import { pairedName } from "./headline.ts";
import { type Block, code, text } from "./model.ts";
import { runsTable } from "./tables.ts";

/** What a scenario was compared with: stored runs, or the base arm of its own run. */

const MOST_RUNS_LISTED = 20;

export interface ScenarioFacts {
  readonly name: string;
  readonly candidate: CandidateSummary;
  readonly baseline: BaselineSummary | null;
  readonly findings: readonly Finding[];
}

export const present = <T>(values: readonly (T | null)[]): readonly T[] =>
  values.filter((value) => value !== null);

/** For a comment, which draws no other chart. */
export function historyOf({ candidate, baseline }: ScenarioFacts): readonly Block[] {
  // A paired run is compared with itself, not with a history.
  if (baseline === null || baseline.paired !== undefined) return [];
  return present([
    historyChart("latency", candidate, baseline), historyChart("ttft", candidate, baseline),
  ]);
}

/** How a run of two arms was made, and why no baseline comes into it. */
function pairsOf(
  { candidate, baseline }: ScenarioFacts,
  paired: NonNullable<BaselineSummary["paired"]>,
): readonly Block[] {
  const first = candidate.environment["firstArm"] === "base" ? "the base" : "the candidate";
  return [
    {
      kind: "paragraph",
      line: [text("A/B against "), code(pairedName(paired)), text(", interleaved: " +
        `${plural(paired.pairs, "pair")} of blocks in ABBA order, begun by ${first}, the same ` +
        "load and prompts on both sides. Stored baselines were not consulted, and this run is " +
        "not stored as one.")],
    },
    { kind: "paragraph", line: [text("The base:")] },
    runsTable(baseline?.runs ?? []),
    { kind: "paragraph", line: [text("The candidate:")] },
    runsTable(candidate.runs),
  ];
}

export function baselinesOf(facts: ScenarioFacts): readonly Block[] {
  const { candidate, baseline } = facts;
  if (baseline?.paired !== undefined) return pairsOf(facts, baseline.paired);
  if (baseline === null || baseline.runs.length === 0) {
    const why = baseline?.absence ?? "there is nothing stored to compare with";
    return [{ kind: "paragraph", line: [text(`None: ${why}.`)] }];
  }
  const runs = baseline.runs.slice(-MOST_RUNS_LISTED);
  const older = baseline.runs.length - runs.length;
  return [
    ...(older === 0 ? [] : [{
      kind: "paragraph",
      line: [text(`The newest ${runs.length}; ${older} older ones were used too.`)],
    } satisfies Block]),
    runsTable(runs),
    {
      kind: "paragraph",
      line: [text(candidate.runs.length === 1 ? "This run:" : "The runs judged now, together:")],
    },
    runsTable(candidate.runs),
  ];
}
