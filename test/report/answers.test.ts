import { describe, expect, test } from "vitest";
import { answerLines } from "../../src/report/answers.ts";
import { modelTable } from "../../src/report/tables.ts";
import type { CandidateSummary } from "../../src/verdict/index.ts";
import { modelFigures } from "../../src/verdict/model-figures.ts";
import { makeHistogram } from "../../src/measurement/index.ts";

type Answers = NonNullable<CandidateSummary["answers"]>;

const said = (more: Partial<Answers>): readonly string[] => answerLines({
  answers: {
    finishes: {}, serviceTiers: {},
    streams: { answers: 0, oneEvent: 0, oneInstant: 0, events: 0, tokens: 0 }, ...more,
  },
}).map((line) => line.map((span) => ("text" in span ? span.text : "")).join(""));

describe("what the answers told of themselves", () => {
  test("how they ended, the cut ones with their share", () => {
    expect(said({ finishes: { stop: 90, length: 9, refusal: 1 } })).toEqual(
      ["Answers: 90% ended by themselves (90), 9% cut at max-tokens (9), 1% refused (1)"]);
    expect(said({ finishes: { unknown: 5 } })).toEqual([]);
    expect(said({ finishes: { unknown: 5, stop: 5 } })[0]).toContain("50% without a reason (5)");
  });

  test("how they came", () => {
    const streams = { answers: 100, oneEvent: 0, oneInstant: 0, events: 400, tokens: 1000 };
    expect(said({ streams })).toEqual(
      ["Streaming: 2.5 tokens an event; no answer of 100 came in one piece"]);
    expect(said({ streams: { ...streams, oneEvent: 60, oneInstant: 2, events: 0 } })).toEqual([
      "Streaming: 62% of 100 answers came in one piece (60 in one event, 2 in several at one instant)"]);
  });

  test("as what they were served", () => {
    expect(said({ serviceTiers: { default: 7 } })).toEqual(["Service tier: default"]);
    expect(said({ serviceTiers: { default: 7, priority: 9 } })).toEqual(
      ["Service tier: priority (9), default (7)"]);
  });

  test("is nothing of plain HTTP and of older files", () => {
    expect(answerLines({})).toEqual([]);
  });
});

describe("the models of a mix beside each other", () => {
  const histogram = (...ms: readonly number[]): string => {
    const made = makeHistogram();
    for (const one of ms) made.record(one * 1000);
    return made.encode();
  };
  const tokens = { input: 1, cachedInput: 0, cacheWrite: 0, output: 1, reasoning: 0, requests: 2 };
  const small = {
    outcomes: { ok: 2 }, tokens, costUsd: 0.002, histograms: { latency: histogram(100, 200) },
  };
  const large = {
    outcomes: { ok: 4, "server-error": 2 }, tokens, costUsd: null,
    histograms: { latency: histogram(10, 20, 30, 40), ttft: histogram(1, 2, 3, 4) },
  };

  test("have times, errors and cost of their own, failures being slowest", () => {
    const figures = modelFigures({ small, large });
    expect(Object.keys(figures ?? {})).toEqual(["large", "small"]);
    expect(figures?.["small"]).toMatchObject(
      { share: 0.25, errorRate: 0, costPerRequestUsd: 0.001, ttftP50Ms: null });
    expect(figures?.["small"]?.p50Ms).toBeCloseTo(100, 0);
    expect(figures?.["large"]).toMatchObject({ share: 0.75, p99Ms: null, costPerRequestUsd: null });
    expect(figures?.["large"]?.errorRate).toBeCloseTo(1 / 3, 9);
    expect(figures?.["large"]?.p50Ms).toBeCloseTo(30, 0);
  });

  test("are a table, of one model there is none", () => {
    const texts = modelTable(modelFigures({ small, large }) ?? undefined).rows.map((row) =>
      row.map((line) => line.map((span) => ("text" in span ? span.text : "")).join("")));
    expect(texts[0]).toEqual(
      ["large", "75%", expect.stringMatching(/^30\.\d+ ms$/), "failed", "3.00 ms", "failed", "33.3%", "unpriced"]);
    expect(texts[1]?.slice(-2)).toEqual(["0%", "$0.00100"]);
    expect(modelFigures({ small })).toBeNull();
    expect(modelTable(undefined).rows).toEqual([]);
  });
});
