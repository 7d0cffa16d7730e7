import { expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { proxyFor } from "../../src/entry/proxy.ts";

const P = "http://p.example:3128";
const Q = "http://q.example:3128";
const HTTPS = "https://api.example.com/v1";
const HTTP = "http://api.example.com/v1";

const found = (url: string, env: Record<string, string>): string | null =>
  proxyFor({ url, socketPath: null }, null, env);

test.each<[string, string, Record<string, string>, string | null]>([
  ["nothing set", HTTPS, {}, null],
  ["https to an https endpoint", HTTPS, { HTTPS_PROXY: P }, P],
  ["small letters", HTTPS, { https_proxy: P }, P],
  ["small letters first", HTTPS, { https_proxy: P, HTTPS_PROXY: Q }, P],
  ["set but empty: none", HTTPS, { https_proxy: "", HTTPS_PROXY: Q }, null],
  ["http's is not https's", HTTPS, { HTTP_PROXY: P }, null],
  ["http to an http endpoint", HTTP, { HTTP_PROXY: P, HTTPS_PROXY: Q }, P],
  ["a bare host and port", HTTPS, { HTTPS_PROXY: "p.example:3128" }, P],
  ["a password", HTTPS, { HTTPS_PROXY: "http://u:w@p.example" }, "http://u:w@p.example"],
  ["127.0.0.1", "http://127.0.0.1:8080/", { HTTP_PROXY: P }, null],
  ["127.8.9.1", "http://127.8.9.1:8080/", { HTTP_PROXY: P }, null],
  ["IPv6 loopback", "http://[::1]:8080/", { HTTP_PROXY: P }, null],
  ["localhost", "http://localhost/", { HTTP_PROXY: P }, null],
  ["an exempted host", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "x.org, API.example.com" }, null],
  ["small letters of no_proxy first", HTTPS,
    { HTTPS_PROXY: P, NO_PROXY: "*", no_proxy: "x.org" }, P],
  ["a domain above", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "example.com" }, null],
  ["a domain above with a dot", HTTPS, { HTTPS_PROXY: P, NO_PROXY: ".example.com" }, null],
  ["a domain above with a star", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "*.example.com" }, null],
  ["a name that only ends alike", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "i.example.com" }, P],
  ["all", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "*" }, null],
  ["the host's port", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "api.example.com:443" }, null],
  ["another port", HTTPS, { HTTPS_PROXY: P, NO_PROXY: "api.example.com:8443" }, P],
  ["an address", "http://10.1.2.3/", { HTTP_PROXY: P, NO_PROXY: "10.1.2.3" }, null],
  ["a range of addresses", "http://10.1.2.3/", { HTTP_PROXY: P, NO_PROXY: "10.0.0.0/8" }, null],
  ["another range", "http://11.1.2.3/", { HTTP_PROXY: P, NO_PROXY: "10.0.0.0/8" }, P],
  ["a range is not for names", HTTP, { HTTP_PROXY: P, NO_PROXY: "0.0.0.0/0" }, P],
  ["an IPv6 address", "http://[fd00::1]/", { HTTP_PROXY: P, NO_PROXY: "[fd00::1]" }, null],
  ["an IPv6 address without brackets", "http://[fd00::1]/", { HTTP_PROXY: P, NO_PROXY: "fd00::1" },
    null],
  ["a range of IPv6 addresses", "http://[fd00::1]/", { HTTP_PROXY: P, NO_PROXY: "fd00::/8" }, null],
  ["rubbish exempts nothing", HTTP, { HTTP_PROXY: P, NO_PROXY: "., :, /8, 10.0.0.0/99" }, P],
])("the environment: %s", (_what, url, env, wanted) => {
  expect(found(url, env)).toBe(wanted);
});

test("what is written goes before the environment, to loopback as well", () => {
  const endpoint = { url: "http://127.0.0.1:1/", socketPath: null };
  expect(proxyFor(endpoint, { kind: "url", url: Q }, { HTTP_PROXY: P })).toBe(Q);
  expect(proxyFor({ url: HTTPS, socketPath: null }, { kind: "none" }, { HTTPS_PROXY: P })).toBeNull();
});

test("no proxy leads to a unix socket", () => {
  expect(proxyFor({ url: HTTP, socketPath: "/x.sock" }, null, { HTTP_PROXY: P })).toBeNull();
});

test.each(["socks5://user:hunter2@p:1080", "http://", "http://p/x"])(
  "a variable that is no proxy is refused by its name, without its value: %s", (value) => {
    const failure = ((): unknown => {
      try {
        return found(HTTPS, { https_proxy: value });
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(UsageError);
    const [issue] = failure instanceof UsageError ? failure.issues : [];
    expect(issue?.field).toBe("proxy");
    expect(issue?.origin).toBe("environment variable https_proxy");
    expect(issue?.fix).toContain("proxy: none");
    expect(JSON.stringify(issue)).not.toContain("hunter2");
  });
