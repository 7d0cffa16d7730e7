import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDirectoryStore } from "../src/adapters/stores/index.ts";
import { must } from "../src/base/index.ts";
import { gate } from "../src/pipeline.ts";
import type { Acceptance, Finding, Verdict } from "../src/verdict/index.ts";
import { onDay } from "./support/recordings.ts";
import { finished, job, OPTIONS, stage } from "./support/scripted-gate.ts";

/** The default branch, run after run, on a store on disk: what becomes a baseline, and what never. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tailgate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const SLOW = 2;

/** The gate on the n-th day, without a second measurement: what it does to the store is the same. */
async function runOnDay(
  day: number,
  factor: number,
  more: { readonly acceptances?: readonly Acceptance[]; readonly isStored?: boolean } = {},
): Promise<Verdict> {
  const { acceptances = [], isStored = true } = more;
  const { ports } = stage({ runs: [finished({ seed: day, factor })], allowed: isStored });
  const outcome = await gate([job()], {
    ...ports, store: makeDirectoryStore(folder), identity: { runId: String(day), attempt: 1 },
    newId: () => `run ${day}`, clock: { nowMs: () => 0, wallTime: () => new Date(onDay(day)) },
  }, { ...OPTIONS, acceptances, confirm: 0 });
  expect(outcome.stored.kind).toBe(isStored ? "stored" : "skipped");
  return outcome.verdict;
}

const findingOf = ({ findings }: Verdict): Finding =>
  must(findings.find(({ metric }) => metric === "latency.p99"), "a finding on latency.p99");

const everything: readonly Acceptance[] =
  ["latency.p99", "latency.p50", "ttft.p99", "ttft.p50", "tpot.p50"].map((metric) =>
    ({ metric, bound: 3, reason: "a larger model", by: "pull request #7" }));

describe("a default branch", () => {
  const usualRuns = async (): Promise<void> => {
    for (let day = 1; day <= 6; day += 1) await runOnDay(day, 1);
  };

  test("that regresses twenty times in a row does not shift the gate", async () => {
    await usualRuns();
    const { base, baselines } = await beforeIt();
    for (let day = 10; day < 30; day += 1) {
      const verdict = await runOnDay(day, SLOW);
      expect(verdict.verdict, `day ${day}`).toBe("regressed");
      expect(findingOf(verdict)).toMatchObject({ base, baselineRuns: baselines });
    }
    const good = await runOnDay(40, 1, { isStored: false });
    expect(good.verdict).toBe("pass");
    expect(findingOf(good)).toMatchObject({ base, baselineRuns: baselines });
    const bad = await runOnDay(41, SLOW, { isStored: false });
    expect(bad.verdict).toBe("regressed");
    expect(bad.warnings.map(({ code }) => code)).toContain("default-branch-regressed");
  });

  test("that regresses by what was accepted has its new level from the next run on", async () => {
    await usualRuns();
    const { base } = await beforeIt();
    expect((await runOnDay(10, SLOW)).verdict).toBe("regressed");
    const accepted = await runOnDay(11, SLOW, { acceptances: everything });
    expect(accepted.verdict).toBe("accepted");
    expect(findingOf(accepted).base).toBe(base);

    const next = await runOnDay(12, SLOW);
    expect(next.findings.filter(({ verdict }) => verdict === "regressed")).toEqual([]);
    expect(must(findingOf(next).base, "base") / must(base, "base")).toBeCloseTo(SLOW, 0);
    // What was accepted is no leave for more.
    expect((await runOnDay(13, 2 * SLOW)).verdict).toBe("regressed");
  });

  async function beforeIt() {
    const finding = findingOf(await runOnDay(9, 1, { isStored: false }));
    return { base: finding.base, baselines: finding.baselineRuns };
  }
});
