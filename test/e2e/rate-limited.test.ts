import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gate, type Outcome, startSimulator } from "../../src/entry/index.ts";
import { undisturbed } from "../support/undisturbed.ts";

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "tailgate-limits-")); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

/** At 50/s, against an endpoint with a limit of its own; compared with the run that was stored. */
async function gateOnce(rateLimitPerS: number | null, more: Record<string, string>): Promise<Outcome> {
  const simulator = await startSimulator({
    // Slow answers are not disturbed by a busy machine: what is late is held against their length.
    ttft: { kind: "constant", ms: 1500 }, tpot: { kind: "constant", ms: 1 },
    outputTokens: { kind: "constant", tokens: 8 }, rateLimitPerS,
  });
  try {
    return await gate({
      endpoint: `${simulator.url}/v1`, model: "m", rate: "50/s", duration: "4s", warmup: "0",
      baseline: `dir:${folder}`, "update-baseline": "never", ...more,
    });
  } finally {
    await simulator.close();
  }
}

async function verdictOf(once: () => Promise<Outcome>) {
  const { verdict } = await undisturbed(once, ({ verdict: said }) => ({
    exitCode: said.verdict === "invalid" ? 3 : 0,
    text: said.findings.flatMap(({ reasons }) => reasons).join("; "),
  }));
  return verdict;
}

const gateAgainst = (rateLimitPerS: number | null, more: Record<string, string> = {}) =>
  verdictOf(() => gateOnce(rateLimitPerS, more));

test("a storm of 429s ends as rate limited, not as a latency regression", async () => {
  expect((await gateAgainst(null, { "update-baseline": "always" })).verdict).toBe("no-baseline");
  const verdict = await gateAgainst(5);
  expect(verdict).toMatchObject({ verdict: "inconclusive", conclusion: "neutral" });
  expect(verdict.findings).toHaveLength(1);
  expect(verdict.findings[0]).toMatchObject({ rule: "validity", cause: "rate-limited" });
  expect(verdict.headline).toMatch(/rate limited/);
  const candidate = verdict.candidate.scenarios["default"];
  expect(candidate?.outcomes["rate-limited"]).toBeGreaterThan(100);
  expect(candidate?.rateLimits).toMatchObject({
    lowest: { requests: { limit: 5, remaining: 0 } }, retryAfter: { maxMs: 1000 },
  });
});

test("an endpoint that turns everything away is rate limited as well", async () => {
  const simulator = await startSimulator({ errors: { "rate-limited": 1 } });
  try {
    const verdict = await verdictOf(() => gate({
      endpoint: `${simulator.url}/v1`, model: "m", rate: "20/s", duration: "2s", warmup: "0",
      baseline: "none",
    }));
    expect(verdict).toMatchObject({ verdict: "inconclusive", conclusion: "neutral" });
    expect(verdict.findings[0]).toMatchObject({ rule: "validity", cause: "rate-limited" });
  } finally {
    await simulator.close();
  }
});

test("a gate with retries has baselines of its own, and they are in its verdict", async () => {
  const verdict = await gateAgainst(30, { retries: "4", timeout: "20s" });
  expect(verdict.findings[0]).toMatchObject({ verdict: "no-baseline" });
  expect(verdict.findings[0]?.reasons[0]).toContain("another retries");
  const candidate = verdict.candidate.scenarios["default"];
  expect(candidate?.outcomes).toEqual({ ok: 200 });
  expect(candidate?.retries?.recovered).toBeGreaterThan(0);
});
