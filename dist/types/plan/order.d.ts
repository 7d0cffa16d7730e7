/**
 * Which of `count` things comes at the place `index` of an endless row that goes through all of
 * them again and again, each time in another order: so nothing that has a beat of its own, such as
 * a mix of models, always meets the same ones. A pure function, so that threads and shards agree
 * without a word. `count` is at most 2²⁸.
 */
export declare function shuffledAt(index: number, count: number, seed: number): number;
