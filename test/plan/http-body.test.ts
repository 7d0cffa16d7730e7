import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../src/config/index.ts";
import { bodyPrompts } from "../../src/plan/http-body.ts";
import { fillRequest, makePlans, makeTarget, type Prompt, type Target } from "../../src/plan/index.ts";
import { issuesOf } from "../config/support.ts";

const target = (written: Record<string, unknown>, promptsText: string | null = null): Target =>
  makeTarget(settingsSchema.parse({ api: "http", ...written }),
    { url: "https://h/run", isSimulator: false, promptsText });

const sent = ({ prompts }: Target, index = 0): readonly unknown[] =>
  prompts.flatMap(({ messages }) => messages).map(({ content }): unknown =>
    JSON.parse(fillRequest(content, { index, seed: 1 })));

describe("the body of a plain request", () => {
  test("without placeholders is sent as it stands", () => {
    expect(target({ body: { a: 1 } }).prompts).toEqual([]);
  });

  test("counts its requests", () => {
    const made = target({ body: { id: "r-{{counter}}", deep: [{ salt: "{{random}}" }] } });
    expect(sent(made, 6)).toMatchObject([{ id: "r-7" }]);
    expect(JSON.stringify(sent(made, 6))).not.toBe(JSON.stringify(sent(made, 7)));
  });

  test("has a place for prompts, those of a file or the one that is written", () => {
    const body = { input: "Q: {{prompt}}", n: 1 };
    expect(sent(target({ body, prompt: 'say "hi"\n{{counter}}' })))
      .toEqual([{ input: 'Q: say "hi"\n1', n: 1 }]);
    const lines = '{"prompt": "a"}\n{"messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "b"}]}';
    expect(sent(target({ body, prompts: "p.jsonl" }, lines)))
      .toEqual([{ input: "Q: a", n: 1 }, { input: "Q: s\n\nb", n: 1 }]);
  });

  test("stays JSON and says what was written, whatever the prompt holds", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, index) => {
      const prompt: Prompt = { messages: [{ role: "user", content: text.replaceAll("{{", "\\{{") }] };
      const [made] = bodyPrompts({ input: "{{prompt}}", literal: "\\{{x}}" }, [prompt]);
      const content = made?.messages[0]?.content ?? "";
      // A backslash before the braces makes them literal, and is none of the text.
      expect(JSON.parse(fillRequest(content, { index, seed: 2 })))
        .toEqual({ input: text, literal: "{{x}}" });
    }));
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a prompt that the body has no place for", { prompt: "x", body: { a: 1 } }, "prompt"],
    ["prompts without a body", { prompts: "p.txt" }, "prompts"],
    ["a misspelt placeholder", { body: { a: "{{promt}}" } }, "body"],
    ["a method for an API of its own", { api: "openai-chat", model: "m", method: "PUT" }, "method"],
    ["rules of success for one", { api: "openai-chat", model: "m", success: "status 200" }, "success"],
  ])("%s is refused", (_what, written, field) => {
    expect(issuesOf(() => target(written, "x")).map((issue) => issue.field)).toEqual([field]);
  });

  test("no fresh line can stand before it", () => {
    const settings = settingsSchema.parse(
      { api: "http", body: { a: "{{counter}}" }, "cache-busting": true, rate: "1/s" });
    expect(issuesOf(() => makePlans({ name: "default", settings }, {
      suite: "s", url: "https://h/x", socketPath: null, isSimulator: false, promptsText: null,
    }))).toMatchObject([{ field: "cache-busting", fix: expect.stringContaining("{{random}}") }]);
  });

  test("runs with other methods or rules of success are not compared", () => {
    const keyOf = (written: Record<string, unknown>): unknown => makePlans({
      name: "default", settings: settingsSchema.parse({ api: "http", rate: "1/s", ...written }),
    }, {
      suite: "s", url: "https://h/x", socketPath: null, isSimulator: false, promptsText: null,
    })[0]?.comparableKeys["http"];
    expect(keyOf({})).toBeUndefined();
    expect(keyOf({ method: "PUT" })).not.toEqual(keyOf({ method: "PATCH" }));
    expect(keyOf({ success: "status 200" })).not.toEqual(keyOf({ success: "status 201" }));
  });
});
