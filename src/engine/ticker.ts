import type { MessagePort } from "node:worker_threads";
import type { Millis } from "../base/index.ts";
import { sharedClockOffsetMs } from "./thread-clock.ts";
import { refineTimers } from "./timer-slack.ts";

/**
 * A clock that rings on time. Node's own timers count whole milliseconds, so a thread beside the
 * generator's sleeps to the microsecond and wakes it by a message: until then the generator is free
 * to wait for its sockets, and sees their bytes the moment they come.
 *
 * The instants lie in a ring that both threads share, written ahead, so that the ticker need not be
 * told of every one.
 */

const SLOTS = 16;
/** Nearer than this two instants are one. */
const SAME_MS = 0.01;
/** Positions in the shared integers: instants written, instants rung for, 1 once it is there. */
const WRITTEN = 0;
const RUNG = 1;
const READY = 2;

export interface TickerMemory {
  readonly counters: Int32Array<SharedArrayBuffer>;
  /** Instants on the clock of `process.hrtime`, in ms. */
  readonly instantsMs: Float64Array<SharedArrayBuffer>;
}

export function makeTickerMemory(): TickerMemory {
  return {
    counters: new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)),
    instantsMs: new Float64Array(new SharedArrayBuffer(SLOTS * Float64Array.BYTES_PER_ELEMENT)),
  };
}

/** The ticker's thread: rings for one instant after the other, and never returns. */
export function runTicker({ counters, instantsMs }: TickerMemory, bell: MessagePort): never {
  refineTimers();
  const offsetMs = sharedClockOffsetMs();
  Atomics.store(counters, READY, 1);
  for (let rung = 0; ; rung += 1) {
    // Sleeps until there is an instant that it has not rung for. Woken is not told: the bell of
    // an instant that was seen already may come late.
    while (Atomics.load(counters, WRITTEN) === rung) Atomics.wait(counters, WRITTEN, rung);
    const instantMs = (instantsMs[rung % SLOTS] ?? 0) - offsetMs;
    for (let leftMs = instantMs - performance.now(); leftMs > 0;) {
      // Nobody writes here: this is only a sleep.
      Atomics.wait(counters, RUNG, rung, leftMs);
      leftMs = instantMs - performance.now();
    }
    Atomics.store(counters, RUNG, rung + 1);
    bell.postMessage(null);
  }
}

/** The generator's side. */
export interface Ticker {
  /** Its thread takes a while to start; until then nobody should wait for it. */
  readonly isReady: boolean;
  /**
   * Resolves when the ticker rings for the instant, on the clock of `performance.now()`. `thenMs`
   * is what will probably be asked for next: the ticker goes on to it without being told.
   */
  until(instantMs: Millis, thenMs: Millis | null): Promise<void>;
  /**
   * Told the time by whoever has read the clock anyway: an instant that has come needs no ringing.
   * While this thread has work without a pause, on one core the ticker's may not get to ring.
   */
  saw(nowMs: Millis): void;
}

export function makeTicker(
  { counters, instantsMs }: TickerMemory,
  bell: { on(name: "message", ring: () => void): void },
): Ticker {
  const offsetMs = sharedClockOffsetMs();
  let written = 0;
  let wanted = 0;
  let lastMs = Number.NaN;
  let wantedMs = Number.POSITIVE_INFINITY;
  let wake: (() => void) | null = null;
  const awake = (): void => {
    const resolve = wake;
    wake = null;
    resolve?.();
  };
  bell.on("message", () => {
    if (Atomics.load(counters, RUNG) >= wanted) awake();
  });
  const write = (instantMs: Millis): void => {
    instantsMs[written % SLOTS] = instantMs + offsetMs;
    lastMs = instantMs;
    written += 1;
    Atomics.store(counters, WRITTEN, written);
    Atomics.notify(counters, WRITTEN);
  };
  return {
    get isReady() {
      return Atomics.load(counters, READY) === 1;
    },
    until(instantMs, thenMs) {
      if (!(Math.abs(instantMs - lastMs) < SAME_MS)) write(instantMs);
      wanted = written;
      wantedMs = instantMs;
      if (thenMs !== null) write(thenMs);
      // Rung for already, before it was asked for.
      if (Atomics.load(counters, RUNG) >= wanted) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    saw(nowMs) {
      if (nowMs >= wantedMs) awake();
    },
  };
}
