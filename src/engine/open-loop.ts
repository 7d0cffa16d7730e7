import type { Millis } from "../base/index.ts";
import type { Schedule, Stripe } from "../plan/index.ts";
import type { Pacemaker } from "./pacemaker.ts";
import type { Traffic } from "./traffic.ts";

export interface LoopPorts {
  readonly traffic: Traffic;
  readonly pacemaker: Pacemaker;
  readonly originMs: Millis;
  readonly stop: AbortSignal;
}

export function isOver({ traffic, stop }: LoopPorts): boolean {
  return stop.aborted || traffic.gathered.end !== "completed";
}

/**
 * Issues the stripe's arrivals, each at its instant whatever became of the others. Late ones are
 * neither skipped nor moved: how late they were is counted from the intended instant.
 */
export async function openLoop(
  schedule: Schedule,
  stripe: Stripe,
  ports: LoopPorts,
): Promise<void> {
  const { traffic, pacemaker, originMs, stop } = ports;
  const { gathered } = traffic;
  for (let index = stripe.first; index < schedule.count; index += stripe.step) {
    const intendedMs = schedule.instantMs(index);
    await pacemaker.until(originMs + intendedMs, stop, gathered.inFlight === 0);
    if (isOver(ports)) return;
    traffic.issue(index, intendedMs);
  }
}
