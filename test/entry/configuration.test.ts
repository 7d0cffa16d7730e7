import { describe, expect, test } from "vitest";
import { refuseLiteralSecrets } from "../../src/entry/configuration.ts";

describe("secrets on a command line", () => {
  test.each([
    { "api-key": "${KEY}" }, { proxy: "${PROXY_URL}" }, { proxy: "http://p:3128" },
    { proxy: "http://user:${PASSWORD}@p:3128" }, { proxy: "http://${USER}:${PASSWORD}@p:3128" },
  ])("%j stands for one", (values) => {
    expect(() => refuseLiteralSecrets(values)).not.toThrow();
  });

  test.each([
    { "api-key": "sk-1" }, { proxy: "http://user:hunter2@p:3128" }, { proxy: "http://token@p:3128" },
    { proxy: "http://${USER}:hunter2@p:3128" }, { proxy: "user:hunter2@p:3128" },
  ])("%j is one, and is not repeated", (values) => {
    expect(() => refuseLiteralSecrets(values)).toThrow(expect.objectContaining({
      issues: [expect.objectContaining({
        value: null, message: expect.stringContaining("secret on the command line"),
      })],
    }));
  });
});
