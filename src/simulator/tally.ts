import type { Tokens } from "../base/index.ts";
import type { Outcome, Script } from "./draw.ts";

/** What became of a request, in the server's own eyes. */
export type ServedOutcome = Outcome | "unauthorized" | "bad-request" | "not-found" | "too-large";

/**
 * The server's own account. received = answered + aborted + those still open. Requests to
 * `/stats` and `/healthz` are not in it.
 */
export interface SimulatorCounts {
  /** Requests whose head arrived. */
  readonly received: number;
  /** Played to their end by the server, whatever the outcome, deliberate resets included. */
  readonly answered: number;
  /** Left by the client before their end; a hang can only end this way. */
  readonly aborted: number;
  /** By path; unknown paths count together as `other`. */
  readonly byPath: Readonly<Record<string, number>>;
  /** By what was decided for them, as soon as it was decided. */
  readonly byOutcome: Readonly<Partial<Record<ServedOutcome, number>>>;
  /** Of the `ok` chat answers played to their end. */
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
}

export interface Tally {
  /** Counts a new request and returns its ordinal, 1 for the first. */
  receive(path: string): number;
  decide(outcome: ServedOutcome): void;
  /** `script` is null for requests that were refused before anything was drawn. */
  answer(script: Script | null): void;
  abort(): void;
  counts(): SimulatorCounts;
}

export function makeTally(): Tally {
  const total = { received: 0, answered: 0, aborted: 0, inputTokens: 0, outputTokens: 0 };
  const byPath: Record<string, number> = {};
  const byOutcome: Partial<Record<ServedOutcome, number>> = {};
  return {
    receive: (path) => {
      byPath[path] = (byPath[path] ?? 0) + 1;
      total.received += 1;
      return total.received;
    },
    decide: (outcome) => {
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    },
    answer: (script) => {
      total.answered += 1;
      if (script === null || script.outcome !== "ok") return;
      total.inputTokens += script.inputTokens;
      total.outputTokens += script.outputTokens;
    },
    abort: () => {
      total.aborted += 1;
    },
    counts: () => ({ ...total, byPath: { ...byPath }, byOutcome: { ...byOutcome } }),
  };
}
