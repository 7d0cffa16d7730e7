import { describe, expect, test } from "vitest";
import { baseArmOf, baseNameOf, keptFromBase } from "../../src/config/index.ts";
import { configOf, fieldsOf, issuesOf, RUNNABLE } from "./support.ts";

const CANDIDATE = {
  endpoint: "https://a.example/v1", rate: "5/s", model: "m", "api-key": "key-a", headers: "x-a: 1",
};
const settingsOf = (values: Record<string, unknown>) =>
  configOf({ ...CANDIDATE, ...values }).settings;
const ELSEWHERE = { "base-endpoint": "https://b.example/v1" };

describe("the base arm", () => {
  test("is not there unless base-* names something", () => {
    expect(baseArmOf(settingsOf({}))).toBeNull();
  });

  test.each<[string, Record<string, string>, string | null, string | null, readonly string[]]>([
    ["of the same origin gets key and headers",
      { "base-endpoint": "https://a.example/other" }, "key-a", "1", []],
    ["of another host gets neither", ELSEWHERE, null, null, ["api-key", "headers"]],
    ["of another port neither", { "base-endpoint": "https://a.example:444/v1" }, null, null,
      ["api-key", "headers"]],
    ["that is a simulator neither", { "base-endpoint": "simulator:" }, null, null,
      ["api-key", "headers"]],
    ["behind a socket neither", { "base-endpoint": "http://unix:/s:/v1" }, null, null,
      ["api-key", "headers"]],
    ["gets the key it is given", { ...ELSEWHERE, "base-api-key": "key-b" }, "key-b", null,
      ["headers"]],
    ["gets the headers it is given, in place of the others",
      { "base-headers": "x-a: 2" }, "key-a", "2", []],
    ["of another model gets all", { "base-model": "n" }, "key-a", "1", []],
  ])("%s", (_what, values, key, header, kept) => {
    const settings = settingsOf(values);
    const base = baseArmOf(settings);
    expect(base?.["api-key"]).toBe(key);
    expect(base?.headers?.[0]?.[1] ?? null).toBe(header);
    expect(base?.model).toBe(values["base-model"] ?? "m");
    expect(base?.rate).toBe(settings.rate);
    expect(keptFromBase(settings)).toEqual(kept);
  });

  test.each([
    [{ "base-endpoint": "https://b.example/v1?key=secret" }, "b.example/v1?…"],
    [{ ...ELSEWHERE, "base-model": "n" }, "b.example/v1 with n"],
    [{ "base-model": "n" }, "n"],
    [{ "base-routes": [{ when: { a: 1 }, model: "n" }, { model: "o" }] }, "other routes"],
    [{ "base-endpoint": "simulator:{}" }, "simulator:"],
    [{ "base-headers": "x-a: 2" }, "the same endpoint with other headers"],
    [{ "base-api-key": "k" }, "the same endpoint with another key"],
  ])("%j is called %s", (values, name) => {
    expect(baseNameOf(settingsOf(values))).toBe(name);
  });
});

test("a base with routes of its own, beside a model, a mix or other routes", () => {
  const ofBase = [{ when: { a: 1 }, model: "n" }, { model: "o" }];
  const beside = (values: Record<string, unknown>) => {
    const { settings } = configOf({ ...RUNNABLE, ...values, "base-routes": ofBase });
    return [settings.routes?.otherwise ?? null, baseArmOf(settings)];
  };
  const other = [{ when: { a: 2 }, model: "p" }, { model: "q" }];
  for (const [values, otherwise] of [[{ model: "m" }, null], [{ routes: other }, "q"]] as const) {
    expect(beside(values)).toMatchObject([otherwise, {
      model: null, routes: { rules: [{ when: { a: "1" }, model: "n" }], otherwise: "o" },
    }]);
  }
});

const PAIR = { ...RUNNABLE, "base-endpoint": "simulator:" };

describe("a paired run", () => {
  test.each([
    ["of a closed loop", { endpoint: "simulator:", concurrency: 2, "base-endpoint": "simulator:" },
      "concurrency", "rate"],
    ["that is only recorded", { ...PAIR, mode: "record" }, "base-endpoint", "gate"],
    ["of a calibration", { ...PAIR, mode: "calibrate" }, "base-endpoint", "gate"],
    ["of models that are not sent", { ...RUNNABLE, api: "http", "base-model": "m" }, "base-model",
      "openai-chat"],
    ["with two policies for the base", { ...PAIR, "base-model": "m",
      "base-routes": [{ when: { a: 1 }, model: "n" }, { model: "o" }] }, "base-routes", "keep one"],
    ["with a key in plain text",
      { ...PAIR, "base-endpoint": "http://h.example/v1", "base-api-key": "k" }, "base-endpoint",
      "https"],
    ["with a base without model",
      { ...PAIR, api: "openai-chat", "base-endpoint": "https://h.example/v1" }, "api", "model"],
    ["over HTTP/2 without TLS", { endpoint: "https://h.example/v1", rate: "1/s", http2: "true",
      "base-endpoint": "http://h.example/v1" }, "base-endpoint", "https"],
    ["with more requests than the cap", { ...PAIR, "max-requests": "649" }, "max-requests",
      "max-requests: 650"],
    ["longer than the cap", { ...PAIR, "max-duration": "129s" }, "max-duration",
      "max-duration: 130s"],
  ])("%s is refused with a fix", (_what, values, field, fix) => {
    const issues = issuesOf(() => configOf(values));
    expect(fieldsOf(issues)).toEqual([field]);
    expect(`${issues[0]?.message} ${issues[0]?.fix}`).toContain(fix);
  });

  test.each([
    ["with exactly as many requests as the cap", { ...PAIR, "max-requests": "650" }],
    ["exactly as long as the cap", { ...PAIR, "max-duration": "130s" }],
    ["of two models", { ...RUNNABLE, model: "a", "base-model": "b" }],
    ["that a config names while stored results are judged",
      { ...PAIR, mode: "judge", results: "*.json" }],
  ])("%s is fine", (_what, values) => {
    expect(issuesOf(() => configOf(values))).toEqual([]);
  });
});
