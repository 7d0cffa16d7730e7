import { describe, expect, test } from "vitest";
import { layerFromInputs, layerFromYaml, parseConfig } from "../../src/config/index.ts";
import { detailOf, generatorLine, planLine, settingLines, telling } from "../../src/entry/verbose.ts";
import { pairedJob } from "../support/scripted-gate.ts";
import { makeRun } from "../support/verdicts.ts";

describe("what --verbose adds", () => {
  test("is where each setting comes from, and never its value", () => {
    const config = parseConfig({
      layers: [
        layerFromYaml("model: m\nrate: 5\nscenarios: {chat: {duration: 2s}}", "tailgate.yml", {}),
        layerFromInputs({ endpoint: "https://h.example/v1", "api-key": "hunter2" }, (name) => `--${name}`),
      ],
    });
    const lines = settingLines(config);
    expect(lines).toEqual(expect.arrayContaining([
      expect.stringMatching(/^from tailgate\.yml.*: .*model/),
      expect.stringMatching(/^from the command line: .*api-key/),
      "every other setting has its default",
    ]));
    expect(lines.join("\n")).toContain("scenarios.chat.duration");
    expect(lines.join("\n")).not.toMatch(/hunter2|h\.example/);
  });

  test("is how the generator did", () => {
    expect(generatorLine({ ...makeRun(), repeat: 1 })).toBe("default (confirmation 1): 3000 of 3000 sent, " +
      "10 failed, 50.0/s achieved, at most 41 in flight, left 0.30 ms late at P99, " +
      "event loop 1.20 ms late at P99, CPU 20%");
  });

  test("is what the store found and took", async () => {
    const lines: string[] = [];
    const key = { suite: "s", scenario: "chat", fingerprint: `sha256:${"ab".repeat(32)}` };
    const store = telling({
      description: "memory",
      load: () => Promise.resolve({ kind: "absent", reason: "it is empty", others: [] }),
      save: () => Promise.resolve({ path: "v1/x.json" }),
    }, (line) => lines.push(line));
    await store.load(key, 20);
    await store.save(makeRun(), { runId: "1", attempt: 1 });
    expect(lines).toEqual([
      "baselines of chat (abababababababab) in memory: none found: it is empty",
      "stored v1/x.json in memory",
    ]);
  });

  test("is what is planned, and to whom it goes", () => {
    expect(planLine(pairedJob("chat")))
      .toBe("chat: 1,000 requests in 20 s, 0 s of it warm-up, openai-chat at https://h, model m, in turns with a base");
  });

  test("is said only when asked for, each on a line of its own", () => {
    const said: string[] = [];
    const flags = { positionals: [], inputs: {}, own: {} };
    detailOf({ ...flags, switches: new Set() }, (line) => said.push(line))("nothing");
    detailOf({ ...flags, switches: new Set(["verbose"]) }, (line) => said.push(line))("a\nb\u001b[2J");
    expect(said).toEqual(["  a b [2J"]);
  });
});
