import fc from "fast-check";
import { expect, test } from "vitest";
import { Airborne, type Placed } from "../../src/engine/airborne.ts";

interface Named extends Placed { readonly name: number }

test("holds what was added and not removed, whatever the order", () => {
  fc.assert(fc.property(
    fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 200 }), (steps) => {
      const airborne = new Airborne<Named>();
      const expected = new Map<number, Named>();
      const gone: Named[] = [];
      for (const [isAdded, name] of steps) {
        const known = expected.get(name);
        if (isAdded && known === undefined) {
          const one = { name, place: -1 };
          expected.set(name, one);
          airborne.add(one);
        } else if (!isAdded && known !== undefined) {
          expected.delete(name);
          gone.push(known);
          airborne.remove(known);
        }
      }
      // Removed once more, or never added: nothing happens.
      for (const one of [...gone, { name: -1, place: -1 }]) airborne.remove(one);
      expect(new Set(airborne.list())).toEqual(new Set(expected.values()));
      expect(airborne.list()).toHaveLength(expected.size);
    }));
});
