/**
 * P(T <= t). `dof` is any positive real or Infinity. Relative error below 1e-12 in the lower
 * tail for dof up to 1e7; for an upper tail ask at −t.
 */
export declare function studentTCdf(t: number, dof: number): number;
/**
 * The t with P(T <= t) = p, for 0 < p < 1 and dof > 0, relative error below 1e-12. Infinite only
 * where it would exceed 1e150, which at p = 1e-8 takes dof below 0.06.
 */
export declare function studentTQuantile(p: number, dof: number): number;
