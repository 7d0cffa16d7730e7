import { describe, expect, test } from "vitest";
import { controlArmOf } from "../../src/config/index.ts";
import { configOf, issuesOf } from "./support.ts";

const settingsOf = (values: Record<string, unknown>) => configOf({
  endpoint: "https://a.example/v1", model: "m", "control-endpoint": "https://c.example/v1", ...values,
}).settings;

describe("a control", () => {
  test.each([
    [{ rate: 20 }, 2], [{ rate: 2 }, 1], [{ rate: 500 }, 5],
    [{ concurrency: 4, duration: "10s" }, 1],
  ])("of %j is asked at %f/s", (values, rate) => {
    expect(controlArmOf(settingsOf(values))).toMatchObject({
      rate, concurrency: null, stages: null, endpoint: { url: "https://c.example/v1" },
    });
  });

  test("lasts as long as the stages", () => {
    const { duration } = controlArmOf(settingsOf({ stages: "10/s for 30s, 20/s for 15s" })) ?? {};
    expect(duration).toBe(45_000);
  });

  test("is given key and headers at the same origin only", () => {
    const secrets = { rate: 5, "api-key": "k", headers: "X-A: b" };
    expect(controlArmOf(settingsOf(secrets))).toMatchObject({ "api-key": null, headers: null });
    const here = { ...secrets, "control-endpoint": "https://a.example/other/v1" };
    expect(controlArmOf(settingsOf(here))).toMatchObject({ "api-key": "k" });
  });

  test("is none where it is not asked for", () => {
    expect(controlArmOf(configOf({ endpoint: "https://a.example/v1", rate: 5 }).settings)).toBeNull();
  });

  test.each([
    [{ rate: 5, "max-cost": "$2", model: "gpt-4o" }, "max-cost"],
    [{ concurrency: 4, requests: 100 }, "so many requests"],
    [{ rate: 5, mode: "calibrate" }, "A calibration measures one endpoint"],
    [{ rate: 5, "base-endpoint": "https://b.example/v1" }, "two arms"],
  ])("is refused with %j", (values, said) => {
    const issues = issuesOf(() => settingsOf(values));
    expect(issues.map(({ message }) => message).join()).toContain(said);
  });
});
