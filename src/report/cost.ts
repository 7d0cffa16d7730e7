import type { CandidateSummary } from "../verdict/index.ts";
import { answerLines } from "./answers.ts";
import { formatCount, formatUsd } from "./format.ts";
import { gatewayLines } from "./gateway.ts";
import { type Block, code, type Line, strong, text } from "./model.ts";
import { limitLines } from "./rate-limits.ts";
import { costTable, modelTable } from "./tables.ts";

/** What the answers used up and cost, and what they told of themselves. */

function tokenLine(candidate: Pick<CandidateSummary, "tokens">): Line {
  const { source, input, cachedInput, cacheWrite, cacheWrite1h = 0, output, reasoning } = candidate.tokens;
  if (source === "none") return [strong("Tokens"), text(": the API reported no usage")];
  const parts = [
    `${formatCount(input)} in`,
    ...(cachedInput > 0 ? [`${formatCount(cachedInput)} of them from a cache`] : []),
    ...(cacheWrite > 0 ? [`${formatCount(cacheWrite)} written to a cache`] : []),
    ...(cacheWrite1h > 0 ? [`${formatCount(cacheWrite1h)} of these for an hour`] : []),
    `${formatCount(output)} out`,
    ...(reasoning > 0 ? [`${formatCount(reasoning)} of them reasoning`] : []),
  ];
  const estimate = source === "estimate" ? " (estimated, not the API's usage)" : "";
  return [strong("Tokens"), text(`: ${parts.join(", ")}${estimate}`)];
}

function costLines(
  { cost, excluded, tokens }: Pick<CandidateSummary, "cost" | "excluded" | "tokens">,
): readonly Line[] {
  const estimate = tokens.source === "estimate" ? ", by estimated tokens" : "";
  const aside = [excluded.warmup.costUsd, excluded.preflight.costUsd]
    .reduce<number>((sum, usd) => sum + (usd ?? 0), 0);
  const besides = aside > 0 ? `, besides ${formatUsd(aside)} for warm-up and preflight` : "";
  const total = cost.total === null
    ? ": unknown, the model has no price or the API reported no usage"
    : `: ${formatUsd(cost.total)} in the measured window${estimate}${besides}`;
  const table = cost.priceTable;
  return [
    [strong("Cost"), text(total)],
    ...(table === null ? [] : [
      [strong("Prices"), text(": "), code(table.source), text(" of "), code(table.date)]]),
  ];
}

export function costBlocks(
  candidate: Pick<CandidateSummary,
    "answers" | "cost" | "excluded" | "gateway" | "models" | "rateLimits" | "tokens">,
): readonly Block[] {
  const tables = [costTable(candidate.cost), modelTable(candidate.models)];
  return [
    {
      kind: "list",
      items: [
        ...costLines(candidate), ...gatewayLines(candidate), tokenLine(candidate),
        ...answerLines(candidate), ...limitLines(candidate),
      ],
    },
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
}
