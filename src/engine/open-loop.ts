import type { Millis } from "../base/index.ts";
import { type Schedule, type Slot, type Stripe } from "../plan/index.ts";
import type { Pacemaker } from "./pacemaker.ts";
import type { Traffic } from "./traffic.ts";

export interface LoopPorts {
  /** One of each arm. */
  readonly traffics: readonly Traffic[];
  readonly pacemaker: Pacemaker;
  readonly originMs: Millis;
  readonly stop: AbortSignal;
}

export function isOver({ traffics, stop }: LoopPorts): boolean {
  return stop.aborted || traffics.some(({ gathered }) => gathered.end !== "completed");
}

/** One arm that sends all the time. */
export function wholeRun(load: { readonly warmupMs: Millis; readonly durationMs: Millis }): Slot {
  return { arm: 0, fromMs: 0, untilMs: load.warmupMs + load.durationMs, shiftMs: 0 };
}

/**
 * Issues the stripe's arrivals, slot by slot, each at its instant whatever became of the others.
 * Late ones are neither skipped nor moved: how late they were is counted from the intended instant.
 */
export async function openLoop(
  schedule: Schedule,
  plan: { readonly slots: readonly Slot[]; readonly stripe: Stripe },
  ports: LoopPorts,
): Promise<void> {
  const { traffics, pacemaker, originMs, stop } = ports;
  const { slots, stripe } = plan;
  const next = traffics.map(() => stripe.first);
  const last = new Map(slots.map((slot) => [slot.arm, slot]));
  for (const slot of slots) {
    const traffic = traffics[slot.arm];
    if (traffic === undefined) continue;
    // Rounding must not strand an arrival at the very end.
    const untilMs = last.get(slot.arm) === slot ? Number.POSITIVE_INFINITY : slot.untilMs;
    let index = next[slot.arm] ?? 0;
    for (; index < schedule.count; index += stripe.step) {
      const intendedMs = schedule.instantMs(index);
      if (intendedMs >= untilMs) break;
      const originOfSlotMs = originMs + slot.shiftMs;
      const then = index + stripe.step;
      await pacemaker.until(originOfSlotMs + intendedMs, stop,
        then < schedule.count ? originOfSlotMs + schedule.instantMs(then) : null);
      if (isOver(ports)) return;
      traffic.issue(index, intendedMs, slot.shiftMs);
    }
    next[slot.arm] = index;
  }
}
