import type { Tokens } from "../base/index.ts";
import type { Outcome, Script, Usage } from "./draw.ts";

/** What became of a request, in the server's own eyes. */
export type ServedOutcome = Outcome | "unauthorized" | "bad-request" | "not-found" | "too-large";

/** The usage of a number of answers together. */
export interface AnswerCounts extends Usage {
  readonly answers: number;
}

export interface ModelCounts {
  /** `ok` answers that were played to their end. */
  readonly ok: AnswerCounts;
  /**
   * Answers that were begun and failed, and `ok` ones that their client left: with all tokens
   * that were drawn for them, sent or not, which is the most that a provider would bill.
   */
  readonly unfinished: AnswerCounts;
}

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
  /** By path, `{model}` in place of a model's name; unknown paths count together as `other`. */
  readonly byPath: Readonly<Record<string, number>>;
  /** By what was decided for them, as soon as it was decided. */
  readonly byOutcome: Readonly<Partial<Record<ServedOutcome, number>>>;
  /** Of the `ok` answers of LLM APIs played to their end. */
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
  /** By the model that the request named; the 1001st and all later ones count as `other`. */
  readonly byModel: Readonly<Record<string, ModelCounts>>;
}

/** An answer of an LLM API. */
export interface Served {
  readonly model: string;
  readonly script: Script;
}

/** One request, from its head to its end. */
export interface Visit {
  /** 1 for the first. */
  readonly ordinal: number;
  /** `served` is null where no answer of an LLM API was drawn. */
  decide(outcome: ServedOutcome, served: Served | null): void;
  /** It is about to be played to its end. */
  answer(): void;
  /** Its connection is gone: it was aborted unless it was answered. */
  leave(): void;
}

export interface Tally {
  receive(path: string): Visit;
  counts(): SimulatorCounts;
}

const MAX_MODELS = 1000;
const NOTHING: AnswerCounts = {
  answers: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
};

export function makeTally(): Tally {
  const total = { received: 0, answered: 0, aborted: 0, inputTokens: 0, outputTokens: 0 };
  const byPath = new Map<string, number>();
  const byOutcome: Partial<Record<ServedOutcome, number>> = {};
  const byModel = new Map<string, ModelCounts>();

  const account = ({ model, script }: Served, end: keyof ModelCounts): void => {
    const name = byModel.has(model) || byModel.size < MAX_MODELS ? model : "other";
    const counts = byModel.get(name) ?? { ok: NOTHING, unfinished: NOTHING };
    byModel.set(name, { ...counts, [end]: plus(counts[end], script) });
    if (end === "unfinished") return;
    total.inputTokens += script.inputTokens;
    total.outputTokens += script.outputTokens;
  };

  const receive = (path: string): Visit => {
    byPath.set(path, (byPath.get(path) ?? 0) + 1);
    total.received += 1;
    let served: Served | null = null;
    let isOver = false;
    const end = (count: "answered" | "aborted"): void => {
      if (isOver) return;
      isOver = true;
      total[count] += 1;
      if (served === null || !isBegun(served.script.outcome)) return;
      const isOk = count === "answered" && served.script.outcome === "ok";
      account(served, isOk ? "ok" : "unfinished");
    };
    return {
      ordinal: total.received,
      decide: (outcome, drawn) => {
        byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
        served = drawn;
      },
      answer: () => end("answered"),
      leave: () => end("aborted"),
    };
  };

  return {
    receive,
    counts: () => ({
      ...total,
      byPath: Object.fromEntries(byPath),
      byOutcome: { ...byOutcome },
      byModel: Object.fromEntries(byModel),
    }),
  };
}

function plus(sum: AnswerCounts, usage: Usage): AnswerCounts {
  return {
    answers: sum.answers + 1,
    inputTokens: sum.inputTokens + usage.inputTokens,
    cachedInputTokens: sum.cachedInputTokens + usage.cachedInputTokens,
    cacheWriteTokens: sum.cacheWriteTokens + usage.cacheWriteTokens,
    outputTokens: sum.outputTokens + usage.outputTokens,
    reasoningTokens: sum.reasoningTokens + usage.reasoningTokens,
  };
}

/** Whether a model would have worked on it: failures before the first token cost nothing. */
function isBegun(outcome: Outcome): boolean {
  switch (outcome) {
    case "rate-limited":
    case "server-error":
    case "overloaded":
    case "bad-gateway-html":
    case "empty":
      return false;
    default:
      return true;
  }
}
