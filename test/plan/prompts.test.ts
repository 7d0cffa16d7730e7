import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { BUILT_IN_PROMPTS, parsePrompts, type Prompt } from "../../src/plan/index.ts";

const user = (content: string): Prompt => ({ messages: [{ role: "user", content }] });

function problemsOf(text: string, path = "p.jsonl"): readonly string[] {
  try {
    parsePrompts(text, path);
  } catch (error) {
    if (error instanceof UsageError) return error.issues.map((issue) => issue.message);
    throw error;
  }
  return [];
}

describe("prompts of a file", () => {
  const system = { role: "system", content: "short" };
  test.each([
    ["plain text has one prompt a line, blank lines are none", "one\n\n two \r\n",
      [user("one"), user("two")]],
    ["JSON lines carry a prompt", '{"prompt":"a"}\n{"prompt":"b"}\n', [user("a"), user("b")]],
    ["JSON lines carry whole conversations",
      JSON.stringify({ messages: [system, { role: "user", content: "q" }] }),
      [{ messages: [system, { role: "user", content: "q" }] }]],
    ["lines of JSON texts", '"a\\nb"\n"c"', [user("a\nb"), user("c")]],
    ["a JSON array over several lines", '[\n "a",\n {"prompt": "b"}\n]', [user("a"), user("b")]],
    ["a byte order mark is no part of the first prompt", '\ufeff{"prompt":"a"}', [user("a")]],
    ["a text that starts with a bracket is not taken for JSON", "[INST] hi [/INST]",
      [user("[INST] hi [/INST]")]],
    ["fields that nothing asks for are ignored", '{"prompt":"a","id":7,"more":{}}', [user("a")]],
    ["tags and a model of its own", '{"prompt":"a","tags":{"x":"y","n":1,"b":true},"model":"m"}',
      [{ ...user("a"), tags: { x: "y", n: "1", b: "true" }, model: "m" }]],
    ["fields of the line are put in, whatever their kind",
      '{"prompt":"{{city}}, {{ n }} days, {{counter}}","city":"Oslo","n":3}',
      [user("Oslo, 3 days, {{counter}}")]],
    ["also into conversations", '{"messages":[{"role":"user","content":"{{q}}?"}],"q":"why"}',
      [user("why?")]],
    ["a field's own braces are no placeholder", '{"prompt":"{{q}}","q":"{{random}}"}',
      [user("\\{{random}}")]],
    ["plain text counts and draws as well", "{{random}} {{counter}}", [user("{{random}} {{counter}}")]],
  ])("%s", (_sentence, text, prompts) => {
    expect(parsePrompts(text, "p.txt")).toEqual(prompts);
  });

  test("every bad line is named by its number in the file", () => {
    const text = ['{"prompt":"good"}', "", "{torn", "42", '{"text":"x"}',
      '{"messages":[{"role":"user"}]}', '{"messages":["x"]}', '{"messages":[]}'].join("\n");
    expect(problemsOf(text)).toEqual([
      "line 3 is not JSON: {torn",
      'line 4 is neither a text nor an object with "prompt" or "messages"',
      'line 5 has neither "prompt" nor "messages"',
      'line 6: a message needs "role" and "content" as texts',
      "line 7: a message is not an object",
      'line 8 has neither "prompt" nor "messages"',
    ]);
  });

  test.each([
    ["a placeholder that is no field", '{"prompt":"{{citty}}","city":"x"}',
      "line 1: {{citty}} is no field of it; did you mean {{city}}?"],
    ["a placeholder in plain text", "hello\n{{name_of_it}}",
      "line 2: {{name_of_it}} is no field of it; write \\{{name_of_it}} for the braces themselves"],
    ["tags that are no map", '{"prompt":"a","tags":["x"]}',
      'line 1: "tags" is not an object of texts, numbers and true or false'],
    ["a tag that is no scalar", '{"prompt":"a","tags":{"x":{}}}',
      'line 1: "tags" is not an object of texts, numbers and true or false'],
    ["a model that is no name", '{"prompt":"a","model":"a b"}',
      'line 1: "model" is not the name of a model'],
  ])("%s is refused", (_what, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("entries of an array are counted from one", () => {
    expect(problemsOf('["a", 2]')).toEqual(
      ['entry 2 is neither a text nor an object with "prompt" or "messages"']);
  });

  test.each([
    ["an empty file", "", "the file holds no prompt"],
    ["an empty array", "[]", "the file holds no prompt"],
    ["more prompts than anybody needs", "x\n".repeat(100_001), "more than 100000 prompts"],
  ])("%s is refused", (_sentence, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("a torn .json file is not sent line by line as text", () => {
    expect(problemsOf('[\n "a",\n "b"', "p.json").join()).toMatch(/^the file is not JSON/);
  });

  test("at most twenty problems are listed, and control characters of a line are not shown", () => {
    const problems = problemsOf('{"prompt":"a"}\n' + "{\u001b[31m\n".repeat(50));
    expect(problems).toHaveLength(20);
    expect(problems.join("")).not.toContain("\u001b");
  });
});

test("the built-in prompts are several and all different", () => {
  expect(BUILT_IN_PROMPTS.length).toBeGreaterThanOrEqual(4);
  expect(new Set(BUILT_IN_PROMPTS.map((prompt) => JSON.stringify(prompt))).size)
    .toBe(BUILT_IN_PROMPTS.length);
});
