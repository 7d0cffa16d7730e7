import { describe, expect, test } from "vitest";
import { CATALOGUE, INPUT_NAMES, isSecret } from "../../src/config/index.ts";
import { RUNNABLE, configOf, fieldsOf, issuesOf } from "./support.ts";

const SPECIFIED = [
  "mode", "config", "scenario", "endpoint", "api", "model", "api-key", "headers", "prompt",
  "prompts", "max-tokens", "temperature", "stream", "body", "rate", "arrivals", "stages",
  "concurrency", "requests", "duration", "warmup", "timeout", "connect-timeout",
  "first-byte-timeout", "idle-timeout", "max-connections", "keep-alive", "http2",
  "max-in-flight", "proxy", "insecure-tls", "ca-file", "transport", "retries", "budgets",
  "tolerances", "confidence", "baseline", "baseline-runs", "update-baseline", "base-endpoint",
  "base-model", "base-routes", "base-api-key", "base-headers", "control-endpoint", "extend", "confirm",
  "max-requests", "max-duration", "max-cost", "prices", "monthly-tokens", "monthly-requests",
  "fail-on", "comment", "issue", "check-run", "annotations", "summary", "report-dir", "results",
  "shard", "start-at", "accept-label", "github-token",
  // A field of the file in the contract, and switches of ours.
  "routes", "cache-busting", "history-page", "method", "success", "token-source",
  "input-lengths",
];

const HTTPS = { endpoint: "https://api.example.com/v1", model: "m" };

