import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { makePacemaker, makeTicker, makeTickerMemory } from "../../src/engine/index.ts";

const threads: Worker[] = [];

afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
});

function start() {
  const memory = makeTickerMemory();
  const thread = new Worker(new URL("../../src/entry/ticker.ts", import.meta.url),
    { workerData: memory });
  threads.push(thread);
  let rings = 0;
  thread.on("message", () => {
    rings += 1;
  });
  return { ticker: makeTicker(memory, thread), rings: () => rings };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe("a ticker", () => {
  test("rings for each instant, never before it", async () => {
    const { ticker } = start();
    // Its thread takes a while to start.
    await ticker.until(performance.now() + 1, null);
    const late: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      const instantMs = performance.now() + 0.3 + (n % 5) / 4;
      await ticker.until(instantMs, null);
      late.push(performance.now() - instantMs);
    }
    expect(Math.min(...late)).toBeGreaterThanOrEqual(-0.005);
    expect(median(late)).toBeLessThan(1);
  });

  test("rings once for each of thousands, however they come: told ahead, skipped or past", async () => {
    const { ticker, rings } = start();
    await ticker.until(performance.now(), null);
    let instantMs = performance.now();
    let asked = 1;
    for (let n = 0; n < 5000; n += 1) {
      instantMs += n % 7 === 0 ? 0.3 : 0.02;
      const isAhead = n % 3 === 0;
      await ticker.until(instantMs, isAhead ? instantMs + 0.05 : null);
      asked += isAhead ? 2 : 1;
    }
    await ticker.until(performance.now() + 5, null);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // A ticker that ran away would have rung far more often.
    expect(rings()).toBe(asked + 1);
  });

  test("an instant that was told ahead is not told twice", async () => {
    const { ticker, rings } = start();
    const startMs = performance.now() + 300;
    for (let n = 0; n < 50; n += 1) await ticker.until(startMs + n, startMs + n + 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rings()).toBe(51);
    expect(performance.now()).toBeGreaterThanOrEqual(startMs + 49);
  });

  test("an instant that somebody saw come needs no ringing", async () => {
    const { ticker } = start();
    await ticker.until(performance.now(), null);
    const instantMs = performance.now() + 60_000;
    let isOver = false;
    const waiting = ticker.until(instantMs, null).then(() => {
      isOver = true;
    });
    ticker.saw(instantMs - 0.001);
    await Promise.resolve();
    expect(isOver).toBe(false);
    ticker.saw(instantMs);
    await waiting;
    ticker.saw(instantMs);
  });

  test("makes a pacemaker that is as punctual and lets the sockets be served", async () => {
    const { ticker } = start();
    await ticker.until(performance.now(), null);
    const pacemaker = makePacemaker(ticker);
    const never = new AbortController().signal;
    const late: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const startMs = performance.now() + 5;
    for (let n = 0; n < 300; n += 1) {
      await pacemaker.until(startMs + n, never, startMs + n + 1);
      late.push(performance.now() - startMs - n);
    }
    clearInterval(timer);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(median(late)).toBeLessThan(1);
    expect(turns).toBeGreaterThan(30);
  });
});
