import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jitteredBackoff } from "../../../src/adapters/github/index.ts";
import type { Answer, Call } from "../../../src/adapters/github/exchange.ts";
import { requestedWaitMs, withRetries } from "../../../src/adapters/github/retry.ts";

const call = (repeatable: boolean): Call => ({
  route: "GET /x", parameters: {}, doing: "read", permission: "contents: read", area: "store",
  repeatable,
});
const rejected = (status: number, headers: Record<string, string> = {}, message = ""): Answer =>
  ({ kind: "rejected", status, message, headers });
const ok: Answer = { kind: "ok", value: 1 };
const NOW = Date.parse("2026-11-23T06:00:00Z");

/** Plays the answers in turn, the last one for ever, and keeps the delays. */
async function play(answers: readonly Answer[], repeatable = true) {
  const delays: number[] = [];
  let sent = 0;
  const send = withRetries(
    async () => {
      sent += 1;
      return answers[Math.min(sent, answers.length) - 1] ?? ok;
    },
    {
      sleep: async (delayMs) => {
        delays.push(delayMs);
      },
      random: () => 0.5,
      wallTime: () => new Date(NOW),
      onRetry: () => undefined,
    },
  );
  return { answer: await send(call(repeatable)), sent, delays };
}

describe("withRetries", () => {
  test("backs off exponentially and gives up after six attempts", async () => {
    const { answer, sent, delays } = await play([rejected(503)]);
    expect(answer).toMatchObject({ kind: "rejected", status: 503 });
    expect(sent).toBe(6);
    expect(delays).toEqual([250, 500, 1000, 2000, 4000]);
  });

  test("Retry-After is waited for, and jitter added so that a crowd spreads", async () => {
    expect(await play([rejected(429, { "retry-after": "7" }), ok]))
      .toMatchObject({ answer: ok, delays: [7250] });
  });

  test("a used-up hourly limit is waited for until its reset", async () => {
    const headers = {
      "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 20),
    };
    expect(await play([rejected(403, headers), ok])).toMatchObject({ delays: [20_250] });
  });

  test("a secondary limit that names no time is waited out, for it lasts about a minute", async () => {
    const limited = rejected(403, {}, "You have exceeded a secondary rate limit.");
    const { delays } = await play([limited]);
    expect(delays).toEqual([5250, 10_500, 21_000, 42_000, 64_000]);
  });

  test.each([
    ["a wait of more than a minute", rejected(429, { "retry-after": "3600" }), true],
    ["403 without a limit", rejected(403, {}, "Forbidden"), true],
    ["404", rejected(404), true],
    ["409, which the caller must look at", rejected(409), true],
    ["422, which the caller must look at", rejected(422), true],
    ["500 for a call that may have worked", rejected(500), false],
    ["a lost answer for a call that may have worked", { kind: "no-answer", message: "" }, false],
  ] as const)("does not repeat %s", async (_, answer, repeatable) => {
    expect(await play([answer, ok], repeatable)).toMatchObject({ sent: 1, answer });
  });

  test.each([
    ["500", rejected(500), true],
    ["a lost answer", { kind: "no-answer", message: "timed out" }, true],
    ["a secondary limit", rejected(403, {}, "You have exceeded a secondary rate limit"), false],
    ["429 for a call that must not run twice: it did not run", rejected(429), false],
  ] as const)("repeats %s", async (_, answer, repeatable) => {
    expect(await play([answer, ok], repeatable)).toMatchObject({ sent: 2, answer: ok });
  });

  test("a nonsensical Retry-After counts as none", () => {
    for (const value of ["soon", "-3", "1e9", ""]) {
      const failure = { kind: "rejected", status: 429, message: "" } as const;
      expect(requestedWaitMs({ ...failure, headers: { "retry-after": value } }, NOW)).toBeNull();
    }
  });
});

test("a backoff lies between nothing and its cap, whatever the attempt", () => {
  fc.assert(fc.property(fc.nat(2000), fc.double({ min: 0, max: 0.999, noNaN: true }),
    (attempt, uniform) => {
      const delayMs = jitteredBackoff(attempt, { firstMs: 250, maxMs: 5000 }, () => uniform);
      return delayMs >= 0 && delayMs <= 5000;
    }));
});
