import type { Finding } from "./finding.ts";

/** A regression somebody stood up for: this metric, up to this bound, for this reason. */
export interface Acceptance {
  readonly metric: string;
  /** Largest change that is accepted: relative, for shares the difference. */
  readonly bound: number;
  readonly reason: string;
  readonly by: string | null;
}

/** Turns a regression into an accepted one if an acceptance names it and it stays in its bound. */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): { readonly findings: readonly Finding[]; readonly used: readonly Acceptance[] } {
  const used = new Set<Acceptance>();
  const judged = findings.map((finding): Finding => {
    if (finding.rule !== "regression" || finding.verdict !== "regressed") return finding;
    const named = acceptances.filter(({ metric }) =>
      metric === finding.metric || metric === finding.requested);
    const fitting = named.find(({ bound }) => Math.abs(finding.change ?? Infinity) <= bound);
    if (!fitting) {
      const refusals = named.map(({ bound }) =>
        `an acceptance up to ${(bound * 100).toFixed(1)}% was given, the change is beyond it`);
      return { ...finding, reasons: [...finding.reasons, ...refusals] };
    }
    used.add(fitting);
    return {
      ...finding, verdict: "accepted", reasons: [...finding.reasons, `accepted: ${fitting.reason}`],
    };
  });
  return { findings: judged, used: [...used] };
}
