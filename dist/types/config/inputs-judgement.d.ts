export declare const FAILURES: readonly ["regressed", "over-budget", "invalid", "inconclusive", "no-baseline"];
export type Failure = (typeof FAILURES)[number];
export declare const judgementInputs: {
    budgets: import("./input.js").Input<readonly import("./budgets.js").Budget[], readonly import("./budgets.js").Budget[] | null>;
    tolerances: import("./input.js").Input<readonly import("./tolerances.js").Tolerance[], readonly import("./tolerances.js").Tolerance[] | null>;
    confidence: import("./input.js").Input<number, number>;
    confirm: import("./input.js").Input<number, number>;
    extend: import("./input.js").Input<number, number>;
    "fail-on": import("./input.js").Input<readonly ("inconclusive" | "invalid" | "no-baseline" | "over-budget" | "regressed")[], readonly ("inconclusive" | "invalid" | "no-baseline" | "over-budget" | "regressed")[]>;
    "accept-label": import("./input.js").Input<string, string>;
};
export declare const baselineInputs: {
    baseline: import("./input.js").Input<import("./baseline.js").BaselineSource, import("./baseline.js").BaselineSource | null>;
    "baseline-runs": import("./input.js").Input<number, number>;
    "update-baseline": import("./input.js").Input<"always" | "auto" | "never", "always" | "auto" | "never">;
    "base-endpoint": import("./input.js").Input<import("./endpoint.js").Endpoint, import("./endpoint.js").Endpoint | null>;
    "base-model": import("./input.js").Input<string, string | null>;
    "base-routes": import("./input.js").Input<import("./routes.js").Routes, import("./routes.js").Routes | null>;
    "base-api-key": import("./input.js").Input<string, string | null>;
    "base-headers": import("./input.js").Input<readonly import("./headers.js").Header[], readonly import("./headers.js").Header[] | null>;
    "control-endpoint": import("./input.js").Input<import("./endpoint.js").Endpoint, import("./endpoint.js").Endpoint | null>;
};
export declare const costInputs: {
    "max-requests": import("./input.js").Input<number, number>;
    "max-duration": import("./input.js").Input<import("../base/units.js").Millis, import("../base/units.js").Millis>;
    "max-cost": import("./input.js").Input<import("../base/units.js").Usd, import("../base/units.js").Usd | null>;
    prices: import("./input.js").Input<import("./prices.js").PriceSource, import("./prices.js").PriceSource | null>;
    "monthly-tokens": import("./input.js").Input<number, number | null>;
    "monthly-requests": import("./input.js").Input<number, number | null>;
};
