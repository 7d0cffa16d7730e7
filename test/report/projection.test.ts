import { expect, test } from "vitest";
import { projectionBlocks } from "../../src/report/projection.ts";
import type { MonthlyProjection } from "../../src/verdict/index.ts";

const projection: MonthlyProjection = {
  scenario: "chat", volume: { kind: "tokens", tokens: 500e6 }, perRequest: { input: 27.4, output: 77 },
  isMeasured: true,
  costs: [
    { name: "as planned", usd: 797, unpriced: [] },
    { name: "gpt-4.1", usd: 4000, unpriced: [] },
    { name: "same", usd: 797.1, unpriced: [] },
    { name: "mystery", usd: null, unpriced: ["mystery"] },
  ],
};

const cells = (given: MonthlyProjection): readonly (readonly string[])[] => projectionBlocks(given)
  .flatMap((block) => (block.kind === "table" ? block.rows : []))
  .map((row) => row.map((line) => line.map((span) => ("text" in span ? span.text : "")).join("")));

test("a row for each choice, against the plan; what has no price says so", () => {
  expect(cells(projection)).toEqual([
    ["as planned", "$797.00", "the plan"],
    ["gpt-4.1", "$4,000.00", "+402%"],
    ["same", "$797.10", "same"],
    ["mystery", "unpriced", ""],
  ]);
});

test.each<[string, Partial<MonthlyProjection>, RegExp]>([
  ["measured tokens", {}, /500,000,000 tokens.*27 input and 77 output tokens a request, as in the stored/],
  ["tokens of the run at hand", { isThisRun: true }, /as in this run; every model/],
  ["tokens by the plan", { isMeasured: false }, /with answers as long as allowed/],
  ["requests", { volume: { kind: "requests", requests: 2e6 } }, /2,000,000 requests/],
])("says what it is based on: %s", (_what, change, words) => {
  const [first] = projectionBlocks({ ...projection, ...change });
  const said = first?.kind === "paragraph" ? first.line.map((span) => ("text" in span ? span.text : "")) : [];
  expect(said.join("")).toMatch(words);
});