/** Sentence, input, what is written, the value, what else must be written with it. */
const GOOD: readonly (readonly [string, string, unknown, unknown, object?])[] = [
  ["the simulator", "endpoint", "simulator:", { kind: "simulator", profile: null }],
  ["a simulator profile", "endpoint", 'simulator: {"seed": 1}',
    { kind: "simulator", profile: { seed: 1 } }],
  ["a URL is kept as written", "endpoint", "https://api.example.com",
    { kind: "url", url: "https://api.example.com", socketPath: null }],
  ["an API", "api", "http", "http"],
  ["a model", "model", "openai/gpt-4.1:free", "openai/gpt-4.1:free"],
  ["a key", "api-key", "sk-1", "sk-1"],
  ["another API than OpenAI's", "api", "gemini", "gemini"],
  ["a mix of models", "model", "a=20%, b=80%", "a=20%, b=80%"],
  ["a cap on money", "max-cost", "$2.00", 2],
  ["a month's tokens", "monthly-tokens", "500M", 500e6],
  ["a month's requests", "monthly-requests", "2M", 2e6],
  ["another scheme's quotes", "headers", 'Authorization: Digest username="a"',
    [["Authorization", 'Digest username="a"']]],
  ["header lines", "headers", "A: 1\nB: x: y", [["A", "1"], ["B", "x: y"]]],
  ["a header map", "headers", { "X-N": 5 }, [["X-N", "5"]]],
  ["a header list", "headers", ["A: 1", { B: "2" }], [["A", "1"], ["B", "2"]]],
  ["JSON text as body", "body", '{"a": [1, null]}', { a: [1, null] }],
  ["a map as body", "body", { a: { b: true } }, { a: { b: true } }],
  ["whole numbers as text", "max-tokens", "256", 256],
  ["whole numbers", "max-tokens", 256, 256],
  ["a temperature", "temperature", "0.7", 0.7],
  ["YAML 1.2 truth", "stream", "TRUE", true],
  ["YAML 1.2 falsehood", "stream", "False", false],
  ["poisson arrivals", "arrivals", "poisson", "poisson"],
  ["no warm-up", "warmup", "0", 0],
  ["a timeout that is off", "idle-timeout", "off", null],
  ["a first-byte timeout", "first-byte-timeout", "2s", 2000],
  ["a connection limit", "max-connections", "8", 8],
  ["HTTP/2 that is off", "http2", "false", false],
  ["no retries", "retries", 0, 0],
  ["retries", "retries", "2", 2],
  ["no extension", "extend", "0", 0],
  ["the named transport", "transport", "undici", "undici"],
  ["confirmations", "confirm", "3", 3],
  ["confidence", "confidence", "95%", 0.95],
  ["failures, each once", "fail-on", "regressed, invalid,regressed", ["regressed", "invalid"]],
  ["failures as a list", "fail-on", ["no-baseline"], ["no-baseline"]],
  ["a branch", "baseline", "branch:perf/data", { kind: "branch", name: "perf/data" }],
  ["a folder", "baseline", "dir:.tailgate", { kind: "dir", path: ".tailgate" }],
  ["a file", "baseline", "file:base.json", { kind: "file", path: "base.json" }],
  ["no baseline", "baseline", "none", { kind: "none" }],
  ["a price file", "prices", "prices.json", { kind: "file", path: "prices.json" }],
  ["inline prices", "prices", '{"m": {"input": 1, "output": 2, "cachedInput": 0.1}}',
    { kind: "inline", prices: { m: { input: 1, output: 2, cachedInput: 0.1 } } }],
  ["a refused issue is fine when off", "issue", "never", "never"],
  ["a check run that is off", "check-run", "false", false],
  ["result globs, one a line", "results", "a/{b,c}.json\nd.json", ["a/{b,c}.json", "d.json"],
    { mode: "judge" }],
  ["a unix socket", "endpoint", "http://unix:/run/x.sock:/v1/chat/completions?a=1",
    { kind: "url", url: "http://localhost/v1/chat/completions?a=1", socketPath: "/run/x.sock" }],
  ["a host called unix", "endpoint", "http://unix:8080/v1",
    { kind: "url", url: "http://unix:8080/v1", socketPath: null }],
  ["a unix socket without a path behind it", "endpoint", "http://unix:/run/x.sock",
    { kind: "url", url: "http://localhost", socketPath: "/run/x.sock" }],
  ["HTTP/2", "http2", "true", true, HTTPS],
  ["no proxy", "proxy", "none", { kind: "none" }],
  ["a proxy", "proxy", "http://p.example:3128", { kind: "url", url: "http://p.example:3128" }, HTTPS],
  ["a proxy behind TLS", "proxy", "https://p.example/", { kind: "url", url: "https://p.example/" },
    HTTPS],
  ["insecure TLS", "insecure-tls", "true", true, HTTPS],
  ["a certificate authority", "ca-file", "ca.pem", "ca.pem", HTTPS],
];

