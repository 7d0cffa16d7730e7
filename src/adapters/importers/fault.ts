import { oneLine, UsageError } from "../../base/index.ts";

/** Where in a file something stands; line null: in the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** The one problem for which a file of results is refused. */
export function fault(
  place: Place,
  problem: {
    /** Column, key or metric. */
    readonly field: string;
    readonly value?: unknown;
    readonly message: string;
    readonly fix: string;
  },
): UsageError {
  const { value } = problem;
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return new UsageError([{
    field: oneLine(problem.field, 80),
    value: shown === undefined ? null : oneLine(shown, 80),
    origin: `${oneLine(place.file)}${place.line === null ? "" : ` line ${place.line}`}`,
    message: problem.message,
    fix: problem.fix,
  }]);
}

export const whole = (place: Place): Place => ({ file: place.file, line: null });
