/**
 * verdict: comparisons and rules in, findings and one verdict out. One function decides; headline,
 * tables, outputs and exit code all read its result. No prose beyond reasons, no formatting.
 */
export * from "./finding.ts";
export type { Pairing } from "./pairing.ts";
export * from "./acceptance.ts";
export type { Control } from "./control.ts";
export * from "./judge.ts";
export * from "./forecast.ts";
export * from "./calibration.ts";
export { ASSUMED_SPREAD } from "./outlook.ts";
export * from "./summary.ts";
export * from "./verdict.ts";
export type { MonthlyProjection } from "./month.ts";
export * from "./nightly.ts";
export { parseVerdict, saysVerdict } from "./schema.ts";