const BAD: readonly (readonly [string, string, unknown, string])[] = [
  ["an ftp URL", "endpoint", "ftp://a.example", "not an http or https URL"],
  ["no URL at all", "endpoint", "api.example.com", "not a URL"],
  ["credentials in the URL", "endpoint", "https://u:p@a.example", "credentials in the URL"],
  ["a token as user of the URL", "endpoint", "https://t@a.example", "credentials in the URL"],
  ["a unix socket with TLS", "endpoint", "https://unix:/run/x.sock:/v1", "TLS over a unix socket"],
  ["a unix socket of no absolute path", "endpoint", "http://unix:x.sock:/v1", "no absolute path"],
  ["a unix socket of a long path", "endpoint", `http://unix:/${"x".repeat(103)}:/v1`, "103 bytes"],
  ["a unix socket without a path's slash", "endpoint", "http://unix:/x.sock:v1", "no path after"],
  ["a unix socket in another form", "endpoint", "unix:///run/x.sock", "not an http or https URL"],
  ["a proxy without scheme", "proxy", "p.example:3128", "not an http or https URL"],
  ["a SOCKS proxy", "proxy", "socks5://p.example:1080", "not an http or https URL"],
  ["a proxy that is no URL", "proxy", "http://p:port", "not a URL"],
  ["a proxy with a path", "proxy", "http://p.example/x", "more than a host and a port"],
  ["a proxy that is an unset reference", "proxy", "${NOPE}", "NOPE, which is not set"],
  ["a fragment", "endpoint", "https://a.example/#x", "fragment"],
  ["white space in the URL", "endpoint", "https://a.example/a b", "not a URL"],
  ["a broken simulator profile", "endpoint", "simulator:{", "not valid JSON"],
  ["a simulator profile that is a list", "endpoint", "simulator:[1]", "not a JSON object"],
  ["an unknown API", "api", "openai-chatt", "not one of"],
  ["a mix that does not add up", "model", "a=20%, b=70%", "add up to 90%"],
  ["a mix without weights", "model", "a, b", "no weight"],
  ["a mix with a model twice", "model", "a=50%, a=50%", "a model twice"],
  ["a quoted key", "api-key", '"sk-1"', "stray quotes"],
  ["a key with a line break behind it", "api-key", "sk-1\n", "ends in a line break"],
  ["a key with a space before it", "api-key", " sk-1", "white space around it"],
  ["a key in a word processor's quotes", "api-key", "\u201csk-1\u201d", "stray quotes"],
  ["a key with a scheme twice", "api-key", "Bearer Bearer sk-1", 'starts with "Bearer "'],
  ["a scheme twice in a header", "headers", "Authorization: Bearer bearer sk-1",
    '"Bearer" twice in "Authorization"'],
  ["a quoted key in a header", "headers", "Authorization: Bearer 'sk-1'",
    'quotes around the key in "Authorization"'],
  ["a quoted key in a key's header", "headers", 'x-api-key: "sk-1"', 'quotes around the key in "x-api-key"'],
  ["a scheme in a key's header", "headers", "api-key: Bearer sk-1", '"Bearer" before the key in "api-key"'],
  ["a URL with an unset variable in its query", "endpoint", "http://h/?key=${NOPE}", "NOPE, which is not set"],
  ["a URL that is a variable", "endpoint", "${NOPE}", "outside its query"],
  ["a URL with a variable in its path", "endpoint", "http://h/${NOPE}?a=1", "outside its query"],
  ["a key in two parts", "api-key", "sk 1", "white space inside"],
  ["a key with its scheme", "api-key", "Bearer sk-1", 'starts with "Bearer "'],
  ["a key that is an unset reference", "api-key", "${NOPE}", "NOPE, which is not set"],
  ["a header without colon", "headers", "oops", "without a colon"],
  ["a header that is no token", "headers", "a b: c", "not a token"],
  ["a hop-by-hop header", "headers", "Transfer-Encoding: chunked", "connection owns"],
  ["the host header", "headers", "host: a", "connection owns"],
  ["a line break in a header", "headers", { A: "b\r\nC: d" }, "cannot carry"],
  ["a header twice", "headers", "A: 1\na: 2", "twice"],
  ["a body that is a list", "body", "[1]", "not a JSON object"],
  ["a body that is no JSON", "body", "{a}", "not valid JSON"],
  ["no tokens", "max-tokens", "0", "between 1 and"],
  ["half a token", "max-tokens", 1.5, "not a whole number"],
  ["a hot temperature", "temperature", "2.1", "between 0 and 2"],
  ["YAML 1.1 truth", "stream", "yes", "neither true nor false"],
  ["a number as truth", "stream", 1, "wrong type"],
  ["a misspelt arrival", "arrivals", "poison", "not one of"],
  ["half a second", "duration", "500ms", "between 1s and"],
  ["a number without unit", "duration", 60, "no unit"],
  ["a rate of nothing", "rate", "0", "greater than 0"],
  ["a map as rate", "rate", { a: 1 }, "wrong type"],
  ["no connections", "max-connections", "0", "between 1 and"],
  ["endless retries", "retries", "11", "between 0 and 10"],
  ["three extensions", "extend", "3", "between 0 and 2"],
  ["an unknown transport", "transport", "fetch", "not one of"],
  ["four confirmations", "confirm", "4", "between 0 and 3"],
  ["too little confidence", "confidence", "50%", "more than 50%"],
  ["certainty", "confidence", "100%", "less than 100%"],
  ["confidence as a fraction", "confidence", 0.99, "no percent sign"],
  ["an unknown failure", "fail-on", "none", "not one of"],
  ["no failure at all", "fail-on", [], "empty list"],
  ["a baseline of an unknown kind", "baseline", "brnch:x", "is not branch:NAME"],
  ["a branch that git refuses", "baseline", "branch:a..b", "not a valid branch name"],
  ["no baseline runs", "baseline-runs", "0", "between 1 and 1000"],
  ["prices without output", "prices", '{"m": {"input": 1}}', 'no "output" price'],
  ["a misspelt price", "prices", '{"m": {"input": 1, "outptu": 1}}', 'unknown price "outptu"'],
  ["a negative price", "prices", '{"m": {"input": -1, "output": 1}}', "not a number from 0"],
  ["an unknown mode", "mode", "calibrating", "not one of"],
  ["a comment at odd times", "comment", "sometimes", "not one of"],
  ["a path of two lines", "prompts", "a\nb", "more than one line"],
];

