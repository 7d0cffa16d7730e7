import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asLiteral, fillFields, fillRequest, isTemplate } from "../../src/plan/templates.ts";

const request = (index = 6, seed = 42) => ({ index, seed });

describe("a request's text", () => {
  test.each([
    ["counts from 1", "no. {{counter}}", "no. 7"],
    ["spaces do not matter", "{{ counter }}", "7"],
    ["escaped braces stay", "\\{{counter}}", "{{counter}}"],
    ["what is no name stays", "{{1}} {{}} {{ a b }}", "{{1}} {{}} {{ a b }}"],
    ["other names stay", "{{other}}", "{{other}}"],
  ])("%s", (_what, text, filled) => {
    expect(fillRequest(text, request())).toBe(filled);
  });

  test("random text is another one for each request and each run, and the same when repeated", () => {
    const drawn = Array.from({ length: 1000 }, (_, index) => fillRequest("{{random}}", request(index)));
    expect(new Set(drawn).size).toBe(1000);
    expect(drawn.every((text) => /^[0-9a-z]{10}$/.test(text))).toBe(true);
    expect(fillRequest("{{random}}", request(6, 43))).not.toBe(drawn[6]);
    expect(fillRequest("{{random}}", request(6))).toBe(drawn[6]);
  });

  test("any text can be written so that it comes out as it is", () => {
    const braces = fc.string({ unit: fc.constantFrom("{", "}", "\\", "counter", "a", " ") });
    fc.assert(fc.property(braces, (text) => {
      expect(fillRequest(asLiteral(text), request())).toBe(text);
    }));
  });
});

describe("a line's fields", () => {
  test("are put in, and their own braces are no placeholders", () => {
    const { text, unknown } = fillFields("{{a}} {{ b }} {{counter}}", { a: "{{counter}}", b: "$&" });
    expect(unknown).toEqual([]);
    expect(fillRequest(text, request())).toBe("{{counter}} $& 7");
  });

  test("names that are none are told, each once", () => {
    expect(fillFields("{{x}} {{x}} {{random}} \\{{y}}", { toString2: "" }).unknown).toEqual(["x"]);
    expect(fillFields("{{toString}}", {}).unknown).toEqual(["toString"]);
  });

  test.each([["plain", false], ["{{counter}}", true], ["\\{{", true], ["{{ 1 }}", false]])(
    "%s has something to fill in: %s", (text, is) => expect(isTemplate(text)).toBe(is));
});
