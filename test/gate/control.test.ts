import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Execution } from "../../src/engine/index.ts";
import { gate } from "../../src/pipeline.ts";
import { finished, job, OPTIONS, preflight, stage, stored } from "../support/scripted-gate.ts";

const found = { kind: "found", runs: await stored(6) } as const;

/** A job whose control has its own plan; its execution is the first to be asked for. */
function controlled() {
  const alone = job();
  const { plan } = alone;
  const comparableKeys = { ...plan.comparableKeys, arm: "control" };
  return job("default", {
    control: { ...alone, apiKey: null, plan: { ...plan, arm: "control", comparableKeys } },
  });
}

describe("a control", () => {
  test("runs beside each run, is stored beside it and is compared with its own past", async () => {
    const { ports, orders, saved, asked } = stage({
      runs: [finished({ seed: 5 }), finished({ seed: 1 })], loaded: found,
    });
    const outcome = await gate([controlled()], ports, OPTIONS);
    expect(orders.map(({ plan }) => plan.arm).toSorted()).toEqual(["candidate", "control"]);
    expect(outcome.recordings.map(({ arm }) => arm)).toEqual(["candidate", "control"]);
    expect(saved).toMatchObject([{ arm: "candidate", admitted: true }, { arm: "control", admitted: true }]);
    const [ours, theirs] = saved.map(({ fingerprint }) => fingerprint.key);
    expect(ours).not.toBe(theirs);
    expect(asked.map(({ fingerprint }) => fingerprint)).toEqual([ours, theirs]);
    expect(outcome.verdict.verdict).toBe("pass");
  });

  test("that cannot be measured is left out, and that is said", async () => {
    const refused: Execution = { kind: "preflight-failed", arm: 0,
      preflight: { ...preflight, outcome: "auth", status: 401 } };
    const { ports, notices, saved } = stage({ runs: [refused, finished({ seed: 1 })], loaded: found });
    const { verdict } = await gate([controlled()], ports, OPTIONS);
    expect(verdict.verdict).toBe("pass");
    expect(saved).toHaveLength(1);
    expect(notices.join()).toMatch(/^default: without its control, which .*key/);
  });

  test("ends with the run that it is beside", async () => {
    const built = stage({ runs: [], loaded: found });
    const stops: (AbortSignal | undefined)[] = [];
    const failed: Execution = { kind: "preflight-failed", arm: 0,
      preflight: { ...preflight, outcome: "refused" } };
    const execute: typeof built.ports.execute = async (order, _, stop) => {
      stops.push(stop);
      if (must(order.arms[0], "arm").plan.arm === "candidate") return failed;
      await new Promise((resolve) => stop?.addEventListener("abort", resolve));
      return finished({ seed: 5 }, { end: "interrupted" });
    };
    await expect(gate([controlled()], { ...built.ports, execute }, OPTIONS)).rejects.toThrow();
    expect(stops.some((stop) => stop?.aborted)).toBe(true);
  });
});
