import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../../src/entry/main.ts";
import { history } from "../../support/recordings.ts";
import { storedFiles } from "../../support/stored-runs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tailgate-"));
  const runs = history(12, { count: 400, seed: 2 });
  for (const [path, text] of Object.entries(storedFiles(runs, "store"))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const stderr = Object.assign(Object.create(process.stderr), {
    write: (text: string) => said.push(text) > 0,
  });
  const code = await main({
    argv: ["history", ...args], env: {}, out: (text) => out.push(text), stderr, useColour: false,
    signal: new AbortController().signal, signalName: () => null,
  });
  return { code, out: out.join(""), said: said.join("") };
}

describe("tailgate history", () => {
  test("shows the trend of what is stored", async () => {
    const { code, out } = await run("--baseline", `dir:${join(folder, "store")}`);
    expect(code).toBe(0);
    expect(out).toMatch(/12 runs, 12 admitted/);
    expect(out).toMatch(/latency\.p99 .* [▁-█]{12}$/m);
  });

  test("writes the same as JSON", async () => {
    const file = join(folder, "history.json");
    await run("--baseline", `dir:${join(folder, "store")}`, "--json", file);
    expect(JSON.parse(readFileSync(file, "utf8")))
      .toMatchObject({ schema: "tailgate.history/1", histories: [{ runs: 12, admitted: 12 }] });
  });

  test("an empty store has none, which is no failure", async () => {
    const { code, out } = await run("--baseline", `dir:${join(folder, "elsewhere")}`);
    expect([code, out]).toEqual([0, expect.stringContaining("holds no run yet")]);
  });

  test("a store without a history is an error that says which have one", async () => {
    const { code, said } = await run("--baseline", "none");
    expect(code).toBe(2);
    expect(said).toMatch(/only branch: and dir: keep all runs.*--baseline dir:PATH/);
  });
});
