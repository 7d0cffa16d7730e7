import { metricId, oneLine } from "../base/index.ts";
import { parseTolerance } from "../config/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Finding } from "./finding.ts";

/** Backs an acceptance, unless the input `accept-label` names another one. */
export const ACCEPT_LABEL = "tailgate: accept-regression";

/** A regression somebody stood up for: this metric, up to this bound, for this reason. */
export interface Acceptance {
  readonly metric: string;
  /** Largest change that is accepted: relative, for shares the difference. */
  readonly bound: number;
  readonly reason: string;
  readonly by: string | null;
}

/**
 * Acceptances that have had no effect on the baselines yet. After the merge the first admitted run
 * carries them as change markers; from then on they are spent, or each later run could add as much
 * again.
 */
export function unspent(
  acceptances: readonly Acceptance[],
  baselines: readonly Recording[],
): readonly Acceptance[] {
  const markers = baselines.flatMap((run) => run.markers ?? []);
  return acceptances.filter(({ metric, by }) =>
    !markers.some((marker) => marker.metric === metric && marker.by === by));
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
      const sign = finding.unit === "share" ? " pp" : "%";
      const refusals = named.map(({ bound }) =>
        `an acceptance up to ${(bound * 100).toFixed(1)}${sign} was given, the change is beyond it`);
      return { ...finding, reasons: [...finding.reasons, ...refusals] };
    }
    used.add(fitting);
    return {
      ...finding, verdict: "accepted", reasons: [...finding.reasons, `accepted: ${fitting.reason}`],
    };
  });
  return { findings: judged, used: [...used] };
}

/** What a pull request's text says about accepting, and why a line of it does not count. */
export interface AcceptanceReading {
  readonly acceptances: readonly Acceptance[];
  readonly refused: readonly string[];
}

const LINE = /^[ \t>*-]*Tailgate-Accept:(.*)$/gim;
const CLAIM = /^\s*(\S+)\s*<=\s*\+?\s*([\d.]+\s*(?:%|pp))\s*;\s*reason\s*=\s*(.*)$/i;
const MAX_LINES = 50;

function readLine(rest: string, by: string): Acceptance | string {
  const [, metric = "", bound = "", reason = ""] = CLAIM.exec(rest) ?? [];
  const written = oneLine(rest, 120);
  if (metric === "") {
    return `"${written}" is not an acceptance; write Tailgate-Accept: latency.p99 <= +25%; reason=…`;
  }
  const parsed = parseTolerance(`${metric}: ${bound}`);
  if (!parsed.ok) return `"${written}": ${parsed.problems.map(({ message }) => message).join("; ")}`;
  const { limit } = parsed.value;
  if (limit.kind === "off") return `"${written}" has no bound`;
  if (!/[\p{L}\p{N}]/u.test(reason)) return `"${written}" gives no reason`;
  const id = metricId(parsed.value.metric, parsed.value.statistic);
  return { metric: id, bound: limit.value, reason: oneLine(reason, 300), by };
}

/** Whether somebody with write access stands behind a text. */
export type Backing =
  | {
      readonly kind: "backed";
      /** Names the pull request, in the same words each time: `pull request #7`. */
      readonly by: string;
    }
  | {
      readonly kind: "unbacked";
      /** What was looked at and did not do, in words: `@x, who set the label, may not write`. */
      readonly why: string | null;
    };

/**
 * A text as it is shown: what stands in an HTML comment nobody sees who approves it. One that is not
 * closed hides the rest (CommonMark 0.31.2, section 4.6).
 */
export function shownText(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

export function saysAcceptance(text: string): boolean {
  return text.search(LINE) >= 0;
}

/**
 * Lines `Tailgate-Accept: METRIC <= +BOUND; reason=…` of an untrusted text: a pull request's body and
 * the messages of its commits. They count only with the label or an approving review by somebody
 * with write access.
 */
export function readAcceptances(
  text: string,
  backing: Backing,
  label: string,
): AcceptanceReading {
  const lines = new Set(
    [...text.matchAll(LINE)].slice(0, MAX_LINES).map((match) => (match[1] ?? "").trim()));
  if (lines.size === 0) return { acceptances: [], refused: [] };
  if (backing.kind === "unbacked") {
    const why = backing.why === null ? "" : `; ${oneLine(backing.why)}`;
    const needed = `an acceptance counts only with the label "${label}" or an approving review ` +
      `by somebody with write access${why}`;
    return { acceptances: [], refused: [needed] };
  }
  const read = [...lines].map((line) => readLine(line, backing.by));
  return {
    acceptances: read.filter((one) => typeof one !== "string"),
    refused: read.filter((one) => typeof one === "string"),
  };
}