function settingOf(name: string, values: Record<string, unknown>): unknown {
  return Object.entries(configOf(values).settings).find(([key]) => key === name)?.[1];
}

describe("the catalogue", () => {
  test("has every specified input and no other", () => {
    expect([...INPUT_NAMES].toSorted()).toEqual([...SPECIFIED].toSorted());
  });

  test("says of every input what it is", () => {
    for (const { description, form } of CATALOGUE) {
      expect(description).toMatch(/^[A-Z].*\.$/s);
      expect(form).not.toBe("");
    }
  });

  test("knows the secrets", () => {
    expect(INPUT_NAMES.filter(isSecret)).toEqual([
      "api-key", "headers", "proxy", "base-api-key", "base-headers", "github-token",
    ]);
    expect(isSecret("unheard-of")).toBe(false);
  });

  test("gives the specified defaults", () => {
    expect(configOf(RUNNABLE).settings).toMatchObject({
      mode: "gate", "max-tokens": 128, temperature: 0, stream: true, arrivals: "constant",
      duration: 60_000, warmup: 5000, timeout: 30_000, "connect-timeout": 5000,
      "first-byte-timeout": null, "idle-timeout": null, "max-connections": null,
      "keep-alive": 120_000, http2: false, "max-in-flight": 10_000, "insecure-tls": false,
      transport: "auto", retries: 0, confidence: 0.99, baseline: null, "baseline-runs": 20,
      "update-baseline": "auto", extend: 0, confirm: 1, "max-requests": 100_000,
      "max-duration": 1_800_000, "fail-on": ["regressed", "over-budget", "invalid"],
      comment: "always", issue: "on-nightly", "check-run": false, annotations: true,
      summary: true, "accept-label": "tailgate: accept-regression",
    });
  });

  test("lists a setting for every input, given or not", () => {
    expect(Object.keys(configOf(RUNNABLE).settings).toSorted()).toEqual([...SPECIFIED].toSorted());
  });
});

describe("values", () => {
  test.each(
    GOOD.map(([sentence, name, written, value, others]) => (
      { sentence, name, written, value, others }
    )),
  )("$sentence", ({ name, written, value, others }) => {
    expect(settingOf(name, { ...RUNNABLE, ...others, [name]: written })).toEqual(value);
  });

  test.each(BAD)("%s is refused", (_sentence, name, written, message) => {
    const issues = issuesOf(() => configOf({ ...RUNNABLE, [name]: written }));
    expect(fieldsOf(issues)).toEqual([name]);
    expect(issues[0]?.message).toContain(message);
    expect(issues[0]?.origin).toBe(`--${name}`);
  });
});
