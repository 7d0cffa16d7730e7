import { assert, type Usd } from "../base/index.ts";

/**
 * Money that threads spend from together, in memory they share. Nothing is spent that was not set
 * aside before, so the cap holds at every instant, whatever is in flight. Once it has refused, it
 * refuses for good: a run that has skipped one request has no use for the next.
 *
 * Where an answer bills more than was set aside for it (a server that writes more than it was asked
 * for, a prompt that a gateway adds to), each of the others, those under way included, is taken to
 * bill as much beyond its own most: the largest excess that was ever seen.
 */
export interface Allowance {
  /** Sets aside the most that a request can cost; false when that could exceed the cap. */
  reserve(mostUsd: Usd): boolean;
  /**
   * What was set aside has become this cost; null: it may have cost all of it. `excessUsd`: how far
   * any request may exceed its most, if it does as this one did.
   */
  settle(reservedUsd: Usd, costUsd: Usd | null, excessUsd?: Usd): void;
  readonly isSpent: boolean;
  /** Spent and set aside. */
  readonly heldUsd: Usd;
  readonly capUsd: Usd;
}

/** Whole billionths of a dollar, a cheap model's price of a hundredth of a token. */
const PER_USD = 1e9;
const CAP = 0;
const SPENT = 1;
/** Set aside for requests that are under way, each the most that it was said to cost. */
const OPEN = 2;
const UNDER_WAY = 3;
/** The largest of one request. */
const EXCESS = 4;
const REFUSED = 5;
const CELLS = 6;

/** Costs are rounded up and caps down: sums of them err on the safe side. */
const roundedUp = (usd: Usd): bigint => BigInt(Math.ceil(usd * PER_USD));

export function makeAllowanceMemory(capUsd: Usd): SharedArrayBuffer {
  assert(capUsd >= 0 && capUsd < 1e9, "a cap is an amount of money");
  const memory = new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
  // A tenth of a dollar is no binary fraction: rounding to the nearest first takes the noise off.
  new BigInt64Array(memory)[CAP] = BigInt(Math.floor(Math.round(capUsd * PER_USD * 10) / 10));
  return memory;
}

/** The allowance that lies in the memory; as many as there are threads may be open. */
export function openAllowance(memory: SharedArrayBuffer): Allowance {
  const cells = new BigInt64Array(memory);
  const cap = Atomics.load(cells, CAP);
  const toUsd = (amount: bigint): Usd => Number(amount) / PER_USD;
  const held = (): bigint => Atomics.load(cells, SPENT) + Atomics.load(cells, OPEN) +
    Atomics.load(cells, UNDER_WAY) * Atomics.load(cells, EXCESS);

  const noteExcess = (excess: bigint): void => {
    let known = Atomics.load(cells, EXCESS);
    while (known < excess) {
      const found = Atomics.compareExchange(cells, EXCESS, known, excess);
      if (found === known) return;
      known = found;
    }
  };

  return {
    reserve(mostUsd) {
      const most = roundedUp(mostUsd);
      // Set aside first and looked at afterwards, so that of two threads at least one sees both.
      Atomics.add(cells, UNDER_WAY, 1n);
      Atomics.add(cells, OPEN, most);
      if (Atomics.load(cells, REFUSED) === 0n && held() <= cap) return true;
      Atomics.sub(cells, OPEN, most);
      Atomics.sub(cells, UNDER_WAY, 1n);
      Atomics.store(cells, REFUSED, 1n);
      return false;
    },
    settle(reservedUsd, costUsd, excessUsd = 0) {
      const reserved = roundedUp(reservedUsd);
      // In this order there is no instant at which less is held than was spent.
      noteExcess(roundedUp(excessUsd));
      Atomics.add(cells, SPENT,
        costUsd === null ? reserved + Atomics.load(cells, EXCESS) : roundedUp(costUsd));
      Atomics.sub(cells, OPEN, reserved);
      Atomics.sub(cells, UNDER_WAY, 1n);
    },
    get isSpent() {
      return Atomics.load(cells, REFUSED) !== 0n;
    },
    get heldUsd() {
      return toUsd(held());
    },
    capUsd: toUsd(cap),
  };
}
