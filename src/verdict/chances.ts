import { betterOf, type Ratio } from "../base/index.ts";
import type { MetricRequest } from "../comparison/index.ts";
import {
  binomialCdf, binomialTail, type EventCount, rateDifferenceLower, rateDifferenceUpper, type RatePair,
  studentTCdf, studentTQuantile, upperBound,
} from "../stats/index.ts";
import type { Judged } from "./outlook.ts";

/** What becomes of an unchanged endpoint, by the rules of a regression. */
export interface Chances {
  readonly passes: Ratio;
  readonly fails: Ratio;
}

export interface ChancesTest {
  readonly level: Ratio;
  readonly passAlpha: Ratio;
  /** Whether the other side is an arm that errs as the candidate does, not a past that is known. */
  readonly isPaired: boolean;
}

/** The smallest whole number in 0 … `most` from which on `holds` is true; most + 1 if never. */
export function firstThat(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most + 1];
  while (low < high) {
    const between = Math.floor((low + high) / 2);
    if (holds(between)) high = between;
    else low = between + 1;
  }
  return low;
}

/** Turned so that events are bad. */
function badEvents({ group0, group1 }: RatePair, isTurned: boolean): RatePair {
  const turn = ({ events, size }: EventCount): EventCount =>
    (isTurned ? { events: size - events, size } : { events, size });
  return { group0: turn(group0), group1: turn(group1) };
}

/** Of a candidate of `size` requests beside a base with these events. */
function chancesBeside(
  group0: EventCount, candidate: { readonly size: number; readonly share: number }, limit: number,
  { level, passAlpha }: ChancesTest,
): Chances {
  const { size, share } = candidate;
  const most = Math.floor(size);
  const at = (events: number): RatePair => ({ group0, group1: { events, size } });
  const notPassing = firstThat(most, (events) => rateDifferenceUpper(at(events), passAlpha) >= limit);
  const failing = firstThat(most, (events) => rateDifferenceLower(at(events), level) > 0 &&
    events / size - group0.events / group0.size > limit);
  return {
    passes: notPassing === 0 ? 0 : binomialCdf(notPassing - 1, size, share),
    fails: failing > most ? 0 : binomialTail(failing, size, share),
  };
}

/** Equally likely outcomes of a base arm, by the middles of so many parts of its distribution. */
const BASE_PARTS = 7;

function likelyBases(size: number, share: number): readonly EventCount[] {
  return Array.from({ length: BASE_PARTS }, (_, part) => {
    const most = Math.floor(size);
    const events = firstThat(most, (count) =>
      binomialCdf(count, size, share) >= (part + 0.5) / BASE_PARTS);
    return { events: Math.min(events, most), size };
  });
}

export function chancesOf(
  { metric }: MetricRequest, evidence: Judged, limit: number, test: ChancesTest,
): Chances {
  if (evidence.kind === "ratio") {
    const { effect } = evidence;
    const { standardError: error, dof } = effect;
    const room = Math.log1p(limit) - upperBound(effect, test.passAlpha);
    const failsFrom = Math.max(Math.log1p(limit), -studentTQuantile(test.level, dof) * error);
    return { passes: studentTCdf(room / error, dof), fails: studentTCdf(-failsFrom / error, dof) };
  }
  const { group0, group1 } = badEvents(evidence.pair, betterOf(metric) === "higher");
  // At least half an event: none in so many does not make it impossible.
  const share = Math.max(0.5, group0.events) / group0.size;
  const bases = test.isPaired ? likelyBases(group0.size, share) : [group0];
  const chances = bases.map((base) => chancesBeside(base, { size: group1.size, share }, limit, test));
  const average = (pick: (one: Chances) => Ratio): Ratio =>
    chances.reduce((sum, one) => sum + pick(one), 0) / chances.length;
  return { passes: average(({ passes }) => passes), fails: average(({ fails }) => fails) };
}
