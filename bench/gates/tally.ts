/** What the gates said, against what they should have said. */
import { oneLine } from "../../src/base/index.ts";
import type { Verdict, VerdictName } from "../../src/verdict/index.ts";

export type Kind = "unchanged" | "slower";

export interface Said {
  readonly kind: Kind;
  readonly verdict: VerdictName;
  /** Of every finding that decided the verdict: its metric with the cause or what it was. */
  readonly causes: readonly string[];
  readonly headline: string;
}

/** A verdict with why it is what it is. */
export function saidBy(kind: Kind, { verdict, findings, headline }: Verdict): Said {
  const deciding = verdict === "pass" ? []
    : findings.filter((finding) => finding.verdict === verdict);
  const causes = deciding.map(({ metric, cause, change, reasons }) =>
    `${metric}: ${cause ?? (change === null ? oneLine(reasons[0] ?? "", 100) : describe(change))}`);
  return { kind, verdict, causes, headline: oneLine(headline, 160) };
}

const describe = (change: number): string =>
  `${change < 0 ? "−" : "+"}${Math.abs(change * 100).toFixed(change > 0.1 ? 0 : 1)}%`;

/** A gate that came to no verdict says nothing, like an invalid run. */
export function saidByError(kind: Kind, error: unknown): Said {
  const why = oneLine(error instanceof Error ? error.message : String(error), 160);
  return { kind, verdict: "invalid", causes: [why], headline: why };
}

interface Goal {
  readonly text: string;
  readonly found: string;
  readonly isMet: boolean;
}

/** Goals of the whole study, in proportion where fewer gates were run. */
function goalsOf(all: readonly Said[]): readonly Goal[] {
  const unchanged = all.filter(({ kind }) => kind === "unchanged");
  const slower = all.filter(({ kind }) => kind === "slower");
  const count = (some: readonly Said[], ...names: readonly VerdictName[]): number =>
    some.filter(({ verdict }) => names.includes(verdict)).length;
  const failed = count(unchanged, "regressed", "over-budget");
  const regressed = count(slower, "regressed");
  const passed = count(slower, "pass", "accepted");
  return [
    { text: "unchanged gates failed by noise: 0", isMet: failed === 0,
      found: `${failed} of ${unchanged.length}` },
    { text: "slower gates regressed: at least 9 in 10", isMet: regressed >= 0.9 * slower.length,
      found: `${regressed} of ${slower.length}` },
    { text: "slower gates passed: 0", isMet: passed === 0, found: `${passed} of ${slower.length}` },
  ];
}

/** "within-run-noise of latency.p99 × 3", the most frequent first. */
function countCauses(some: readonly Said[]): string {
  const groups = Map.groupBy(some.flatMap(({ causes }) => causes), (cause) => cause);
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)
    .map(([cause, { length }]) => (length === 1 ? cause : `${cause} × ${length}`)).join("; ");
}

/** Markdown: the goals, and how often which verdict was given and why. */
export function summarise(all: readonly Said[]): string {
  const goals = goalsOf(all).map(({ text, found, isMet }) =>
    `| ${text} | ${found} | ${isMet ? "yes" : "**no**"} |`);
  const groups = Map.groupBy(all, ({ kind, verdict }) => `| ${kind} | ${verdict} |`);
  const verdicts = [...groups].map(([name, some]) => {
    const isDoubtful = some.some(({ verdict }) => verdict === "inconclusive" || verdict === "invalid");
    return `${name} ${some.length} | ${isDoubtful ? countCauses(some) : ""} |`;
  });
  return [
    "| target | measured | met |", "| --- | ---: | ---: |", ...goals, "",
    "| gates | verdict | count | causes |", "| --- | --- | ---: | --- |", ...verdicts, "",
  ].join("\n");
}

export function areGoalsMet(all: readonly Said[]): boolean {
  return goalsOf(all).every(({ isMet }) => isMet);
}
