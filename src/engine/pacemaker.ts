import type { Millis } from "../base/index.ts";

/** PORT: waiting for an instant of the clock that `performance.now()` reads. */
export interface Pacemaker {
  /**
   * Resolves at or just after the instant, or soon after `stop`; lets other work run in between,
   * however late it is.
   */
  until(instantMs: Millis, stop: AbortSignal): Promise<void>;
}

/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
const NAP_MS = 0.1;
/** At low rates the next arrival is far away; a stop must not wait for it. */
const LONGEST_SLEEP_MS = 200;
/** When late, the sockets still get a turn after this many sends. */
const SENDS_PER_TURN = 8;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const sleep = (forMs: Millis): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, forMs));

/**
 * Far from the instant a timer sleeps; near it the thread naps in slices of 0.1 ms between
 * non-blocking turns of the event loop. Spinning on `setImmediate` alone burns a core and is less
 * exact, since its garbage has to be collected.
 */
export function makePacemaker(): Pacemaker {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  let sends = 0;
  return {
    async until(instantMs, stop) {
      sends += 1;
      if (sends % SENDS_PER_TURN === 0) await turn();
      let isFirstTurn = true;
      for (;;) {
        const leftMs = instantMs - performance.now();
        if (leftMs <= 0 || stop.aborted) return;
        if (leftMs > TIMER_REACH_MS) {
          await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
        }
        else {
          // A request that was just handed over is written in the next turn: never nap before it.
          await turn();
          if (!isFirstTurn) Atomics.wait(bell, 0, 0, Math.min(NAP_MS, leftMs));
          isFirstTurn = false;
        }
      }
    },
  };
}
