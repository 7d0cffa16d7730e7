/** P(Z <= z); relative error below 2e-13 in the lower tail. For an upper tail ask at −z. */
export declare function normalCdf(z: number): number;
/** The z with P(Z <= z) = p, for 0 < p < 1; relative error below 1e-13. */
export declare function normalQuantile(p: number): number;
