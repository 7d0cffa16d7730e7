/** `items.map(work)` in order, with a bounded number at work. The first failure ends it. */
export declare function inParallel<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]>;
