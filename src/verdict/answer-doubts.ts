import type { Warning } from "../base/index.ts";
import { type Recording, sumFacts } from "../measurement/index.ts";

interface Judged {
  readonly scenario: string;
  readonly candidates: readonly Recording[];
}

/** From this share of the streamed answers on, their time to first token is none. */
const MOSTLY = 0.5;
const MOST_NAMED = 10;

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

/** The models whose answers cost nobody knows what, because they have no price. */
function unpriced({ scenario, candidates }: Judged): readonly Warning[] {
  const [run] = candidates;
  if (run === undefined || run.cost.total !== null || run.tokens.source === "none") return [];
  const models = Object.entries(run.cost.perModel)
    .filter(([, { total, price }]) => total === null && price === undefined).map(([name]) => name);
  if (models.length === 0 && Object.keys(run.cost.perModel).length > 0) return [];
  return [{
    code: "unpriced",
    message: `${scenario}: no price is known for ${models.slice(0, MOST_NAMED).join(", ") || "the model"}, ` +
      "so cost is neither shown nor gated",
    remedy: "Give its price with `prices`.",
  }];
}

/** Answers without usage beside others that have it: means are of the others, the sum is unknown. */
function partlyCounted({ scenario, candidates }: Judged): readonly Warning[] {
  const ok = candidates.reduce((sum, { load }) => sum + load.ok, 0);
  const told = candidates.flatMap(({ blocks }) => blocks)
    .reduce((sum, { tokens }) => sum + tokens.requests, 0);
  if (told === 0 || told >= ok) return [];
  return [{
    code: "partly-counted",
    message: `${scenario}: ${ok - told} of ${ok} answers told no token usage; tokens are those of the ` +
      "others, and what the run cost is not known",
    remedy: "See why the endpoint leaves it out, or count all answers alike with token-source: estimate.",
  }];
}

/** Runs of both kinds have no tokens in common. */
function mixedSources({ scenario, candidates }: Judged): readonly Warning[] {
  const sources = [...new Set(candidates.map(({ tokens }) => tokens.source))];
  if (sources.length < 2) return [];
  return [{
    code: "mixed-token-sources",
    message: `${scenario}: the runs judged together count their tokens differently (${sources.join(", ")})`,
    remedy: "Judge runs with the same token-source together.",
  }];
}

/** Answers that are called streams and come in one piece. */
function notStreamed({ scenario, candidates }: Judged): readonly Warning[] {
  const { answers } = sumFacts(candidates, "one after the other");
  if (answers === undefined) return [];
  const { answers: streamed, oneEvent, oneInstant } = answers.streams;
  const whole = oneEvent + oneInstant;
  if (streamed === 0 || whole < MOSTLY * streamed) return [];
  return [{
    code: "not-streamed",
    message: `${scenario}: ${percent(whole, streamed)} of the streamed answers came in one piece, so that ` +
      "their time to first token is that of the whole answer and they have no time per output token",
    remedy: "Something between model and client collects the stream: look for a proxy or gateway that " +
      "buffers.",
  }];
}

/** What is doubtful about the answers themselves, whatever the figures say. */
export function answerDoubts(cases: readonly Judged[]): readonly Warning[] {
  return cases.flatMap((one) => [
    ...unpriced(one), ...partlyCounted(one), ...mixedSources(one), ...notStreamed(one),
  ]);
}
