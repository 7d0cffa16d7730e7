/**
 * report: a verdict or a recording in, a text out: a document first (what is shown and in which
 * order), then a dialect of it. Every judgement is read from the verdict; nothing is decided
 * here, no file is read or written, no clock is asked, and all texts are escaped as untrusted.
 */
export { findingSentence, headlineOf } from "./headline.js";
export { render, type RenderOptions, REPORT_FORMATS, type ReportFormat } from "./render.js";
export { type GateEstimate, type Range, renderEstimate, type ScenarioEstimate, } from "./forecast.js";
export { renderCalibration } from "./calibration.js";
export { renderDataBranch } from "./data-branch.js";
export { renderHistory } from "./history.js";
export { type NightFacts, renderProblem } from "./nightly.js";
