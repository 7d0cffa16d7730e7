import { describe, expect, test } from "vitest";
import { gatewayLines } from "../../src/report/gateway.ts";

const cost = { currency: "USD" as const, total: 1, priceTable: null, perModel: {} };
const said = (facts: Omit<Parameters<typeof gatewayLines>[0], "cost"> & {
  readonly reported?: { requests: number; total: number; ours: number | null };
}): readonly string[] => {
  const { reported, ...gateway } = facts;
  return gatewayLines({ ...gateway, cost: reported === undefined ? cost : { ...cost, reported } })
    .map((line) => line.map((span) => ("text" in span ? span.text : "")).join(""));
};
const gateway = {
  answers: 20, retried: 0, cached: 0, overhead: { answers: 20, totalMs: 160, maxMs: 33 },
};

describe("what a gateway says, beside what we found", () => {
  test("its cost, and by how much it differs", () => {
    const of = (total: number, ours: number | null) => said({ reported: { requests: 20, total, ours } });
    expect(of(0.5, 0.4)).toEqual(["The gateway's own cost: $0.50 for 20 answers, 25% above ours of $0.40"]);
    expect(of(0.3, 0.4)).toEqual(["The gateway's own cost: $0.30 for 20 answers, 25% below ours of $0.40"]);
    expect(of(0.4, 0.40001)).toEqual(["The gateway's own cost: $0.40 for 20 answers, the same as ours"]);
    expect(of(0.4, null)[0]).toContain("for which there is no price of ours");
  });

  test("its part in the answers", () => {
    expect(said({ gateway })).toEqual(
      ["Gateway: it says that it took 8.00 ms of an answer's time on average, 33.0 ms at most"]);
    expect(said({ gateway: { ...gateway, cached: 3, retried: 1 } })[0])
      .toContain("1 answer took more than one attempt behind it; 3 answers came from its cache");
    expect(said({ gateway: { ...gateway, overhead: { answers: 0, totalMs: 0, maxMs: 0 } } }))
      .toEqual(["Gateway: no retries and no cache in 20 answers"]);
  });

  test("nothing where there is none", () => {
    expect(said({})).toEqual([]);
  });
});
