import type { Millis } from "../base/index.ts";
import type { Ticker } from "./ticker.ts";

/** PORT: waiting for an instant of the clock that `performance.now()` reads. */
export interface Pacemaker {
  /**
   * Resolves at or just after the instant, or soon after `stop`; lets other work run in between,
   * however late it is. `thenMs` is what will probably be waited for next.
   */
  until(instantMs: Millis, stop: AbortSignal, thenMs?: Millis | null): Promise<void>;
  /** Told the time by whoever has read the clock anyway, as for bytes that came. */
  saw(nowMs: Millis): void;
}

/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
/** Nearer than this a ticker's message might come too late, and costs more than a nap. */
const TICKER_REACH_MS = 0.25;
/** Without a ticker, so long may an answer wait until it is seen. */
const NAP_MS = 0.1;
/**
 * Whatever wakes the thread does so late, by more on an idle machine. It is asked for so much
 * earlier, as far as it was late on average, and the rest of the way is spun.
 */
const FIRST_LEAD_MS = 0.02;
const LONGEST_LEAD_MS = 0.3;
const LEAD_MEMORY = 0.95;
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
 * Far from the instant a timer sleeps; nearer, a ticker wakes the thread, which meanwhile waits for
 * its sockets; within a quarter of a millisecond, or without a ticker, the thread naps in slices of
 * 0.1 ms between non-blocking turns of the event loop. Spinning on `setImmediate` alone burns a
 * core and is less exact, since its garbage has to be collected.
 */
export function makePacemaker(ticker: Ticker | null): Pacemaker {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  let sends = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let leadMs = FIRST_LEAD_MS;

  const near = async (instantMs: Millis, gapMs: Millis, thenMs: Millis | null): Promise<void> => {
    const wakeMs = instantMs - Math.min(leadMs, SPIN_SHARE * gapMs);
    // What was handed over just now is written when the microtasks run: never nap before that.
    await Promise.resolve();
    if (ticker?.isReady && wakeMs - performance.now() > TICKER_REACH_MS) {
      const isReachable = thenMs !== null && thenMs - instantMs > TICKER_REACH_MS;
      await ticker.until(wakeMs, isReachable ? thenMs - (instantMs - wakeMs) : null);
    }
    for (let leftMs = wakeMs - performance.now(); leftMs > 0;) {
      Atomics.wait(bell, 0, 0, Math.min(NAP_MS, leftMs));
      await turn();
      leftMs = wakeMs - performance.now();
    }
    const lateMs = Math.min(LONGEST_LEAD_MS, performance.now() - wakeMs);
    leadMs = LEAD_MEMORY * leadMs + (1 - LEAD_MEMORY) * lateMs;
    while (performance.now() < instantMs);
  };

  return {
    async until(instantMs, stop, thenMs = null) {
      const gapMs = Math.max(0, instantMs - lastMs);
      lastMs = instantMs;
      sends += 1;
      if (sends % SENDS_PER_TURN === 0) await turn();
      for (;;) {
        const leftMs = instantMs - performance.now();
        if (leftMs <= 0 || stop.aborted) return;
        if (leftMs <= TIMER_REACH_MS) {
          return near(instantMs, gapMs, thenMs);
        }
        await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
      }
    },
    saw(nowMs) {
      ticker?.saw(nowMs);
    },
  };
}
