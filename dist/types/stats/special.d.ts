/** ln Γ(z) for z > 0; absolute error below 2e-14, relative below 1e-14 beyond z = 15. */
export declare function logGamma(z: number): number;
export interface Tails {
    readonly lower: number;
    readonly upper: number;
}
/**
 * Both tails of the beta distribution: I_x(a, b) and 1 − I_x(a, b), a, b > 0. The complement
 * y = 1 − x is an argument of its own because callers often know it without rounding. Relative
 * error below 1e-12 in the smaller tail for a, b up to 1e7.
 */
export declare function betaTails(a: number, b: number, x: number, y: number): Tails;
/** I_x(a, b), the regularised incomplete beta function. */
export declare const regularisedBeta: (x: number, a: number, b: number) => number;
/** erf(x) for 0 <= x < ERFC_FRACTION_FROM by its series of positive terms, to 1e-15 of it. */
export declare function erfSeries(x: number): number;
/** The complementary error function; relative error below 2e-13 down to results of 1e-300. */
export declare function erfc(x: number): number;
