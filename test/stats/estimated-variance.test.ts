import { expect, test } from "vitest";
import { addVariances, pooledVariance } from "../../src/stats/index.ts";

test("its own variance is believed alone where the usual one cannot explain it", () => {
  const usual = { variance: 1, dof: 18 };
  expect(pooledVariance(usual, { variance: 2.5, dof: 9 })).toEqual({ variance: 2.5, dof: 9 });
  expect(pooledVariance(usual, { variance: 2.2, dof: 9 }))
    .toEqual({ variance: (18 + 9 * 2.2) / 27, dof: 27 });
  expect(pooledVariance({ variance: 0, dof: 1 }, { variance: 0, dof: 9 }).variance).toBe(0);
});

test("variances add up with Satterthwaite's degrees of freedom", () => {
  expect(addVariances({ variance: 1, dof: 9 }, { variance: 1, dof: 9 }))
    .toEqual({ variance: 2, dof: 18 });
  expect(addVariances({ variance: 0, dof: 3 }, { variance: 2, dof: 9 }).dof).toBeCloseTo(9, 12);
  expect(addVariances({ variance: 0, dof: 3 }, { variance: 0, dof: 9 }).variance).toBe(0);
  const three = [1, 2, 3].map((variance) => ({ variance, dof: 4 }));
  expect(addVariances(...three).variance).toBe(6);
  expect(addVariances(...three).dof).toBeCloseTo(36 / ((1 + 4 + 9) / 4), 12);
});
