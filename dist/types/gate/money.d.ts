import type { Usd } from "../base/index.js";
import type { Measured } from "./measured.js";
/** Whether so many more runs of each, as dear as its last, would cost more than is left. */
export declare function brokenCostCap(measured: readonly Measured[], runsOf: (measured: Measured) => number, maxCostUsd: Usd | null): "max-cost" | null;
