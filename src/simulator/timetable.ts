import { millisFromSeconds, must } from "../base/index.ts";
import type { Clock, Millis, Seconds } from "../base/index.ts";

/**
 * Absolute instants and what to do at them. One timer serves all of them: it never acts early,
 * up to about 1 ms late (the resolution of the runtime's timers), and lateness does not add up
 * because every instant is absolute.
 */
export interface Timetable {
  /** Runs `act` at `dueMs`; at once, before returning, if that has passed and nothing is frozen. */
  at(dueMs: Millis, act: () => void): void;
  stop(): void;
}

interface Entry {
  readonly dueMs: Millis;
  readonly act: () => void;
}

export interface Freeze {
  readonly atS: Seconds;
  readonly forMs: Millis;
}

/** Timers beyond 2^31 ms would fire at once; anything further away is looked at again. */
const LONGEST_TIMER_MS: Millis = 60_000;

/** `freezes` count from now; while one lasts nothing is acted upon. */
export function makeTimetable(clock: Clock, freezes: readonly Freeze[]): Timetable {
  const startMs = clock.nowMs();
  const entries: Entry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let armedForMs = Infinity;
  let isTurning = false;
  const frozenMs = (nowMs: Millis): Millis => frozenForMs(freezes, nowMs - startMs);

  const arm = (wakeMs: Millis, nowMs: Millis): void => {
    if (isTurning || wakeMs >= armedForMs) return;
    if (timer !== null) clearTimeout(timer);
    armedForMs = wakeMs;
    // Rounded down: a timer that fires too early is set again, one that fires late cannot be.
    const delayMs = Math.min(Math.max(1, Math.floor(wakeMs - nowMs)), LONGEST_TIMER_MS);
    timer = setTimeout(turn, delayMs);
  };

  const turn = (): void => {
    timer = null;
    armedForMs = Infinity;
    isTurning = true;
    const turnMs = clock.nowMs();
    // Only what is due now: what falls due meanwhile waits until the sockets had their turn.
    while (frozenMs(turnMs) === 0 && (entries[0]?.dueMs ?? Infinity) <= turnMs) pop(entries).act();
    isTurning = false;
    const next = entries[0];
    const nowMs = clock.nowMs();
    if (next !== undefined) arm(Math.max(next.dueMs, nowMs + frozenMs(nowMs)), nowMs);
  };

  return {
    at: (dueMs, act) => {
      const nowMs = clock.nowMs();
      const readyMs = Math.max(dueMs, nowMs + frozenMs(nowMs));
      if (readyMs <= nowMs) return act();
      push(entries, { dueMs, act });
      arm(readyMs, nowMs);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      entries.length = 0;
    },
  };
}

/** How long it still is until no freeze covers the instant `atMs` after the start; 0: none does. */
export function frozenForMs(freezes: readonly Freeze[], atMs: Millis): Millis {
  let thawMs = atMs;
  for (;;) {
    const covering = freezes.find((freeze) => {
      const fromMs = millisFromSeconds(freeze.atS);
      return fromMs <= thawMs && thawMs < fromMs + freeze.forMs;
    });
    if (covering === undefined) return thawMs - atMs;
    thawMs = millisFromSeconds(covering.atS) + covering.forMs;
  }
}

/** Binary heap, smallest instant first (Williams, CACM 7(6), 1964). */
function push(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = must(heap[parentAt], "parent");
    if (parent.dueMs <= entry.dueMs) break;
    heap[at] = parent;
    at = parentAt;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry {
  const top = must(heap[0], "top of the heap");
  const last = must(heap.pop(), "end of the heap");
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let childAt = 2 * at + 1;
    const left = heap[childAt];
    const right = heap[childAt + 1];
    if (left === undefined) break;
    const child = right !== undefined && right.dueMs < left.dueMs ? right : left;
    if (child === right) childAt += 1;
    if (child.dueMs >= last.dueMs) break;
    heap[at] = child;
    at = childAt;
  }
  heap[at] = last;
  return top;
}
