import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRandom } from "../../src/base/index.ts";
import { moderatedVariance, pGreaterThanZero, predictChange } from "../../src/stats/index.ts";
import type { RunEstimate } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };

const PRIOR = { prior: { sd: 0.12, dof: 4 }, floorSd: 0.02, withinDof: 9 };
const runsOf = (values: readonly number[], withinVariance = 0.001): readonly RunEstimate[] =>
  values.map((value) => ({ value, withinVariance, count: 1000 }));

const runs = (maxLength: number, withinVariance = fc.double({ min: 0, max: 0.02, noNaN: true })) =>
  fc.array(
    fc.record({
      value: fc.double({ min: -1, max: 1, noNaN: true }), withinVariance,
      count: fc.constantFrom(600, 3000),
    }),
    { minLength: 1, maxLength },
  );

describe("moderated variance", () => {
  const prior = { priorVariance: 0.0144, priorDof: 4, floor: 0.0004 };

  test.each([
    { name: "one value: the prior alone", sampleVariance: 9, count: 1, variance: 0.0144, dof: 4 },
    { name: "five values: half each", sampleVariance: 0.01, count: 5, variance: 0.0122, dof: 8 },
    { name: "no spread: shrunk, not 0", sampleVariance: 0, count: 3, variance: 0.0096, dof: 6 },
  ])("$name", ({ sampleVariance, count, variance, dof }) => {
    const ours = moderatedVariance({ sampleVariance, count, ...prior });
    expect(ours.variance).toBeCloseTo(variance, 14);
    expect(ours.dof).toBe(dof);
  });

  test("it never falls below its floor", () => {
    const ours = moderatedVariance({ sampleVariance: 0, count: 200, ...prior });
    expect(ours.variance).toBe(0.0004);
  });

  test("without a prior it is the sample's own, and one value is refused", () => {
    const none = { sampleVariance: 3, priorVariance: 0, priorDof: 0, floor: 0 };
    expect(moderatedVariance({ ...none, count: 4 })).toEqual({ variance: 3, dof: 3 });
    expect(() => moderatedVariance({ ...none, count: 1 })).toThrow("priorDof must be above 0");
  });

  test.each(["sampleVariance", "priorVariance", "priorDof", "floor"])("negative %s", (name) => {
    const options = { sampleVariance: 1, count: 3, ...prior, [name]: -1 };
    expect(() => moderatedVariance(options)).toThrow(`${name} must be finite and >= 0, got -1`);
  });
});

