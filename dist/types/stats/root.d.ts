/**
 * The zero of a continuous function between two points where its signs differ, to the last bits
 * of x. Values must be finite. A zero at an end is returned as that end.
 */
export declare function findRoot(f: (x: number) => number, low: number, high: number): number;
