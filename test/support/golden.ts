import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const FOLDER = join(import.meta.dirname, "..", "golden");

/**
 * Compares a text with `test/golden/<path>`. On a mismatch the text is written beside it as
 * `<path>.got`; `UPDATE_GOLDEN=1` accepts what came out.
 */
export function expectGolden(path: string, actual: string): void {
  const file = join(FOLDER, path);
  const got = `${file}.got`;
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const expected = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (expected === actual) {
    rmSync(got, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(got, actual);
  expect(actual, `differs from test/golden/${path}; UPDATE_GOLDEN=1 accepts it`).toBe(expected);
}
