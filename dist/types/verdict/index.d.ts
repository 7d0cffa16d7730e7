/**
 * verdict: comparisons and rules in, findings and one verdict out. One function decides; headline,
 * tables, outputs and exit code all read its result. No prose beyond reasons, no formatting.
 */
export * from "./finding.js";
export type { Pairing } from "./pairing.js";
export * from "./acceptance.js";
export type { Control } from "./control.js";
export * from "./judge.js";
export * from "./forecast.js";
export * from "./calibration.js";
export { ASSUMED_SPREAD } from "./outlook.js";
export * from "./summary.js";
export * from "./verdict.js";
export type { MonthlyProjection } from "./month.js";
export * from "./nightly.js";
export { parseVerdict, saysVerdict } from "./schema.js";
