import type { CandidateSummary } from "../verdict/index.ts";
import { formatMs, formatShare, formatUsd, plural } from "./format.ts";
import { type Line, strong, text } from "./model.ts";

type Reported = NonNullable<CandidateSummary["cost"]["reported"]>;
type Gateway = NonNullable<CandidateSummary["gateway"]>;

/** Smaller differences are those of rounding. */
const SAME_SHARE = 0.0005;

function besideOurs({ total, ours }: Reported): string {
  if (ours === null) return ", for which there is no price of ours";
  if (ours === 0) return ", ours $0";
  const share = total / ours - 1;
  if (Math.abs(share) < SAME_SHARE) return ", the same as ours";
  const side = share > 0 ? "above" : "below";
  return `, ${formatShare(Math.abs(share))} ${side} ours of ${formatUsd(ours)}`;
}

function partLine({ answers, retried, cached, overhead }: Gateway): Line {
  const parts = [
    ...(overhead.answers === 0 ? [] : [
      `it says that it took ${formatMs(overhead.totalMs / overhead.answers)} of an answer's time ` +
      `on average, ${formatMs(overhead.maxMs)} at most`]),
    ...(retried === 0 ? [] : [`${plural(retried, "answer")} took more than one attempt behind it`]),
    ...(cached === 0 ? [] : [`${plural(cached, "answer")} came from its cache`]),
  ];
  const said = parts.length === 0 ? `no retries and no cache in ${plural(answers, "answer")}`
    : parts.join("; ");
  return [strong("Gateway"), text(`: ${said}`)];
}

/** What a gateway says of the answers: its own figure of their cost, and its part in them. */
export function gatewayLines(
  { cost: { reported }, gateway }: Pick<CandidateSummary, "cost" | "gateway">,
): readonly Line[] {
  return [
    ...(reported === undefined ? [] : [[
      strong("The gateway's own cost"),
      text(`: ${formatUsd(reported.total)} for ${plural(reported.requests, "answer")}` +
        besideOurs(reported)),
    ]]),
    ...(gateway === undefined ? [] : [partLine(gateway)]),
  ];
}
