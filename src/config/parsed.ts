/** One thing wrong with a value; the value itself is never part of the text. */
export interface Problem {
  readonly message: string;
  /** What to write instead. */
  readonly fix: string | null;
}

/** What reading a text gives: the typed value, or everything that is wrong with the text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse<T>(message: string, fix: string | null = null): Parsed<T> {
  return { ok: false, problems: [{ message, fix }] };
}

/** All values, or the problems of all that have some. */
export function every<T>(parsed: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return accept(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Reads on from a value, if there is one. */
export function andThen<T, U>(parsed: Parsed<T>, next: (value: T) => Parsed<U>): Parsed<U> {
  return parsed.ok ? next(parsed.value) : parsed;
}
