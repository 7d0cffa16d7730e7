import { type Headroom, LIMITED, shareLeft } from "../measurement/index.ts";
import type { CandidateSummary } from "../verdict/index.ts";
import { formatCount, formatMs, formatShare, plural } from "./format.ts";
import { type Line, strong, text } from "./model.ts";

const leftText = (limited: string, one: Headroom): string =>
  `${formatCount(one.remaining)} of ${formatCount(one.limit)} ${limited.replace("-", " ")} ` +
  `(${formatShare(shareLeft(one))})`;

/** How near the run came to the endpoint's limits, by what its answers said; empty without a word. */
export function limitLines(
  { rateLimits }: Pick<CandidateSummary, "rateLimits">,
): readonly Line[] {
  if (rateLimits === undefined) return [];
  const { lowest, retryAfter } = rateLimits;
  const left = LIMITED.flatMap((limited) => {
    const one = lowest[limited];
    return one === undefined ? [] : [leftText(limited, one)];
  });
  const parts = [
    ...(left.length === 0 ? [] : [`at the nearest, there were ${left.join(" and ")} left`]),
    ...(retryAfter.answers === 0 ? [] : [
      `${plural(retryAfter.answers, "answer")} asked to wait, for ${formatMs(retryAfter.maxMs)} at most`]),
  ];
  return [[strong("Rate limits"), text(`: ${parts.join("; ")}`)]];
}
