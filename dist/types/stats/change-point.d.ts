export interface ChangePoint {
    /** Index of the first value at the new level. */
    readonly at: number;
    /** Mean of the segment that begins here less the mean of the one before. */
    readonly shift: number;
}
/**
 * The changes of level in a series, ascending; none in fewer than ten values. An outlier
 * far enough out makes a level with a neighbour, so outliers are left out before. `floorSd` is noise
 * that is assumed at least, in the values' unit, usually the natural logarithm. Time n².
 */
export declare function changePoints(values: readonly number[], floorSd: number): readonly ChangePoint[];
