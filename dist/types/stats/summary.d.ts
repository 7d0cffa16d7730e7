export declare function mean(values: readonly number[]): number;
/** The middle value, or the mean of the two middle ones. */
export declare function median(values: readonly number[]): number;
/** Sum of squared deviations from the mean, in two passes so that a large mean costs no digits. */
export declare function squaredDeviations(values: readonly number[]): number;
/** The median absolute deviation from `centre`, times 1.4826: the standard deviation if normal. */
export declare const scaledMad: (values: readonly number[], centre: number) => number;
