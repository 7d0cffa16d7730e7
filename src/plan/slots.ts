import { assert, type Millis } from "../base/index.ts";

/**
 * A stretch of a paired run in which one arm sends. Each arm has a time of its own, which stands
 * still while the other sends; `shiftMs` is what its instants are later by on the common clock.
 */
export interface Slot {
  readonly arm: 0 | 1;
  /** On the arm's own time. */
  readonly fromMs: Millis;
  readonly untilMs: Millis;
  readonly shiftMs: Millis;
}

/** Pairs of slots in the measured part, one for each block of the recordings. */
export const PAIRS = 10;
/** Pairs in the warm-up, so that neither arm is the one that is warmed last. */
const WARMUP_PAIRS = 2;

/**
 * Both arms in turn, each with the same load: AB BA AB BA …, so that whatever drifts evenly over
 * the run falls on both alike. `first` begins. (Order of two treatments in pairs: Jones and
 * Kenward, Design and Analysis of Cross-Over Trials, 2014, chapter 2.)
 */
export function pairedSlots(
  load: { readonly warmupMs: Millis; readonly durationMs: Millis },
  first: 0 | 1,
): readonly Slot[] {
  assert(load.durationMs > 0, "a paired run lasts");
  const slots: Slot[] = [];
  const spentMs: [Millis, Millis] = [0, 0];
  const addPairs = (startMs: Millis, spanMs: Millis, pairs: number): void => {
    for (let pair = 0; pair < pairs; pair += 1) {
      const fromMs = startMs + (spanMs * pair) / pairs;
      const untilMs = startMs + (spanMs * (pair + 1)) / pairs;
      const isTurned = pair % 2 === 1;
      const leader = isTurned === (first === 0) ? 1 : 0;
      for (const arm of [leader, leader === 0 ? 1 : 0] as const) {
        slots.push({ arm, fromMs, untilMs, shiftMs: spentMs[arm === 0 ? 1 : 0] });
        spentMs[arm] = untilMs;
      }
    }
  };
  if (load.warmupMs > 0) addPairs(0, load.warmupMs, WARMUP_PAIRS);
  addPairs(load.warmupMs, load.durationMs, PAIRS);
  return slots;
}
