const MAX_ATTEMPTS = 3;

/** What a result says of itself: the exit code and everything that was printed. */
export interface Said {
  readonly exitCode: number | null;
  readonly text: string;
}

/**
 * A run that other programs of the machine disturbed says so itself, exits 3 and counts for
 * nothing. It is made again, as anybody would; for no other reason is anything repeated.
 */
export async function undisturbed<T>(
  make: (attempt: number) => Promise<T>,
  saidBy: (result: T) => Said,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await make(attempt);
    const { exitCode, text } = saidBy(result);
    const [why] = /the load generator was not healthy[^;]*/.exec(text) ?? [];
    if (exitCode !== 3 || why === undefined || attempt === MAX_ATTEMPTS) return result;
    process.stderr.write(`disturbed, so once more: ${why.replace(/\s+/g, " ")}\n`);
  }
}
