/**
 * Runs the named groups of tests (unit, timed, peers) one after the other, so that nothing else
 * disturbs the timed ones, and ends with what failed and their sum: `N passed, N failed, N skipped`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { run } from "./run.ts";

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/** A line for each test that failed, and for each file that has failed without one. */
function failuresOf(report: Report): readonly string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0 && status === "failed") return [`${file}: ${firstLine(message)}`];
    return failed.map((one) =>
      `${file} > ${one.fullName}: ${firstLine(one.failureMessages[0] ?? "")}`);
  });
}

const groups = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "tailgate-tests-"));
const sum: Sum = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
let isGood = groups.length > 0;

for (const group of groups) {
  const file = join(folder, `${group}.json`);
  const isPassed = run("vitest", "run", "--project", group, "--reporter=default", "--reporter=json",
    `--outputFile.json=${file}`);
  isGood &&= isPassed;
  try {
    const result: Report = JSON.parse(await readFile(file, "utf8"));
    failures.push(...failuresOf(result));
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests;
    sum.skipped += result.numPendingTests + result.numTodoTests;
    // A file that cannot even be loaded has no test to fail.
    if (!isPassed && result.numFailedTests === 0) {
      sum.failed += 1;
      failures.push(`${group}: the run failed outside of its tests`);
    }
  } catch {
    sum.failed += 1;
    failures.push(`${group}: the run left no report`);
    isGood = false;
  }
}
await rm(folder, { recursive: true, force: true });
for (const line of failures) process.stdout.write(`FAILED: ${line}\n`);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exit(isGood ? 0 : 1);
