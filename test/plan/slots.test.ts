import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAIRS, pairedSlots } from "../../src/plan/index.ts";

describe("the slots of a paired run", () => {
  test.each([[0, "ABBAABBAABBAABBAABBA"], [1, "BAABBAABBAABBAABBAAB"]] as const)(
    "take turns, arm %i first", (first, order) => {
      const slots = pairedSlots({ warmupMs: 0, durationMs: 1000 }, first);
      expect(slots.map(({ arm }) => "AB"[arm]).join("")).toBe(order);
    });

  test("are rotated in the warm-up as well", () => {
    const slots = pairedSlots({ warmupMs: 400, durationMs: 1000 }, 0);
    expect(slots.slice(0, 5).map(({ arm, fromMs }) => `${"AB"[arm]}${fromMs}`))
      .toEqual(["A0", "B0", "B200", "A200", "A400"]);
  });

  test("give each arm its whole time, one after the other and never both at once", () => {
    fc.assert(fc.property(
      fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 600_000 }),
      fc.constantFrom<0 | 1>(0, 1),
      (warmupMs, durationMs, first) => {
        const slots = pairedSlots({ warmupMs, durationMs }, first);
        for (const arm of [0, 1]) {
          let atMs = 0;
          for (const slot of slots.filter((one) => one.arm === arm)) {
            expect(slot.fromMs).toBeCloseTo(atMs, 6);
            atMs = slot.untilMs;
          }
          expect(atMs).toBeCloseTo(warmupMs + durationMs, 6);
        }
        let nowMs = 0;
        for (const slot of slots) {
          expect(slot.fromMs + slot.shiftMs).toBeCloseTo(nowMs, 6);
          nowMs = slot.untilMs + slot.shiftMs;
        }
        expect(nowMs).toBeCloseTo(2 * (warmupMs + durationMs), 6);
        expect(slots.length).toBe(2 * PAIRS + (warmupMs > 0 ? 4 : 0));
      }));
  });
});
