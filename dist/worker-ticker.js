import { basename } from "node:path";
import { readlinkSync, writeFileSync } from "node:fs";

// src/base/assert.ts
/** Our own bug: ends the program with exit code 70 and a request to report it. */
var Bug = class extends Error {
	name = "Bug";
};
function assert(claim, message) {
	if (!claim) throw new Bug(message);
}
/** The value, which the caller knows to be there. */
function must(value, what) {
	if (value === null || value === void 0) throw new Bug(`${what} is missing`);
	return value;
}

// src/engine/thread-clock.ts
const READINGS = 5;
/**
* What is added to this thread's `performance.now()`, which counts from the thread's beginning, to
* get the clock that all threads share, `process.hrtime`, in ms. The smallest of a few readings: in
* the others something came between the two clocks.
*/
function sharedClockOffsetMs() {
	const readings = Array.from({ length: READINGS }, () => {
		const beforeMs = performance.now();
		return Number(process.hrtime.bigint()) / 1e6 - beforeMs;
	});
	return Math.min(...readings);
}

// src/engine/timer-slack.ts
/**
* Linux lets a thread's sleeps end 50 µs late, to save wake-ups; a pacemaker wants 1 µs (prctl(2),
* PR_SET_TIMERSLACK; proc(5), timerslack_ns). Answers whether that could be had.
*/
function refineTimers() {
	try {
		const thread = basename(readlinkSync("/proc/thread-self"));
		writeFileSync(`/proc/${thread}/timerslack_ns`, "1000");
		return true;
	} catch {
		return false;
	}
}

// src/engine/ticker.ts
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
const SAME_MS = .01;
/** Positions in the shared integers: instants written, instants rung for, 1 once it is there. */
const WRITTEN = 0;
const RUNG = 1;
const READY = 2;
function makeTickerMemory() {
	return {
		counters: new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)),
		instantsMs: new Float64Array(new SharedArrayBuffer(SLOTS * Float64Array.BYTES_PER_ELEMENT))
	};
}
/** The ticker's thread: rings for one instant after the other, and never returns. */
function runTicker({ counters, instantsMs }, bell) {
	refineTimers();
	const offsetMs = sharedClockOffsetMs();
	Atomics.store(counters, READY, 1);
	for (let rung = 0;; rung += 1) {
		while (Atomics.load(counters, WRITTEN) === rung) Atomics.wait(counters, WRITTEN, rung);
		const instantMs = (instantsMs[rung % SLOTS] ?? 0) - offsetMs;
		for (let leftMs = instantMs - performance.now(); leftMs > 0;) {
			Atomics.wait(counters, RUNG, rung, leftMs);
			leftMs = instantMs - performance.now();
		}
		Atomics.store(counters, RUNG, rung + 1);
		bell.postMessage(null);
	}
}
function makeTicker({ counters, instantsMs }, bell) {
	const offsetMs = sharedClockOffsetMs();
	let written = 0;
	let wanted = 0;
	let lastMs = NaN;
	let wantedMs = Number.POSITIVE_INFINITY;
	let wake = null;
	const awake = () => {
		const resolve = wake;
		wake = null;
		resolve?.();
	};
	bell.on("message", () => {
		if (Atomics.load(counters, RUNG) >= wanted) awake();
	});
	const write = (instantMs) => {
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
			if (Atomics.load(counters, RUNG) >= wanted) return Promise.resolve();
			return new Promise((resolve) => {
				wake = resolve;
			});
		},
		saw(nowMs) {
			if (nowMs >= wantedMs) awake();
		}
	};
}

export { sharedClockOffsetMs as a, refineTimers as i, makeTickerMemory as n, assert as o, runTicker as r, must as s, makeTicker as t };