import { describe, expect, test } from "vitest";
import { mixOf, parseModel } from "../../src/config/model.ts";
import { parseRoutes, routes } from "../../src/config/routes.ts";

const small = { when: { complexity: "low" }, model: "small" };
const otherwise = { model: "large" };

describe("routes", () => {
  test("rules in order, the default last; tags are compared as texts", () => {
    const written = [small, { when: { code: true, level: 3 }, model: "coder" }, otherwise];
    const read = {
      rules: [small, { when: { code: "true", level: "3" }, model: "coder" }], otherwise: "large",
    };
    expect(parseRoutes(written)).toEqual({ ok: true, value: read });
    expect(routes.parse(JSON.stringify(written))).toEqual(read);
  });

  test.each<[string, unknown, string]>([
    ["no list", { small }, "is not a list"],
    ["no default", [small], "has no default"],
    ["nothing", [], "has no default"],
    ["a default too early", [otherwise, small, otherwise], "a default in entry 1"],
    ["only a default", [otherwise], "only a default"],
    ["an entry without a model", [{ when: { a: "b" } }, otherwise], 'no "model" in entry 1'],
    ["an entry that is no map", ["small", otherwise], 'no "model" in entry 1'],
    ["a when without tags", [{ when: {}, model: "m" }, otherwise], 'a "when" without tags in entry 1'],
    ["a tag that is no scalar", [{ when: { a: [1] }, model: "m" }, otherwise], 'a tag "a" in entry 1'],
    ["a misspelt member", [{ whn: { a: 1 }, model: "m" }, otherwise], 'an unknown "whn" in entry 1'],
    ["a mix", [small, { model: "a=50%, b=50%" }], "a mix of models in entry 2"],
    ["a name with spaces", [small, { model: "a b" }], "white space"],
  ])("%s is refused", (_what, written, message) => {
    const parsed = parseRoutes(written);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.message))
      .toEqual([expect.stringContaining(message)]);
  });

  test("text that is no JSON is refused", () => {
    expect(routes.safeParse("small: low").error?.issues[0]?.message).toBe("is not JSON");
  });
});

describe("a mix of models", () => {
  test.each([
    ["a model alone has all the weight", "m", [{ model: "m", weight: 10_000 }]],
    ["weights are hundredths of a percent", "a=33.33%, b=66.67%",
      [{ model: "a", weight: 3333 }, { model: "b", weight: 6667 }]],
    ["a model's name may hold an equals sign", "a=1=20%, b=80%",
      [{ model: "a=1", weight: 2000 }, { model: "b", weight: 8000 }]],
  ])("%s", (_what, text, mix) => {
    expect(mixOf(text)).toEqual(mix);
  });

  test.each([
    ["a=33.333%, b=66.67%", "more than two decimals"],
    [Array.from({ length: 51 }, (_, at) => `m${at}=2%`).join(), "more than 50 models"],
    ["a=20%, b=70%", "add up to 90%"],
  ])("%s is refused", (text, message) => {
    const parsed = parseModel(text);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.message))
      .toEqual([expect.stringContaining(message)]);
  });
});
