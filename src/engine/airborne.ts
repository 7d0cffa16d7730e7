/** Whatever can be under way keeps its place among the others here; nobody else writes it. */
export interface Placed {
  place: number;
}

/**
 * Those under way, in no order. A `Set` that takes in and lets go of thousands a second replaces
 * its table again and again, and what an old table still points at outlives the collector's young
 * rounds, which then take longer: removed from an array, the last takes the place.
 */
export class Airborne<One extends Placed> {
  readonly #all: One[] = [];

  add(one: One): void {
    one.place = this.#all.length;
    this.#all.push(one);
  }

  /** Of one that was never added nothing is removed. */
  remove(one: One): void {
    if (this.#all[one.place] !== one) return;
    const last = this.#all.pop();
    if (last === undefined || last === one) return;
    last.place = one.place;
    this.#all[one.place] = last;
  }

  list(): readonly One[] {
    return [...this.#all];
  }
}
