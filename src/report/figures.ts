import type { OutcomeCounts } from "../measurement/index.ts";
import type { Finding, Verdict } from "../verdict/index.ts";
import {
  DASH, decimalsWithin, digitsApart, type FailureWord, formatCensored, formatChange, formatInterval,
  formatLimit, formatValue,
  showFor,
} from "./format.ts";
import { betterIn } from "./names.ts";

/** The figures of one finding as texts, consistent with one another. */
export interface Figures {
  readonly base: string;
  readonly now: string;
  /** Change of a regression with its interval, or the interval of a budget's value. */
  readonly change: string;
  readonly interval: string | null;
  readonly limit: string;
}

/**
 * A tolerated worsening in the terms in which the change is shown. Ratios are symmetric on the
 * logarithm: where more is better, a tolerance of 20% allows the value to fall to 1/1.2 of it.
 */
export function worseningAsChange(finding: Finding, worsening: number): number {
  if (betterIn(finding.metric) === "lower") return worsening;
  return finding.unit === "share" ? -worsening : 1 / (1 + worsening) - 1;
}

/** Called a timeout where any request ran into one. */
export function failureWordOf(outcomes: OutcomeCounts): FailureWord {
  return Object.keys(outcomes).some((name) => name.startsWith("timeout")) ? "timeout" : "failed";
}

export function failureWordIn(verdict: Pick<Verdict, "candidate">, scenario: string): FailureWord {
  return failureWordOf(verdict.candidate.scenarios[scenario]?.outcomes ?? {});
}

function budgetFigures(finding: Finding, word: FailureWord): Figures {
  const { unit, candidate, interval, limit } = finding;
  const show = showFor(unit, [candidate]);
  const extra = candidate === null || limit === null ? 0 : digitsApart(candidate, limit, show);
  const shown = show(candidate, extra);
  const sign = betterIn(finding.metric) === "lower" ? "<" : ">";
  return {
    base: DASH,
    now: finding.isCensored ? formatCensored(shown, word) : shown,
    change: DASH,
    interval: interval === null ? null : formatInterval(interval, (end) => show(end)),
    limit: limit === null ? DASH : `${sign} ${formatLimit(limit, unit)}`,
  };
}

function regressionFigures(finding: Finding, word: FailureWord): Figures {
  const { unit, base, candidate, change, interval } = finding;
  // A lower limit is not compared digit by digit, so each value has the unit that suits it.
  const row = finding.isCensored ? [candidate] : [base, candidate];
  const show = showFor(unit, row);
  const limit = finding.limit === null ? null : worseningAsChange(finding, finding.limit);
  const decimals = interval === null || finding.isCensored ? undefined : decimalsWithin(interval);
  const write = (value: number, extra: number): string => formatChange(value, unit, extra, decimals);
  const extra = change === null || limit === null ? 0 : digitsApart(change, limit, write);
  const shown = show(candidate);
  return {
    base: finding.isCensored ? formatValue(base, unit) : show(base),
    now: finding.isCensored ? formatCensored(shown, word) : shown,
    change: change === null ? DASH : `${finding.isCensored ? "≥ " : ""}${write(change, extra)}`,
    // How far beyond the timeout the failures lie is not known, so no interval is claimed.
    interval: interval === null || finding.isCensored
      ? null : formatInterval(interval, (end) => write(end, digitsApart(end, 0, write))),
    limit: limit === null ? DASH : formatChange(limit, unit),
  };
}

export function figuresOf(finding: Finding, word: FailureWord): Figures {
  return finding.rule === "budget" ? budgetFigures(finding, word) : regressionFigures(finding, word);
}

/**
 * How much of its limit a finding uses up, for ordering only: above 1 is beyond it. Improvements
 * are negative; what cannot be compared comes last.
 */
export function limitUse(finding: Finding): number {
  const { limit, change, candidate } = finding;
  if (finding.rule === "regression") {
    if (change === null || limit === null) return -Infinity;
    const worse = betterIn(finding.metric) === "lower" ? change : -change;
    return limit <= 0 ? worse : worse / limit;
  }
  if (candidate === null || limit === null) return -Infinity;
  const [over, under] = betterIn(finding.metric) === "lower"
    ? [candidate, limit] : [limit, candidate];
  return under <= 0 ? (over > 0 ? Infinity : 0) : over / under;
}
