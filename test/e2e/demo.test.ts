import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Exit } from "../support/child.ts";
import { makeFolder, tailgate } from "../support/product.ts";

/** `tailgate demo`: what a newcomer sees first. */

let folder: string;
let exit: Exit;
beforeAll(async () => {
  folder = await makeFolder();
  exit = await tailgate(["demo", "--out", "reports"], { cwd: folder, timeoutMs: 280_000 });
}, 300_000);
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const part = (number: number): string =>
  new RegExp(`^${number}\\. [\\s\\S]*?(?=^${number + 1}\\. |$(?![\\s\\S]))`, "m")
    .exec(exit.stdout)?.[0] ?? "";

test("ends well within a minute", () => {
  expect(exit.code, exit.stdout).toBe(0);
  // A busy machine makes it repeat runs, which it says.
  const repeated = exit.stdout.match(/once more/g)?.length ?? 0;
  expect(exit.tookMs).toBeLessThan(60_000 + repeated * 12_000);
  expect(exit.stdout).toMatch(/was let through.*was stopped/);
});

test("shows one pass and one regression with their exit codes", () => {
  expect(part(2)).toMatch(/^ {4}Pass/m);
  expect(part(2)).toMatch(/exit code 0\b/);
  expect(part(3)).toMatch(/^ {4}Regressed/m);
  expect(part(3)).toMatch(/exit code 1\b/);
  expect(part(1).match(/^ {4}run \d: /gm)).toHaveLength(5);
});

test("prints the comment and writes the report", async () => {
  expect(part(4)).toMatch(/\*\*Regressed/);
  expect(part(4)).toContain("<details>");
  const html = await readFile(join(folder, "reports", "report.html"), "utf8");
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).toMatch(/Regressed/);
});

test("explains a folder that cannot be written before it begins", async () => {
  await writeFile(join(folder, "a-file"), "");
  const refused = await tailgate(["demo", "--out", "a-file/reports"], { cwd: folder });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/a-file\/reports cannot be written/);
  expect(refused.tookMs).toBeLessThan(10_000);
});
