import type { CandidateSummary } from "../verdict/index.ts";
import { formatCount, formatNumber, formatShare, plural } from "./format.ts";
import { code, type Line, strong, text } from "./model.ts";

type Answers = NonNullable<CandidateSummary["answers"]>;

/** In this order, which is that of interest. */
const ENDS = [
  ["stop", "ended by themselves"],
  ["length", "cut at max-tokens"],
  ["tool-calls", "ended in a call"],
  ["refusal", "refused"],
  ["content-filter", "stopped by a content filter"],
  ["other", "ended for another reason"],
  ["unknown", "without a reason"],
] as const;

/** Nothing where no answer gave a reason, as embeddings. */
function endsLine({ finishes }: Answers): readonly Line[] {
  const told = ENDS.flatMap(([finish, words]) => {
    const count = finishes[finish] ?? 0;
    return count === 0 ? [] : [{ finish, words, count }];
  });
  const all = told.reduce((sum, { count }) => sum + count, 0);
  if (told.every(({ finish }) => finish === "unknown")) return [];
  const parts = told.map(({ words, count }) =>
    `${formatShare(count / all)} ${words} (${formatCount(count)})`);
  return [[strong("Answers"), text(`: ${parts.join(", ")}`)]];
}

function tierLine({ serviceTiers }: Answers): readonly Line[] {
  const tiers = Object.entries(serviceTiers).toSorted(([, a], [, b]) => b - a);
  if (tiers.length === 0) return [];
  const named = tiers.flatMap(([tier, count], at) => [
    text(at === 0 ? ": " : ", "), code(tier),
    ...(tiers.length === 1 ? [] : [text(` (${formatCount(count)})`)]),
  ]);
  return [[strong("Service tier"), ...named]];
}

function streamLine({ streams }: Answers): readonly Line[] {
  const { answers, oneEvent, oneInstant, events, tokens } = streams;
  if (answers === 0) return [];
  const density = events === 0 ? "" : `${formatNumber(tokens / events, 2)} tokens an event; `;
  const whole = oneEvent + oneInstant;
  const pieces = whole === 0 ? `no answer of ${formatCount(answers)} came in one piece`
    : `${formatShare(whole / answers)} of ${plural(answers, "answer")} came in one piece ` +
      `(${formatCount(oneEvent)} in one event, ${formatCount(oneInstant)} in several at one instant)`;
  return [[strong("Streaming"), text(`: ${density}${pieces}`)]];
}

/** What the answers told of themselves: how they ended, as what they were served, how they came. */
export function answerLines({ answers }: Pick<CandidateSummary, "answers">): readonly Line[] {
  return answers === undefined ? []
    : [...endsLine(answers), ...streamLine(answers), ...tierLine(answers)];
}
