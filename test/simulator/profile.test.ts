import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { parseProfile, profileFromText } from "../../src/simulator/index.ts";

function complaint(act: () => unknown): UsageError {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("profile", () => {
  test("an empty profile is complete", () => {
    expect(parseProfile({})).toMatchObject({
      seed: 1,
      ttft: { kind: "lognormal", medianMs: 30, sigma: 0.25 },
      tpot: { kind: "lognormal", medianMs: 2, sigma: 0.2 },
      outputTokens: { kind: "constant", tokens: 16 },
      errors: { hang: 0, reset: 0 },
      rateLimitPerS: null,
    });
  });

  test("a complete profile comes back unchanged", () => {
    const profile = parseProfile({ seed: 7, errors: { hang: 0.5 }, apiKey: "k" });
    expect(parseProfile(profile)).toEqual(profile);
  });

  test("JSON text is a profile too", () => {
    expect(profileFromText('{"seed": 9}').seed).toBe(9);
  });

  const constant = { kind: "constant", ms: 1 };
  const mixture = { kind: "mixture", parts: [{ weight: 0, of: constant }] };
  const upsideDown = { kind: "uniform", minMs: 2, maxMs: 1 };
  const greedy = { cachedInputShare: 0.6, cacheWriteShare: 0.5 };
  const halfToken = { kind: "constant", tokens: 0.5 };
  test.each([
    ["a misspelt field", { latencyFacto: 2 }, "latencyFacto", 'Did you mean "latencyFactor"?'],
    ["a misspelt failure", { errors: { overlooded: 0.1 } }, "errors.overlooded", "overloaded"],
    ["a distribution's field", { tpot: { ...constant, meanMss: 1 } }, "tpot.meanMss", "meanMs"],
    ["a misspelt kind", { ttft: { kind: "lognorml" } }, "ttft.kind", 'Did you mean "lognormal"?'],
    ["an unlikely name", { zzzzzzzzzz: 1 }, "zzzzzzzzzz", "Use one of seed, ttft"],
    ["a choice", { usage: "nevr" }, "usage", 'Did you mean "never"?'],
    ["a field of a list's element", { freezes: [{ atMs: 1, forMs: 1 }] }, "freezes[0].atMs", "atS"],
    ["a negative time", { ttft: { kind: "constant", ms: -1 } }, "ttft.ms", "time to first token"],
    ["a probability of 2", { errors: { hang: 2 } }, "errors.hang", "never answers"],
    ["probabilities above 1", { errors: { hang: 0.7, reset: 0.4 } }, "errors", "at most 1"],
    ["a range upside down", { ttft: upsideDown }, "ttft", "distribution"],
    ["weights of 0", { ttft: mixture }, "ttft.parts", "time"],
    ["half a token", { outputTokens: halfToken }, "outputTokens.tokens", "tokens"],
    ["shares of input above 1", greedy, "cacheWriteShare", "written to the cache"],
    ["a misspelt gateway", { gateway: { kind: "litelm" } }, "gateway.kind", '"litellm"'],
    ["a gateway's field", { gateway: { kind: "portkey", retryShar: 1 } }, "gateway.retryShar", "retryShare"],
    ["a limit of 0", { tokenLimitPerS: 0 }, "tokenLimitPerS", "tokens per second"],
    ["a form of retry-after", { retryAfter: "minutes" }, "retryAfter", "Use one of seconds, date"],
    ["half a tool call", { toolCallShare: 1.5 }, "toolCallShare", "look_up"],
    ["no object at all", [], "profile", "Write a JSON object"],
  ])("%s is refused by name and with a fix", (_, input, field, fix) => {
    const { issues } = complaint(() => parseProfile(input));
    const issue = issues.find((candidate) => candidate.field === field);
    expect(issue, JSON.stringify(issues)).toBeDefined();
    expect(issue?.fix).toContain(fix);
  });

  test("all problems are told at once", () => {
    const error = complaint(() => parseProfile({ seeed: 1, driftSd: -1, errors: { hangs: 1 } }));
    const fields = error.issues.map((issue) => issue.field).toSorted();
    expect(fields).toEqual(["driftSd", "errors.hangs", "seeed"]);
  });

  test("a bad key is not shown", () => {
    const error = complaint(() => parseProfile({ apiKey: 987654321 }));
    expect(error.issues[0]?.field).toBe("apiKey");
    expect(error.message).not.toContain("987654321");
  });

  test("text that is not JSON names its origin", () => {
    const error = complaint(() => profileFromText("{seed: 1}", "--profile"));
    expect(error.message).toContain("is not JSON");
    expect(error.message).toContain("--profile");
  });
});
