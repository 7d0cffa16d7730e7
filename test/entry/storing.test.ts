import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeNoStore } from "../../src/adapters/stores/index.ts";
import type { BaselineArchive } from "../../src/comparison/index.ts";
import { settingsSchema } from "../../src/config/index.ts";
import { commandLineStoring, tidyStore } from "../../src/entry/stores.ts";
import { judgeOptions } from "../../src/entry/wiring.ts";
import { plainEvent, pullRequestEvent, runner } from "../adapters/github/events.ts";
import { runSummary } from "../support/run-summaries.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tailgate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The environment of a step of a workflow, its event in a file. */
function workflow(name: string, event: string): Record<string, string> {
  const path = join(folder, "event.json");
  writeFileSync(path, event);
  return { ...runner(name), GITHUB_EVENT_PATH: path };
}

const settings = (written: Record<string, unknown>) => settingsSchema.parse(written);

describe("what the command line may store", () => {
  test.each(["always", "auto"])("in a pull request nothing, although update-baseline is %s",
    async (policy) => {
      const env = workflow("pull_request", pullRequestEvent());
      expect(await commandLineStoring(settings({ "update-baseline": policy }), env))
        .toMatchObject({ allowed: false, reason: "pull requests only read baselines" });
    });

  test("on a push to the default branch what the action stores, under the run's own name",
    async () => {
      const env = workflow("push", plainEvent());
      expect(await commandLineStoring(settings({}), env))
        .toMatchObject({ allowed: true, identity: { runId: "9001", attempt: 2 } });
    });

  test.each([["always", true], ["auto", false], ["never", false]])(
    "outside a workflow update-baseline: %s says so", async (policy, allowed) => {
      const storing = await commandLineStoring(settings({ "update-baseline": policy }), {});
      expect(storing.allowed).toBe(allowed);
      expect(storing.identity.runId).toMatch(/^local-\d+$/);
    });

  test("a committed file is never written", async () => {
    const written = settings({ "update-baseline": "always", baseline: "file:base.json" });
    expect((await commandLineStoring(written, {})).allowed).toBe(false);
  });
});

describe("a run that is only recorded", () => {
  test("is held to nothing, one that is gated to what fail-on says", () => {
    expect(judgeOptions(settings({ mode: "record" }), []).failOn).toEqual([]);
    expect(judgeOptions(settings({ mode: "gate", "fail-on": "regressed" }), []).failOn)
      .toEqual(["regressed"]);
  });
});

describe("what tidying leaves for people to look at", () => {
  const runs = [1, 2, 3].map((day) => runSummary(day));
  const derivedWith = async (written: Record<string, unknown>): Promise<readonly string[]> => {
    const paths: string[] = [];
    const archive: BaselineArchive = {
      summaries: async () => runs,
      tidy: async ({ derive }) => {
        paths.push(...derive(runs).map(({ path }) => path));
        return ["tidied"];
      },
    };
    const store = { ...makeNoStore(), archive };
    expect(await tidyStore(store, settings(written))).toEqual(["tidied"]);
    return paths;
  };

  test("a page and a picture, with history-page also the page for a browser", async () => {
    const usual = ["README.md", "charts/default/default.svg"];
    expect(await derivedWith({})).toEqual(usual);
    expect(await derivedWith({ "history-page": "true" })).toEqual([...usual, "index.html"]);
  });
});