describe("predicted change", () => {
  test.each(oracle.prediction.map((row) => ({ ...row, past: row.history.length })))(
    "agrees with an independent computation: $past past runs, floor $floorSd",
    ({ history, candidate, prior, floorSd, withinDof, expected }) => {
      const ours = predictChange({ history, candidate, prior, floorSd, withinDof });
      const { outliers, ...numbers } = expected;
      expect(ours.outliers).toEqual(outliers);
      const received = new Map<string, unknown>(Object.entries(ours));
      for (const [name, value] of Object.entries(numbers)) {
        expect(received.get(name), name).toBeCloseTo(value, 12);
      }
    },
  );

  test("one past run: the prior's spread, twice, with the prior's degrees of freedom", () => {
    const ours = predictChange({ history: runsOf([1], 0), candidate: runsOf([1.2], 0), ...PRIOR });
    expect(ours.estimate).toBeCloseTo(0.2, 14);
    expect(ours.standardError).toBeCloseTo(0.12 * Math.SQRT2, 14);
    expect(ours.dof).toBeCloseTo(4, 12);
  });

  test("noise within the runs is known better than that between them, so it adds freedom", () => {
    const noisy = predictChange({
      history: runsOf([1, 1.02], 0.01), candidate: runsOf([1.2], 0.01), ...PRIOR,
    });
    const between = predictChange({
      history: runsOf([1, 1.02], 0), candidate: runsOf([1.2], 0), ...PRIOR,
    });
    expect(between.dof).toBeCloseTo(5, 12);
    expect(noisy.dof).toBeGreaterThan(10);
  });

  test("a past run that errs far more than the others does not make new ones uncertain", () => {
    const steady = runsOf([0, 0.1, -0.1]);
    const candidate = runsOf([0]);
    const errorBeside = (odd: number): number => predictChange({
      history: [...steady, { value: 0.05, withinVariance: odd, count: 1000 }], candidate, ...PRIOR,
    }).withinSdCandidate;
    expect(errorBeside(0.5)).toBeCloseTo(Math.sqrt(0.001), 9);
    expect(errorBeside(0.005)).toBeGreaterThan(Math.sqrt(0.0015));
  });

  test("from five past runs on the centre is their median", () => {
    const few = runsOf([0, 0, 0, 0.1]);
    const four = predictChange({ history: few, candidate: runsOf([0]), ...PRIOR });
    expect(four.centre).toBeCloseTo(0.025, 14);
    const values = [0, 0.01, 0.02, 0.03, 0.06];
    const five = predictChange({ history: runsOf(values), candidate: runsOf([0]), ...PRIOR });
    expect(five.centre).toBe(0.02);
  });

  test("a wild past run is named and changes nothing else", () => {
    const clean = runsOf([0, 0.05, -0.05, 0.1, -0.1, 0.02]);
    const wild = [...clean.slice(0, 2), ...runsOf([3]), ...clean.slice(2)];
    const candidate = runsOf([0.1]);
    const with3 = predictChange({ history: wild, candidate, ...PRIOR });
    expect(with3.outliers).toEqual([2]);
    const without3 = predictChange({ history: clean, candidate, ...PRIOR });
    expect({ ...with3, outliers: [] }).toEqual(without3);
  });

  test("a nearly constant history flags only what leaves 3.5 floors, of few runs 5", () => {
    const eight = runsOf([0, 0, 0, 0, 0, 0, 0.069, 0.071], 0);
    expect(predictChange({ history: eight, candidate: runsOf([0]), ...PRIOR }).outliers).toEqual([7]);
    const seven = runsOf([0, 0, 0, 0, 0, 0.099, 0.101], 0);
    expect(predictChange({ history: seven, candidate: runsOf([0]), ...PRIOR }).outliers).toEqual([6]);
  });

  test("a run no farther out than each is known is no outlier, however close the others lie", () => {
    const values = [0, 0.01, 0, 0.01, 0, 0.01, 0.005, 0.005, 0.1];
    const outliersOf = (withinVariance: number) => predictChange({
      history: runsOf(values, withinVariance), candidate: runsOf([0]), ...PRIOR,
    }).outliers;
    expect(outliersOf(0.0001)).toEqual([8]);
    expect(outliersOf(0.001)).toEqual([]);
  });

  test("new runs err as past ones do, unless they clearly err more", () => {
    const history = runsOf([0, 0.1, -0.1], 0.01);
    const errorOf = (withinVariance: number): number =>
      predictChange({ history, candidate: runsOf([0], withinVariance), ...PRIOR }).withinSdCandidate ** 2;
    expect(errorOf(0.002)).toBeCloseTo((27 * 0.01 + 9 * 0.002) / 36, 12);
    expect(errorOf(0.02)).toBeCloseTo((27 * 0.01 + 9 * 0.02) / 36, 12);
    expect(errorOf(0.03)).toBeCloseTo(0.03, 12);
  });

  test("the standard error never falls below the floor's", () => {
    // All of the past spread is explained within its runs, and the new runs are endless.
    const history = runsOf(Array.from({ length: 20 }, () => 0), 0.003);
    const candidate = [0, 0].map((value) => ({ value, withinVariance: 0, count: 1e12 }));
    const ours = predictChange({ history, candidate, ...PRIOR, floorSd: 0.03 });
    expect(ours.betweenSd).toBe(0);
    expect(ours.standardError).toBeCloseTo(0.03 * Math.sqrt(1 / 2 + 1 / 20), 14);
  });

  test("longer new runs help, up to the part between runs", () => {
    const history = runsOf([0, 0.1, -0.1], 0.01);
    const of = (times: number) => predictChange({
      history, candidate: [{ value: 0, withinVariance: 0.01 / times, count: 1000 * times }], ...PRIOR,
    });
    const [short, long] = [of(1), of(1e9)];
    expect(short.betweenSd).toBeCloseTo(long.betweenSd, 12);
    expect(short.standardError ** 2 - long.standardError ** 2).toBeCloseTo(0.01, 9);
    expect(short.withinShare).toBeGreaterThan(0.25);
    expect(long.withinShare).toBeLessThan(1e-6);
  });

  test("moving everything moves the centre only; mirroring mirrors; order does not matter", () => {
    fc.assert(
      fc.property(runs(12), runs(3), (history, candidate) => {
        const ours = predictChange({ history, candidate, ...PRIOR });
        const map = (f: (value: number) => number) =>
          predictChange({
            history: history.map((run) => ({ ...run, value: f(run.value) })),
            candidate: candidate.map((run) => ({ ...run, value: f(run.value) })),
            ...PRIOR,
          });
        const mirrored = map((value) => -value);
        expect(mirrored.estimate).toBeCloseTo(-ours.estimate, 12);
        expect(mirrored.standardError).toBeCloseTo(ours.standardError, 12);
        const moved = map((value) => value + 4);
        fc.pre(moved.outliers.length === ours.outliers.length);
        expect(moved.estimate).toBeCloseTo(ours.estimate, 12);
        expect(moved.standardError).toBeCloseTo(ours.standardError, 10);
        const reversed = predictChange({ history: history.toReversed(), candidate, ...PRIOR });
        expect(reversed.standardError).toBeCloseTo(ours.standardError, 12);
      }),
    );
  });

  test("at most half are outliers, shares lie in 0 to 1, repeating a run never hurts", () => {
    // Of one variance: that runs err more than the past ones is seen only once there are several.
    const steady = (most: number) => runs(most, fc.constant(0.004))
      .map((all) => all.map((run) => ({ ...run, count: 1000 })));
    fc.assert(
      fc.property(steady(20), steady(3), (history, candidate) => {
        const ours = predictChange({ history, candidate, ...PRIOR });
        expect(ours.outliers.length).toBeLessThanOrEqual(history.length / 2);
        expect(ours.withinShare).toBeGreaterThanOrEqual(0);
        expect(ours.withinShare).toBeLessThanOrEqual(1);
        const twice = [...candidate, ...candidate];
        const repeated = predictChange({ history, candidate: twice, ...PRIOR });
        expect(repeated.standardError).toBeLessThanOrEqual(ours.standardError);
        expect(repeated.estimate).toBeCloseTo(ours.estimate, 12);
      }),
    );
  });

  // 3,000 unchanged runs, spread as the prior says: 1% nominal is 30; Poisson 3 sigma above is 46.
  test.each([1, 3, 10])("unchanged runs rarely alarm with %i past runs", (past) => {
    const random = makeRandom(past);
    const run = (): RunEstimate => ({ value: 0.12 * random.normal(), withinVariance: 0.0016, count: 3000 });
    let alarms = 0;
    for (let trial = 0; trial < 3000; trial += 1) {
      const history = Array.from({ length: past }, run);
      const change = predictChange({ history, candidate: [run()], ...PRIOR });
      if (pGreaterThanZero(change) <= 0.01) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(46);
  });

  test.each([
    { name: "no history", change: { history: [] }, message: "history needs at least one run" },
    { name: "no candidate", change: { candidate: [] }, message: "candidate needs at least one" },
    { name: "no floor", change: { floorSd: 0 }, message: "floorSd must be finite and above 0" },
    {
      name: "an estimate that is not a number",
      change: { history: runsOf([0, Number.NaN]) },
      message: "history[1].value must be a finite number, got NaN",
    },
    {
      name: "a run without values",
      change: { history: [{ value: 0, withinVariance: 0, count: 0 }] },
      message: "history[0].count must be finite and above 0, got 0",
    },
    {
      name: "a negative variance",
      change: { candidate: runsOf([0], -1) },
      message: "candidate[0].withinVariance must be finite and >= 0, got -1",
    },
  ])("$name is refused", ({ change, message }) => {
    const options = { history: runsOf([0]), candidate: runsOf([0]), ...PRIOR, ...change };
    expect(() => predictChange(options)).toThrow(message);
  });
});
