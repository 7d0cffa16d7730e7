import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBuckets, makeHistogram, mergePopulations, type Population, quantileOf,
} from "../../src/measurement/index.ts";
import { rankOf } from "../../src/stats/index.ts";

interface Part {
  readonly values: readonly number[];
  readonly beyond: number;
}

const part: fc.Arbitrary<Part> = fc.record({
  values: fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3_600_000_000 })),
    { maxLength: 30 }),
  beyond: fc.integer({ min: 0, max: 4 }),
});

function populationOfPart({ values, beyond }: Part): Population {
  const histogram = makeHistogram();
  for (const value of values) histogram.record(value);
  return { buckets: decodeBuckets(histogram.encode()), beyond };
}

test("a quantile of merged parts is the value at its rank among all of them, failures last", () => {
  fc.assert(fc.property(
    fc.array(part, { minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true }),
    (parts, quantile) => {
      const values = parts.flatMap((one) => one.values).toSorted((a, b) => a - b);
      const count = parts.reduce((sum, one) => sum + one.beyond, values.length);
      fc.pre(count > 0);
      const exact = values[rankOf(quantile, count) - 1];
      const found = quantileOf(mergePopulations(parts.map(populationOfPart)), quantile);
      expect(found.kind).toBe(exact === undefined ? "beyond" : "value");
      if (found.kind !== "value" || exact === undefined) return;
      expect(found.us).toBeGreaterThanOrEqual(exact);
      expect(found.us).toBeLessThanOrEqual(exact * 1.001 + 1);
    },
  ));
});
