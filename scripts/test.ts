/**
 * Runs the named groups of tests (unit, timed, peers) one after the other, so that nothing else
 * disturbs the timed ones, and ends with their sum: `N passed, N failed, N skipped`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.ts";

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}

const groups = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "tailgate-tests-"));
const sum: Sum = { passed: 0, failed: 0, skipped: 0 };
let isGood = groups.length > 0;

for (const group of groups) {
  const file = join(folder, `${group}.json`);
  const isPassed = run("vitest", "run", "--project", group, "--reporter=default", "--reporter=json",
    `--outputFile.json=${file}`);
  isGood &&= isPassed;
  try {
    const result = JSON.parse(await readFile(file, "utf8"));
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests;
    sum.skipped += result.numPendingTests + result.numTodoTests;
    // A file that cannot even be loaded has no test to fail.
    if (!isPassed && result.numFailedTests === 0) sum.failed += 1;
  } catch {
    sum.failed += 1;
    isGood = false;
  }
}
await rm(folder, { recursive: true, force: true });
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exit(isGood ? 0 : 1);
