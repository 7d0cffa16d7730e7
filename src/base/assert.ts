/** Our own bug: ends the program with exit code 70 and a request to report it. */
export class Bug extends Error {
  override readonly name = "Bug";
}

export function assert(claim: boolean, message: string): asserts claim {
  if (!claim) throw new Bug(message);
}

/** The value, which the caller knows to be there. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Bug(`${what} is missing`);
  return value;
}

/** Closes a switch over a union: the compiler complains when an arm is forgotten. */
export function unreachable(value: never): never {
  throw new Bug(`unhandled case: ${JSON.stringify(value)}`);
}
