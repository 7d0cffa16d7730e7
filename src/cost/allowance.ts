import { assert, type Usd } from "../base/index.ts";

/**
 * Money that threads spend from together, in memory they share. Nothing is spent that was not set
 * aside before, so the cap holds at every instant, whatever is in flight. Once it has refused, it
 * refuses for good: a run that has skipped one request has no use for the next.
 */
export interface Allowance {
  /** Sets aside the most that a request can cost; false when that could exceed the cap. */
  reserve(mostUsd: Usd): boolean;
  /** What was set aside has become this cost; null: it may have cost all of it. */
  settle(reservedUsd: Usd, costUsd: Usd | null): void;
  readonly isSpent: boolean;
  /** Spent and set aside. */
  readonly heldUsd: Usd;
  readonly capUsd: Usd;
}

/** Whole billionths of a dollar, a cheap model's price of a hundredth of a token. */
const PER_USD = 1e9;
const CAP = 0;
const HELD = 1;
const REFUSED = 2;

/** Costs are rounded up and caps down: sums of them err on the safe side. */
const roundedUp = (usd: Usd): bigint => BigInt(Math.ceil(usd * PER_USD));

export function makeAllowanceMemory(capUsd: Usd): SharedArrayBuffer {
  assert(capUsd >= 0 && capUsd < 1e9, "a cap is an amount of money");
  const memory = new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT);
  // A tenth of a dollar is no binary fraction: rounding to the nearest first takes the noise off.
  new BigInt64Array(memory)[CAP] = BigInt(Math.floor(Math.round(capUsd * PER_USD * 10) / 10));
  return memory;
}

/** The allowance that lies in the memory; as many as there are threads may be open. */
export function openAllowance(memory: SharedArrayBuffer): Allowance {
  const cells = new BigInt64Array(memory);
  const cap = Atomics.load(cells, CAP);
  const toUsd = (amount: bigint): Usd => Number(amount) / PER_USD;
  return {
    reserve(mostUsd) {
      const most = roundedUp(mostUsd);
      let held = Atomics.load(cells, HELD);
      while (Atomics.load(cells, REFUSED) === 0n && held + most <= cap) {
        const found = Atomics.compareExchange(cells, HELD, held, held + most);
        if (found === held) return true;
        held = found;
      }
      Atomics.store(cells, REFUSED, 1n);
      return false;
    },
    settle(reservedUsd, costUsd) {
      if (costUsd !== null) Atomics.add(cells, HELD, roundedUp(costUsd) - roundedUp(reservedUsd));
    },
    get isSpent() {
      return Atomics.load(cells, REFUSED) !== 0n;
    },
    get heldUsd() {
      return toUsd(Atomics.load(cells, HELD));
    },
    capUsd: toUsd(cap),
  };
}
