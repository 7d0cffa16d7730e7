import type { Millis } from "../base/index.ts";
import type { Outcome } from "../measurement/index.ts";
import type { Limits } from "../plan/index.ts";

/** Whoever is told that a deadline has passed. */
interface Expiring {
  expire(outcome: Outcome): void;
}

// Arguments instead of closures: there are several timers for each of thousands of requests.
const expireTotal = (one: Expiring): void => one.expire("timeout-total");
const expireFirstByte = (one: Expiring): void => one.expire("timeout-first-byte");
const expireIdle = (one: Expiring): void => one.expire("timeout-idle");

/** The phase timers of a request; each ends it with an outcome of its own. */
export class Deadlines {
  readonly #limits: Limits;
  readonly #expiring: Expiring;
  readonly #total: NodeJS.Timeout;
  #firstByte: NodeJS.Timeout | null;
  #idle: NodeJS.Timeout | null = null;

  constructor(limits: Limits, totalMs: Millis, expiring: Expiring) {
    this.#limits = limits;
    this.#expiring = expiring;
    // Node cuts fractions off: rounded up, no deadline expires before its time.
    this.#total = setTimeout(expireTotal, Math.ceil(Math.max(0, totalMs)), expiring);
    this.#firstByte = limits.firstByteMs === null
      ? null
      : setTimeout(expireFirstByte, limits.firstByteMs, expiring);
  }

  bytesArrived(): void {
    if (this.#firstByte !== null) {
      clearTimeout(this.#firstByte);
      this.#firstByte = null;
    }
    const { idleMs } = this.#limits;
    if (idleMs === null) return;
    if (this.#idle === null) this.#idle = setTimeout(expireIdle, idleMs, this.#expiring);
    else this.#idle.refresh();
  }

  clear(): void {
    clearTimeout(this.#total);
    if (this.#firstByte !== null) clearTimeout(this.#firstByte);
    if (this.#idle !== null) clearTimeout(this.#idle);
  }
}
