/**
 * report: a verdict or a recording in, a text out: a document first (what is shown and in which
 * order), then a dialect of it. Every judgement is read from the verdict; nothing is decided
 * here, no file is read or written, no clock is asked, and all texts are escaped as untrusted.
 */
export { findingSentence, headlineOf } from "./headline.ts";
export { render, type RenderOptions, REPORT_FORMATS, type ReportFormat } from "./render.ts";
export {
  type GateEstimate, type Range, renderEstimate, type ScenarioEstimate,
} from "./forecast.ts";
export { renderCalibration } from "./calibration.ts";
export { renderDataBranch } from "./data-branch.ts";
export { renderHistory } from "./history.ts";
export { type NightFacts, renderProblem } from "./nightly.ts";
