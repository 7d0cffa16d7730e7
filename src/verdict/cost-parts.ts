import { type Recording, costChangeBetween } from "../measurement/index.ts";
import type { Claim } from "./finding.ts";

/** Below this nobody asks where it came from. */
const WORTH_TELLING = 0.01;

function percent(change: number): string {
  const rounded = Math.round(change * 1000) / 10;
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded)}%`;
}

/** How much of a change of the cost is the price table's and how much that of the tokens used. */
export function costPartsText(base: Recording | undefined, candidate: Recording | undefined): string | null {
  if (base === undefined || candidate === undefined) return null;
  const change = costChangeBetween(base, candidate);
  const isSmall = change === null ||
    Math.max(Math.abs(change.prices), Math.abs(change.usage)) < WORTH_TELLING;
  if (isSmall) return null;
  const against = base.arm === "base" ? "the base" : "the newest baseline";
  return `against ${against}: prices ${percent(change.prices)}, token use ${percent(change.usage)}`;
}

/** The claim on a cost, which also tells where the change came from. */
export function tellingCostParts(claim: Claim, parts: string | null): Claim {
  if (parts === null) return claim;
  return {
    ...claim,
    decide: (test) => {
      const finding = claim.decide(test);
      return { ...finding, reasons: [...finding.reasons, parts] };
    },
  };
}
