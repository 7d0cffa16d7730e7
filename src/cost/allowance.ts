import { assert, type Usd } from "../base/index.ts";

/**
 * Money that threads spend from together, in memory they share. Nothing is spent that was not set
 * aside before, so the cap holds at every instant, whatever is in flight. Once it has refused, it
 * refuses for good: a run that has skipped one request has no use for the next.
 *
 * Where a request turns out to cost more than the most it was said to cost (a server that writes
 * more than it was asked for, a prompt that a gateway adds to), all others that are open or still to
 * come are taken to exceed theirs as much: the worst excess that was ever seen.
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
const SPENT = 1;
/** Set aside for requests that are under way, each the most that it was said to cost. */
const OPEN = 2;
/** The worst excess, in thousandths of what was set aside. */
const EXCESS = 3;
const REFUSED = 4;
const CELLS = 5;
const WHOLE = 1000n;
/** A bill that is this many times the most it could be is no measure of the others. */
const LARGEST_EXCESS = 1_000_000n;

/** Costs are rounded up and caps down: sums of them err on the safe side. */
const roundedUp = (usd: Usd): bigint => BigInt(Math.ceil(usd * PER_USD));

export function makeAllowanceMemory(capUsd: Usd): SharedArrayBuffer {
  assert(capUsd >= 0 && capUsd < 1e9, "a cap is an amount of money");
  const memory = new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
  const cells = new BigInt64Array(memory);
  // A tenth of a dollar is no binary fraction: rounding to the nearest first takes the noise off.
  cells[CAP] = BigInt(Math.floor(Math.round(capUsd * PER_USD * 10) / 10));
  cells[EXCESS] = WHOLE;
  return memory;
}

/** The allowance that lies in the memory; as many as there are threads may be open. */
export function openAllowance(memory: SharedArrayBuffer): Allowance {
  const cells = new BigInt64Array(memory);
  const cap = Atomics.load(cells, CAP);
  const toUsd = (amount: bigint): Usd => Number(amount) / PER_USD;
  const withExcess = (most: bigint): bigint => {
    const excess = Atomics.load(cells, EXCESS);
    return (most * excess + WHOLE - 1n) / WHOLE;
  };
  const held = (): bigint => Atomics.load(cells, SPENT) + withExcess(Atomics.load(cells, OPEN));

  const noteExcess = (reserved: bigint, cost: bigint): void => {
    if (reserved === 0n || cost <= reserved) return;
    const found = (cost * WHOLE + reserved - 1n) / reserved;
    const excess = found > LARGEST_EXCESS ? LARGEST_EXCESS : found;
    let known = Atomics.load(cells, EXCESS);
    while (known < excess) {
      const before = Atomics.compareExchange(cells, EXCESS, known, excess);
      if (before === known) return;
      known = before;
    }
  };

  return {
    reserve(mostUsd) {
      const most = roundedUp(mostUsd);
      // Set aside first and looked at afterwards, so that of two threads at least one sees both.
      Atomics.add(cells, OPEN, most);
      if (Atomics.load(cells, REFUSED) === 0n && held() <= cap) return true;
      Atomics.sub(cells, OPEN, most);
      Atomics.store(cells, REFUSED, 1n);
      return false;
    },
    settle(reservedUsd, costUsd) {
      const reserved = roundedUp(reservedUsd);
      const cost = costUsd === null ? withExcess(reserved) : roundedUp(costUsd);
      // In this order there is no instant at which less is held than was spent.
      noteExcess(reserved, cost);
      Atomics.add(cells, SPENT, cost);
      Atomics.sub(cells, OPEN, reserved);
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
