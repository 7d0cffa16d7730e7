import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { cachedAnswers } from "../../src/verdict/cached-answers.ts";
import { syntheticRun } from "../support/recordings.ts";
import { judgeBench } from "./support.ts";

const run = (cached: number | null, arm: Recording["arm"] = "candidate"): Recording => ({
  ...syntheticRun({ count: 200 }), arm,
  ...(cached === null ? {} : {
    gateway: { answers: 200, retried: 0, cached, overhead: { answers: 0, totalMs: 0, maxMs: 0 } },
  }),
});
const warned = (candidates: readonly Recording[], bases: readonly Recording[] = []) =>
  cachedAnswers({ scenario: "chat", candidates, bases }).map(({ message }) => message);

describe("answers from a gateway's cache", () => {
  test.each<[string, readonly Recording[], readonly Recording[], readonly string[]]>([
    ["no gateway", [run(null)], [], []],
    ["a gateway without a cache", [run(0)], [], []],
    ["a cache", [run(68)], [], ["chat: 34% of the answers (68 of 200)"]],
    ["a cache that hardly knew any", [run(1)], [], ["chat: less than 1% of the answers (1 of 200)"]],
    ["all runs of a scenario together", [run(0), run(100)], [], ["chat: 25% of the answers (100 of 400)"]],
    ["the base arm's cache", [run(0)], [run(200, "base")], ["chat: base arm: 100% of the answers"]],
    ["both", [run(20)], [run(20, "base")], ["chat: 10%", "chat: base arm: 10%"]],
  ])("%s", (_what, candidates, bases, messages) => {
    expect(warned(candidates, bases)).toEqual(messages.map((one) => expect.stringContaining(one)));
  });

  test("are a warning of the verdict, with what to do", () => {
    expect(judgeBench({ candidates: [run(68)] }).warnings).toContainEqual({
      code: "cached-answers", message: expect.stringContaining("34%"),
      remedy: expect.stringContaining("cache-busting"),
    });
  });
});
