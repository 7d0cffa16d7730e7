/**
 * Adjusted p values in the order given: a finding is significant at family level alpha if and
 * only if its adjusted value is at most alpha. No assumption about dependence.
 */
export declare function holm(pValues: readonly number[]): readonly number[];
/**
 * The one-sided level of each test in the step-down, in the order given, so that a bound at that
 * level excludes 0 exactly where `holm` says significant: alpha/(m − i) for the i-th smallest p
 * (from 0) as long as all are significant, then the level at which it stopped for all the rest.
 * Equal p values share the smallest of their levels. Bounds at these levels agree with the
 * decisions; they are not simultaneous confidence bounds.
 */
export declare function holmLevels(pValues: readonly number[], alpha: number): readonly number[];
