import { isDistributionSummary } from "../measurement/index.ts";
import { ACCEPT_LABEL, type Finding, type Verdict } from "../verdict/index.ts";
import { failureWordIn } from "./figures.ts";
import { formatChange, formatMs } from "./format.ts";
import { figureSentence, MAX_REASON_CHARS, reasonsOf, scenariosOf, standInNote } from "./headline.ts";
import { type Block, code, type Line, strong, text } from "./model.ts";
import { metricLabel, statisticLabel } from "./names.ts";

const MOST_LISTED = 12;

const withVerdict = (verdict: Verdict, name: Finding["verdict"]): readonly Finding[] =>
  verdict.findings.filter((finding) => finding.verdict === name);

function named(verdict: Verdict, finding: Finding): Line {
  const label = strong(metricLabel(finding.metric));
  return scenariosOf(verdict).length > 1
    ? [code(finding.scenario), text(" "), label] : [label];
}

/** The next round bound above a change: steps of 5%, for shares of half a percentage point. */
export function acceptanceBound(finding: Finding): number {
  const step = finding.unit === "share" ? 0.005 : 0.05;
  const size = Math.abs(finding.change ?? 0);
  // A hair is added so that 0.30000000000000004 does not ask for another step.
  return Math.max(1, Math.ceil(size / step - 1e-9)) * step;
}

/** The line that lets one regression through, ready to be copied. */
export function acceptanceLine(finding: Finding): string {
  // Written for the parser rather than for the eye: no separators, no rounding below the bound.
  const bound = Number((acceptanceBound(finding) * 100).toFixed(1));
  const unit = finding.unit === "share" ? "pp" : "%";
  return `Tailgate-Accept: ${finding.metric} <= +${bound}${unit}; reason=…`;
}

/** Where times are not compared because requests failed: what the others took. */
function amongSuccesses(verdict: Verdict, { scenario, metric, cause, unit }: Finding): readonly string[] {
  const [name = "", statistic = ""] = metric.split(".");
  const summary = verdict.candidate.scenarios[scenario]?.metrics[name];
  if (cause !== "not-comparable" || unit !== "ms" || summary === undefined ||
    !isDistributionSummary(summary) || summary.withFailures === undefined) return [];
  const found = Object.entries(summary).find(([key]) => key === statistic)?.[1];
  return typeof found !== "number" ? []
    : [`the requests that succeeded have a ${statisticLabel(statistic)} of ${formatMs(found)}`];
}

function reasonItems(verdict: Verdict, findings: readonly Finding[]): readonly Line[] {
  return findings.slice(0, MOST_LISTED).flatMap((finding): readonly Line[] => {
    const standIn = standInNote(finding);
    const reasons = [...(standIn === null ? [] : [standIn]), ...reasonsOf(finding),
      ...amongSuccesses(verdict, finding)];
    return reasons.length === 0
      ? [] : [[...named(verdict, finding), text(`: ${reasons.join("; ")}`)]];
  });
}

function forRegressed(verdict: Verdict): readonly Block[] {
  const all = withVerdict(verdict, "regressed");
  if (all.length === 0) return [];
  const lines = [...new Set(all.slice(0, MOST_LISTED).map(acceptanceLine))];
  const reasons = reasonItems(verdict, all);
  return [
    ...(reasons.length === 0 ? [] : [{ kind: "list", items: reasons } as const]),
    {
      kind: "paragraph",
      line: [strong("Fix it"), text(" and push again, or "), strong("accept it"),
        text(": put this into the pull request's description with your reason, and add the label "),
        code(verdict.acceptLabel ?? ACCEPT_LABEL), text(".")],
    },
    { kind: "copy", text: lines.join("\n") },
  ];
}

function forOverBudget(verdict: Verdict): readonly Block[] {
  const all = withVerdict(verdict, "over-budget");
  if (all.length === 0) return [];
  const reasons = reasonItems(verdict, all);
  const metrics = [...new Set(all.map((finding) => metricLabel(finding.metric)))].join(", ");
  return [{
    kind: "list",
    items: [...reasons, [
      strong("Bring it back into the budget"), text(` (${metrics}), or change `),
      code("budgets"), text(" in the configuration: a budget cannot be accepted away."),
    ]],
  }];
}

function forInconclusive(verdict: Verdict): readonly Block[] {
  const all = withVerdict(verdict, "inconclusive");
  if (all.length === 0) return [];
  const items = reasonItems(verdict, all);
  return items.length === 0 ? [] : [
    { kind: "paragraph", line: [strong("Could not be decided:")] },
    { kind: "list", items },
  ];
}

function forNoBaseline(verdict: Verdict): readonly Block[] {
  const all = withVerdict(verdict, "no-baseline");
  if (all.length === 0) return [];
  const reasons = all.slice(0, MOST_LISTED).flatMap((finding): readonly Line[] => {
    // With a single scenario the headline has said it.
    const reason = figureSentence(finding, failureWordIn(verdict, finding.scenario));
    const isSaid = reason === "" || verdict.verdict === "no-baseline" &&
      scenariosOf(verdict).length === 1;
    return isSaid ? [] : [[code(finding.scenario), text(`: ${reason}`)]];
  });
  return [{
    kind: "list",
    items: [...reasons, [
      strong("Baselines"),
      text(": every push to the default branch and every schedule there stores its run; elsewhere "),
      code("tailgate gate --update-baseline always"),
      text(" does, on the code you want to compare with. One run is enough to begin; ten narrow it."),
    ]],
  }];
}

function forInvalid(verdict: Verdict): readonly Block[] {
  const all = withVerdict(verdict, "invalid");
  if (all.length === 0) return [];
  const several = scenariosOf(verdict).length > 1;
  const reasons = all.slice(0, MOST_LISTED).flatMap((finding): readonly Line[] =>
    reasonsOf(finding).map((reason) =>
      (several ? [code(finding.scenario), text(`: ${reason}`)] : [text(reason)])));
  // A single short one is the headline.
  const isSaid = !several && reasons.length === 1 &&
    all.flatMap(reasonsOf).every((reason) => reason.length <= MAX_REASON_CHARS);
  return [{
    kind: "list",
    items: [
      ...(isSaid ? [] : reasons),
      [strong("Run it again"), text(" once that is mended: the numbers of this run say nothing " +
        "about the endpoint.")],
    ],
  }];
}

function forAccepted(verdict: Verdict): readonly Block[] {
  const accepted = verdict.accepted ?? [];
  if (accepted.length === 0) return [];
  return [{
    kind: "list",
    items: [
      ...accepted.slice(0, MOST_LISTED).map((one): Line => {
        const unit = verdict.findings.find(({ metric, requested }) =>
          metric === one.metric || requested === one.metric)?.unit ?? "ms";
        const by = one.by === null ? [] : [text(" by "), code(one.by)];
        return [strong(metricLabel(one.metric)),
          text(` is accepted up to ${formatChange(one.bound, unit)}`), ...by,
          text(`: ${one.reason}`)];
      }),
      [text("It holds for this pull request only. After the merge the default branch's next run " +
        "becomes the new level.")],
    ],
  }];
}

/** What the reader can do now, worst first. Empty for a pass. */
export function nextSteps(verdict: Verdict): readonly Block[] {
  const steps = [
    ...forInvalid(verdict), ...forRegressed(verdict), ...forOverBudget(verdict),
    ...forInconclusive(verdict), ...forNoBaseline(verdict), ...forAccepted(verdict),
  ];
  if (steps.length === 0) return [];
  return [{ kind: "subheading", line: [text("What to do next")] }, ...steps];
}
