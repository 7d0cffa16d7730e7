import { describe, expect, test } from "vitest";
import { success } from "../../src/config/success.ts";

const messages = (written: unknown): readonly string[] =>
  success.safeParse(written).error?.issues.map(({ message }) => message) ?? [];

describe("rules of success", () => {
  test.each<[string, unknown, unknown]>([
    ["statuses and ranges of them", "status 200, 204-206 3xx",
      [{ kind: "status", ranges: [[200, 200], [204, 206], [300, 399]] }]],
    ["a text, as it stands or in quotes", 'body contains all done\nbody contains " x"',
      [{ kind: "contains", text: "all done" }, { kind: "contains", text: " x" }]],
    ["values in JSON", ["json result.state = done", "json $.items[0].ok = true", 'json n="1"'], [
      { kind: "json", path: ["result", "state"], value: "done" },
      { kind: "json", path: ["items", "0", "ok"], value: true },
      { kind: "json", path: ["n"], value: "1" },
    ]],
  ])("%s", (_what, written, rules) => {
    expect(success.parse(written)).toEqual(rules);
  });

  test.each<[string, string, RegExp]>([
    ["nothing", "", /empty list/],
    ["no rule", "ok", /no rule of success/],
    ["a status that is none", "status 99", /no status "99"/],
    ["a 1xx, which is no answer", "status 1xx", /no status "1xx"/],
    ["a range the wrong way round", "status 299-200", /no status "299-200"/],
    ["two lines of statuses", "status 200\nstatus 201", /two lines of statuses/],
    ["an empty text", 'body contains ""', /contains nothing/],
    ["a path without a value", "json a.b", /no path and value/],
    ["a path with a hole", "json a..b = 1", /no path and value/],
    ["an object to compare with", 'json a = {"b": 1}', /object or a list/],
  ])("%s is refused", (_what, written, message) => {
    expect(messages(written)).toEqual([expect.stringMatching(message)]);
  });
});
