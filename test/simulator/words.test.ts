import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawScript } from "../../src/simulator/draw.ts";
import { parseProfile } from "../../src/simulator/index.ts";
import { countTokens, partsOf, say } from "../../src/simulator/words.ts";

describe("input tokens", () => {
  test.each<[string, readonly unknown[], number]>([
    ["one word: 4/3 + 4", [{ content: "hello" }], 5],
    ["three words: 4 + 4", [{ content: " one  two\nthree " }], 8],
    ["text parts only", [{ content: [{ type: "text", text: "a b c" }, { type: "image" }] }], 8],
    ["Gemini's parts", [{ role: "user", parts: [{ text: "a b" }, { text: "c" }] }], 8],
    ["a tool result's text", [{ content: [{ content: [{ text: "a b c" }] }] }], 8],
    ["two messages, one of them empty", [{ content: "a b c" }, { content: null }], 12],
    ["what is no message", [null, 7], 8],
  ])("%s", (_, messages, expected) => {
    expect(countTokens(messages, 4)).toBe(expected);
  });

  test("nesting without end is no trouble", () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
    expect(countTokens([{ content: deep }], 4)).toBe(4);
  });
});

test("what the deltas say one by one is what the whole answer says", () => {
  const shape = fc.record({
    tokensPerEvent: fc.integer({ min: 1, max: 9 }),
    includeReasoning: fc.integer({ min: 0, max: 20 }),
    hideReasoning: fc.boolean(),
    toolCallShare: fc.constantFrom(0, 1),
    coalesce: fc.boolean(),
    maxTokens: fc.option(fc.integer({ min: 1, max: 40 })),
  });
  fc.assert(
    fc.property(shape, ({ maxTokens, ...profile }) => {
      const ask = { inputTokens: 1, maxTokens, stream: true };
      const script = drawScript(parseProfile(profile), 1, ask);
      const said = new Map<string, string>();
      for (const event of script.events) {
        if (event.kind !== "delta") continue;
        said.set(event.channel, (said.get(event.channel) ?? "") + say(script, event));
      }
      const parts = partsOf(script).map(({ channel, text }) => [channel, text]);
      expect([...said]).toEqual(parts);
      const call = said.get("tool-call");
      if (call === undefined || script.finish === "length") return;
      expect(JSON.parse(call)).toEqual({ query: expect.stringMatching(/^the tail/) });
    }),
  );
});
