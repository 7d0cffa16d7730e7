import { assert } from "../base/index.ts";

/*
 * The domains of this room's arguments. A number outside them is a caller's mistake, never a fact
 * about a target, so it is a Bug that names the argument, the value and what would be right.
 */

export function assertFinite(value: number, name: string): void {
  assert(Number.isFinite(value), `${name} must be a finite number, got ${value}`);
}

export function assertPositive(value: number, name: string): void {
  assert(Number.isFinite(value) && value > 0, `${name} must be finite and above 0, got ${value}`);
}

export function assertNonNegative(value: number, name: string): void {
  assert(Number.isFinite(value) && value >= 0, `${name} must be finite and >= 0, got ${value}`);
}

/** A probability, both ends allowed. */
export function assertProbability(value: number, name: string): void {
  assert(value >= 0 && value <= 1, `${name} must lie between 0 and 1, got ${value}`);
}

/** A probability that is neither impossible nor certain. */
export function assertInsideUnit(value: number, name: string): void {
  assert(value > 0 && value < 1, `${name} must lie strictly between 0 and 1, got ${value}`);
}

/** A count of things that were seen; 2^53 - 1 at most. */
export function assertCount(value: number, name: string): void {
  const whole = Number.isSafeInteger(value);
  assert(whole && value >= 1, `${name} must be a whole number >= 1, got ${value}`);
}

/** Degrees of freedom: any positive real; Infinity is the normal limit. */
export function assertDof(value: number, name: string): void {
  assert(value > 0, `${name} must be above 0, got ${value}`);
}
