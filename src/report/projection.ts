import type { Usd } from "../base/index.ts";
import type { MonthlyProjection } from "../verdict/index.ts";
import { formatCount, formatUsd } from "./format.ts";
import { type Block, code, left, type Line, right, text } from "./model.ts";

function volumeText({ volume }: MonthlyProjection): string {
  return volume.kind === "tokens"
    ? `${formatCount(volume.tokens)} tokens` : `${formatCount(volume.requests)} requests`;
}

function differenceText(usd: Usd | null, firstUsd: Usd | null): string {
  if (usd === null || firstUsd === null || firstUsd === 0) return "";
  const percent = Math.round((usd / firstUsd - 1) * 100);
  return percent === 0 ? "same" : `${percent > 0 ? "+" : "−"}${formatCount(Math.abs(percent))}%`;
}

function costText({ usd, unpriced }: MonthlyProjection["costs"][number]): string {
  if (usd !== null) return formatUsd(usd);
  return unpriced.length > 0 ? "unpriced" : "unknown";
}

function basisText({ perRequest, isMeasured, isThisRun = false }: MonthlyProjection): string {
  const { input, output } = perRequest;
  const tokens = `${formatCount(Math.round(input))} input and ${formatCount(Math.round(output))} output ` +
    "tokens a request";
  const runs = isThisRun ? "as in this run" : "as in the stored runs";
  const source = isMeasured ? runs : "by the prompts, with answers as long as allowed";
  return `For ${tokens}, ${source}; every model is taken to need the same.`;
}

/** The projection of one scenario: a sentence and a table. */
export function projectionBlocks(projection: MonthlyProjection): readonly Block[] {
  const firstUsd = projection.costs[0]?.usd ?? null;
  return [
    {
      kind: "paragraph",
      line: [text(`A month of ${volumeText(projection)} in `), code(projection.scenario),
        text(`. ${basisText(projection)}`)],
    },
    {
      kind: "table",
      columns: [left("Models"), right("Cost a month"), right("Against the plan")],
      rows: projection.costs.map((cost, at): readonly Line[] => [
        [code(cost.name)],
        [text(costText(cost))],
        [text(at === 0 ? "the plan" : differenceText(cost.usd, firstUsd))],
      ]),
    },
  ];
}
