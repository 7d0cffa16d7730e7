/** Whatever can be under way keeps its place among the others here; nobody else writes it. */
export interface Placed {
    place: number;
}
/**
 * Those under way, in no order. A `Set` that takes in and lets go of thousands a second replaces
 * its table again and again, and what an old table still points at outlives the collector's young
 * rounds, which then take longer: removed from an array, the last takes the place.
 */
export declare class Airborne<One extends Placed> {
    #private;
    add(one: One): void;
    /** Of one that was never added nothing is removed. */
    remove(one: One): void;
    list(): readonly One[];
}
