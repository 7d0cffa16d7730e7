import { describe, expect, test } from "vitest";
import { layerFromInputs, layerFromYaml, parseConfig } from "../../src/config/index.ts";
import { RUNNABLE, configOf, fieldsOf, issuesOf } from "./support.ts";

const HTTP = "http://api.example.com/v1";
const HTTPS = "https://api.example.com/v1";

describe("between fields", () => {
  test.each([
    ["nothing to measure", { rate: "5/s" }, "endpoint", "config file"],
    ["nothing to judge", { mode: "judge" }, "results", "results"],
    ["no rate", { endpoint: "simulator:" }, "rate", "rate: 5/s"],
    ["no rate when recording", { endpoint: "simulator:", mode: "record" }, "rate", "rate: 5/s"],
    ["a chat without model", { ...RUNNABLE, endpoint: HTTPS, api: "openai-chat" }, "api", "model"],
    ["two sources of prompts", { ...RUNNABLE, prompt: "a", prompts: "b" }, "prompt", "one of"],
    ["a key in plain text", { ...RUNNABLE, endpoint: HTTP, "api-key": "k" }, "endpoint", "https"],
    ["a token in plain text", { ...RUNNABLE, endpoint: HTTP, headers: "Authorization: x" },
      "endpoint", "https"],
    ["insecure TLS without TLS", { ...RUNNABLE, endpoint: HTTP, "insecure-tls": "true" },
      "insecure-tls", "remove"],
    ["an authority without TLS", { ...RUNNABLE, "ca-file": "ca.pem" }, "ca-file", "remove"],
    ["HTTP/2 without TLS", { ...RUNNABLE, endpoint: HTTP, http2: "true" }, "http2", "https"],
    ["HTTP/2 over a unix socket", { ...RUNNABLE, endpoint: "http://unix:/x:/v1", http2: "true" },
      "http2", "https"],
    ["a proxy to the simulator", { ...RUNNABLE, proxy: "http://p:1" }, "proxy", "remove"],
    ["a proxy to a unix socket", { ...RUNNABLE, endpoint: "http://unix:/x:/v1", proxy: "http://p:1" },
      "proxy", "remove"],
    ["a phase longer than the whole", { ...RUNNABLE, timeout: "3s", "connect-timeout": "4s" },
      "connect-timeout", "timeout: 4s"],
    ["an idle time longer than the whole", { ...RUNNABLE, "idle-timeout": "1m" },
      "idle-timeout", "timeout: 1m"],
    ["a stream's metric without stream", { ...RUNNABLE, stream: "false", budgets: "tpot.p50 < 1s" },
      "budgets", "stream: true"],
    ["a stream's tolerance without stream",
      { ...RUNNABLE, stream: "false", tolerances: "gap.p99: 5%" },
      "tolerances", "stream: true"],
    ["storing nowhere", { ...RUNNABLE, baseline: "none", "update-baseline": "always" },
      "update-baseline", "never"],
    ["a run longer than its cap", { ...RUNNABLE, "max-duration": "64s" }, "max-duration",
      "max-duration: 65s"],
    ["more requests than the cap", { ...RUNNABLE, "max-requests": "300" }, "max-requests",
      "lower the rate to 4.61/s, shorten the duration, or write max-requests: 325"],
    ["more attempts than the cap", { ...RUNNABLE, retries: 2, "max-requests": "900" }, "max-requests",
      "lower the rate to 4.61/s, shorten the duration, or write max-requests: 975"],
  ])("%s is refused with a fix", (_sentence, values, field, fix) => {
    const issues = issuesOf(() => configOf(values));
    expect(fieldsOf(issues)).toEqual([field]);
    expect(issues[0]?.fix).toContain(fix);
  });

  test.each([
    ["plain http without key", { ...RUNNABLE, endpoint: HTTP }],
    ["a key on loopback", { ...RUNNABLE, endpoint: "http://127.0.0.1:8080", "api-key": "k" }],
    ["a key on localhost", { ...RUNNABLE, endpoint: "http://localhost:1/v1", "api-key": "k" }],
    ["a key on IPv6 loopback", { ...RUNNABLE, endpoint: "http://[::1]:1/", "api-key": "k" }],
    ["a key over a unix socket", { ...RUNNABLE, endpoint: "http://unix:/x:/v1", "api-key": "k" }],
    ["no proxy to the simulator", { ...RUNNABLE, proxy: "none" }],
    ["the simulator's chat without model", { ...RUNNABLE, api: "openai-chat" }],
    ["a default phase longer than the whole", { ...RUNNABLE, timeout: "3s" }],
    ["exactly as many requests as the cap", { ...RUNNABLE, "max-requests": "325" }],
    ["a cap that binary rounding would miss",
      { endpoint: "simulator:", rate: "31/m", duration: "55s", "max-requests": "31" }],
    ["exactly as many attempts as the cap", { ...RUNNABLE, retries: 2, "max-requests": "975" }],
    ["exactly as long as the cap", { ...RUNNABLE, "max-duration": "65s" }],
    ["judging without rate and endpoint", { mode: "judge", results: "*.json" }],
    ["a tolerance that is off without stream",
      { ...RUNNABLE, stream: "false", tolerances: "tpot.p50: off" }],
  ])("%s is fine", (_sentence, values) => {
    expect(issuesOf(() => configOf(values))).toEqual([]);
  });

  test("a name that only looks like loopback is not", () => {
    const endpoint = "http://127.0.0.1.example.com/";
    expect(issuesOf(() => configOf({ ...RUNNABLE, endpoint, "api-key": "k" }))).toHaveLength(1);
  });

  test("recordings given another way are enough to judge", () => {
    const layers = [layerFromInputs({ mode: "judge" }, (field) => field)];
    expect(parseConfig({ layers, candidatesGiven: true }).settings.mode).toBe("judge");
  });

  test("the caps hold for all scenarios together", () => {
    const file = layerFromYaml(
      "endpoint: 'simulator:'\nrate: 5/s\nscenarios: {a: {}, b: {}}\n", "f", {},
    );
    const inputs = layerFromInputs({ "max-requests": 400 }, (field) => field);
    const issues = issuesOf(() => parseConfig({ layers: [file, inputs] }));
    expect(issues[0]?.message).toContain("650 requests in 130s in 2 scenarios");
  });
});

describe("all problems at once", () => {
  test("from the file, from inputs and between fields", () => {
    const file = layerFromYaml("raet: 5\nduration: 60\nretries: 11\n", "t.yml", {});
    const inputs = layerFromInputs({ stages: "x", "max-token": 5, prompt: "a", prompts: "b" },
      (field) => `input ${field}`);
    const issues = issuesOf(() => parseConfig({ layers: [file, inputs] }));
    expect(issues.map(({ field, origin }) => `${field} ${origin}`).toSorted()).toEqual([
      "duration t.yml line 2", "endpoint default", "max-token input max-token",
      "prompt input prompt", "raet t.yml line 1", "retries t.yml line 3", "stages input stages",
    ]);
  });

  test("nothing is said between fields about a field that is wrong already", () => {
    const issues = issuesOf(() => configOf({ endpoint: "ftp://x", rate: "fast" }));
    expect(fieldsOf(issues)).toEqual(["endpoint", "rate"]);
  });

  test("the same problem in two scenarios is one problem", () => {
    const file = layerFromYaml("endpoint: 'simulator:'\nscenarios: {a: {}, b: {}}\n", "f", {});
    expect(issuesOf(() => parseConfig({ layers: [file] }))).toHaveLength(1);
  });
});
