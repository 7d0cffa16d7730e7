import type { Millis } from "../base/index.ts";

/** PORT: waiting for an instant of the clock that `performance.now()` reads. */
export interface Pacemaker {
  /**
   * Resolves at or just after the instant, or soon after `stop`; lets other work run in between,
   * however late it is. `isQuiet`: nothing is in flight, so that no byte can arrive meanwhile.
   */
  until(instantMs: Millis, stop: AbortSignal, isQuiet?: boolean): Promise<void>;
}

/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
/** While answers are on their way, so long may one wait until it is seen. */
const NAP_MS = 0.1;
/** A nap ends so much too late on a quiet Linux with fine timers; the rest is spun. */
const SPIN_MS = 0.015;
/** What is spun of the time between two sends at most: exactness must not cost a core. */
const SPIN_SHARE = 0.05;
/** At low rates the next arrival is far away; a stop must not wait for it. */
const LONGEST_SLEEP_MS = 200;
/** When late, the sockets still get a turn after this many sends. */
const SENDS_PER_TURN = 8;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const sleep = (forMs: Millis): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, forMs));

/**
 * Far from the instant a timer sleeps; near it the thread naps in slices of 0.1 ms between
 * non-blocking turns of the event loop, and the last few microseconds are spun. Spinning on
 * `setImmediate` alone burns a core and is less exact, since its garbage has to be collected.
 */
export function makePacemaker(): Pacemaker {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  let sends = 0;
  let lastMs = Number.NEGATIVE_INFINITY;

  const near = async (instantMs: Millis, spinMs: Millis, isQuiet: boolean): Promise<void> => {
    // What was handed over just now is written when the microtasks run: never nap before that.
    await Promise.resolve();
    for (;;) {
      const leftMs = instantMs - performance.now() - spinMs;
      if (leftMs <= 0) break;
      Atomics.wait(bell, 0, 0, isQuiet ? leftMs : Math.min(NAP_MS, leftMs));
      await turn();
    }
    while (performance.now() < instantMs);
  };

  return {
    async until(instantMs, stop, isQuiet = false) {
      const gapMs = Math.max(0, instantMs - lastMs);
      lastMs = instantMs;
      sends += 1;
      if (sends % SENDS_PER_TURN === 0) await turn();
      for (;;) {
        const leftMs = instantMs - performance.now();
        if (leftMs <= 0 || stop.aborted) return;
        if (leftMs <= TIMER_REACH_MS) {
          return near(instantMs, Math.min(SPIN_MS, SPIN_SHARE * gapMs), isQuiet);
        }
        await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
      }
    },
  };
}
