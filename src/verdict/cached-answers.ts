import type { Warning } from "../base/index.ts";
import { addGateways, NO_GATEWAY, type Recording } from "../measurement/index.ts";

/**
 * Answers from a gateway's cache look like fast and cheap ones, but no model worked on them: what
 * share of each arm's answers they are, where there are any.
 */
export function cachedAnswers({ scenario, candidates, bases }: {
  readonly scenario: string;
  readonly candidates: readonly Recording[];
  readonly bases: readonly Recording[];
}): readonly Warning[] {
  return [candidates, bases].flatMap((runs): readonly Warning[] => {
    const { answers, cached } = runs.map(({ gateway }) => gateway ?? NO_GATEWAY)
      .reduce(addGateways, NO_GATEWAY);
    if (cached === 0) return [];
    const percent = (100 * cached) / answers;
    const share = percent < 1 ? "less than 1%" : `${Math.round(percent)}%`;
    const arm = runs[0]?.arm === "base" ? "base arm: " : "";
    return [{
      code: "cached-answers",
      message: `${scenario}: ${arm}${share} of the answers (${cached} of ${answers}) came from a ` +
        "gateway's cache, so that their times and costs are not those of the model",
      remedy: "Switch the gateway's cache off for these requests, or write cache-busting: true.",
    }];
  });
}
