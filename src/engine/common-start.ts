import { type Millis, TailgateError } from "../base/index.ts";

/** Between the order to start and the first arrival, so that every thread has heard of it. */
const LEAD_MS: Millis = 20;
/**
 * So long before a planned instant the order is given: until then nothing turns, and the later the
 * wall clock is read, the less it can be set in between.
 */
const NOTICE_MS: Millis = 1000;

/** The clock that all threads share, in ms. */
const sharedNowMs = (): Millis => Number(process.hrtime.bigint()) / 1e6;

/** The start of all threads, and of the threads of all shards. */
export interface CommonStart {
  /**
   * Gives the start, on the clock of `process.hrtime`, when it is time to.
   * @throws TailgateError when the planned instant is over.
   */
  announce(order: (atMs: Millis) => void): void;
  /** To be told once the run is under way: by how much a planned start was missed. */
  passed(): { readonly startOffsetMs?: Millis };
  cancel(): void;
}

function lateStart(byMs: Millis): TailgateError {
  return new TailgateError("measurement", {
    code: "late-start",
    message: `This shard was ready ${(byMs / 1000).toFixed(1)} s after start-at, the common start of ` +
      "all shards, and sent nothing.",
    hint: "Plan start-at later, so that every job has started and made its first request by then.",
  });
}

/** `startAtMs`: milliseconds since 1970; null: as soon as all are ready. */
export function commonStart(startAtMs: Millis | null): CommonStart {
  let atMs: Millis | null = null;
  let offsetMs: Millis | null = null;
  let timer: NodeJS.Timeout | null = null;
  return {
    announce(order) {
      if (startAtMs === null) return order(sharedNowMs() + LEAD_MS);
      const leftMs = startAtMs - Date.now();
      if (leftMs < LEAD_MS) throw lateStart(LEAD_MS - leftMs);
      timer = setTimeout(() => {
        atMs = sharedNowMs() + startAtMs - Date.now();
        order(atMs);
      }, Math.max(0, leftMs - NOTICE_MS));
      return undefined;
    },
    passed() {
      if (startAtMs === null || atMs === null) return {};
      // Where the start lies on the wall clock now: off by as much as that was set meanwhile.
      offsetMs ??= Date.now() - (sharedNowMs() - atMs) - startAtMs;
      return { startOffsetMs: offsetMs };
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
