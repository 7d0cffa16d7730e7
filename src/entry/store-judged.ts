import type { Recording } from "../measurement/index.ts";
import { type Stored, storeRuns, type StoringPorts } from "../pipeline.ts";
import type { Acceptance, Verdict } from "../verdict/index.ts";

const groupOf = ({ suite, scenario, arm }: Recording): string =>
  JSON.stringify([suite, scenario, arm]);

/**
 * Recordings of separate runs each call themselves the first one, so they would share a name. Those
 * are numbered in the order of their starts; the repetitions of one run keep their numbers.
 */
export function numbered(recordings: readonly Recording[]): readonly Recording[] {
  const repeats = new Map<Recording, number>();
  for (const runs of Map.groupBy(recordings, groupOf).values()) {
    if (new Set(runs.map(({ repeat }) => repeat)).size === runs.length) continue;
    const inOrder = runs.toSorted((a, b) =>
      Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.repeat - b.repeat);
    for (const [at, run] of inOrder.entries()) repeats.set(run, at);
  }
  return recordings.map((one) => ({ ...one, repeat: repeats.get(one) ?? one.repeat }));
}

/**
 * Keeps judged runs as the gate keeps those it measured: not what was measured beside a base, and
 * nothing twice, which would count as evidence of its own.
 * @param present ids of the runs that are stored already
 */
export async function storeJudged(
  recordings: readonly Recording[],
  verdict: Verdict,
  ports: StoringPorts & {
    readonly acceptances: readonly Acceptance[];
    readonly present: ReadonlySet<string>;
  },
): Promise<Stored> {
  const nameOf = ({ suite, scenario }: Recording): string => JSON.stringify([suite, scenario]);
  const paired = new Set(recordings.filter(({ arm }) => arm === "base").map(nameOf));
  const alone = recordings.filter((one) => !paired.has(nameOf(one)));
  if (alone.length === 0) {
    return { kind: "skipped", reason: "a paired run carries its own base" };
  }
  const fresh = alone.filter(({ id }) => !ports.present.has(id));
  if (fresh.length === 0) return { kind: "skipped", reason: "it is stored already" };
  return await storeRuns(fresh, verdict, ports, ports.acceptances);
}
