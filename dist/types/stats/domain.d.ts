export declare function assertFinite(value: number, name: string): void;
export declare function assertPositive(value: number, name: string): void;
export declare function assertNonNegative(value: number, name: string): void;
/** A probability, both ends allowed. */
export declare function assertProbability(value: number, name: string): void;
/** A probability that is neither impossible nor certain. */
export declare function assertInsideUnit(value: number, name: string): void;
/** A count of things that were seen; 2^53 - 1 at most. */
export declare function assertCount(value: number, name: string): void;
/** Degrees of freedom: any positive real; Infinity is the normal limit. */
export declare function assertDof(value: number, name: string): void;
