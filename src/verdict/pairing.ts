import { oneLine } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";

/** What tells a paired comparison (A/B in one run) from one with stored runs. */
export interface Pairing {
  /** The base's endpoint or model, as the run called it; untrusted. */
  readonly against: string;
  /** Pairs of blocks, those of all runs together. */
  readonly pairs: number;
}

const MAX_NAME_CHARS = 120;

/** From the recordings of the base arm; null when there is none. */
export function pairingOf(bases: readonly Recording[]): Pairing | null {
  const [first] = bases;
  if (first === undefined) return null;
  const { against } = first.environment;
  return {
    against: typeof against === "string" ? oneLine(against, MAX_NAME_CHARS) : "the base",
    pairs: bases.reduce((sum, run) => sum + run.blocks.length, 0),
  };
}
