import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { answerDoubts } from "../../src/verdict/answer-doubts.ts";
import { makeRun } from "../support/verdicts.ts";

const run = makeRun();
const codes = (...candidates: readonly Recording[]): readonly string[] =>
  answerDoubts([{ scenario: "chat", candidates }]).map(({ code }) => code);
const counted = (told: number): Recording => ({
  ...run, blocks: run.blocks.map((block) => ({ ...block, tokens: { ...block.tokens, requests: told } })),
});
const streamed = (oneEvent: number, oneInstant: number): Recording => ({
  ...run, answers: {
    finishes: { stop: 100 }, serviceTiers: {},
    streams: { answers: 100, oneEvent, oneInstant, events: 100, tokens: 1000 },
  },
});
const priced = { input: 1, output: 1, cachedInput: null, cacheWrite: null, reasoning: null };
const costing = (total: number | null, models: Recording["cost"]["perModel"]): Recording =>
  ({ ...run, cost: { ...run.cost, total, perModel: models } });
const part = { requests: 1, total: null, input: 1, output: 1 };

describe("doubts about the answers", () => {
  test.each<[string, readonly Recording[], readonly string[]]>([
    ["none", [run], []],
    ["half of the answers in one event", [streamed(50, 0)], ["not-streamed"]],
    ["half of them at one instant or in one event", [streamed(20, 30)], ["not-streamed"]],
    ["fewer", [streamed(30, 19)], []],
    ["a model without a price", [costing(null, { m: part })], ["unpriced"]],
    ["a cost that is unknown although there is a price", [costing(null, { m: { ...part, price: priced } })],
      []],
    ["usage told by some answers only", [counted(1)], ["partly-counted"]],
    ["usage told by none", [counted(0)], []],
    ["tokens counted in two ways",
      [run, { ...run, tokens: { ...run.tokens, source: "estimate" } }], ["mixed-token-sources"]],
  ])("%s", (_what, candidates, expected) => {
    expect(codes(...candidates)).toEqual(expected);
  });

  test("name the scenario and how many", () => {
    expect(answerDoubts([{ scenario: "chat", candidates: [streamed(64, 20)] }])[0]?.message)
      .toMatch(/^chat: 84% of the streamed answers came in one piece/);
  });
});
