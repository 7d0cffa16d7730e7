import { expect } from "vitest";

/** Equal up to a relative error; exact where the expected value is 0. */
export function expectClose(actual: number, expected: number, relative: number, label = ""): void {
  const error = Math.abs(actual - expected);
  const message = `${label} gave ${actual}, expected ${expected} within ${relative} of it`;
  expect(error <= relative * Math.abs(expected), message).toBe(true);
}
