/**
 * Everything that has to hold before a commit besides the tests: types, lint, unused code, docs in
 * step with the schema, and dist/ equal to what the sources build.
 */
import { output, run } from "./run.ts";

const CHECKS: readonly (readonly [name: string, check: () => boolean])[] = [
  ["types", () => run("tsc", "-p", ".")],
  ["lint", () => run("oxlint", "--deny-warnings", "src", "test", "scripts", "bench")],
  ["unused code", () => run("knip")],
  ["layout", () => run("vitest", "run", "--project", "unit", "test/layout.test.ts")],
  ["lock file complete", () => run("node", "scripts/lock.ts", "--check")],
  ["docs in step", () => run("node", "scripts/docs.ts", "--check")],
  ["dist rebuilt without a difference", () => {
    if (!run("node", "scripts/build.ts")) return false;
    const changed = output("git", "status", "--porcelain", "--", "dist");
    if (changed !== "") process.stderr.write(`dist/ differs from what was committed:\n${changed}`);
    return changed === "";
  }],
];

const failed = CHECKS.filter(([, check]) => !check()).map(([name]) => name);
process.stdout.write(failed.length === 0
  ? `${CHECKS.length} checks passed\n`
  : `failed: ${failed.join(", ")}\n`);
process.exit(failed.length === 0 ? 0 : 1);
