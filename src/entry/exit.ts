import { Bug, oneLine, TailgateError, UsageError, describeIssue } from "../base/index.ts";
import type { Outcome } from "../pipeline.ts";
import type { Verdict } from "../verdict/index.ts";

/** Exit codes of the contract, section 2. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unmeasured: 3, bug: 70 } as const;

export function exitCodeOfVerdict(verdict: Verdict): number {
  if (verdict.conclusion !== "failure") return EXIT.ok;
  return verdict.verdict === "invalid" ? EXIT.unmeasured : EXIT.failed;
}

/** 130 for SIGINT, 143 for SIGTERM, as shells count. */
export function exitCodeOfSignal(name: NodeJS.Signals): number {
  return name === "SIGTERM" ? 143 : 130;
}

export function exitCodeOf(outcome: Outcome, interruptedBy: NodeJS.Signals | null): number {
  if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
  const code = exitCodeOfVerdict(outcome.verdict);
  return code === EXIT.ok && outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : code;
}

/** Of a run that was only to be recorded: nothing is held against the endpoint. */
export function exitCodeOfRecording(
  outcome: Outcome,
  interruptedBy: NodeJS.Signals | null,
): number {
  if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
  if (outcome.verdict.verdict === "invalid") return EXIT.unmeasured;
  return outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : EXIT.ok;
}

/** What to say about storing, one line each. */
export function storingLines(outcome: Outcome, place: string): readonly string[] {
  const { stored } = outcome;
  switch (stored.kind) {
    case "stored": return stored.paths.map((path) => `stored in ${place}: ${path}`);
    case "skipped": return [`not stored as a baseline: ${stored.reason}`];
    case "failed": return [`could not be stored in ${place}:`, ...failureOf(stored.error).lines];
  }
}

export interface Failure {
  readonly exitCode: number;
  /** Sentences for people, one a line; never a stack trace unless it is our own bug. */
  readonly lines: readonly string[];
}

/** What an error means for the user and for the exit code. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) {
    const count = error.issues.length;
    return {
      exitCode: error.exitCode,
      lines: [
        count === 1 ? "1 problem with the configuration:" : `${count} problems with the configuration:`,
        ...error.issues.map((issue) => `  ${oneLine(describeIssue(issue), 1000)}`),
      ],
    };
  }
  if (error instanceof TailgateError) {
    const hint = error.hint === null ? [] : [oneLine(error.hint, 1000)];
    return { exitCode: error.exitCode, lines: [oneLine(error.message, 1000), ...hint] };
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const name = error instanceof Bug ? "a failed assertion" : "an unexpected error";
  return {
    exitCode: EXIT.bug,
    lines: [`This is a bug of tailgate (${name}); please report it with these lines:`,
      ...shown.split("\n").slice(0, 20)],
  };
}
