import { describe, expect, test } from "vitest";
import { makePacemaker } from "../../src/engine/index.ts";

const never = new AbortController().signal;

describe("waiting for an instant", () => {
  test("is never too short, and rarely much too long", async () => {
    const pacemaker = makePacemaker(null);
    const late: number[] = [];
    for (let n = 0; n < 100; n += 1) {
      const instantMs = performance.now() + 1 + (n % 10);
      await pacemaker.until(instantMs, never);
      late.push(performance.now() - instantMs);
    }
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(late.toSorted((a, b) => a - b)[50]).toBeLessThan(2);
  });

  test("ends at once for an instant that is past, and soon after a stop", async () => {
    const pacemaker = makePacemaker(null);
    const startedMs = performance.now();
    await pacemaker.until(startedMs - 1000, never);
    await pacemaker.until(startedMs + 600_000, AbortSignal.timeout(20));
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });

  test("lets other work run, however late it is", async () => {
    const pacemaker = makePacemaker(null);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (turns < 1000) setImmediate(count);
    };
    setImmediate(count);
    for (let n = 0; n < 80; n += 1) await pacemaker.until(0, never);
    expect(turns).toBeGreaterThanOrEqual(9);
  });
});
