import type { Plan } from "../plan/index.ts";

/** What one thread sends and reads with ease; bench/ shows three times as much. */
const REQUESTS_PER_S = 8000;
const EVENTS_PER_S = 50_000;

/**
 * How many generator threads a plan needs: one, unless its rate, or the events of its streams, are
 * more than one can carry. One core is left to whatever else is at work; a closed loop has no
 * schedule to share and stays on one.
 */
export function threadsFor(plan: Plan, cores: number): number {
  const { load, target, connections, shard } = plan;
  if (load.mode === "closed") return 1;
  const shards = shard?.count ?? 1;
  const peakPerS = Math.max(
    ...load.arrivals.stages.flatMap(({ fromPerS, toPerS }) => [fromPerS, toPerS])) / shards;
  const eventsPerS = target.stream ? peakPerS * target.maxTokens : 0;
  const wanted = Math.ceil(peakPerS / REQUESTS_PER_S + eventsPerS / EVENTS_PER_S);
  // Limits hold for all threads of all shards together, and each thread needs a part of them.
  const most = Math.floor(Math.min(load.maxInFlight, connections.max ?? Infinity) / shards);
  return Math.max(1, Math.min(wanted, cores - 1, most));
}
