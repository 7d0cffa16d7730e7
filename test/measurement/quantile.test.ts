import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBuckets, makeHistogram, mergePopulations, type Population, quantileOf, quantileWithout,
} from "../../src/measurement/index.ts";

const population = fc.record({
  values: fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3_600_000_000 })),
    { maxLength: 30 }),
  beyond: fc.integer({ min: 0, max: 4 }),
}).map(({ values, beyond }): Population => {
  const histogram = makeHistogram();
  for (const value of values) histogram.record(value);
  return { buckets: decodeBuckets(histogram.encode()), beyond };
});

test("a quantile without one part is the quantile of all others merged", () => {
  fc.assert(fc.property(
    fc.array(population, { minLength: 1, maxLength: 6 }), fc.nat(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    (parts, chosen, quantile) => {
      const left = chosen % parts.length;
      const others = mergePopulations(parts.filter((_, at) => at !== left));
      const part = parts[left] ?? others;
      expect(quantileWithout(mergePopulations(parts), part, quantile)).toEqual(quantileOf(others, quantile));
    },
  ));
});
